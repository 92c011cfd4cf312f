"""`kiosk analyze ranks`: how far each rank may truly be from the one the estimates give."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.cli.common import print_json, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, a_number, home_option, words_of
from kiosk.errors import FiguresError
from kiosk.wording.cli.analyze import WORDS

if TYPE_CHECKING:
    from kiosk.errors.figures import FigureFault
    from scoring.ranks.rank_sets import Estimate

_LEAST, _MOST = 50.0, 99.9


def options(parser: CommandParser) -> None:
    """The file, how sure, and the seed."""
    home_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.ranks_file)
    parser.add_argument("--marginal", action="store_true", help=words.marginal)
    parser.add_argument("--coverage", metavar=words.a_percent, default="95", help=words.coverage)
    parser.add_argument("--seed", type=a_number, metavar=words.a_number, help=words.seed)
    parser.add_argument("--json", action="store_true", help=words.json)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the sets, in the order of the file."""
    coverage = _coverage(options)
    try:
        estimates = _estimates(options.file)
    except FiguresError as error:
        raise Failure(told(error, words_of(options))) from error
    from scoring.ranks.rank_sets import marginal_rank_sets, simultaneous_rank_sets
    from scoring.ranks.seed import SEED

    seed = SEED if options.seed is None else abs(options.seed)
    sets = simultaneous_rank_sets(estimates, coverage=coverage, seed=seed)
    # The best τ surely lie among those whose `best_low` is at most τ; whose `best_high` is, surely belongs to them.
    # By projection (see rank_sets) both come from the same tests as the simultaneous sets.
    document: list[dict[str, Any]] = [
        {"name": one.subject, "low": one.low, "high": one.high, "best_low": one.low, "best_high": one.high}
        for one in sets
    ]
    if options.marginal:
        for entry, alone in zip(document, marginal_rank_sets(estimates, coverage=coverage, seed=seed), strict=True):
            entry |= {"marginal_low": alone.low, "marginal_high": alone.high}
    print_json(document)
    return 0


def _coverage(options: argparse.Namespace) -> float:
    try:
        percent = float(options.coverage)
    except ValueError:
        percent = 0.0
    if not _LEAST <= percent <= _MOST:
        words = WORDS[words_of(options).language]
        raise Failure(words.wrong_coverage.format(given=options.coverage), 2)
    return percent / 100


def _estimates(path: Path) -> list[Estimate]:
    from kiosk.cli.analyze.figures_file import read_rows, sound
    from kiosk.errors.figures import FigureFlaw
    from scoring.ranks.rank_sets import Estimate

    faults: list[FigureFault] = []
    found = []
    for row in read_rows(path, ("name", "estimate", "se"), faults):
        value, error = row.number("estimate", faults), row.number("se", faults)
        if error < 0:
            faults.append(row.fault("se", FigureFlaw.NEGATIVE))
        found.append((row.cells["name"], value, error))
    sound(path, faults)
    return [Estimate(*one) for one in found]
