"""What cannot be true."""

from dataclasses import dataclass
from datetime import date

from scoring.errors import EventError


@dataclass(eq=False)
class MarksOutOfRangeError(EventError):
    """A question earned more than its maximum, or its maximum is 0."""

    position: int
    earned: str
    maximum: str


@dataclass(eq=False)
class WeightsSumError(EventError):
    """The weights of a campaign do not sum to 100."""

    total: int


@dataclass(eq=False)
class CampaignDaysError(EventError):
    """A campaign ends before it begins."""

    first_day: date
    last_day: date


@dataclass(eq=False)
class CampaignSpanError(EventError):
    """A campaign lasts longer than any does, or ends so far ahead that a slip of the hand is meant."""

    first_day: date
    last_day: date
    most_days: int
    """It may last, both ends counted."""
    latest: date
    """It may end."""


@dataclass(eq=False)
class LevelPointsError(EventError):
    """A better level would earn fewer points than a worse one."""

    points: tuple[int, ...]
    """Of levels 1 to 5."""


@dataclass(eq=False)
class WorthlessPaperError(EventError):
    """A paper with a maximum of 0 marks."""
