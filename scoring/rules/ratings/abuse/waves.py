"""Waves of a standard answer: the same reasons from many within days, or the same words.

Reasons: given how many ratings of a level have reasons at all and how many have exactly these, those of any days are
drawn from all of them; so many alike among the ratings of one day, three or five days in a row have a hypergeometric
chance, added up over all beginnings. It is asked of the whole hall and of every window against its own other days:
windows differ in their business, and so in their reasons. A standard answer that is given all month long is usual by
that; only its words give it away.

Words: citizens who do not know each other do not write the same sentence. A plain rule without a chance, for words of
at least `LONG` characters, whatever blanks and punctuation; "很好" is everybody's.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from scoring.rules.holm import holm
from scoring.rules.ratings.abuse.flag import LEVEL, Basis, Flag, Kind, flag_of
from scoring.rules.ratings.abuse.given import Given, by_day
from scoring.rules.ratings.abuse.tails import hypergeometric_tail

LONG: Final = 8
"""Characters of words that are compared; shorter ones are everybody's."""
SAME: Final = 5
"""So many ratings with the same words are a wave."""
DAYS: Final = (1, 3, 5)
"""Lengths of a wave: so many days with ratings in a row."""
LEAST: Final = 8
"""Ratings with the same reasons below which nothing is looked at."""

_Scope = tuple[str | None, tuple[int, ...]]
"""A window or, None, the whole hall; and the reasons."""


@dataclass(frozen=True, slots=True)
class _Wave:
    """Ratings with the same reasons within some days."""

    alike: tuple[Given, ...]
    among: int
    expected: float
    chance: float


def waves(ratings: Sequence[Given]) -> tuple[int, tuple[Flag, ...]]:
    """How many answers were looked at, and the waves found."""
    found = dict(_of_reasons(ratings))
    held = holm({scope: one.chance for scope, one in found.items()})
    flags = [_flag(found[scope], held[scope]) for scope in _apart(found, held)]
    words: dict[str, list[Given]] = defaultdict(list)
    for one in ratings:
        if one.words is not None:
            words[one.words].append(one)
    same = [flag_of(Kind.WAVE, Basis.WORDS, own, len(own)) for own in words.values() if len(own) >= SAME]
    return len(found) + len(words), (*flags, *same)


def _apart(found: Mapping[_Scope, _Wave], held: Mapping[_Scope, float]) -> list[_Scope]:
    """The unlikely ones; of the same answer in the hall and at a window only the less likely."""
    kept: list[_Scope] = []
    for scope in sorted((one for one, chance in held.items() if chance <= LEVEL), key=lambda one: found[one].chance):
        ids = {one.rating_id for one in found[scope].alike}
        if all(ids.isdisjoint(one.rating_id for one in found[other].alike) for other in kept):
            kept.append(scope)
    return kept


def _of_reasons(ratings: Sequence[Given]) -> Iterator[tuple[_Scope, _Wave]]:
    """The least likely wave of each answer, in the hall and at each window."""
    scopes: dict[tuple[str | None, int], list[Given]] = defaultdict(list)
    for one in ratings:
        if one.codes:
            scopes[None, one.level].append(one)
            scopes[one.window_id, one.level].append(one)
    for (where, _), own in scopes.items():
        counted = Counter(one.codes for one in own)
        days = dict(sorted(by_day(own).items()))
        for codes, number in counted.items():
            if number >= LEAST:
                yield (where, codes), _least_likely(days, len(own), number, codes)


def _least_likely(days: Mapping[date, Sequence[Given]], whole: int, alike: int, codes: tuple[int, ...]) -> _Wave:
    """Of all stretches; its chance holds for all of them together."""
    several = list(days.values())
    best = _Wave((), 0, 0.0, 1.0)
    stretches = sum(max(0, len(several) - length + 1) for length in DAYS)
    for length in DAYS:
        for first in range(len(several) - length + 1):
            within = [one for own in several[first : first + length] for one in own]
            same = tuple(one for one in within if one.codes == codes)
            expected = len(within) * alike / whole
            if len(same) > expected:
                chance = min(1.0, stretches * hypergeometric_tail(whole, alike, len(within), len(same)))
                if chance < best.chance:
                    best = _Wave(same, len(within), expected, chance)
    return best


def _flag(wave: _Wave, chance: float) -> Flag:
    seen, of, expected = len(wave.alike), wave.among, wave.expected
    return flag_of(Kind.WAVE, Basis.REASONS, wave.alike, seen, expected=expected, of=of, chance=chance)
