"""Words for what an audit finds, and for what it cannot do without."""

from collections.abc import Iterable
from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.audit import HeldAtALoss, StatuteNotUtf8, StatuteTooLarge, StatuteTwice, StatuteUnreadable
from quiz.review.audit.holding import Reason
from quiz.review.audit.mismatch import Fault

WORDS: Final = Words()

WORDS.say(
    StatuteTwice,
    lambda it: f"{it.first} 和 {it.second} 是同一部法规的两份文本；请只留下现行的一份，另一份移出目录",
    lambda it: (
        f"{it.first} and {it.second} are two texts of one statute; keep the one in force and move the other away"
    ),
)
WORDS.say(
    StatuteNotUtf8,
    lambda it: f"第 {it.byte} 个字节不是合法的 UTF-8；请把文件另存为 UTF-8 编码",
    lambda it: f"byte number {it.byte} is not valid UTF-8; save the file as UTF-8",
)
WORDS.say(
    StatuteUnreadable,
    lambda it: f"文件无法读取（{it.error}）；请检查它的读取权限",
    lambda it: f"the file cannot be read ({it.error}); see that you may read it",
)
WORDS.say(
    StatuteTooLarge,
    lambda it: f"文件超过上限 {it.most} MiB，不像一部法规；请检查是否放错了文件",
    lambda it: f"the file is larger than {it.most} MiB, which no statute is; see whether it is the right file",
)
WORDS.say(
    HeldAtALoss,
    lambda it: f"题库和隔离清单 {it.file} 都有错误，不知道哪些还要隔离；请先改好其中之一",
    lambda it: (
        f"both the bank and the quarantine {it.file} have errors, so what to hold back is unknown; mend one first"
    ),
)

FAULTS: Final = {
    Fault.NO_STATUTE: Both("没有这部法规的文本", "there is no text of this statute"),
    Fault.NO_ARTICLE: Both("法规里没有这一条", "the statute has no such article"),
    Fault.QUOTE_GONE: Both("条文里没有引用的文字", "the article does not hold the quoted words"),
    Fault.NUMBER_MISSING: Both(
        "所问的数字不在引文里，或者写明的数字不在条文里",
        "a number that is asked is not in the quote, or one that is said is not in the article",
    ),
    Fault.NUMBER_TOLD: Both(
        "解析里的数字不在条文里，题目里也没有",
        "a number of the explanation is neither in the article nor in the question",
    ),
    Fault.RECKONING: Both(
        "推算式用的数不在引文和题干里，或者得数不是答案",
        "the reckoning uses numbers that are neither in quote nor stem, or does not come to the answer",
    ),
}
"""How a citation fails."""


def why_held(reasons: Iterable[Reason]) -> str:
    """Why something is out of use, for the file of the quarantine: in Chinese, as all of the bank is."""
    said = (
        one if isinstance(one, str) else f"{one.line}：{one.basis.cited}，{FAULTS[one.fault].zh}" for one in reasons
    )
    return "；".join(dict.fromkeys(said))
