"""`kiosk staff pin`: one-time PINs on slips to print."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import home_of, opened, say, settings_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.wording.cli.staff import WORDS

if TYPE_CHECKING:
    from scoring.services.pin_slips import Slip


def options(parser: CommandParser) -> None:
    """Whose, where to, and who answers for it."""
    home_option(parser)
    words = WORDS[parser.words.language]
    who = parser.add_argument_group().add_mutually_exclusive_group(required=True)
    who.add_argument("badges", nargs="*", default=[], metavar=parser.words.a_badge, help=words.badges)
    who.add_argument("--all-new", action="store_true", help=words.all_new)
    parser.add_argument(
        "-o", "--output", type=PathArgument(parser.words), required=True, metavar=words.a_page, help=words.output
    )
    acting_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the slips, then let their PINs count; 1 if nobody needed one."""
    common = words_of(options)
    words, hall_name = WORDS[common.language], settings_of(home_of(options), common).hall_name

    def keep(slips: Sequence[Slip]) -> None:
        from kiosk.views.pin_slips import slips_page
        from scoring.whole_file import write_whole

        try:
            write_whole(options.output, slips_page(slips, hall_name, words).encode(), private=True)
        except OSError as error:
            raise Failure(words.not_written.format(path=options.output, reason=error.strerror), 2) from error

    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.services.credentials import Credentials
        from scoring.services.pin_slips import PinSlips

        by = acting(options, store, Act.KEEP_PINS).staff_id
        desk = PinSlips(store, Credentials(store))
        badges = desk.without_pin() if options.all_new else options.badges
        if not badges:
            raise Failure(words.nobody)
        count = desk.issue(badges, by, keep)
    say(words.written.format(count=count, path=options.output))
    return 0
