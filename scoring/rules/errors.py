"""What a rule refuses."""

from scoring.errors import ScoringError


class RuleError(ScoringError, ValueError):
    """A rule was given something outside its range; the message names the value and the range."""
