"""Devices that rate for citizens: each shows a secret token, of which only a digest is kept."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from scoring.errors.devices import UnknownDeviceError, WrongTokenError
from scoring.events.identity import DeviceAdded, DeviceRemoved
from scoring.identifiers import folded
from scoring.ledger.store import Store
from scoring.tables.identity import Device
from scoring.tables.keys import table

_DEVICE = table(Device)


@dataclass(frozen=True, slots=True)
class DeviceRecord:
    """A device as it is on record."""

    device_id: str
    name: str
    added_by: str
    added_at: datetime
    in_use: bool


def new_token() -> str:
    """256 random bits: nobody finds it by trying, so its plain digest gives nothing away."""
    return f"kd_{secrets.token_urlsafe(32)}"


class Devices:
    """Gives tokens, takes them back, and tells whose one is. Whoever calls has seen to it that this person may."""

    def __init__(self, store: Store, token_source: Callable[[], str] = new_token) -> None:
        self._store = store
        self._token_source = token_source

    def add(self, name: str, *, by: str) -> tuple[str, str]:
        """Put a device on record; its id, and its token, which is not kept and cannot be told again."""
        token, device_id = self._token_source(), f"D{secrets.token_hex(4).upper()}"
        self._store.ledger.append(DeviceAdded(device_id=device_id, name=name, by=by, token=_digest(token)))
        return device_id, token

    def remove(self, named: str, *, by: str) -> DeviceRecord:
        """Take a device's token back for good; what it stored stays.

        Args:
            named: its id, or its name where only one that is in use has it.
            by: badge of the person who does it.

        Raises:
            UnknownDeviceError: there is none in use of that id or name.
        """
        in_use = [one for one in self.all() if one.in_use]
        found = [one for one in in_use if folded(one.device_id) == folded(named)]
        found = found or [one for one in in_use if folded(one.name) == folded(named)]
        if len(found) != 1:
            raise UnknownDeviceError(named)
        self._store.ledger.append(DeviceRemoved(device_id=found[0].device_id, by=by))
        return found[0]

    def all(self) -> tuple[DeviceRecord, ...]:
        """Every device there ever was, the latest last."""
        with self._store.reading() as connection:
            rows = connection.execute(
                select(_DEVICE).filter_by(hall_id=self._store.hall_id).order_by(_DEVICE.c.added_at, _DEVICE.c.device_id)
            )
            return tuple(_record(row) for row in rows)

    def known_by(self, token: str) -> str:
        """The id of the device that shows this token.

        Raises:
            WrongTokenError: none does, or it was taken back.
        """
        with self._store.reading() as connection:
            found = self._find(connection, _digest(token.strip()))
        if found is None:
            raise WrongTokenError
        return found

    def _find(self, connection: Connection, digest: str) -> str | None:
        wanted = select(_DEVICE.c.device_id).filter_by(hall_id=self._store.hall_id, token=digest, removed=False)
        return connection.execute(wanted).scalar()


def _record(row: Row[Any]) -> DeviceRecord:
    return DeviceRecord(row.device_id, row.name, row.added_by, row.added_at.replace(tzinfo=UTC), not row.removed)


def _digest(token: str) -> str:
    return hashlib.sha256(b"device/1:" + token.encode("utf-8", "surrogatepass")).hexdigest()
