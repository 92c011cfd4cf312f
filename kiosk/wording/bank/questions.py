"""Words for a hand-written question whose type, options, answer and marking do not fit together."""

from typing import Final

from kiosk.wording.bank.shape import Words
from quiz.model.causes.questions import (
    DividesByZero,
    NoAnswerForm,
    OptionsAlike,
    PatrolCodeTwice,
    RightUnitMissing,
    UnitTwice,
    UnknownPatrolCode,
    WrittenChecklist,
    WrongMultiple,
    WrongNumber,
    WrongOrdering,
    WrongRule,
    WrongSingle,
    WrongTrueFalse,
)

WORDS: Final = Words()

WORDS.say(
    NoAnswerForm,
    lambda it: (
        f"「{it.value}」 不是答案的写法：单选写一个字母，多选、排序写字母列表 [A, C]，判断写 true 或 false，"
        '数字题写 {value: "15", unit: day}'
    ),
    lambda it: (
        f'"{it.value}" is no form of answer: one letter for a single choice, a list of letters [A, C] for a multiple '
        'choice or an ordering, true or false for a statement, {value: "15", unit: day} for a number'
    ),
)
WORDS.say(
    WrittenChecklist,
    "告知清单题由办事指南 (guides/) 生成，不在 questions/ 里手写",
    "checklists are derived from guides (guides/), not written by hand in questions/",
)
WORDS.say(
    UnknownPatrolCode,
    lambda it: f"「{it.value}」 不是巡查扣分目录里的编码，编码从 {it.first} 到 {it.last}，如 C2",
    lambda it: f'"{it.value}" is no code of the patrol catalogue, which runs from {it.first} to {it.last}',
)
WORDS.say(
    PatrolCodeTwice,
    lambda it: f"巡查编码 {it.value} 写了两次，留一个",
    lambda it: f"the patrol code {it.value} stands twice; keep one",
)
WORDS.say(
    WrongTrueFalse,
    "判断题: answer 写 true 或 false，不写 options",
    "true/false question: answer is true or false, without options",
)
WORDS.say(
    WrongSingle,
    lambda it: f"单选题: 至少 3 个 options，answer 写其中一个字母 (有 {''.join(it.letters) or '无'})",
    lambda it: f"single choice: 3 options at least, answer is the letter of one (now {_there(it.letters)})",
)
WORDS.say(
    WrongMultiple,
    lambda it: f"多选题: 至少 4 个 options，不能全对，answer 写字母列表，如 [A, C] (有 {''.join(it.letters) or '无'})",
    lambda it: (
        "multiple choice: 4 options at least, not all of them right, answer is a list of letters such as [A, C] "
        f"(now {_there(it.letters)})"
    ),
)
WORDS.say(
    WrongOrdering,
    lambda it: f"排序题: 至少 3 个 options，answer 按先后列出全部字母 (有 {''.join(it.letters) or '无'})",
    lambda it: f"ordering: 3 options at least, answer lists all letters in order (now {_there(it.letters)})",
)
WORDS.say(
    WrongNumber,
    '数字题: answer 写 {value: "15", unit: day}，不写 options',
    'number question: answer looks like {value: "15", unit: day}, without options',
)
WORDS.say(
    RightUnitMissing,
    lambda it: f"数字题: units 里要有正确单位 {it.unit}",
    lambda it: f"number question: the right unit {it.unit} must be among the units",
)
WORDS.say(
    UnitTwice,
    "数字题: units 里每个单位只写一次",
    "number question: write each unit once",
)
WORDS.say(
    WrongRule,
    lambda it: f"题型 {it.kind} 不能用评分规则 {it.rule}，可用: {'、'.join(it.allowed)}",
    lambda it: f"a {it.kind} question cannot be marked by {it.rule}; there are: {', '.join(it.allowed)}",
)
WORDS.say(
    DividesByZero,
    "推算式里除以了 0；请改正除数",
    "the reckoning divides by 0; mend the divisor",
)


def _there(letters: tuple[str, ...]) -> str:
    return "".join(letters) or "none"


WORDS.say(
    OptionsAlike,
    lambda it: f"选项 {it.first} 和 {it.second} 看上去一模一样；请改掉其中一个",
    lambda it: f"options {it.first} and {it.second} cannot be told apart; change one of them",
)
