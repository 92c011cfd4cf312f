"""What a response earned: an exact share of the marks, and for checklist items why."""

from dataclasses import dataclass
from fractions import Fraction

from quiz.marking.checklist import Checklist


@dataclass(frozen=True, slots=True)
class Mark:
    """The result of marking one response."""

    share: Fraction
    """Share of the item's marks, exact, from 0 to 1."""
    told_all: bool | None = None
    """一口告知 passed; None for every type but the checklist."""
    checklist: Checklist | None = None
    """What was told, left out and over-demanded; None for every type but the checklist."""
