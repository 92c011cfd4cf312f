"""`kiosk restore FILE --home NEW`: a terminal as it was when the backup was made."""

from __future__ import annotations

import argparse

from kiosk.cli.common import home_of, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.errors import SettingsError
from kiosk.wording.safe.backup import WORDS


def options(parser: CommandParser) -> None:
    """From where, where to, and under which id."""
    home_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.restored_file)
    parser.add_argument("--terminal", metavar=parser.words.an_id, help=words.terminal)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Bring it back, and say what is to be done before it opens."""
    from kiosk.desks.safe.restore import bring_back
    from scoring.clock import hall_time, system_clock
    from scoring.errors import ScoringError

    home, common = home_of(options), words_of(options)
    try:
        restored = bring_back(options.file, home, clock=system_clock, terminal_id=options.terminal)
    except (ScoringError, SettingsError) as error:
        raise Failure(told(error, common)) from error
    words, manifest = WORDS[common.language], restored.manifest
    say(words.restored.format(home=home, at=f"{hall_time(manifest.at):%Y-%m-%d %H:%M}", entries=manifest.entries))
    say(words.goes_on_as.format(before=manifest.terminal_id, now=restored.settings.terminal_id))
    for line in words.before_it_opens:
        say(line)
    return 0
