"""What a rule refuses."""

from dataclasses import dataclass

from scoring.errors import ScoringError
from scoring.rules.identity.pins import Weakness


@dataclass(eq=False)
class RuleError(ScoringError, ValueError):
    """A rule was given something outside its range: a mistake of this program, not of the person at the screen."""

    fact: str
    """The value and the range, in English."""


@dataclass(eq=False)
class WeakPinError(ScoringError):
    """A PIN that a stranger would try early; it was not set."""

    why: Weakness


@dataclass(eq=False)
class NotHoursError(ScoringError):
    """These are no opening hours: one or two spans of one day, in their order."""

    given: str
