"""Bursts: more ratings within minutes at one window than its day and its own rhythm bring.

A conditional scan statistic (S. Wallenstein and N. Neff, "An approximation for the distribution of the scan
statistic", Statistics in Medicine 6, 1987; J. Glaz, J. Naus and S. Wallenstein, "Scan Statistics", 2001). Given the n
ratings of a window's day, each falls into a span that begins with one of them by the share that the window's other
days have then, so that k or more are in it with a binomial chance. Over all n beginnings the chances are added up
(Bonferroni), which overstates them. The number of the day itself is given: a busy day is no burst.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.day_rhythm import KNOWN, DayRhythm, usual_rhythms
from scoring.rules.ratings.abuse.flag import STRICT, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_window_day
from scoring.rules.ratings.abuse.tails import binomial_tail

SPANS: Final = (600, 1800)
"""Seconds: what a hurried hand and a patient one take."""
LEAST: Final = 6
"""Ratings of a day below which nothing is looked at, and of a burst."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Ratings number `first` to `last` of a day."""

    first: int
    last: int
    seconds: int
    expected: float
    chance: float


def bursts(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many days of windows were looked at, and the bursts found."""
    known = by_window_day(ratings)
    rhythms = usual_rhythms(known)
    days = {key: own for key, own in known.items() if len(own) >= LEAST and rhythms[key].total >= KNOWN}
    spans = {key: _spans(own, rhythms[key]) for key, own in days.items()}
    best = {key: min((one.chance for one in found), default=1.0) for key, found in spans.items()}
    held, alone = holm(best), STRICT / max(1, len(days))
    flags: list[Flag] = []
    for key, chance in held.items():
        if chance <= STRICT:
            several = [one for one in spans[key] if one.chance <= max(alone, best[key])]
            flags += [_flag(days[key], one, chance) for one in _apart(several)]
    return len(days), tuple(flags)


def _spans(day: Sequence[Given], rhythm: DayRhythm) -> list[_Span]:
    """Every span with at least `LEAST` ratings; its chance holds for all beginnings and lengths together."""
    found = []
    times = [one.second for one in day]
    for seconds in SPANS:
        last = 0
        for first, begins in enumerate(times):
            while last + 1 < len(times) and times[last + 1] <= begins + seconds:
                last += 1
            if last - first + 1 >= LEAST:
                share = rhythm.share(begins, min(begins + seconds, 86400))
                chance = len(times) * len(SPANS) * binomial_tail(len(times) - 1, share, last - first)
                found.append(_Span(first, last, seconds, 1 + share * (len(times) - 1), min(1.0, chance)))
    return found


def _apart(spans: Sequence[_Span]) -> list[_Span]:
    """The least likely ones, none of which holds a rating of another."""
    kept: list[_Span] = []
    for one in sorted(spans, key=lambda span: (span.chance, span.seconds, span.first)):
        if all(one.last < other.first or other.last < one.first for other in kept):
            kept.append(one)
    return kept


def _flag(day: Sequence[Given], span: _Span, chance: float) -> Flag:
    concerned = day[span.first : span.last + 1]
    seen, of = len(concerned), len(day)
    expected, seconds = span.expected, span.seconds
    return flag_of(Kind.BURST, Basis.SPAN, concerned, seen, expected=expected, of=of, chance=chance, seconds=seconds)
