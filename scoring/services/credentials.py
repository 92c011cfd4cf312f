"""PINs: who has which, as argon2 hashes, and who gets in."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Select, select

from scoring.clock import Steady, hall_day, steady
from scoring.errors.inputs import PinFormatError, SamePinError
from scoring.errors.sign_in import OneTimePinError, SignInPausedError, WrongBadgeOrPinError
from scoring.events.identity import PinChanged, PinReason
from scoring.events.organisation import Role
from scoring.identifiers import folded
from scoring.ledger.ledger import Submission
from scoring.ledger.pins import hashed
from scoring.ledger.private import fresh_salt
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.read.organisation import StaffRecord
from scoring.rules.errors import WeakPinError
from scoring.rules.identity.pins import PIN_LENGTH, is_pin, weakness
from scoring.rules.identity.tries import FREE_TRIES, PAUSES, Tries
from scoring.services.door import WAY_OUT, Doors, door_of
from scoring.services.way_out import way_out_of, write_way_out
from scoring.tables.identity import PinSet
from scoring.tables.kept import Credential
from scoring.tables.keys import table
from scoring.tables.organisation import Staff

_CREDENTIAL, _STAFF, _PIN_SET = table(Credential), table(Staff), table(PinSet)

_LOG = logging.getLogger(__name__)

_OPEN_SALT: Final = b"no secret at all"

_NOBODY: Final = ""
"""The hash of who has none."""


def check_pin(pin: str, badge: str = "") -> str:
    """The PIN as it is kept: full-width digits and spaces make no difference.

    Raises:
        PinFormatError: it is not 4 to 12 digits.
        WeakPinError: a stranger would try it early.
    """
    plain = folded(pin)
    if not is_pin(plain):
        raise PinFormatError(PIN_LENGTH.start, PIN_LENGTH.stop - 1)
    if why := weakness(plain, badge):
        raise WeakPinError(why)
    return plain


def _secret(typed: str) -> str:
    """What a hash is held against; nothing where no PIN was typed at all, however long or strange it is."""
    plain = folded(typed)
    return plain if is_pin(plain) else ""


@dataclass(frozen=True, slots=True)
class PinSetting:
    """Who sets PINs, and why."""

    by: str
    reason: PinReason
    first_for: frozenset[str] = frozenset()
    """Badges whose first PIN it is, whatever `reason` says of the others."""
    one_time: bool = False
    """Whether whoever gets one has to choose another at the first sign-in."""
    open_to_all: bool = False
    """Whether the PINs are printed where everybody reads them: the demo's. A weak one then gives nothing away, and
    without secret salts one seed makes one ledger."""


class Credentials:
    """Checks badge and PIN, and sets PINs. That a PIN was set is an event; the PIN and its hash are not in it."""

    def __init__(self, store: Store, hasher: PasswordHasher | None = None, clock: Steady = steady) -> None:
        """`clock` measures pauses; nobody can set it."""
        self._store = store
        self._hasher = hasher or PasswordHasher()
        self._doors = Doors(store, clock)

    def set_pins(self, pins: Mapping[str, str], setting: PinSetting) -> None:
        """Give people their PINs in one transaction; equal PINs of one call share the work of hashing.

        Raises:
            PinFormatError, WeakPinError: as `check_pin`.
            UnknownStaffError: no such person; nobody got a PIN.
        """
        wanted = {folded(pin) if setting.open_to_all else check_pin(pin, badge) for badge, pin in pins.items()}
        with self._store.reading() as connection:
            people = [organisation.person(connection, self._store.hall_id, badge).staff_id for badge in pins]
        salt = _OPEN_SALT if setting.open_to_all else None
        kept = {plain: self._hasher.hash(plain, salt=salt) for plain in wanted}
        submissions = []
        for staff_id, pin in zip(people, pins.values(), strict=True):
            one = hashed(staff_id, kept[folded(pin)], (lambda: "") if setting.open_to_all else fresh_salt)
            event = PinChanged(
                staff_id=staff_id,
                by=setting.by,
                reason=PinReason.INITIAL if staff_id in setting.first_for else setting.reason,
                digest=one.digest,
                one_time=setting.one_time,
                page=self._store.page,
            )
            submissions.append(Submission(event, pins=(one,)))
        self._store.ledger.append_all(submissions)
        with self._store.writing() as connection:
            for staff_id in people:
                self._doors.clear(connection, door_of(staff_id), everywhere=True)
        self.note_way_out()

    def sign_in(self, badge: str, pin: str) -> StaffRecord:
        """Return the person if the PIN is right.

        Raises:
            WrongBadgeOrPinError: one of the two is wrong.
            SignInPausedError: there were too many tries with this badge at this terminal.
        """
        door, today = door_of(badge), self._today()
        with self._store.writing() as connection:
            staff_id, pin_hash = self._find(connection, badge, today)
            tries = self._doors.count(connection, door, known=pin_hash != _NOBODY)
        self._pass(door, tries, [pin_hash], pin)
        with self._store.reading() as connection:
            person = organisation.person(connection, self._store.hall_id, staff_id)
        if person.role == Role.ADMIN.value:
            self.note_way_out()
        return person

    def sign_in_own(self, badge: str, pin: str) -> StaffRecord:
        """Return the person if the PIN is right and one that they have chosen, for what two decide together.

        Raises:
            OneTimePinError: it came on a slip, which somebody else has printed.
            WrongBadgeOrPinError, SignInPausedError: as `sign_in`.
        """
        person = self.sign_in(badge, pin)
        if self.is_one_time(person.staff_id):
            raise OneTimePinError(person.staff_id)
        return person

    def is_one_time(self, staff_id: str) -> bool:
        """Whether the person's PIN has to be changed before anything else."""
        with self._store.reading() as connection:
            found = select(_PIN_SET.c.one_time).where(
                _PIN_SET.c.hall_id == self._store.hall_id, _PIN_SET.c.staff_id == staff_id
            )
            return bool(connection.execute(found).scalar())

    def choose(self, staff_id: str, pin: str, *, before: str) -> None:
        """Let a person who has signed in choose another PIN.

        Raises:
            SamePinError: it is the one they have.
            PinFormatError, WeakPinError: as `check_pin`.
            WrongBadgeOrPinError, SignInPausedError: `before` is not the PIN they have.
        """
        if folded(pin) == folded(before):
            raise SamePinError
        check_pin(pin, staff_id)
        person = self.sign_in(staff_id, before)
        self.set_pins({person.staff_id: pin}, PinSetting(person.staff_id, PinReason.OWN))

    def opens_for_admin(self, pin: str) -> bool:
        """Whether the PIN is that of any administrator: leaving a locked terminal asks for no badge.

        Raises:
            SignInPausedError: there were too many tries at this terminal.
        """
        today = self._today()
        with self._store.writing() as connection:
            hashes = self._admin_hashes(connection, today)
            tries = self._doors.count(connection, WAY_OUT, known=True)
        try:
            self._pass(WAY_OUT, tries, hashes, pin)
        except WrongBadgeOrPinError:
            return False
        return True

    def has_administrator(self) -> bool:
        """Whether anybody could be asked before an administrator is made."""
        today = self._today()
        with self._store.reading() as connection:
            return bool(self._admin_hashes(connection, today))

    def note_way_out(self) -> None:
        """Write down beside the database who may end a locked terminal; that it cannot be is for the log."""
        database = self._store.engine.url.database
        if not database:
            return
        today = self._today()
        with self._store.reading() as connection:
            hashes = self._admin_hashes(connection, today)
        try:
            write_way_out(way_out_of(Path(database)), hashes)
        except OSError as error:
            _LOG.warning("the way out could not be noted beside the database: %s", error)

    def _pass(self, door: str, tries: Tries | SignInPausedError, hashes: list[str] | tuple[str, ...], pin: str) -> None:
        """Look at a PIN whose try was counted already; the right one takes it back."""
        if isinstance(tries, SignInPausedError):
            raise tries
        plain = _secret(pin)
        if any(self._matches(one, plain) for one in hashes):
            with self._store.writing() as connection:
                self._doors.clear(connection, door)
        elif tries.pause:
            raise SignInPausedError.of(tries.pause)
        else:
            raise WrongBadgeOrPinError(FREE_TRIES, int(PAUSES[0] // 60))

    def _today(self) -> date:
        """As far as it can be known: a clock that was set back brings nobody back."""
        return hall_day(self._store.moment())

    def _admin_hashes(self, connection: Connection, today: date) -> tuple[str, ...]:
        admins = self._still_here(select(_CREDENTIAL.c.pin_hash), today).where(_STAFF.c.role == Role.ADMIN.value)
        return tuple(connection.execute(admins.order_by(_STAFF.c.staff_id)).scalars())

    def _find(self, connection: Connection, badge: str, today: date) -> tuple[str, str]:
        """Who was meant, and the hash of that person; all are looked through, so that nobody takes no longer."""
        mine = self._still_here(select(_CREDENTIAL.c.staff_id, _CREDENTIAL.c.pin_hash), today)
        wanted = folded(badge)
        alike = {staff_id: pin_hash for staff_id, pin_hash in connection.execute(mine) if folded(staff_id) == wanted}
        if badge in alike:
            return badge, alike[badge]
        return next(iter(alike.items()), (badge, _NOBODY))

    def _still_here(self, credentials: Select[Any], today: date) -> Select[Any]:
        """The hall's credentials of those who have not left: the PIN of somebody who has opens nothing."""
        same = (_STAFF.c.hall_id == _CREDENTIAL.c.hall_id) & (_STAFF.c.staff_id == _CREDENTIAL.c.staff_id)
        return credentials.join_from(_CREDENTIAL, _STAFF, same).where(
            _STAFF.c.hall_id == self._store.hall_id,
            _STAFF.c.last_day.is_(None) | (_STAFF.c.last_day >= today),
        )

    def _matches(self, pin_hash: str, pin: str) -> bool:
        if pin_hash == _NOBODY:
            self._hasher.hash(pin)  # takes as long as looking at a hash
            return False
        try:
            return self._hasher.verify(pin_hash, pin)
        except (VerificationError, InvalidHashError):
            return False
