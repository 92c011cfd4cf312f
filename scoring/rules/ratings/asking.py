"""Who is asked to rate, who rates, and whether somebody asks less often after a visit that went badly.

Of a visit that was not asked about there is no rating, so whether a citizen was unhappy must come from elsewhere: from
how the visit ended, which the business system knows whoever was asked. Citizens who were sent back or refused are
asked as often as all others where asking is blind. Whoever asks them less often chooses whom to ask, and all rates
that rest on the answers are then worth little.

The test is R. A. Fisher's exact one (1935), one-sided: given how many visits there were of either kind and how many
were asked about in all, how likely are so few of those that went badly? It supposes nothing about how often a person
asks. Over a whole hall the least likely are held against the number of people (S. Holm 1979), so that a hall in which
nobody chooses has one who is said to choose in at most 5 % of its months.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from scoring.rules.errors import RuleError
from scoring.rules.holm import holm
from scoring.rules.ratings.rates import Rate

LEVEL: Final = 0.05
_NEGLIGIBLE: Final = 1e-18
FEWEST: Final = 5
"""Visits of either kind below which nothing is said."""


class Outcome(StrEnum):
    """How a visit ended (办理结果)."""

    DONE = "done"
    """办结 or 受理."""
    SENT_BACK = "sent_back"
    """补正、退回: the citizen has to come again."""
    REFUSED = "refused"
    """不予受理."""

    @property
    def went_badly(self) -> bool:
        """Whether a citizen has reason to be unhappy, whoever is at fault."""
        return self is not Outcome.DONE


class Suspicion(StrEnum):
    """What is to be thought of somebody's asking."""

    CLEAR = "clear"
    """So rare that in a hall where nobody chooses one such person turns up in at most 5 % of months."""
    LOOK = "look"
    """Rare for one person alone; of many innocent people one in twenty looks like this at most."""
    NONE = "none"
    UNKNOWN = "unknown"
    """Too few visits of one of the kinds, or nobody says how they ended or who was asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One person's visits about which it is known whether the citizen was asked, by how they ended."""

    good: Rate
    """Asked, of those that went well."""
    bad: Rate
    """Asked, of those that went badly."""


def chance(asked: Asked) -> float | None:
    """How likely it is that at most so many of the bad visits were asked about, if asking were blind.

    Returns:
        0 to 1; None below `FEWEST` visits of either kind.
    """
    bad, good = asked.bad.denominator, asked.good.denominator
    if min(bad, good) < FEWEST:
        return None
    drawn, seen = asked.bad.numerator + asked.good.numerator, asked.bad.numerator
    below, above = _ways(bad, good, drawn, seen)
    return below / (below + above)


def _ways(bad: int, good: int, drawn: int, seen: int) -> tuple[float, float]:
    """Ways to ask `drawn` blindly of which at most `seen` are bad, and all others, against the likeliest one.

    From the likeliest number outwards, as far as a float can tell: the work grows with the spread, not with the visits.
    What is below 1e-300 of it is 0.
    """
    likeliest = min((drawn + 1) * (bad + 1) // (bad + good + 2), bad, drawn)
    sums = [0.0, 0.0]
    k, ways = likeliest, 1.0
    while k >= 0 and (k > seen or ways > sums[0] * _NEGLIGIBLE):
        sums[k > seen] += ways
        ways *= k * (good - drawn + k) / ((bad - k + 1) * (drawn - k + 1))
        k -= 1
    k, ways = likeliest, 1.0
    while k < min(bad, drawn):
        ways *= (bad - k) * (drawn - k) / ((k + 1) * (good - drawn + k + 1))
        k += 1
        if k > seen and ways <= sums[1] * _NEGLIGIBLE:
            break
        sums[k > seen] += ways
    return sums[0], sums[1]


def suspicions(people: Mapping[str, Asked], level: float = LEVEL) -> dict[str, Suspicion]:
    """What is to be thought of everybody, held against how many there are.

    Raises:
        RuleError: the level is not between 0 and 1.
    """
    if not 0 < level < 1:
        raise RuleError(f"the level must lie between 0 and 1, not {level}")
    chances = {name: chance(one) for name, one in people.items()}
    held = holm({name: found for name, found in chances.items() if found is not None})
    return {name: _suspicion(found, level, clear=held.get(name, 1.0) <= level) for name, found in chances.items()}


def _suspicion(found: float | None, level: float, *, clear: bool) -> Suspicion:
    if found is None:
        return Suspicion.UNKNOWN
    if clear:
        return Suspicion.CLEAR
    return Suspicion.LOOK if found <= level else Suspicion.NONE


def pooled(several: Iterable[Rate]) -> Rate:
    """Shares of several together."""
    rates = list(several)
    return Rate(sum(one.numerator for one in rates), sum(one.denominator for one in rates))
