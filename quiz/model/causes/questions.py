"""A hand-written question: whether type, options, answer and marking fit together."""

from quiz.model.cause import Cause
from quiz.model.vocabulary import ItemType, MarkingRule, Unit


class NoAnswerForm(Cause, code="no_answer_form"):
    """An answer written in a way that no type of question knows."""

    value: str


class WrittenChecklist(Cause, code="written_checklist"):
    """A checklist among hand-written questions: guides bring them about."""


class WrongTrueFalse(Cause, code="wrong_true_false"):
    """A statement to be judged whose answer is neither true nor false, or that has options."""


class WrongSingle(Cause, code="wrong_single"):
    """A single choice with too few options, or whose answer is none of them."""

    letters: tuple[str, ...]
    """Of the options that are there."""


class WrongMultiple(Cause, code="wrong_multiple"):
    """A multiple choice with too few options, all of them right, or whose answer names others."""

    letters: tuple[str, ...]
    """Of the options that are there."""


class WrongOrdering(Cause, code="wrong_ordering"):
    """An ordering with too few options, or whose answer does not name each once."""

    letters: tuple[str, ...]
    """Of the options that are there."""


class WrongNumber(Cause, code="wrong_number"):
    """A number question whose answer is no value with a unit, or that has options."""


class RightUnitMissing(Cause, code="right_unit_missing"):
    """The units that are offered leave out the right one."""

    unit: Unit


class UnitTwice(Cause, code="unit_twice"):
    """A unit is offered twice."""


class UnknownPatrolCode(Cause, code="unknown_patrol_code"):
    """A code that the patrol catalogue does not have."""

    value: str
    first: str
    """The catalogue's first code and, below, its last."""
    last: str


class PatrolCodeTwice(Cause, code="patrol_code_twice"):
    """A question names a patrol code twice."""

    value: str


class WrongRule(Cause, code="wrong_rule"):
    """A marking rule that makes no sense for the type."""

    kind: ItemType
    rule: MarkingRule
    allowed: tuple[str, ...]


class DividesByZero(Cause, code="divides_by_zero"):
    """A reckoning that comes to nothing."""


class OptionsAlike(Cause, code="options_alike"):
    """Two options that nobody can tell apart."""

    first: str
    """Its letter."""
    second: str
    """Its letter."""
