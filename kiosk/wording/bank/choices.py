"""Words for choices whose key can be found without knowing the law."""

from typing import Final

from kiosk.wording.bank.shape import Both, Words
from quiz.model.causes.choices import (
    AboutOtherOptions,
    AbsoluteStatements,
    AbsoluteWord,
    EchoedStem,
    EndTellsKey,
    KeyPosition,
    LongestKey,
    LongestKeys,
    NumbersOutOfOrder,
    OptionInside,
    OwnEndTellsKey,
    SameOption,
    UnitTellsKey,
)
from quiz.model.vocabulary import ItemType

WORDS: Final = Words()

_KINDS: Final = {
    ItemType.SINGLE: Both("单选题", "single choices"),
    ItemType.MULTIPLE: Both("多选题", "multiple choices"),
    ItemType.TRUE_FALSE: Both("判断题", "statements"),
    ItemType.ORDERING: Both("排序题", "orderings"),
    ItemType.NUMBER: Both("数字题", "number questions"),
    ItemType.TELL: Both("告知清单题", "checklists"),
}

WORDS.say(
    AbsoluteWord,
    lambda it: f"只有错误的说法里有绝对的词「{it.word}」；请换一种说法，或让正确的说法也这样措辞",
    lambda it: f'only wrong phrases have the absolute word "{it.word}"; say it otherwise, or use it in right ones too',
)
WORDS.say(
    AbsoluteStatements,
    lambda it: f"{it.count}道带绝对词（一律、必须…）的判断题全是错的；请也写几道带这些词而正确的，或改换措辞",
    lambda it: (
        f"all {it.count} statements with an absolute word (always, must, ...) are false; "
        "write true ones with such words too, or say it otherwise"
    ),
)
WORDS.say(
    AboutOtherOptions,
    lambda it: f"选项「{it.option}」说的是别的选项；请换成一个具体的说法",
    lambda it: f'option "{it.option}" speaks of the other options; put something definite in its place',
)
WORDS.say(
    EchoedStem,
    lambda it: f"只有正确的选项重复了题干里的「{it.words}」；请换一种说法，或让错误的选项也用到",
    lambda it: f'only the right option repeats "{it.words}" of the stem; say it otherwise, or use it in wrong ones too',
)
WORDS.say(
    UnitTellsKey,
    lambda it: f"题干问「{it.asked}」，只有正确的说法用了这个单位；请让各选项都用同一单位",
    lambda it: f'the stem asks "{it.asked}" and only the right phrase is in that unit; give all options the same unit',
)
WORDS.say(
    EndTellsKey,
    lambda it: f"错误的说法都以「{it.end}」结尾，只有正确的不是；请统一各选项的句式",
    lambda it: f'all wrong phrases end with "{it.end}" and only the right one does not; give all options the same form',
)
WORDS.say(
    OwnEndTellsKey,
    lambda it: f"错误的说法都不以「{it.end}」结尾，只有正确的是；请统一各选项的句式",
    lambda it: f'no wrong phrase ends with "{it.end}" and only the right one does; give all options the same form',
)
WORDS.say(
    KeyPosition,
    lambda it: (
        f"{_KINDS[it.kind].zh}里{_place(it.place).zh}正确{it.right}次，比碰巧的{it.expected}次"
        f"{'多' if it.often else '少'}得多；请调换一些选项的位置，使答案分布均匀"
    ),
    lambda it: (
        f"of the {_KINDS[it.kind].en}, {_place(it.place).en} is right {it.right} times, far "
        f"{'more' if it.often else 'less'} often than the {it.expected} times of chance; "
        "swap some options so that the answers are spread evenly"
    ),
)
WORDS.say(
    LongestKey,
    lambda it: (
        f"正确的说法有{it.length}个字，错误的最长只有{it.longest_wrong}个字；请缩短正确的或补足错误的，使长短相当"
    ),
    lambda it: (
        f"the right phrase has {it.length} characters, the longest wrong one only {it.longest_wrong}; "
        "shorten the one or lengthen the others"
    ),
)
WORDS.say(
    LongestKeys,
    lambda it: (
        f"{it.choices}道有一个最长选项的单选题里，{it.keys}道的最长选项就是答案，碰巧只会有{it.expected}道左右；"
        "请把一些正确选项缩短"
    ),
    lambda it: (
        f"of {it.choices} single choices with one longest option, it is the answer in {it.keys}, "
        f"where chance would give about {it.expected}; shorten some right options"
    ),
)
WORDS.say(
    NumbersOutOfOrder,
    "数字选项没有按大小排列；请从小到大排好，并相应改答案的字母",
    "the numbers of the options are out of order; let them rise, and change the letter of the answer accordingly",
)
WORDS.say(
    SameOption,
    lambda it: f"「{it.option}」与「{it.other}」相同；请改写，使各选项互相排斥",
    lambda it: f'"{it.option}" and "{it.other}" are the same; rewrite them so that options exclude each other',
)
WORDS.say(
    OptionInside,
    lambda it: f"「{it.inner}」包含在「{it.outer}」里；请改写，使各选项互相排斥",
    lambda it: f'"{it.inner}" is contained in "{it.outer}"; rewrite them so that options exclude each other',
)


def _place(place: str) -> Both:
    """A letter, or what can be said of a statement."""
    return {"true": Both("「对」", '"true"'), "false": Both("「错」", '"false"')}.get(place, Both(place, place))
