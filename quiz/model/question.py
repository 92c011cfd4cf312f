"""A hand-written question as it stands in `question_bank/questions/*.yaml`."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from quiz.model.numerals import reckoned
from quiz.model.source import Basis, Count, Dated, Record, ServiceId, Text
from quiz.model.vocabulary import ALLOWED_RULES, DEFAULT_RULES, Difficulty, Facet, ItemType, MarkingRule, Subject, Unit

Letter = Annotated[str, StringConstraints(pattern=r"^[A-H]$")]
QuestionId = Annotated[str, StringConstraints(pattern=r"^Q-[A-Z]{2,8}-[0-9]{3}$")]
_DECIMAL = r"[0-9]{1,9}(\.[0-9]{1,4})?"
Amount = Annotated[str, StringConstraints(pattern=f"^{_DECIMAL}$")]
"""An exact non-negative decimal, written as a quoted string."""


Reckoning = Annotated[str, StringConstraints(pattern=f"^{_DECIMAL}( [-+*/] {_DECIMAL}){{0,6}}$")]
"""Numbers joined by `+ - * /` with one space around, reckoned from left to right."""


class NumberKey(Record):
    """The key of a number question: an exact value with its unit, and how far off still counts."""

    value: Amount
    unit: Unit
    tolerance: Amount = "0"
    units: tuple[Unit, ...] = Field(default=(), max_length=5)
    """Units offered on the screen, the right one among them; at least two when naming the unit is part of the test."""


class Question(Dated):
    """One hand-written question. `answer` depends on the type, see `question_bank/README.md`."""

    id: QuestionId
    version: Count = 1
    type: ItemType
    service: ServiceId | None = None
    facet: Facet | None = None
    scene: bool = False
    """True when the stem puts a citizen with a concrete situation in front of the clerk."""
    difficulty: Difficulty
    stem: Text
    options: dict[Letter, Text] = Field(default_factory=dict, max_length=8)
    answer: bool | Letter | tuple[Letter, ...] | NumberKey
    marking: MarkingRule | None = None
    reckoning: Reckoning | None = None
    """How a number of the key follows from numbers of the articles or the stem, e.g. `60 + 30`; for the audit."""
    explanation: Text
    basis: tuple[Basis, ...] = Field(min_length=1, max_length=4)
    region: Text | None = None
    """Place a local regulation is limited to; absent for national law."""

    @property
    def rule(self) -> MarkingRule:
        """The marking rule in force: the named one, or the type's default."""
        return self.marking or DEFAULT_RULES[self.type]

    @field_validator("reckoning")
    @classmethod
    def _comes_to_something(cls, reckoning: str | None) -> str | None:
        try:
            reckoned(reckoning or "0")
        except ZeroDivisionError:
            raise ValueError("推算式里除以了 0；请改正除数") from None
        return reckoning

    @model_validator(mode="after")
    def _answer_fits_type(self) -> Self:
        problem = _answer_problem(self)
        if problem:
            raise ValueError(problem)
        if self.rule not in ALLOWED_RULES[self.type]:
            allowed = "、".join(sorted(ALLOWED_RULES[self.type]))
            raise ValueError(f"题型 {self.type} 不能用评分规则 {self.rule}，可用: {allowed}")
        return self


def _answer_problem(question: Question) -> str | None:
    """Say what is wrong between type, options and answer, or nothing."""
    answer, letters = question.answer, tuple(question.options)
    match question.type:
        case ItemType.TELL:
            return "告知清单题由办事指南 (guides/) 生成，不在 questions/ 里手写"
        case ItemType.TRUE_FALSE:
            return None if isinstance(answer, bool) and not letters else "判断题: answer 写 true 或 false，不写 options"
        case ItemType.NUMBER:
            return _number_problem(answer, letters)
        case ItemType.SINGLE:
            fits = isinstance(answer, str) and answer in letters and len(letters) >= 3
            return None if fits else f"单选题: 至少 3 个 options，answer 写其中一个字母 (有 {_listed(letters)})"
        case ItemType.MULTIPLE:
            fits = isinstance(answer, tuple) and _distinct_subset(answer, letters) and len(answer) < len(letters) >= 4
            wanted = "多选题: 至少 4 个 options，不能全对，answer 写字母列表，如 [A, C]"
            return None if fits else f"{wanted} (有 {_listed(letters)})"
        case ItemType.ORDERING:
            fits = _distinct_subset(answer, letters) and isinstance(answer, tuple) and len(answer) == len(letters) >= 3
            return None if fits else f"排序题: 至少 3 个 options，answer 按先后列出全部字母 (有 {_listed(letters)})"


def _listed(letters: tuple[str, ...]) -> str:
    return "".join(letters) or "无"


def _distinct_subset(answer: object, letters: tuple[str, ...]) -> bool:
    return isinstance(answer, tuple) and 0 < len(answer) == len(set(answer)) and set(answer) <= set(letters)


def _number_problem(answer: object, letters: tuple[str, ...]) -> str | None:
    if not isinstance(answer, NumberKey) or letters:
        return '数字题: answer 写 {value: "15", unit: day}，不写 options'
    if answer.units and answer.unit not in answer.units:
        return f"数字题: units 里要有正确单位 {answer.unit}"
    if len(set(answer.units)) < len(answer.units):
        return "数字题: units 里每个单位只写一次"
    return None


class QuestionFile(Record):
    """One file of `question_bank/questions/`: a subject and its questions."""

    format: Annotated[int, Field(ge=1, le=1)]
    subject: Subject
    questions: tuple[Question, ...] = Field(min_length=1)
