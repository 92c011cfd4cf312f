"""Which moments of a sequence cannot be right, because too many others contradict them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Mark:
    """What a clock said when something was written, in the order of writing."""

    at: datetime
    sure: bool = False
    """Whether somebody vouched for it: nothing written before was later."""


def astray(marks: Sequence[Mark], now: datetime | None, apart: timedelta) -> frozenset[int]:
    """Places of the fewest marks without which the rest runs forward in time.

    What is later than a sure mark behind it, or than `now`, is astray in any case; of the others the longest run that
    does not go back is kept (longest non-decreasing subsequence).

    Args:
        marks: in the order of writing.
        now: the present moment, if that is beyond doubt.
        apart: a mark that fits its kept neighbours so closely is not astray.
    """
    possible = [place for place, ceiling in enumerate(_ceilings(marks, now, apart)) if marks[place].at <= ceiling]
    kept = _longest([marks[place].at for place in possible])
    right = {possible[one] for one in kept}
    return frozenset(_strangers(marks, right, set(possible), apart))


def _ceilings(marks: Sequence[Mark], now: datetime | None, apart: timedelta) -> list[datetime]:
    """The latest each mark can be."""
    ceiling = datetime.max.replace(tzinfo=UTC) if now is None else now + apart
    ceilings = []
    for mark in reversed(marks):
        ceilings.append(ceiling)
        if mark.sure:
            ceiling = min(ceiling, mark.at + apart)
    return ceilings[::-1]


def _longest(moments: Sequence[datetime]) -> list[int]:
    """Places of a longest non-decreasing subsequence (patience sorting, n log n)."""
    ends: list[datetime] = []
    last: list[int] = []
    before: list[int | None] = []
    for place, moment in enumerate(moments):
        pile = bisect_right(ends, moment)
        before.append(last[pile - 1] if pile else None)
        ends[pile : pile + 1] = [moment]
        last[pile : pile + 1] = [place]
    kept, step = [], last[-1] if last else None
    while step is not None:
        kept.append(step)
        step = before[step]
    return kept[::-1]


def _strangers(marks: Sequence[Mark], right: set[int], possible: set[int], apart: timedelta) -> Iterator[int]:
    following: datetime | None = None
    later: dict[int, datetime | None] = {}
    for place in range(len(marks) - 1, -1, -1):
        later[place] = following
        following = marks[place].at if place in right else following
    earlier: datetime | None = None
    for place, mark in enumerate(marks):
        after = later[place]
        if place in right:
            earlier = mark.at
        elif place not in possible or (earlier and mark.at < earlier - apart) or (after and mark.at > after + apart):
            yield place
