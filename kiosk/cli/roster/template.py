"""`kiosk roster template`: an empty workbook that explains itself."""

from __future__ import annotations

import argparse

from kiosk.cli.common import say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, words_of
from kiosk.wording.cli.roster import WORDS
from kiosk.wording.shape import Language


def options(parser: CommandParser) -> None:
    """Where to."""
    out_option(parser)
    parser.set_defaults(run=run)


def out_option(parser: CommandParser) -> None:
    """`-o FILE.xlsx`."""
    words = WORDS[parser.words.language]
    parser.add_argument(
        "-o", "--output", type=PathArgument(parser.words), required=True, metavar=words.a_workbook, help=words.output
    )


def run(options: argparse.Namespace) -> int:
    """Write the template; headers are in the language of the command."""
    from scoring.roster.layout import Sheet
    from scoring.roster.rows import Roster
    from scoring.roster.write import Guide, write_workbook

    language = words_of(options).language
    words = WORDS[language]
    hints = {(Sheet(sheet), column): hint for (sheet, column), hint in words.hints.items()}
    guide = Guide(hints, words.notes_title, words.notes)
    try:
        write_workbook(options.output, Roster({}), guide, english=language is Language.EN)
    except OSError as error:
        raise Failure(words.not_written.format(path=options.output, reason=error.strerror), 2) from error
    say(words.written.format(path=options.output))
    return 0
