"""Commands that somebody answers for: badge and PIN, and whether that person may."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, words_of
from kiosk.cli.streams import typed_line
from kiosk.wording.cli.acting import WORDS

if TYPE_CHECKING:
    from scoring.ledger.store import Store
    from scoring.read.organisation import StaffRecord


def acting_options(parser: CommandParser, *, required: bool = True) -> None:
    """`--as BADGE` and where the PIN comes from; not `required` where a command may also only look."""
    words = WORDS[parser.words.language]
    parser.add_argument("--as", dest="acting", required=required, metavar=parser.words.a_badge, help=words.acting)
    parser.add_argument("--pin-stdin", action="store_true", help=words.pin_stdin)


def acting_admin(options: argparse.Namespace, store: Store) -> StaffRecord:
    """The administrator who answers for this command.

    Raises:
        SignInError: wrong badge or PIN, or too many tries.
        Failure: the person is no administrator.
    """
    from scoring.events.organisation import Role
    from scoring.services.credentials import Credentials

    words = WORDS[words_of(options).language]
    if options.pin_stdin:
        pin = typed_line()
    else:
        from getpass import getpass

        pin = getpass(words.ask_pin.format(badge=options.acting))
    person = Credentials(store).sign_in(options.acting, pin)
    if person.role != Role.ADMIN.value:
        raise Failure(words.not_allowed.format(badge=person.staff_id))
    return person
