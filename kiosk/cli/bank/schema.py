"""`kiosk bank schema`: the JSON Schemas of the bank's files, for editors."""

import argparse

from kiosk.cli.common import say_path
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, words_of
from kiosk.wording.cli.bank import WORDS


def options(parser: CommandParser) -> None:
    """Where to."""
    words = WORDS[parser.words.language].schema
    parser.add_argument("folder", type=PathArgument(parser.words), metavar=parser.words.a_folder, help=words.folder)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the schemas."""
    from quiz.bank.schemas import write_schemas

    try:
        written = write_schemas(options.folder)
    except OSError as error:
        words = words_of(options)
        raise Failure(words.unwritable.format(path=options.folder, reason=error.strerror)) from error
    for path in written:
        say_path(path)
    return 0
