"""A rating as the detectors see it: whom it is for and when, never who gave it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

Place = tuple[str, str | None]
"""A window and who was rated there; None is nobody known."""


@dataclass(frozen=True, slots=True)
class Given:
    """One rating that stands; one that was voided, or waits for a clock, is none."""

    rating_id: str
    window_id: str
    staff_id: str | None
    level: int
    """1 to 5."""
    at: datetime
    """Aware, in the hall's time."""
    terminal_id: str = ""
    """The screen it was given at: a terminal, or a page of one; empty where it was none of ours."""
    tapped: bool = True
    """Given at a terminal of the hall as it was served: its time is that of the tap. What came by telephone, on paper
    or out of another system has a time that says little."""
    counts: bool = True
    """Whether it is in the scores; not while it is held back as having come too fast (`scoring.rules.ratings.pace`)."""
    codes: tuple[int, ...] = ()
    """Reasons, in order."""
    words: str | None = None
    """A digest of the citizen's words, alike for alike words; None for none and for those too short to tell."""
    visited: bool = False
    """Whether it names a visit."""

    @property
    def place(self) -> Place:
        """Where and of whom."""
        return self.window_id, self.staff_id

    @property
    def second(self) -> float:
        """Seconds since midnight."""
        return self.at.hour * 3600 + self.at.minute * 60 + self.at.second + self.at.microsecond / 1e6


def by_place(ratings: Iterable[Given]) -> Mapping[Place, list[Given]]:
    """Tapped ratings by window and person, each list in order of time."""
    found: dict[Place, list[Given]] = defaultdict(list)
    for one in _tapped(ratings):
        found[one.place].append(one)
    return found


def by_window_day(ratings: Iterable[Given]) -> Mapping[tuple[str, date], list[Given]]:
    """Tapped ratings by window and day, each list in order of time."""
    found: dict[tuple[str, date], list[Given]] = defaultdict(list)
    for one in _tapped(ratings):
        found[one.window_id, one.at.date()].append(one)
    return found


def by_day(ratings: Iterable[Given]) -> Mapping[date, list[Given]]:
    """The same ratings by day."""
    found: dict[date, list[Given]] = defaultdict(list)
    for one in ratings:
        found[one.at.date()].append(one)
    return found


def _tapped(ratings: Iterable[Given]) -> list[Given]:
    return sorted((one for one in ratings if one.tapped), key=lambda one: one.at)
