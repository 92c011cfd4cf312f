"""`kiosk deductions`: what every unit lost in a year, as year-end appraisal takes it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.bulletin.deductions import WORDS, DeductionWords

if TYPE_CHECKING:
    from scoring.standings.deductions import UnitYear


def options(parser: CommandParser) -> None:
    """Which year, of whom."""
    home_option(parser)
    json_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("--year", required=True, metavar=words.a_year, help=words.year)
    parser.add_argument("--unit", metavar=words.a_unit, help=words.unit)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the sums."""
    year = _year(options)
    with opened(options) as store:
        from scoring.standings.deductions import read_unit_years

        with store.reading() as connection:
            found = read_unit_years(connection, store.hall_id, year, options.unit)
    if options.json:
        print_json([_document(one) for one in found])
    else:
        _print(found, year, WORDS[words_of(options).language])
    return 0


def _year(options: argparse.Namespace) -> int:
    """The year that was named; in full-width digits too, as an input method writes them.

    Raises:
        Failure: it is none.
    """
    from scoring.identifiers import folded

    given = folded(options.year)
    if not (given.isascii() and given.isdigit() and len(given) == 4 and given > "1900"):
        raise Failure(WORDS[words_of(options).language].no_year.format(given=options.year), 2)
    return int(given)


def _print(found: tuple[UnitYear, ...], year: int, words: DeductionWords) -> None:
    if not found:
        say(words.none)
        return
    say(words.head.format(year=year))
    named = list(dict.fromkeys(part.campaign_id for one in found for part in one.campaigns))
    named.sort(key=lambda one: one is None)
    titles = [one or words.outside_column for one in named]
    rows = []
    for one in found:
        points = {part.campaign_id: part.points for part in one.campaigns}
        rows.append((one.unit_id, one.name, *(str(points.get(name, 0)) for name in named), str(one.points)))
    headers = (words.unit_column, words.name_column, *titles, words.total_column)
    print_table(headers, rows, right=range(2, len(headers)))


def _document(one: UnitYear) -> dict[str, Any]:
    parts = [{"campaign": part.campaign_id, "points": part.points} for part in one.campaigns]
    return {"unit": one.unit_id, "points": one.points, "campaigns": parts}
