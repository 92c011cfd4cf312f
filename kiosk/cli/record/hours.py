"""`kiosk hours`: when the hall serves, from a day on."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, print_json, print_table, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.record.hours import WORDS


def options(parser: CommandParser) -> None:
    """Two sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    shown = add("show", words.show)
    home_option(shown)
    json_option(shown)
    shown.set_defaults(run=show)
    setting = add("set", words.set)
    home_option(setting)
    setting.add_argument("span", metavar=words.a_span, help=words.span)
    setting.add_argument("--from", dest="first", metavar=words.a_day, help=words.first_day)
    acting_options(setting)
    setting.set_defaults(run=decide)


def show(options: argparse.Namespace) -> int:
    """All that were set, the latest first."""
    words = WORDS[words_of(options).language]
    with opened(options) as store:
        from scoring.read.organisation import opening

        with store.reading() as connection:
            known = opening(connection, store.hall_id)
    if options.json:
        print_json(
            [{"from": one.first_day.isoformat(), "hours": one.hours.said, "by": one.by or None} for one in known]
        )
    elif known:
        print_table(words.columns, [(one.first_day.isoformat(), one.hours.said, one.by) for one in known])
    else:
        say(words.none)
    return 0


def decide(options: argparse.Namespace) -> int:
    """Set them."""
    words = WORDS[words_of(options).language]
    first = None if options.first is None else day_of(options.first, options)
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.roster.opening import set_hours
        from scoring.rules.errors import NotHoursError

        by = acting(options, store, Act.KEEP_ROSTER).staff_id
        try:
            made = set_hours(store, options.span, first, by)
        except NotHoursError as error:
            raise Failure(told(error, words_of(options)), 2) from error
    say(words.was_set.format(day=made.first_day.isoformat(), hours=made.hours.said))
    return 0
