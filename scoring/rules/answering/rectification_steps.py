"""The way of something that is to be put right (整改) to its end, and when it has come back.

opened with owner and deadline → evidence by the owner → checked by somebody else → closed, or once more.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

RECURS_WITHIN: Final = timedelta(days=365)
"""The same cause in the same unit so soon after is marked as recurring (重复发生)."""


class RectificationState(StrEnum):
    """How far it has come."""

    OPEN = "to_mend"
    EVIDENCED = "evidenced"
    """The owner says that it is done, and shows it."""
    CLOSED = "closed"


class RectificationStep(StrEnum):
    """What somebody does about it."""

    EVIDENCE = "evidence"
    PASS = "pass"  # noqa: S105 - a verdict
    AGAIN = "again"


class Source(StrEnum):
    """What it comes from."""

    FINDING = "finding"
    COMPLAINT = "complaint"
    RATING = "rating"
    INSPECTION = "inspection"


NEXT: Final[Mapping[RectificationState, Mapping[RectificationStep, RectificationState]]] = {
    RectificationState.OPEN: {RectificationStep.EVIDENCE: RectificationState.EVIDENCED},
    RectificationState.EVIDENCED: {
        RectificationStep.PASS: RectificationState.CLOSED,
        RectificationStep.AGAIN: RectificationState.OPEN,
    },
    RectificationState.CLOSED: {},
}
"""What leads where; anything else is impossible."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """Something that was to be put right before, of the same unit."""

    rectification_id: str
    day: date
    causes: frozenset[str]


def recurrence(day: date, causes: Collection[str], earlier: Iterable[Earlier]) -> str | None:
    """The latest earlier one that shares a cause within a year; None where there is none."""
    alike = [
        one for one in earlier if timedelta(0) <= day - one.day <= RECURS_WITHIN and not one.causes.isdisjoint(causes)
    ]
    return max(alike, key=lambda one: (one.day, one.rectification_id)).rectification_id if alike else None
