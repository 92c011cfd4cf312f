"""`kiosk staff pin`: one-time PINs on slips to print."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import home_of, opened, say, settings_of
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.settings.private import hand_back
from kiosk.wording.cli.staff import WORDS

if TYPE_CHECKING:
    from scoring.services.pin_slips import PinSlips, Slip


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
    acting_options(parser, required=False)
    parser.add_argument("--machine-owner", action="store_true", help=words.machine_owner)
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
        from scoring.events.identity import PinReason
        from scoring.permissions import Act
        from scoring.services.credentials import Credentials
        from scoring.services.pin_slips import PinSlips

        desk = PinSlips(store, Credentials(store))
        if options.machine_owner:
            by, reason = _lost(options, desk), PinReason.OWNER
        elif options.acting is None:
            raise Failure(words.who_answers, 2)
        else:
            by, reason = acting(options, store, Act.KEEP_PINS).staff_id, PinReason.RESET
        badges = desk.without_pin() if options.all_new else options.badges
        if not badges:
            raise Failure(words.nobody)
        count = desk.issue(badges, by, keep, reason)
    if options.machine_owner:
        hand_back(home_of(options))
        say(words.owner_did)
    say(words.written.format(count=count, path=options.output))
    return 0


def _lost(options: argparse.Namespace, desk: PinSlips) -> str:
    """Whose PIN is lost: the way back for whoever owns the machine, who could write every file of it anyway.

    The terminal's own user is not enough: clerks may have its keyboard. It is on record, and only for an administrator.
    """
    from scoring.events.organisation import Role
    from scoring.identifiers import folded

    words = WORDS[words_of(options).language]
    if getattr(os, "geteuid", lambda: 1)() != 0:
        raise Failure(words.not_owner)
    admins = {folded(one.staff_id): one.staff_id for one in desk.people() if one.role == Role.ADMIN}
    wanted = [folded(badge) for badge in options.badges]
    if len(wanted) != 1 or wanted[0] not in admins:
        raise Failure(words.one_administrator.format(badges=words_of(options).listed(sorted(admins.values()))))
    return admins[wanted[0]]
