"""Words for blueprints that do not add up or cannot be filled."""

from typing import Final

from kiosk.wording.bank.shape import Words
from quiz.model.causes.papers import (
    MarksDoNotAddUp,
    PaperHeld,
    PaperTooLong,
    PaperUnfilled,
    PartUnfilled,
    QuotaCrossed,
    QuotasEntangled,
    QuotasUnfilled,
    UnknownItem,
)

WORDS: Final = Words()

WORDS.say(
    PaperTooLong,
    lambda it: f"全卷有{it.count}题，超过上限{it.most}题；请减少各部分的 count",
    lambda it: f"the paper has {it.count} questions, more than the limit of {it.most}; lower the count of its parts",
)
WORDS.say(
    MarksDoNotAddUp,
    lambda it: f"各部分合计{it.total}分，与 full_marks 写的{it.meant}分不符；请改其中之一",
    lambda it: f"the parts come to {it.total} marks, full_marks says {it.meant}; change one of them",
)
WORDS.say(
    UnknownItem,
    lambda it: f"题库里没有题目 {it.item}；请改正题号，或从这里删去",
    lambda it: f"the bank has no question {it.item}; mend the id, or delete it here",
)
WORDS.say(
    PartUnfilled,
    lambda it: f"「{it.part}」要{it.wanted}题，题库里符合 where 的只有{it.found}题；请减少 count、放宽 where 或补题",
    lambda it: (
        f'"{it.part}" wants {it.wanted}, but only {it.found} of the bank fit where; '
        "lower count, widen where, or write more questions"
    ),
)
WORDS.say(
    PaperUnfilled,
    lambda it: f"各部分合起来要{it.wanted}道不同的题，题库最多只能排{it.placed}道；请减少 count 或放宽 where",
    lambda it: (
        f"the parts together want {it.wanted} different questions, the bank can place {it.placed} at most; "
        "lower count or widen where"
    ),
)
WORDS.say(
    PaperHeld,
    lambda it: f"隔离清单 {it.file} 读不全，不知道隔离了什么，这份试卷现在出不了题",
    lambda it: (
        f"the quarantine {it.file} cannot be read whole, nobody knows what it holds back, "
        "so no question can be drawn for this paper"
    ),
)
WORDS.say(
    QuotaCrossed,
    lambda it: f"配额最多 {it.most} 题，少于至少 {it.least} 题；请改 least 或 most",
    lambda it: f"a quota of {it.most} at most and {it.least} at least; change least or most",
)
WORDS.say(
    QuotasEntangled,
    lambda it: f"「{it.part}」的{it.quotas}条配额互相交叠太多，算不出能不能凑齐；请减少配额，或把这一部分分成几部分",
    lambda it: (
        f'the {it.quotas} quotas of "{it.part}" overlap in too many ways to find out whether they can be kept; '
        "give fewer, or make several parts of this one"
    ),
)
WORDS.say(
    QuotasUnfilled,
    lambda it: (
        f"「{it.part}」的{it.wanted}题凑不齐配额："
        f"{'；'.join(f'{quota}（题库有{found}题）' for quota, found in zip(it.quotas, it.found, strict=False))}；"
        "请改配额、count 或 where，或者补题"
    ),
    lambda it: (
        f'no {it.wanted} questions of "{it.part}" keep its quotas: '
        f"{'; '.join(f'{quota} (the bank has {found})' for quota, found in zip(it.quotas, it.found, strict=False))}; "
        "change quotas, count or where, or write more questions"
    ),
)
