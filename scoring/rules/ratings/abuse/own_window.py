"""Signs that somebody rated the own window. Who tapped is known to nobody, so two things only can be seen.

* The one rated was at work on the very terminal, by the ledger, within a minute of the tap: began or handed in a test
  there, changed a PIN. A plain rule without a chance.
* Where most ratings name the visit they are about, those that name none are better: a made rating has no visit.
  Fisher's exact test (1935), one-sided, within one person at one window, so that a window where nobody scans numbers
  is not held against one where all do.

Somebody who taps while the ledger has nothing to say, and with a citizen's number, is not seen.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.flag import LEVEL, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_place
from scoring.rules.ratings.abuse.tails import hypergeometric_tail

NEAR: Final = timedelta(seconds=60)
"""So near to something that the one rated did there."""
FEWEST: Final = 10
"""Ratings with, and without, a visit below which nothing is said."""
_BEST: Final = 5

AtWork = Mapping[tuple[str, str], Sequence[datetime]]
"""By terminal and person: moments in order, aware, at which that person did something there under the own name."""


def own_window(ratings: Sequence[Given], at_work: AtWork) -> tuple[int, tuple[Flag, ...]]:
    """How many people at windows were looked at, and the flags."""
    places = by_place(one for one in ratings if one.staff_id is not None)
    flags: list[Flag] = []
    for own in places.values():
        near = [one for one in own if _is_near(one, at_work)]
        if near:
            flags.append(flag_of(Kind.OWN, Basis.SIGNED_IN, near, len(near)))
    tables = {place: _split(own) for place, own in places.items()}
    chances = {place: _chance(*split) for place, split in tables.items() if min(map(len, split)) >= FEWEST}
    for place, chance in holm(chances).items():
        if chance <= LEVEL:
            flags.append(_unvisited(*tables[place], chance))
    return len(places) if at_work else len(chances), tuple(flags)


def _is_near(one: Given, at_work: AtWork) -> bool:
    moments = at_work.get((one.terminal_id, one.staff_id or ""), ())
    place = bisect_left(moments, one.at)
    return any(abs(moment - one.at) <= NEAR for moment in moments[max(0, place - 1) : place + 1])


def _split(own: Sequence[Given]) -> tuple[list[Given], list[Given]]:
    """Those without and with a visit; nothing where more than half name none, because then that says nothing."""
    without, named = [one for one in own if not one.visited], [one for one in own if one.visited]
    return ([], []) if len(without) > len(named) else (without, named)


def _best(several: Sequence[Given]) -> list[Given]:
    return [one for one in several if one.level == _BEST]


def _chance(without: Sequence[Given], named: Sequence[Given]) -> float:
    best = len(_best(without))
    return hypergeometric_tail(len(without) + len(named), best + len(_best(named)), len(without), best)


def _unvisited(without: Sequence[Given], named: Sequence[Given], chance: float) -> Flag:
    best, of = _best(without), len(without)
    expected = of * len(_best(named)) / len(named)
    return flag_of(Kind.OWN, Basis.UNVISITED, best, len(best), expected=expected, of=of, chance=chance)
