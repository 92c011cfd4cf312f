"""More rated than served, by the visits that the queue or business system counted.

* On a day, more ratings at a window than visits. One service is rated once (一次一评), so this cannot be, unless the
  visits of that day are not all on record. A plain rule without a chance.
* Over the period, a share of visits rated at a window that is far above the other windows'. Shares are made nearly
  normal by the arc sine (F. J. Anscombe, Biometrika 35, 1948): its variance is 1/(4n) of chance and as much again as
  windows differ anyway, which their median distance tells (`empirical`).

A window's day of which no visit is known is not looked at.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from math import asin, sin, sqrt
from statistics import median

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.empirical import FEWEST, ROUGH, usual_width
from scoring.rules.ratings.abuse.flag import Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_window_day
from scoring.rules.ratings.abuse.tails import normal_tail


def more_than_served(ratings: Sequence[Given], served: Mapping[tuple[str, date], int]) -> tuple[int, tuple[Flag, ...]]:
    """How many days of windows were looked at, and the flags.

    Args:
        ratings: any; only tapped ones are looked at.
        served: visits by window and day; only those known.
    """
    rated = by_window_day(ratings)
    days = {key: rated.get(key, []) for key, visits in served.items() if visits > 0}
    flags = [
        flag_of(Kind.SERVED, Basis.VISITS, own, len(own), expected=served[key])
        for key, own in days.items()
        if len(own) > served[key]
    ]
    return len(days), (*flags, *_shares(days, served))


def _shares(days: Mapping[tuple[str, date], Sequence[Given]], served: Mapping[tuple[str, date], int]) -> list[Flag]:
    """Windows where far more of the visits were rated than elsewhere."""
    rated: dict[str, list[Given]] = defaultdict(list)
    visits: dict[str, int] = defaultdict(int)
    for key, own in days.items():
        rated[key[0]] += own
        visits[key[0]] += served[key]
    if len(rated) < FEWEST:
        return []
    spans = {window: asin(sqrt(min(1.0, len(own) / visits[window]))) for window, own in rated.items()}
    usual, between = median(spans.values()), usual_width(spans.values())
    far = {window: (one - usual) / sqrt(1 / (4 * visits[window]) + between**2) for window, one in spans.items()}
    held = holm({window: normal_tail(one) for window, one in far.items()})
    flags = []
    for window, chance in held.items():
        if chance <= ROUGH:
            own, of = rated[window], visits[window]
            expected = of * sin(usual) ** 2
            flags.append(flag_of(Kind.SERVED, Basis.SHARE, own, len(own), expected=expected, of=of, chance=chance))
    return flags
