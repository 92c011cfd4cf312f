"""`kiosk`: run this terminal."""

import argparse

from kiosk.cli.common import home_of, need_terminal, settings_of
from kiosk.cli.opening import Opening
from kiosk.cli.parser import CommandParser, home_option, words_of


def options(parser: CommandParser) -> None:
    """`--home` only: everything else comes from the settings."""
    home_option(parser, default=None)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Start the terminal that the settings describe."""
    home, words = home_of(options), words_of(options)
    settings = settings_of(home, words)
    need_terminal(words)
    return int(options.open_terminal(Opening(settings, home)))
