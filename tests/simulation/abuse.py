"""How often the detectors of made ratings are right: kind by kind, because a figure for all of them would say nothing.

Run with `python -m tests.simulation.abuse`; RESULTS.md beside it holds what came out.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from scoring.rules.ratings.abuse.detect import Material, looks, of_kind
from scoring.rules.ratings.abuse.flag import Flag, Kind
from tests.simulation.made_ratings import Plant, Planted, plants
from tests.simulation.month_of_ratings import Month, Window, month


@dataclass
class Score:
    """What became of one way of making ratings, in so many months with one such in each."""

    plant: Plant
    months: int = 0
    found: int = 0
    """Months in which a flag of the kind names any of them."""
    flags: int = 0
    right: int = 0
    """Flags that name any of them."""
    flagged: int = 0
    """Ratings."""
    made: int = 0
    hit: int = 0
    """Ratings that were made and are flagged."""

    def add(self, planted: Planted, flags: Iterable[Flag]) -> None:
        """Count one month."""
        several = [frozenset(one.ratings) for one in flags]
        named: frozenset[str] = frozenset().union(*several)
        right = sum(bool(one & planted.made) for one in several)
        self.months += 1
        self.found += right > 0
        self.flags, self.right = self.flags + len(several), self.right + right
        self.flagged, self.made = self.flagged + len(named), self.made + len(planted.made)
        self.hit += len(named & planted.made)

    @property
    def line(self) -> str:
        """A row of the record."""
        cells = (
            self.plant.kind.value,
            self.plant.what,
            *(_share(*one) for one in ((self.found, self.months), (self.right, self.flags))),
            *(_share(*one) for one in ((self.hit, self.made), (self.hit, self.flagged))),
        )
        return f"| {' | '.join(cells)} |"


def _share(part: int, whole: int) -> str:
    return f"{part} of {whole}, {100 * part / whole:.0f} %" if whole else f"{part} of 0"


def weekday(day: date) -> bool:
    """Whether a day of the simulated month is a working day."""
    return day.weekday() < 5


def honest(months: int, seed: int) -> Iterator[tuple[Kind, int, int, int]]:
    """Of each kind: how much was looked at a month, in how many honest months anything was flagged, and how much."""
    generator = np.random.default_rng(seed)
    tested: Counter[Kind] = Counter()
    alarms: Counter[Kind] = Counter()
    flags: Counter[Kind] = Counter()
    for _ in range(months):
        _, made = month(generator)
        for one in looks(Material(made.ratings, works=weekday, served=made.served)):
            tested[one.kind] += one.tested
            alarms[one.kind] += bool(one.flags)
            flags[one.kind] += len(one.flags)
    return ((kind, tested[kind] // months, alarms[kind], flags[kind]) for kind in Kind)


def planted(months: int, seed: int, kinds: Iterable[Kind] = Kind) -> list[Score]:
    """Every way of making ratings, in honest months of its own draw."""
    generator = np.random.default_rng(seed)
    scores = [Score(plant) for plant in plants() if plant.kind in {*kinds}]
    for _ in range(months):
        known, base = month(generator)
        for score in scores:
            _try(generator, score, known, base)
    return scores


def _try(generator: np.random.Generator, score: Score, known: list[Window], base: Month) -> None:
    made = score.plant.put(generator, known, base)
    material = Material(made.month.ratings, works=weekday, served=made.month.served, at_work=made.at_work)
    score.add(made, of_kind(score.plant.kind, material).flags)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--months", type=int, default=100)
    parser.add_argument("--seed", type=int, default=20261130)
    options = parser.parse_args()
    lines = ["| kind | looked at, a month | honest months with a flag | flags |", "|---|---|---|---|"]
    for kind, looked, alarms, flags in honest(options.months, options.seed):
        lines.append(f"| {kind.value} | {looked} | {_share(alarms, options.months)} | {flags} |")
    lines += ["", "| kind | made | found | flags that are right | made ratings flagged | flagged ratings made |"]
    lines += ["|---|---|---|---|---|---|", *(one.line for one in planted(options.months, options.seed + 1))]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
