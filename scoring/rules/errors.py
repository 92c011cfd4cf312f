"""What a rule refuses."""

from dataclasses import dataclass

from scoring.errors import ScoringError


@dataclass(eq=False)
class RuleError(ScoringError, ValueError):
    """A rule was given something outside its range: a mistake of this program, not of the person at the screen."""

    fact: str
    """The value and the range, in English."""
