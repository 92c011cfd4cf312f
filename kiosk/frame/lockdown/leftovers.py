"""When Python looks for circles of objects that nobody holds any more, on a terminal that runs all day.

A screen that was left is such a circle. Between two full rounds of the collector dozens of them wait, and the memory
they took is in pieces afterwards: under a rain of keys a terminal grew by 50 MB that it never used again.
"""

import gc
from typing import Final

COLLECT_EVERY: Final = 10_000
"""New objects between two rounds of the collector. By default it is 700, and while a board of 2,000 people is worked
out, which makes no circle, the collector would take a third of the time."""

_ROUNDS: Final = (COLLECT_EVERY, 3, 2)
"""A full round after every sixth, not every hundredth: it is cheap once what stands for good is left out of it."""


def settle() -> None:
    """Leave what was loaded for good out of every later round, and make full rounds more often; once, when all is open.

    For a program of its own only: whoever counts objects (`gc.get_objects`) no longer sees those that were there.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_ROUNDS)
