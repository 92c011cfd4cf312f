"""Commands that somebody answers for: badge and PIN, and whether that person may."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, words_of
from kiosk.wording.cli.acting import WORDS

if TYPE_CHECKING:
    from scoring.ledger.store import Store
    from scoring.read.organisation import StaffRecord
    from scoring.rules.permissions import Act


def acting_options(parser: CommandParser, *, required: bool = True, about: str | None = None) -> None:
    """`--as BADGE` and where the PIN comes from; `about` says who may, where it is not an administrator who decides.

    Not `required` where a command may also only look, or is given by a device.
    """
    words = WORDS[parser.words.language]
    shown = about or words.acting
    parser.add_argument("--as", dest="acting", required=required, metavar=parser.words.a_badge, help=shown)
    parser.add_argument("--pin-stdin", action="store_true", help=words.pin_stdin)


def acting_admin(options: argparse.Namespace, store: Store) -> StaffRecord:
    """The administrator who answers for this command.

    Raises:
        SignInError: wrong badge or PIN, or too many tries.
        Failure: the person is no administrator.
    """
    from scoring.events.organisation import Role

    person = _signed_in(options, store)
    if person.role != Role.ADMIN.value:
        raise Failure(WORDS[words_of(options).language].not_allowed.format(badge=person.staff_id))
    return person


def acting_person(options: argparse.Namespace, store: Store, act: Act) -> StaffRecord:
    """The person who answers for this command, if that role may.

    Raises:
        SignInError: wrong badge or PIN, or too many tries.
        NotAllowedError: the person's role does not allow it.
    """
    from scoring.errors.devices import NotAllowedError
    from scoring.rules.permissions import may

    person = _signed_in(options, store)
    if not may(person.role, act):
        raise NotAllowedError(person.staff_id)
    return person


def _signed_in(options: argparse.Namespace, store: Store) -> StaffRecord:
    from scoring.services.credentials import Credentials

    if options.pin_stdin:
        pin = sys.stdin.readline()
    else:
        from getpass import getpass

        pin = getpass(WORDS[words_of(options).language].ask_pin.format(badge=options.acting))
    return Credentials(store).sign_in(options.acting, pin)
