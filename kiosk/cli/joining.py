"""Setting a terminal up on a database: a new one gets its first administrator, one in use asks for one of its own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting
from kiosk.cli.common import say_error, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import words_of
from kiosk.cli.streams import typed_line
from kiosk.settings.files import DATABASE, VISIT_KEY
from kiosk.settings.private import make_home
from kiosk.settings.settings import Settings
from kiosk.wording.cli.init import WORDS

if TYPE_CHECKING:
    from scoring.ledger.store import Store

_OFFICE = "U0"
"""Unit of the hall's own office, where administrators belong."""


@dataclass(frozen=True, slots=True, repr=False)
class NewAdmin:
    """An administrator to be enrolled."""

    badge: str
    name: str


def set_up(options: argparse.Namespace, home: Path, settings: Settings, asked: Callable[[], NewAdmin]) -> None:
    """Make the database of a terminal, or join the one that is there. Nothing is left behind if a PIN is refused.

    Args:
        options: `--as` names an administrator of a database in use, `--visit-key` the hall's key. On standard input
            that administrator's PIN comes first, a new one's after it.
        home: where the database is, or will be.
        settings: of the terminal.
        asked: the new administrator, asked for where the flags do not say.

    Raises:
        ScoringError: a wrong badge or PIN, one that may not be set, another hall's database, no key in the key file.
        Failure: an administrator has to be named, or may not do this, or the new badge belongs to somebody.
        OSError: the folder cannot be made.
    """
    from scoring.ledger.visit_key import read_visit_key, write_visit_key

    key = None if options.visit_key is None else read_visit_key(options.visit_key)
    database = home / DATABASE
    if not (database.exists() and database.stat().st_size):
        admin = asked()
        pin = _new_pin(options, admin.badge)
        make_home(home)
        if key is not None:
            write_visit_key(home / VISIT_KEY, key)
        _in_store(home, settings, lambda store: _enrol(store, settings, admin, pin, by=admin.badge))
        return
    _in_store(home, settings, lambda store: _join(options, store, settings, asked))
    if key is not None:
        write_visit_key(home / VISIT_KEY, key)


def _join(options: argparse.Namespace, store: Store, settings: Settings, asked: Callable[[], NewAdmin]) -> None:
    from scoring.permissions import Act
    from scoring.services.credentials import Credentials

    words = WORDS[words_of(options).language]
    if not Credentials(store).has_administrator():  # a set-up that was cut off left nobody to ask
        admin = asked()
        _enrol(store, settings, admin, _new_pin(options, admin.badge), by=admin.badge)
        return
    if options.acting is None:
        raise Failure(words.need_acting.format(database=store.engine.url.database), 2)
    options.pin_stdin = options.pin_stdin or not sys.stdin.isatty()
    by = acting(options, store, Act.KEEP_TERMINAL)
    if options.admin is not None:
        admin = asked()
        if _is_taken(store, admin.badge):
            raise Failure(words.badge_taken.format(badge=admin.badge))
        _enrol(store, settings, admin, _new_pin(options, admin.badge), by=by.staff_id)


def _new_pin(options: argparse.Namespace, badge: str) -> str:
    """The PIN of a new administrator: a line of standard input, or asked for twice."""
    from scoring.errors.inputs import PinFormatError
    from scoring.identifiers import folded
    from scoring.rules.errors import WeakPinError
    from scoring.rules.identity.pins import PIN_LENGTH
    from scoring.services.credentials import check_pin

    words = WORDS[words_of(options).language]
    if options.pin_stdin or not sys.stdin.isatty():
        return check_pin(typed_line(), badge)
    from getpass import getpass

    asked = words.ask_pin.format(shortest=PIN_LENGTH.start, longest=PIN_LENGTH.stop - 1)
    while True:  # nobody who has answered everything else begins anew for a PIN
        try:
            pin = check_pin(getpass(asked), badge)
        except (PinFormatError, WeakPinError) as error:
            say_error(told(error, words_of(options)))
            continue
        if folded(getpass(words.ask_pin_again)) == pin:
            return pin
        say_error(words.pins_differ)


def _in_store(home: Path, settings: Settings, act: Callable[[Store], None]) -> None:
    from scoring.clock import system_clock
    from scoring.ledger.store import open_store

    hall, terminal = settings.hall_id, settings.terminal_id
    store = open_store(home / DATABASE, hall_id=hall, terminal_id=terminal, clock=system_clock, make=True)
    try:
        act(store)
    finally:
        store.close()


def _enrol(store: Store, settings: Settings, admin: NewAdmin, pin: str, *, by: str) -> None:
    """Enrol an administrator in the hall's office, which the first one brings with them."""
    from scoring.events.identity import PinReason
    from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered
    from scoring.ledger.ledger import Submission
    from scoring.ledger.private import seal
    from scoring.services.credentials import Credentials, PinSetting

    secret = seal(admin.name, about="name")
    enrolled = StaffEnrolled(staff_id=admin.badge, unit_id=_OFFICE, role=Role.ADMIN, name=secret.sealed)
    office = [] if _has_office(store) else [UnitRegistered(unit_id=_OFFICE, name=settings.hall_name)]
    store.ledger.append_all([*map(Submission, office), Submission(enrolled, secrets=(secret,))])
    Credentials(store).set_pins({admin.badge: pin}, PinSetting(by, PinReason.INITIAL))


def _is_taken(store: Store, badge: str) -> bool:
    from scoring.identifiers import folded
    from scoring.read import organisation

    with store.reading() as connection:
        return folded(badge) in {folded(one.staff_id) for one in organisation.staff(connection, store.hall_id)}


def _has_office(store: Store) -> bool:
    from scoring.read import organisation

    with store.reading() as connection:
        return _OFFICE in {one.unit_id for one in organisation.units(connection, store.hall_id)}
