"""`kiosk roster export`: what is on record, in the form in which it came."""

from __future__ import annotations

import argparse

from kiosk.cli.common import opened, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, words_of
from kiosk.cli.roster.template import out_option
from kiosk.wording.cli.roster import WORDS
from kiosk.wording.shape import Language


def options(parser: CommandParser) -> None:
    """Where to."""
    home_option(parser)
    out_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the workbook; imported again it changes nothing."""
    from scoring.roster.write import write_workbook
    from scoring.services.rosters import Rosters

    language = words_of(options).language
    words = WORDS[language]
    with opened(options) as store:
        roster = Rosters(store).recorded()
    try:
        write_workbook(options.output, roster, english=language is Language.EN)
    except OSError as error:
        raise Failure(words.not_written.format(path=options.output, reason=error.strerror), 2) from error
    say(words.written.format(path=options.output))
    return 0
