"""`kiosk bank check`: everything that is wrong with a bank, in one pass."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.bank.problems import as_facts
from kiosk.cli.common import bank_folder, print_json, say
from kiosk.cli.parser import CommandParser, PathArgument, json_option, words_of
from kiosk.wording.cli.bank import WORDS

if TYPE_CHECKING:
    from quiz.model.bank import Bank
    from quiz.model.problems import Problem


def options(parser: CommandParser) -> None:
    """Which bank, and whether its craft is looked at too."""
    words, common = WORDS[parser.words.language].check, parser.words
    parser.add_argument("folder", nargs="?", type=PathArgument(common), metavar=common.a_folder, help=common.bank)
    parser.add_argument("--no-lint", action="store_true", help=words.no_lint)
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Report everything that is wrong in one pass."""
    from kiosk.wording.bank import line
    from quiz.bank.load import load_bank
    from quiz.model.problems import Severity
    from quiz.review.audit.register import read_register
    from quiz.review.lint.lint import lint_bank
    from quiz.review.lint.places import read_places
    from quiz.review.lint.whole_bank.undrawable import undrawable
    from quiz.review.lint.whole_bank.unverified import list_unverified
    from scoring.clock import hall_day, system_clock

    common = words_of(options)
    folder = bank_folder(options.folder, common)
    loaded = load_bank(folder)
    bank, places = loaded.bank, read_places(folder)
    notes = list_unverified(bank, places)
    today = hall_day(system_clock())
    undrawn = (places.problem(found) for found in undrawable(bank, today))
    registered = read_register(folder, bank, today).problems
    problems = (*loaded.problems, *registered, *undrawn, *(() if options.no_lint else lint_bank(bank, places)))
    errors = sum(one.severity is Severity.ERROR for one in problems)
    if options.json:
        print_json(_document(bank, (*problems, *notes)))
    else:
        # What must be mended stands last, next to the sum, where a reader looks.
        for problem in (*notes, *problems):
            say(line(problem, common.language))
        say(
            WORDS[common.language].check.sum.format(
                guides=len(bank.guides),
                items=len(bank.items),
                papers=len(bank.blueprints),
                unverified=len(notes),
                errors=errors,
                warnings=len(problems) - errors,
            )
        )
    return 1 if errors else 0


def _document(bank: Bank, problems: Sequence[Problem]) -> dict[str, object]:
    return {
        "guides": len(bank.guides),
        "items": len(bank.items),
        "papers": len(bank.blueprints),
        "problems": as_facts(problems),
    }
