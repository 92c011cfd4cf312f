"""Best ratings at other times of the day than a person's other ratings: when it is quiet, at noon, before going home.

χ² of the half hours between the ratings of level 5 and all others, of one person at one window. Against the rest of
the hall it would not do: a window with a queue is as busy at noon as at ten, and honest halls would be flagged for
that. Citizens may well be less content where it is crowded; so the figures, made nearly normal, are held against each
other (`empirical`), and only what is far from what is usual here is flagged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.day_rhythm import SLOT, DayRhythm
from scoring.rules.ratings.abuse.empirical import distances
from scoring.rules.ratings.abuse.flag import LEVEL, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_place
from scoring.rules.ratings.abuse.tails import chi_square_normal, normal_tail

LEAST: Final = 30
"""Ratings of the best level, and others, of a person at a window below which their hours say nothing."""
_ENOUGH: Final = 5.0
"""Ratings to be expected of either sort in each part of the day."""
_BEST: Final = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of the day, in slots of `SLOT` seconds."""

    first: int
    last: int
    best: int
    expected: float
    """Of the best, if they were spread as all are."""
    others: int


@dataclass(frozen=True, slots=True)
class _Days:
    """One person's ratings by the hour."""

    best: tuple[Given, ...]
    cells: tuple[Cell, ...]
    value: float

    @property
    def freedom(self) -> int:
        return len(self.cells) - 1

    @property
    def more(self) -> list[Given]:
        """Best ratings from the parts of the day that have clearly more of them than is to be expected."""
        parts = [one for one in self.cells if one.best - one.expected > 2 * one.expected**0.5]
        return [one for one in self.best if any(part.first <= int(one.second) // SLOT <= part.last for part in parts)]


def rhythm(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many people at windows were looked at, and the flags: about the best ratings where the day has too many."""
    found = {place: days for place, own in by_place(ratings).items() if (days := _days(own)) is not None}
    far = distances({place: chi_square_normal(one.value, one.freedom) for place, one in found.items()})
    held = holm({place: normal_tail(one) for place, one in far.items()})
    usual = median([one.value / one.freedom for one in found.values()] or [0.0])
    return len(far), tuple(_flag(found[place], usual, chance) for place, chance in held.items() if chance <= LEVEL)


def _flag(days: _Days, usual: float, chance: float) -> Flag:
    concerned = days.more or days.best
    seen, of = days.value / days.freedom, len(days.best)
    return flag_of(Kind.RHYTHM, Basis.CLOCK, concerned, seen, expected=usual, of=of, chance=chance)


def _days(own: Sequence[Given]) -> _Days | None:
    best = tuple(one for one in own if one.level == _BEST)
    if min(len(best), len(own) - len(best)) < LEAST:
        return None
    found = cells(DayRhythm.of(best), DayRhythm.of(one for one in own if one.level != _BEST))
    value = sum((one.best - one.expected) ** 2 * (1 / one.expected + 1 / _rest(one)) for one in found)
    return _Days(best, found, value) if len(found) > 1 else None


def _rest(one: Cell) -> float:
    """Others to be expected."""
    return one.best + one.others - one.expected


def cells(best: DayRhythm, others: DayRhythm) -> tuple[Cell, ...]:
    """Half hours in a row put together until enough of either sort are to be expected; what is left joins the last.

    Args:
        best: at least one rating.
        others: at least one rating.
    """
    share = best.total / (best.total + others.total)
    found: list[Cell] = []
    first, mine, theirs = 0, 0, 0
    for slot, (one, other) in enumerate(zip(best.slots, others.slots, strict=True)):
        mine, theirs = mine + one, theirs + other
        if (mine + theirs) * min(share, 1 - share) >= _ENOUGH:
            found.append(Cell(first, slot, mine, (mine + theirs) * share, theirs))
            first, mine, theirs = slot + 1, 0, 0
    if found and mine + theirs:
        last = found.pop()
        both = last.best + last.others + mine + theirs
        found.append(Cell(last.first, len(best.slots) - 1, last.best + mine, both * share, last.others + theirs))
    return tuple(found)
