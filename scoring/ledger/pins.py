"""PIN hashes: kept beside the ledger, remembered in it by a salted digest, so that a swapped hash is found."""

from dataclasses import dataclass

from sqlalchemy import Connection

from scoring.ledger.canonical import sha256_hex
from scoring.ledger.private import SaltSource, fresh_salt
from scoring.sql.upsert import put
from scoring.tables.kept import Credential
from scoring.tables.keys import table

_CREDENTIAL = table(Credential)


@dataclass(frozen=True, slots=True, repr=False)
class PinHash:
    """A person's PIN on its way into the store, as an argon2 hash."""

    staff_id: str
    pin_hash: str
    salt: str

    @property
    def digest(self) -> str:
        """What the event remembers."""
        return stored_pin_digest(self.salt.encode(), self.staff_id.encode(), self.pin_hash.encode())


def hashed(staff_id: str, pin_hash: str, salt_source: SaltSource = fresh_salt) -> PinHash:
    """A hash with a salt of its own."""
    return PinHash(staff_id, pin_hash, salt_source())


def stored_pin_digest(salt: bytes, staff_id: bytes, pin_hash: bytes) -> str:
    """The digest of stored bytes, which damage may have made no text at all."""
    return sha256_hex(b"pin/1", salt, staff_id, pin_hash)


def keep_pins(connection: Connection, hall_id: str, pins: tuple[PinHash, ...]) -> None:
    """Put hashes in place of those before, in the running transaction."""
    for one in pins:
        row = {"hall_id": hall_id, "staff_id": one.staff_id, "pin_hash": one.pin_hash, "salt": one.salt}
        put(connection, _CREDENTIAL, row)
