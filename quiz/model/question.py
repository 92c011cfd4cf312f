"""A hand-written question as it stands in `question_bank/questions/*.yaml`."""

from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from quiz.model.cause import Cause, CauseError
from quiz.model.causes.questions import (
    DividesByZero,
    OptionsAlike,
    RightUnitMissing,
    UnitTwice,
    WrittenChecklist,
    WrongMultiple,
    WrongNumber,
    WrongOrdering,
    WrongRule,
    WrongSingle,
    WrongTrueFalse,
)
from quiz.model.look import look
from quiz.model.numerals import reckoned
from quiz.model.patrol import PatrolCodes
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
    patrol: PatrolCodes = Field(default=(), max_length=4)
    """What of the patrol catalogue it trains: the duty leader deducts for the same codes."""
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

    @field_validator("options")
    @classmethod
    def _told_apart(cls, options: dict[str, str]) -> dict[str, str]:
        seen: dict[str, str] = {}
        for letter, text in options.items():
            if (first := seen.setdefault(look(text), letter)) != letter:
                raise CauseError(OptionsAlike(first, letter))
        return options

    @field_validator("reckoning")
    @classmethod
    def _comes_to_something(cls, reckoning: str | None) -> str | None:
        try:
            reckoned(reckoning or "0")
        except ZeroDivisionError:
            raise CauseError(DividesByZero()) from None
        return reckoning

    @model_validator(mode="after")
    def _answer_fits_type(self) -> Self:
        misfit = _answer_misfit(self)
        if misfit is not None:
            raise CauseError(misfit)
        if self.rule not in ALLOWED_RULES[self.type]:
            raise CauseError(WrongRule(self.type, self.rule, tuple(sorted(ALLOWED_RULES[self.type]))))
        return self


def _answer_misfit(question: Question) -> Cause | None:
    """What is wrong between type, options and answer, if anything."""
    answer, letters = question.answer, tuple(question.options)
    match question.type:
        case ItemType.TELL:
            return WrittenChecklist()
        case ItemType.TRUE_FALSE:
            return None if isinstance(answer, bool) and not letters else WrongTrueFalse()
        case ItemType.NUMBER:
            return _number_misfit(answer, letters)
        case ItemType.SINGLE:
            fits = isinstance(answer, str) and answer in letters and len(letters) >= 3
            return None if fits else WrongSingle(letters)
        case ItemType.MULTIPLE:
            fits = isinstance(answer, tuple) and _distinct_subset(answer, letters) and len(answer) < len(letters) >= 4
            return None if fits else WrongMultiple(letters)
        case ItemType.ORDERING:
            fits = _distinct_subset(answer, letters) and isinstance(answer, tuple) and len(answer) == len(letters) >= 3
            return None if fits else WrongOrdering(letters)


def _distinct_subset(answer: object, letters: tuple[str, ...]) -> bool:
    return isinstance(answer, tuple) and 0 < len(answer) == len(set(answer)) and set(answer) <= set(letters)


def _number_misfit(answer: object, letters: tuple[str, ...]) -> Cause | None:
    if not isinstance(answer, NumberKey) or letters:
        return WrongNumber()
    if answer.units and answer.unit not in answer.units:
        return RightUnitMissing(answer.unit)
    if len(set(answer.units)) < len(answer.units):
        return UnitTwice()
    return None


class QuestionFile(Record):
    """One file of `question_bank/questions/`: a subject and its questions."""

    format: Annotated[int, Field(ge=1, le=1)]
    subject: Subject
    questions: tuple[Question, ...] = Field(min_length=1)
