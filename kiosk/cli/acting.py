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
    from scoring.permissions import Act
    from scoring.read.organisation import StaffRecord


def acting_options(parser: CommandParser, *, required: bool = True, about: str | None = None) -> None:
    """`--as BADGE` and where the PIN comes from; `about` says who that is, where it is not simply who decides.

    Not `required` where a command may also only look, or comes from a device.
    """
    words = WORDS[parser.words.language]
    shown = about or words.acting
    parser.add_argument("--as", dest="acting", required=required, metavar=parser.words.a_badge, help=shown)
    parser.add_argument("--pin-stdin", action="store_true", help=words.pin_stdin)


def acting(options: argparse.Namespace, store: Store, act: Act) -> StaffRecord:
    """Who answers for this command, if the person's role allows it.

    Raises:
        SignInError: wrong badge or PIN, or too many tries.
        NotAllowedError: the role does not allow the act.
    """
    return _signed_in(options.acting, options, store, act)


def with_options(parser: CommandParser, *, required: bool = True, about: str | None = None) -> None:
    """`--with BADGE`: the second of two who decide together; `about` says when, where that is not always."""
    shown = about or WORDS[parser.words.language].second
    parser.add_argument("--with", dest="second", required=required, metavar=parser.words.a_badge, help=shown)


def acting_two(options: argparse.Namespace, store: Store, act: Act) -> tuple[StaffRecord, StaffRecord]:
    """The two who answer for this command together; the second PIN is asked after the first, or is the next line.

    Raises:
        SignInError, NotAllowedError: as `acting` says, of either; a PIN that came on a slip will not do.
        Failure: it is the same person twice.
    """
    first = _signed_in(options.acting, options, store, act, own=True)
    second = _signed_in(options.second, options, store, act, own=True)
    if first.staff_id == second.staff_id:
        raise Failure(WORDS[words_of(options).language].same_person.format(badge=first.staff_id))
    return first, second


def signed_in(options: argparse.Namespace, store: Store) -> StaffRecord:
    """Who `--as` names, if the PIN is right; what that person may do is decided by who asks.

    Raises:
        SignInError: wrong badge or PIN, or too many tries.
    """
    return _known(options.acting, options, store)


def _signed_in(badge: str, options: argparse.Namespace, store: Store, act: Act, *, own: bool = False) -> StaffRecord:
    from scoring.permissions import require

    person = _known(badge, options, store, own=own)
    require(person.staff_id, person.role, act)
    return person


def _known(badge: str, options: argparse.Namespace, store: Store, *, own: bool = False) -> StaffRecord:
    """Who that is; `own` where a PIN that came on a slip will not do."""
    from scoring.services.credentials import Credentials

    if options.pin_stdin:
        pin = typed_line()
    else:
        from getpass import getpass

        pin = getpass(WORDS[words_of(options).language].ask_pin.format(badge=badge))
    keeper = Credentials(store)
    return keeper.sign_in_own(badge, pin) if own else keeper.sign_in(badge, pin)
