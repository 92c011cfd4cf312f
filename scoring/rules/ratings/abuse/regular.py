"""Pauses too regular: between one rating and the next, more alike than in the rest of the hall.

M. Greenwood's statistic (JRSS 109, 1946): the sum of squares of the pauses between a day's first and last rating, as
shares of that time. For n times at random between them its mean is 2/(n + 2) and its variance 4n/((n + 2)²(n + 3)(n +
4)) (P. A. P. Moran, "The random division of an interval", JRSS B 9, 1947). Time is counted in the ratings that the
window's other days bring by then (time rescaling; E. N. Brown et al., Neural Computation 14, 2002), so that busy and
quiet hours are no regularity. Days are standardised and added up. Windows are more regular than random times all the
same, because somebody is served in each pause; so each is held against the others (`empirical`).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from math import sqrt
from statistics import fmean, median, pstdev
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.day_rhythm import DayRhythm, usual_rhythms
from scoring.rules.ratings.abuse.empirical import ROUGH, distances
from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_day, by_place, by_window_day
from scoring.rules.ratings.abuse.tails import normal_tail

A_DAY: Final = 6
"""Ratings of a day below which its pauses say nothing."""
DAYS: Final = 5
"""Such days below which a person is not looked at."""


def regular(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many people at windows were looked at, and the flags: about all their ratings on the days looked at."""
    rhythms = usual_rhythms(by_window_day(ratings))
    places = {place: _days(own) for place, own in by_place(ratings).items()}
    kept = {place: days for place, days in places.items() if len(days) >= DAYS}
    waits = {place: [_pauses(day, rhythms) for day in days] for place, days in kept.items()}
    far = distances({place: sum(map(_greenwood, days)) / sqrt(len(days)) for place, days in waits.items()})
    held = holm({place: normal_tail(-one) for place, one in far.items()})
    spreads = {place: median(map(_spread, days)) for place, days in waits.items()}
    usual = median(spreads.values()) if spreads else None
    flags = []
    for place, chance in held.items():
        if chance <= ROUGH:
            own, seen = [one for day in kept[place] for one in day], spreads[place]
            flags.append(flag_of(Kind.REGULAR, Basis.PAUSES, own, seen, expected=usual, of=len(own), chance=chance))
    return len(far), tuple(flags)


def _days(own: Sequence[Given]) -> list[list[Given]]:
    """Days with enough ratings that are not all of one moment."""
    return [day for day in by_day(own).values() if len(day) >= A_DAY and day[-1].at > day[0].at]


def _pauses(day: Sequence[Given], rhythms: Mapping[tuple[str, date], DayRhythm]) -> list[float]:
    """As shares of a usual day."""
    rhythm = rhythms[day[0].window_id, day[0].at.date()]
    return [rhythm.share(before.second, after.second) for before, after in pairwise(day)]


def _greenwood(pauses: Sequence[float]) -> float:
    """How many standard deviations a day's statistic lies above that of random times."""
    n, whole = len(pauses) - 1, sum(pauses)
    seen = sum((one / whole) ** 2 for one in pauses)
    spread = sqrt(4 * n / ((n + 2) ** 2 * (n + 3) * (n + 4)))
    return (seen - 2 / (n + 2)) / spread


def _spread(pauses: Sequence[float]) -> float:
    """Standard deviation of the pauses over their mean: 0 for a clockwork, near 1 for random times."""
    return pstdev(pauses) / fmean(pauses)
