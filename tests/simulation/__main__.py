"""Run with `python -m tests.simulation`; RESULTS.md beside it holds what came out."""

import argparse
import sys

from tests.simulation.asking import choosers, innocents
from tests.simulation.loop import known_services, loops
from tests.simulation.ranking import equal_halls, planted

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--months", type=int, default=1000)
parser.add_argument("--seed", type=int, default=20261130)
options = parser.parse_args()

lines = ["| what | months | share | ± |", "|---|---|---|---|"]
for people, ratings in ((12, 200), (60, 200)):
    lines += [found.line for found in equal_halls(options.months, people, ratings, options.seed)]
lines += [planted(options.months, 12, ratings, 0.5, options.seed).line for ratings in (50, 100, 200, 400)]
lines += [found.line for found in choosers(options.months, options.seed)]
lines += [found.line for found in innocents(options.months, options.seed)]
lines += [found.line for found in loops(options.months, options.seed)]
lines += [found.line for found in known_services(options.months, options.seed)]
sys.stdout.write("\n".join(lines) + "\n")
