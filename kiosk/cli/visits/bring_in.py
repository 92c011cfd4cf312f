"""`kiosk visits import`: visits that the queue or the business system counted."""

from __future__ import annotations

import argparse

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.errors import FiguresError
from kiosk.wording.cli.visits import WORDS


def options(parser: CommandParser) -> None:
    """The file, who answers for it, or only to look."""
    home_option(parser)
    json_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.file)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run)
    acting_options(parser, required=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what is new, or say every fault and write nothing."""
    words = WORDS[words_of(options).language]
    if options.acting is None and not options.dry_run:
        raise Failure(words.who, 2)
    with opened(options) as store:
        from kiosk.cli.visits.visits_file import read_visits
        from scoring.clock import hall_day
        from scoring.permissions import Act
        from scoring.read import organisation
        from scoring.services.bring_in.visits import Visits

        by = None if options.dry_run else acting(options, store, Act.ENTER_RATINGS).staff_id
        with store.reading() as connection:
            windows = [one.window_id for one in organisation.windows(connection, store.hall_id)]
            staff = [one.staff_id for one in organisation.staff(connection, store.hall_id)]
        try:
            visits = read_visits(options.file, windows, staff, hall_day(store.moment()))
        except FiguresError as error:
            raise Failure(told(error, words_of(options))) from error
        written = None if by is None else Visits(store).record(visits, by)
    if options.json:
        print_json({"read": len(visits), "written": written})
    elif written is None:
        say(words.read.format(read=len(visits)))
    else:
        say(words.done.format(read=len(visits), written=written, known=len(visits) - written))
    return 0
