"""How much more often one service, one facet or one person hears something than others do, shrunk where that is chance.

A count of service s, facet f and person p is Poisson with mean base × seen(s, p) × a_s × b_f × c_p. The factors of one
kind are gamma distributed around 1; how widely is taken from the data by moments. Kinds that differ no more than chance
has it have no factors at all. What is expected of one cell is worked out without that cell, so that it explains nothing
of itself (Clayton & Kaldor 1987, Biometrics 43: empirical Bayes for relative risks; here for three crossed kinds).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from typing import Final

from scoring.rules.answering.telling import FACETS

Key = tuple[str, str, str]
"""Service, facet, person."""

_ROUNDS: Final = 8
"""The factors of one kind hang on those of the others; they stand still long before."""
_SERVICE, _FACET, _PERSON = range(3)


@dataclass(frozen=True, slots=True)
class _Kind:
    """The factors of one kind."""

    shape: float
    """Of the gamma distribution; its variance is the reciprocal. Infinite where all are alike."""
    observed: Mapping[str, int]
    expected: Mapping[str, float]
    """By the factors of the other kinds alone."""

    def factor(self, name: str, number: int = 0, share: float = 0.0) -> float:
        """Of one name, without a cell of which `number` were seen and `share` expected."""
        if self.shape == inf:
            return 1.0
        left = max(0.0, self.expected.get(name, 0.0) - share)
        return (self.shape + self.observed.get(name, 0) - number) / (self.shape + left)


@dataclass(frozen=True, slots=True)
class Factors:
    """What was learnt of a month."""

    base: float
    """Expected of one rating and one facet where every factor is 1."""
    seen: Mapping[tuple[str, str], int]
    kinds: tuple[_Kind, _Kind, _Kind]

    def expected(self, key: Key, number: int) -> float:
        """How often a cell, of which `number` were seen, would be said of by all that is known without it."""
        full = [kind.factor(name) for kind, name in zip(self.kinds, key, strict=True)]
        mean = self.base * self.seen.get((key[_SERVICE], key[_PERSON]), 0)
        found = mean
        for place, kind in enumerate(self.kinds):
            others = mean
            for other, factor in enumerate(full):
                others *= factor if other != place else 1.0
            found *= kind.factor(key[place], number, others)
        return found


def fit(counts: Mapping[Key, int], seen: Mapping[tuple[str, str], int]) -> Factors:
    """Learn the factors.

    Args:
        counts: how often each service, facet and person was said of; nothing of a cell is 0.
        seen: ratings by service and person, each of which could have said so of every facet.
    """
    total, ratings = sum(counts.values()), sum(seen.values())
    base = total / (ratings * len(FACETS)) if ratings else 0.0
    observed = tuple(_observed(counts, place) for place in range(3))
    kinds = [_Kind(inf, one, {}) for one in observed]
    for _ in range(_ROUNDS):
        for place in range(3):
            kinds[place] = _fitted(observed[place], _expected(place, base, seen, kinds))
        reached = sum(_expected(_SERVICE, base, seen, kinds, own=True).values())
        base *= total / reached if reached else 1.0
    return Factors(base, seen, (kinds[0], kinds[1], kinds[2]))


def _observed(counts: Mapping[Key, int], place: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, number in counts.items():
        found[key[place]] = found.get(key[place], 0) + number
    return found


def _expected(
    place: int, base: float, seen: Mapping[tuple[str, str], int], kinds: list[_Kind], *, own: bool = False
) -> dict[str, float]:
    """Of each name of a kind, by the factors of the others, and by its own too if that is wanted."""
    used = [kind if own or other != place else None for other, kind in enumerate(kinds)]
    facets = {one: _factor(used[_FACET], one) for one in FACETS}
    found: dict[str, float] = dict.fromkeys(FACETS, 0.0) if place == _FACET else {}
    for (service, person), number in seen.items():
        mean = base * number * _factor(used[_SERVICE], service) * _factor(used[_PERSON], person)
        if place == _FACET:
            for one, factor in facets.items():
                found[one] += mean * factor
        else:
            name = service if place == _SERVICE else person
            found[name] = found.get(name, 0.0) + mean * sum(facets.values())
    return found


def _factor(kind: _Kind | None, name: str) -> float:
    return 1.0 if kind is None else kind.factor(name)


def _fitted(observed: Mapping[str, int], expected: Mapping[str, float]) -> _Kind:
    """The shape by moments: how much more the counts vary than Poisson counts of these means would."""
    spread = sum((observed.get(name, 0) - mean) ** 2 - mean for name, mean in expected.items())
    weight = sum(mean**2 for mean in expected.values())
    return _Kind(weight / spread if spread > 0 else inf, observed, expected)
