"""`kiosk`: run this terminal."""

import argparse

from kiosk.cli.common import home_of, home_option, need_terminal, settings_of
from kiosk.cli.opening import Opening


def options(parser: argparse.ArgumentParser) -> None:
    """`--home` only: everything else comes from the settings."""
    home_option(parser, default=None)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Start the terminal that the settings describe."""
    home = home_of(options)
    settings = settings_of(home)
    need_terminal()
    return int(options.open_terminal(Opening(settings, home)))
