"""Who may do what, as the ledger left it."""

from sqlalchemy import Connection

from scoring.errors.devices import UnknownDeviceError
from scoring.events.identity import DeviceAdded, DeviceRemoved, PinChanged
from scoring.projections.entry import Place, projects, put_row
from scoring.tables.identity import Device, PinSet
from scoring.tables.keys import table

_PIN, _DEVICE = table(PinSet), table(Device)


@projects(PinChanged)
def pin_changed(connection: Connection, place: Place, event: PinChanged) -> None:
    """Remember which hash is the person's now."""
    put_row(
        connection,
        _PIN,
        place,
        staff_id=event.staff_id,
        by=event.by,
        reason=event.reason.value,
        one_time=event.one_time,
        digest=event.digest,
        at=place.at,
        terminal_id=place.terminal_id,
        seq=place.seq,
    )


@projects(DeviceAdded)
def device_added(connection: Connection, place: Place, event: DeviceAdded) -> None:
    """Put a device on record; the same id twice is refused."""
    row = {"hall_id": place.hall_id, "device_id": event.device_id, "name": event.name, "token": event.token}
    connection.execute(_DEVICE.insert().values(**row, added_by=event.by, added_at=place.at, removed=False))


@projects(DeviceRemoved)
def device_removed(connection: Connection, place: Place, event: DeviceRemoved) -> None:
    """Take a device out of use; again changes nothing.

    Raises:
        UnknownDeviceError: there is no such device.
    """
    same = _DEVICE.update().filter_by(hall_id=place.hall_id, device_id=event.device_id)
    if not connection.execute(same.values(removed=True)).rowcount:
        raise UnknownDeviceError(event.device_id)
