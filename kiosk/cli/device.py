"""`kiosk device`: devices that rate for citizens, each with a token of its own."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.text.clean import clean
from kiosk.wording.cli.device import WORDS

LONGEST_LABEL = 60
"""Characters of the longest name of a thing, as events have it."""


def options(parser: CommandParser) -> None:
    """Three sub-commands."""
    words, common = WORDS[parser.words.language], parser.words
    sub = parser.sub_commands()
    for name, about, run in (
        ("add", words.add, add),
        ("list", words.list, show),
        ("remove", words.remove, remove),
    ):
        part = sub(name, about)
        home_option(part)
        json_option(part)
        if name != "list":
            acting_options(part)
            part.add_argument("name", metavar=common.a_name, help=words.name if name == "add" else words.name_or_id)
        part.set_defaults(run=run)


def add(options: argparse.Namespace) -> int:
    """Put a device on record and print its token, once."""
    name, words = clean(options.name).strip(), WORDS[words_of(options).language]
    if not 1 <= len(name) <= LONGEST_LABEL:
        raise Failure(words.bad_name.format(longest=LONGEST_LABEL), 2)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.devices import Devices

        by = acting(options, store, Act.KEEP_TERMINAL)
        device_id, token = Devices(store).add(name, by=by.staff_id)
    if options.json:
        print_json({"device": device_id, "name": name, "token": token})
    else:
        say(words.added.format(name=name, device=device_id))
        say(token)
        say(words.keep_it)
    return 0


def show(options: argparse.Namespace) -> int:
    """List every device there ever was."""
    with opened(options) as store:
        from scoring.clock import hall_time
        from scoring.services.devices import Devices

        found = Devices(store).all()
    words = WORDS[words_of(options).language]
    days = [f"{hall_time(one.added_at):%Y-%m-%d}" for one in found]
    if options.json:
        print_json(
            [
                {
                    "device": one.device_id,
                    "name": one.name,
                    "added_by": one.added_by,
                    "added": day,
                    "in_use": one.in_use,
                }
                for one, day in zip(found, days, strict=True)
            ]
        )
    else:
        rows = [
            (one.device_id, one.name, one.added_by, day, words.in_use if one.in_use else words.removed_since)
            for one, day in zip(found, days, strict=True)
        ]
        print_table(words.columns, rows)
    return 0


def remove(options: argparse.Namespace) -> int:
    """Make a device's token worth nothing."""
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.devices import Devices

        by = acting(options, store, Act.KEEP_TERMINAL)
        gone = Devices(store).remove(options.name, by=by.staff_id)
    if options.json:
        print_json({"device": gone.device_id, "name": gone.name, "in_use": False})
    else:
        say(WORDS[words_of(options).language].removed.format(name=gone.name, device=gone.device_id))
    return 0
