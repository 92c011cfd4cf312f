"""PINs: argon2 hashes, and a pause after too many wrong ones."""

from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import select

from scoring.errors import SignInError
from scoring.errors.inputs import PinFormatError
from scoring.errors.sign_in import SignInPausedError, WrongBadgeOrPinError
from scoring.events.organisation import Role
from scoring.identifiers import folded
from scoring.ledger.store import Store, View
from scoring.read import organisation
from scoring.read.organisation import StaffRecord
from scoring.sql.upsert import put
from scoring.tables.kept import Credential
from scoring.tables.keys import table
from scoring.tables.organisation import Staff

MAX_FAILURES = 5
PAUSE = timedelta(minutes=5)
PIN_LENGTH = range(4, 13)
"""A PIN has 4 to 12 digits, so that a keypad is enough."""

_CREDENTIAL, _STAFF = table(Credential), table(Staff)


def check_pin(pin: str) -> None:
    """Refuse what is no PIN.

    Raises:
        PinFormatError: it is not 4 to 12 digits.
    """
    if not (pin.isascii() and pin.isdigit() and len(pin) in PIN_LENGTH):
        raise PinFormatError(PIN_LENGTH.start, PIN_LENGTH.stop - 1)


def _pausing(left: timedelta) -> SignInError:
    """The refusal while a badge waits."""
    return SignInPausedError(-(-left // timedelta(minutes=1)))


def _wrong() -> SignInError:
    """The refusal of a wrong badge and of a wrong PIN alike."""
    return WrongBadgeOrPinError(MAX_FAILURES, PAUSE // timedelta(minutes=1))


class Credentials:
    """Checks badge and PIN. PINs are not events: they score nothing and must be replaceable."""

    def __init__(self, store: Store, hasher: PasswordHasher | None = None) -> None:
        self._store = store
        self._hasher = hasher or PasswordHasher()

    def set_pin(self, staff_id: str, pin: str) -> None:
        """Give a person a PIN, replacing the one before.

        Raises:
            PinFormatError: the PIN is not 4 to 12 digits.
            UnknownSubjectError: no such person.
        """
        self.set_pins({staff_id: pin})

    def set_pins(self, pins: dict[str, str]) -> None:
        """Give several people their PINs in one transaction; equal PINs of one call share the work of hashing.

        Raises: as `set_pin`.
        """
        hashes: dict[str, str] = {}
        for pin in pins.values():
            check_pin(pin)
            if pin not in hashes:
                hashes[pin] = self._hasher.hash(pin)
        with self._store.writing() as connection:
            for staff_id, pin in pins.items():
                organisation.person(connection, self._store.hall_id, staff_id)
                key = {"hall_id": self._store.hall_id, "staff_id": staff_id}
                put(connection, _CREDENTIAL, {**key, "pin_hash": hashes[pin], "failures": 0, "locked_until": None})

    def sign_in(self, staff_id: str, pin: str) -> StaffRecord:
        """Return the person if the PIN is right.

        Raises:
            WrongBadgeOrPinError: one of the two is wrong.
            SignInPausedError: there were too many tries.
        """
        now = self._store.clock()
        with self._store.reading() as connection:
            staff_id = self._spelt(connection, staff_id)
            wanted = (_CREDENTIAL.c.hall_id == self._store.hall_id, _CREDENTIAL.c.staff_id == staff_id)
            row = connection.execute(select(_CREDENTIAL).where(*wanted)).first()
        if row is None:
            self._hasher.hash(pin)  # an unknown badge takes as long as a known one
            raise _wrong()
        if row.locked_until is not None and now < row.locked_until:
            raise _pausing(row.locked_until - now)
        right = self._matches(row.pin_hash, pin)
        failures = 0 if right else row.failures + 1
        pause = now + PAUSE if failures >= MAX_FAILURES else None
        if failures or row.failures:
            with self._store.writing() as connection:
                kept = 0 if pause else failures
                connection.execute(_CREDENTIAL.update().where(*wanted).values(failures=kept, locked_until=pause))
        if pause:
            raise _pausing(PAUSE)
        if not right:
            raise _wrong()
        with self._store.reading() as connection:
            return organisation.person(connection, self._store.hall_id, staff_id)

    def opens_for_admin(self, pin: str) -> bool:
        """Whether the PIN is that of any administrator: leaving a locked terminal asks for no badge."""
        same = (_STAFF.c.hall_id == _CREDENTIAL.c.hall_id) & (_STAFF.c.staff_id == _CREDENTIAL.c.staff_id)
        admins = (
            select(_CREDENTIAL.c.pin_hash)
            .join_from(_CREDENTIAL, _STAFF, same)
            .where(_STAFF.c.hall_id == self._store.hall_id, _STAFF.c.role == Role.ADMIN.value)
        )
        with self._store.reading() as connection:
            hashes = [row.pin_hash for row in connection.execute(admins)]
        return any(self._matches(pin_hash, pin) for pin_hash in hashes)

    def _spelt(self, connection: View, badge: str) -> str:
        """The badge on record that was typed. All are looked through, so that an unknown one takes no longer."""
        known = connection.execute(select(_STAFF.c.staff_id).where(_STAFF.c.hall_id == self._store.hall_id)).scalars()
        wanted = folded(badge)
        alike = [one for one in known if folded(one) == wanted]
        return badge if badge in alike else next(iter(alike), badge)

    def _matches(self, pin_hash: str, pin: str) -> bool:
        try:
            return self._hasher.verify(pin_hash, pin)
        except VerificationError:
            return False
