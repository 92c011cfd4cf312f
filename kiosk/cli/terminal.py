"""`kiosk`: run this terminal."""

import argparse
import os

from kiosk.cli.common import home_of, home_option, need_terminal, settings_of
from kiosk.frame.lockdown.signals import plain_keys


def options(parser: argparse.ArgumentParser) -> None:
    """`--home` only: everything else comes from the settings."""
    home_option(parser, default=None)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Start the terminal that the settings describe."""
    home = home_of(options)
    settings = settings_of(home)
    need_terminal()
    plain_keys(os.environ)
    from kiosk.bootstrap import build_app, run_app

    return run_app(build_app(settings, home), home)
