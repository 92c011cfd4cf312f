"""Several tests at once: how likely it is that chance alone gives even one of them by mistake.

S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979): the
smallest of m chances is multiplied by m, the next by m − 1, and so on, and none falls below the one before. Whoever
acts on what stays at or below 5 % is wrong about anything at all at most once in twenty, however the tests hang
together.
"""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Name = TypeVar("Name", bound=Hashable)


def holm(chances: Mapping[Name, float]) -> dict[Name, float]:
    """Each chance held against how many there are, 0 to 1; what is equal keeps the order given."""
    found: dict[Name, float] = {}
    least = 0.0
    for place, name in enumerate(sorted(chances, key=lambda one: chances[one])):
        least = max(least, min(1.0, chances[name] * (len(chances) - place)))
        found[name] = least
    return found
