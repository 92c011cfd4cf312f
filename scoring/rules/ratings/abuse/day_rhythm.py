"""When in the day ratings are given: shares of the day by the half hour."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from scoring.rules.ratings.abuse.given import Given

SLOT: Final = 1800
"""Seconds of a slot."""
SLOTS: Final = 86400 // SLOT


@dataclass(frozen=True, slots=True)
class DayRhythm:
    """Ratings by half hour of the day."""

    slots: tuple[int, ...]
    """`SLOTS` counts from midnight on."""

    @classmethod
    def of(cls, ratings: Iterable[Given]) -> Self:
        """Count ratings."""
        counted = Counter(int(one.second) // SLOT for one in ratings)
        return cls(tuple(counted[slot] for slot in range(SLOTS)))

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.slots)

    def joined(self, other: "DayRhythm") -> "DayRhythm":
        """Both together."""
        return DayRhythm(tuple(mine + theirs for mine, theirs in zip(self.slots, other.slots, strict=True)))

    def without(self, other: "DayRhythm") -> "DayRhythm":
        """What is left when the ratings of `other`, all among these, are taken away."""
        return DayRhythm(tuple(mine - theirs for mine, theirs in zip(self.slots, other.slots, strict=True)))

    def share(self, begins: float, ends: float) -> float:
        """Share of a day's ratings to be expected between two times of the day, in seconds since midnight.

        One rating more in every slot of the day keeps a time that was never seen from being impossible.
        """
        found = 0.0
        for slot in range(int(begins) // SLOT, min(SLOTS, int(ends) // SLOT + 1)):
            inside = min(ends, (slot + 1) * SLOT) - max(begins, slot * SLOT)
            found += (self.slots[slot] + 1) * max(0.0, inside) / SLOT
        return found / (self.total + SLOTS)


NEVER: Final = DayRhythm((0,) * SLOTS)
"""Of no ratings."""
KNOWN: Final = 400
"""Ratings that tell a rhythm: with fewer of a window's other days the hall's is better, with fewer of those none is.

The rating more in every slot weighs too much then, and an honest morning looks like a burst.
"""


def usual_rhythms(days: Mapping[tuple[str, date], Sequence[Given]]) -> dict[tuple[str, date], DayRhythm]:
    """For each window's day the rhythm of its other days; where those are too few, of all the hall's other ratings."""
    single = {key: DayRhythm.of(own) for key, own in days.items()}
    whole: dict[str, DayRhythm] = {}
    for (window, _), one in single.items():
        whole[window] = whole.get(window, NEVER).joined(one)
    hall = NEVER
    for one in whole.values():
        hall = hall.joined(one)
    found = {}
    for key, one in single.items():
        rest = whole[key[0]].without(one)
        found[key] = rest if rest.total >= KNOWN else hall.without(one)
    return found
