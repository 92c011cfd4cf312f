"""`kiosk doctor`: what is wrong with this terminal, and what to do about it."""

from __future__ import annotations

import argparse
import os
import sys

from kiosk.cli.common import home_of, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.streams import speaks_utf_8
from kiosk.wording.safe.doctor import WORDS


def options(parser: CommandParser) -> None:
    """Which terminal."""
    home_option(parser)
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Look at everything; 1 if anything is bad. An older database is brought up to date, as by every command."""
    from kiosk.cli.safe.measure import measured
    from kiosk.desks.doctor.examine import Drawn, examine
    from kiosk.desks.doctor.model import State
    from kiosk.frame.look.depth import depth_of
    from kiosk.wording.safe.signs import said_sign
    from scoring.clock import system_clock

    language = words_of(options).language
    drawn = Drawn(
        term=os.environ.get("TERM", ""),
        encoding=str(getattr(sys.__stderr__, "encoding", "")),
        utf_8=speaks_utf_8(sys.__stderr__),
        there=sys.__stderr__ is not None and sys.__stderr__.isatty(),
        cells=measured(),
        depth=depth_of(os.environ).value,
    )
    found = examine(home_of(options), system_clock, drawn)
    told = [(one, *said_sign(one, language)) for one in found]
    if options.json:
        print_json(
            [
                {"check": one.check.value, "state": one.state.value, "found": shown, "do": do or None}
                for one, shown, do in told
            ]
        )
    else:
        words = WORDS[language]
        rows = [(words.checks[one.check], words.states[one.state], shown) for one, shown, _ in told]
        print_table(words.columns, rows)
        for one, _, do in told:
            if do:
                say(words.to_do.format(check=words.checks[one.check], do=do))
    return 1 if any(one.state is State.BAD for one in found) else 0
