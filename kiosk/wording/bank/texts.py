"""Words for what could be better about one text."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.texts import (
    AmbiguousWidth,
    ArticleInStem,
    ArticleUncited,
    ConditionUndecided,
    ConductUncoded,
    FormRepeated,
    FullWidth,
    HalfAQuestion,
    HalfWidthMark,
    HardToRead,
    HoleInText,
    MarkRepeated,
    NegativeStem,
    NumbersSorted,
    OfficeWords,
    SentToAsk,
    SharingUndecided,
    SpaceInside,
    TextOf,
    UnusualLength,
)

WORDS: Final = Words()

_INSTEAD: Final = {
    "“": Both("「", "「"),
    "”": Both("」", "」"),
    "‘": Both("『", "『"),
    "’": Both("』", "』"),
    "…": Both("等", "等"),
    "—": Both("，或冒号", "， or a colon"),
    "·": Both("、", "、"),
    "×": Both("乘以", "乘以"),
    "①": Both("（1）", "（1）"),
}
"""Character → what to write in a Chinese text instead."""

WORDS.say(
    AmbiguousWidth,
    lambda it: f"「{it.character}」（{it.codepoint}）在有的终端占一格、有的占两格；请换掉{_instead(it.character).zh}",
    lambda it: (
        f'"{it.character}" ({it.codepoint}) is one cell wide on some terminals and two on others; '
        f"replace it{_instead(it.character).en}"
    ),
)
WORDS.say(
    OfficeWords,
    lambda it: f"群众会读到“{it.words}”；说给窗口听的写进 tips，说给编写人听的写进 source_note",
    lambda it: (
        f'citizens will read "{it.words}"; what is for clerks goes into tips, what is for authors into source_note'
    ),
)
WORDS.say(
    SentToAsk,
    lambda it: f"告知单就在窗口发，“{it.words}”等于叫人再跑一趟；写“请当场问清”，窗口发的单子会在那里留空待填",
    lambda it: (
        f'the notice is handed out at the window, and "{it.words}" sends people in a circle; '
        "say that it is asked there and then, and a sheet printed at the window leaves a blank"
    ),
)
WORDS.say(
    MarkRepeated,
    "没有核实的行，告知单自己会写以本地办事指南为准，note 里不要重复",
    "the notice itself says of an unverified line that the local guide decides; do not repeat that in note",
)
WORDS.say(
    FormRepeated,
    lambda it: f"告知单会在材料后面写（{it.form}），text 里不要再写",
    lambda it: f"the notice itself adds ({it.form}) to the material; do not write it in text",
)
WORDS.say(
    HalfAQuestion,
    "群众会在自助机上读到这一问，请写成完整的问句，以？结尾",
    "citizens read this question on the kiosk; write a whole question with a full-width question mark",
)
WORDS.say(
    UnusualLength,
    lambda it: f"{_text(it).zh}有{it.length}字，宜在 {it.least} 到 {it.most} 字之间",
    lambda it: f"{_text(it).en} has {it.length} characters; {it.least} to {it.most} read well",
)
WORDS.say(
    ArticleInStem,
    lambda it: f"题干写了{it.article}，窗口上没有人按条号问；请删去条号，写进解析",
    lambda it: f"the stem names {it.article}, by which nobody asks at a window; name it in the explanation instead",
)
WORDS.say(
    NumbersSorted,
    "选项只是按数的大小排队，会数数就答得对；请改问规定的先后，或者换一种题型",
    "the options are only numbers put by size; ask for an order that the law fixes, or ask in another way",
)
WORDS.say(
    NegativeStem,
    lambda it: f"题干用「{it.word}」反着问，却没有强调；请把否定的词放进【】，如【不需要】",
    lambda it: (
        f'the stem turns the question round with "{it.word}" and without emphasis; '
        "put the negation in black brackets, U+3010 and U+3011"
    ),
)
WORDS.say(
    HalfWidthMark,
    lambda it: f"中文里夹了半角标点「{it.mark}」；请改用全角标点",
    lambda it: f"half-width mark {it.mark} inside Chinese; use the full-width one",
)
WORDS.say(
    SpaceInside,
    lambda it: f"「{it.words}」里有空格；数字和汉字之间不空格",
    lambda it: f'"{it.words}" has a space in it; none stands between a number and Chinese',
)
WORDS.say(
    FullWidth,
    lambda it: f"「{it.character}」是全角的；数字和字母请用半角",
    lambda it: f'"{it.character}" is full-width; digits and letters are half-width',
)
WORDS.say(
    HardToRead,
    lambda it: f"句子比其他题长得多、难读得多（高出平均{it.deviations}个标准差）；请断句或删减",
    lambda it: (
        f"far longer sentences, far harder to read than the other questions ({it.deviations} standard deviations "
        "above the mean); break or shorten them"
    ),
)
WORDS.say(
    ConductUncoded,
    "窗口规范题没有写巡查编码，培训和扣分就对不上；加上如 patrol: [C2]",
    "a question of conduct without a patrol code; training and deduction would not meet, so add e.g. patrol: [C2]",
)
WORDS.say(
    ArticleUncited,
    lambda it: f"解析说到{it.article}，依据里却没有这一条；请列入依据，或者不提它",
    lambda it: f"the explanation names {it.article}, which is not among the basis; cite it, or do not name it",
)

WORDS.say(
    ConditionUndecided,
    lambda it: (
        f"{it.line} 只对「{it.condition}」的人说，却没有哪个问题问这一点，题干不说也会计分；"
        "请用 when 问清，或者写 only（题干说到才计分），人人都要告知的写 for_all: true"
    ),
    lambda it: (
        f'{it.line} concerns only "{it.condition}", which no question asks, so it is graded whatever the stem says; '
        "ask with when, or write only (graded where the stem says it); for what everybody must hear, for_all: true"
    ),
)
WORDS.say(
    SharingUndecided,
    lambda it: (
        f"情景没有说清能不能共享，却要求告知 {it.line}「{it.text}」；"
        "请在题干里写明共享、联网的情况，例如「本地尚未联网」"
    ),
    lambda it: (
        f'the scene leaves open whether data are shared and still expects {it.line} "{it.text}"; '
        "say in its text whether the hall can look it up"
    ),
)

WORDS.say(
    HoleInText,
    lambda it: "两个汉字之间会多出一个空格" + ("，因为文件在这里换了行；请写在一行里" if it.broken else "；请删去"),
    lambda it: (
        "two Chinese characters have a space between them"
        + (", because the line is broken here; write both on one line" if it.broken else "; delete it")
    ),
)


def _instead(character: str) -> Both:
    """What to write in the place of a character; empty where nothing is at hand."""
    found = _INSTEAD.get(character)
    return Both(f"，如{found.zh}", f", for instance by {found.en}") if found else Both("", "")


def _text(cause: UnusualLength) -> Both:
    """Which text of the question is meant."""
    return {
        TextOf.STEM: Both("题干", "the stem"),
        TextOf.OPTION: Both(f"选项 {cause.option}", f"option {cause.option}"),
        TextOf.EXPLANATION: Both("解析", "the explanation"),
        TextOf.QUOTE: Both("引文", "the quote"),
    }[cause.text]
