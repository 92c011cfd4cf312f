"""`kiosk book check`: everything that is wrong with the hall's own book, in one pass."""

from __future__ import annotations

import argparse

from kiosk.cli.bank.problems import as_facts
from kiosk.cli.book.reading import book_of, book_options
from kiosk.cli.common import print_json, say, signed_of
from kiosk.cli.parser import CommandParser, words_of
from kiosk.wording.cli.bank.book import WORDS


def options(parser: CommandParser) -> None:
    """Whose book."""
    book_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Report everything: faults of the files, what does not stand in its document, what waits for a person."""
    from kiosk.wording.bank import line
    from quiz.bank.book.proof import prove
    from quiz.bank.book.signed import Stands, standing
    from quiz.model.problems import Severity, ordered
    from scoring.clock import hall_day, system_clock

    common = words_of(options)
    _, book = book_of(options, signed_of(options))
    problems = ordered((*book.problems, *prove(book, hall_day(system_clock()))))
    errors = sum(one.severity is Severity.ERROR for one in problems)
    files = [one for bank_file in book.services if (one := bank_file.value) is not None]
    lines = [(standing(one, book.signed)[each.id]) for one in files for _, _, each in one.lines]
    counts = {
        "services": len(book.services),
        "lines": len(lines),
        "checked": sum(one.counts for one in lines),
        "signed": sum(one is Stands.SIGNED for one in lines),
    }
    if options.json:
        print_json({**counts, "problems": as_facts(problems)})
    else:
        for problem in problems:
            say(line(problem, common.language))
        say(WORDS[common.language].sum.format(**counts, errors=errors, warnings=len(problems) - errors))
    return 1 if errors else 0
