"""`kiosk pace`: ratings that were flagged for having come too fast, and somebody's word that citizens gave them."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.record.pace import WORDS, PaceWords

if TYPE_CHECKING:
    from scoring.services.paces import FlaggedDay


def options(parser: CommandParser) -> None:
    """Two sub-commands."""
    words = WORDS[parser.words.language]
    add = parser.sub_commands()
    for name, about, run in (("list", words.list, show), ("count", words.count, count)):
        part = add(name, about)
        home_option(part)
        json_option(part)
        if name == "count":
            part.add_argument("window", metavar=parser.words.a_window, help=parser.words.a_window)
            part.add_argument("day", metavar=words.a_day, help=words.day)
            acting_options(part)
        part.set_defaults(run=run)


def show(options: argparse.Namespace) -> int:
    """List what is flagged, by window and day."""
    with opened(options) as store:
        from scoring.services.paces import Paces

        found = Paces(store).flagged()
    if options.json:
        print_json(
            [
                {
                    "window": one.window_id,
                    "day": one.day.isoformat(),
                    "ratings": one.ratings,
                    "first": _minute(one, first=True),
                    "last": _minute(one, first=False),
                }
                for one in found
            ]
        )
    else:
        _print(found, WORDS[words_of(options).language])
    return 0


def count(options: argparse.Namespace) -> int:
    """Count the flagged ratings of a window and day."""
    words = WORDS[words_of(options).language]
    try:
        day = date.fromisoformat(options.day.strip())
    except ValueError as error:
        raise Failure(words.no_day.format(given=options.day), 2) from error
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.paces import Paces

        person = acting(options, store, Act.SETTLE_PACE)
        ratings = Paces(store).count(options.window, day, person.staff_id)
    if options.json:
        print_json({"ratings": ratings, "day": day.isoformat()})
    else:
        say(words.counted.format(ratings=ratings, window=options.window, day=day))
    return 0


def _minute(one: FlaggedDay, *, first: bool) -> str:
    from scoring.clock import hall_time

    return hall_time(one.first_at if first else one.last_at).isoformat(timespec="seconds")


def _print(found: tuple[FlaggedDay, ...], words: PaceWords) -> None:
    if not found:
        say(words.none)
        return
    rows = [
        (
            one.window_id,
            one.day.isoformat(),
            str(one.ratings),
            _minute(one, first=True)[11:19],
            _minute(one, first=False)[11:19],
            f"{one.points / one.ratings:.2f}",
        )
        for one in found
    ]
    print_table(words.columns, rows, right=(2, 5))
    say(words.how)
