"""`kiosk analyze rates`: rates of success drawn towards what is usual, and the ranks that they bear out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.common import print_json, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, a_number, home_option, words_of
from kiosk.errors import FiguresError
from kiosk.wording.cli.analyze import WORDS

if TYPE_CHECKING:
    from kiosk.errors.figures import FigureFault
    from scoring.ranks.rate_ranks import Trials


def options(parser: CommandParser) -> None:
    """The file and the seed."""
    home_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.rates_file)
    parser.add_argument("--seed", type=a_number, metavar=words.a_number, help=words.seed)
    parser.add_argument("--json", action="store_true", help=words.json)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the fit, and everybody in the order of the file."""
    try:
        trials = _trials(options.file)
    except FiguresError as error:
        raise Failure(told(error, words_of(options))) from error
    from scoring.ranks.rate_ranks import rate_ranks
    from scoring.ranks.seed import SEED

    found = rate_ranks(trials, seed=SEED if options.seed is None else abs(options.seed))
    print_json(
        {
            "a": found.a,
            "b": found.b,
            "log_likelihood": found.log_likelihood,
            "items": [
                {
                    "name": one.subject,
                    "mean": one.mean,
                    "low": one.low,
                    "high": one.high,
                    "p_best": one.best,
                    "p_worst": one.worst,
                }
                for one in found.standings
            ],
        }
    )
    return 0


def _trials(path: Path) -> list[Trials]:
    from kiosk.cli.analyze.figures_file import read_rows, sound
    from kiosk.errors.figures import FigureFlaw
    from scoring.ranks.rate_ranks import Trials

    faults: list[FigureFault] = []
    found = []
    for row in read_rows(path, ("name", "n", "r"), faults):
        trials, successes = row.count("n", faults), row.count("r", faults)
        if successes > trials and not any(one.line == row.line for one in faults):
            faults.append(row.fault("r", FigureFlaw.MORE_THAN_ALL))
        found.append((row.cells["name"], trials, successes))
    sound(path, faults)
    return [Trials(*one) for one in found]
