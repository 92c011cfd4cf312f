"""`kiosk staff list`: everybody in the hall, and whether they can sign in."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import opened, print_json, print_table
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.staff import WORDS

if TYPE_CHECKING:
    from scoring.services.credentials import Credentials


def options(parser: CommandParser) -> None:
    """Nothing but the form."""
    home_option(parser)
    json_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print them by badge."""
    language = words_of(options).language
    words = WORDS[language]
    with opened(options) as store:
        from scoring.services.credentials import Credentials
        from scoring.services.pin_slips import PinSlips

        credentials = Credentials(store)
        desk = PinSlips(store, credentials)
        without = set(desk.without_pin())
        rows = [(one, _pin(one.staff_id, without, credentials)) for one in desk.people()]
    if options.json:
        print_json(
            [
                {
                    "badge": one.staff_id,
                    "name": one.name,
                    "unit": one.unit_id,
                    "role": one.role,
                    "pin": pin,
                }
                for one, pin in rows
            ]
        )
        return 0
    from kiosk.wording.roles import ROLES
    from scoring.events.organisation import Role

    print_table(
        words.columns,
        [
            (one.staff_id, one.name or "-", one.unit_name, ROLES[language][Role(one.role)], words.pins[pin])
            for one, pin in rows
        ],
    )
    return 0


def _pin(staff_id: str, without: set[str], credentials: Credentials) -> str:
    if staff_id in without:
        return "none"
    return "one_time" if credentials.is_one_time(staff_id) else "own"
