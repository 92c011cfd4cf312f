"""Halls to fit: seeded ones that look like a real month, and strategies for every odd one."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from scoring.rules.ratings.levels import LEVELS, Counts, checked_counts

FRIENDLY = (0.004, 0.008, 0.05, 0.14, 0.798)
"""Mean shares of levels 1 to 5 in a hall where most people are very satisfied."""
MIXED = (0.05, 0.1, 0.2, 0.3, 0.35)
"""Mean shares in a hall of every opinion."""

ROWS = st.tuples(*[st.integers(0, 40)] * LEVELS).map(checked_counts)
"""Counts of one subject."""
HALLS = st.lists(ROWS, max_size=25)
"""Counts of any number of subjects."""
POINTS = st.lists(st.integers(0, 100), min_size=LEVELS, max_size=LEVELS).map(sorted).map(tuple)
"""Any points a campaign may give the levels."""


@dataclass(frozen=True)
class Shares:
    """Weights of the composite as the tests write them."""

    knowledge: int = 40
    satisfaction: int = 40
    discipline: int = 20


SHARES = (
    st.lists(st.integers(0, 100), min_size=2, max_size=2)
    .map(sorted)
    .map(lambda cut: Shares(cut[0], cut[1] - cut[0], 100 - cut[1]))
)
"""Any weights that sum to 100."""


def hall(subjects: int, strength: float, shares: Sequence[float], ratings: int, seed: int) -> list[Counts]:
    """A hall drawn from the model itself: `ratings` is the mean number of ratings of a subject."""
    draw = random.Random(seed)
    rows = []
    for _ in range(subjects):
        taste = [draw.gammavariate(strength * share, 1) for share in shares]
        levels = draw.choices(range(LEVELS), taste, k=int(draw.gammavariate(2, ratings / 2)))
        rows.append(checked_counts([levels.count(level) for level in range(LEVELS)]))
    return rows
