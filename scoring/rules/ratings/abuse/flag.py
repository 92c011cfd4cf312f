"""What a detector says: which ratings, at whose window, when, and the figures it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from scoring.rules.ratings.abuse.given import Given

LEVEL: Final = 0.05
"""How often chance alone may give any flag of a kind in a hall's month."""
STRICT: Final = 0.01
"""The same for kinds whose supposition is not quite so: citizens come by twos."""


class Kind(StrEnum):
    """What a detector looks for."""

    BURST = "burst"
    """Many within minutes at one window."""
    SERIES = "series"
    """The same level again and again."""
    HOURS = "hours"
    """At a time when the window served nobody."""
    WAVE = "wave"
    """The same answer from many."""
    OWN = "own"
    """Signs that those rated rated themselves."""
    EVEN = "even"
    """Levels more alike from day to day than chance leaves them."""
    REGULAR = "regular"
    """Pauses more alike than those of citizens."""
    RHYTHM = "rhythm"
    """The best ones at other times of the day than the others."""
    SERVED = "served"
    """More rated than served."""


class Basis(StrEnum):
    """What exactly was counted; `Flag` says what its figures are then."""

    SPAN = "span"
    """seen: ratings within `Flag.seconds`; of: ratings of that window's day; expected: of those, by the hall's day."""
    RUN = "run"
    """seen: ratings of one level in a row; of: ratings in all; expected: the longest such row in half of all orders."""
    OUTSIDE = "outside"
    """Outside of the hall's hours. seen: ratings."""
    DAY_OFF = "day_off"
    """On a day on which the hall was closed. seen: ratings."""
    NOBODY = "nobody"
    """While the roster had nobody at the window. seen: ratings."""
    REASONS = "reasons"
    """seen: ratings with the same reasons within the days; of: ratings with reasons then; expected: of the same."""
    WORDS = "words"
    """seen: ratings with the same words."""
    SIGNED_IN = "signed_in"
    """The one rated was at work on the same terminal at that moment. seen: ratings."""
    UNVISITED = "unvisited"
    """seen: ratings of level 5 among those without a visit's number; of: those; expected: as among those with one."""
    DAYS = "days"
    """seen: χ² of levels between days; expected: its degrees of freedom; of: ratings."""
    PAUSES = "pauses"
    """seen: how much pauses differ (standard deviation over mean, median of days); expected: the hall's median."""
    CLOCK = "clock"
    """seen: χ² a degree of freedom of the times of day; expected: the hall's median of it; of: ratings of level 5."""
    VISITS = "visits"
    """seen: ratings of a window and day; expected: visits served."""
    SHARE = "share"
    """seen: ratings of a window; of: its visits; expected: of so many visits, by the hall's median share."""


@dataclass(frozen=True, slots=True)
class Flag:
    """One pattern."""

    kind: Kind
    basis: Basis
    window_id: str | None
    """None where several windows are concerned."""
    staff_id: str | None
    """Whose ratings; None where that is not told apart."""
    ratings: tuple[str, ...]
    """Ids of those concerned, in order of time, at least one."""
    first_at: datetime
    """Of the first of them, aware, in the hall's time; as the next."""
    last_at: datetime
    seen: float
    expected: float | None = None
    of: int | None = None
    chance: float | None = None
    """Chance of this or more, held against all that was looked at, 0 to 1; None where a plain rule speaks."""
    seconds: int | None = None
    """Length of the span, where there is one."""


def flag_of(
    kind: Kind,
    basis: Basis,
    ratings: Sequence[Given],
    seen: float,
    *,
    expected: float | None = None,
    of: int | None = None,
    chance: float | None = None,
    seconds: int | None = None,
) -> Flag:
    """A flag about these ratings (at least one); its window and person are theirs where all have the same."""
    ordered = sorted(ratings, key=lambda one: (one.at, one.rating_id))
    windows, people = {one.window_id for one in ordered}, {one.staff_id for one in ordered}
    return Flag(
        kind=kind,
        basis=basis,
        window_id=ordered[0].window_id if len(windows) == 1 else None,
        staff_id=ordered[0].staff_id if len(people) == 1 and kind not in _OF_WINDOWS else None,
        ratings=tuple(one.rating_id for one in ordered),
        first_at=ordered[0].at,
        last_at=ordered[-1].at,
        seen=seen,
        expected=expected,
        of=of,
        chance=chance,
        seconds=seconds,
    )


_OF_WINDOWS: Final = frozenset({Kind.BURST, Kind.SERVED, Kind.WAVE})
"""Kinds that look at windows whoever serves there."""
