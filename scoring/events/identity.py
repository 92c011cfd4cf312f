"""Events of who may do what: PINs and devices. Neither a PIN nor its hash nor a token ever stands here."""

from enum import StrEnum
from typing import ClassVar

from scoring.events.base import DigestHex, Event, Id, Label


class PinReason(StrEnum):
    """Why a PIN was set."""

    INITIAL = "initial"
    """The person's first one."""
    OWN = "own"
    """The person chose another one."""
    RESET = "reset"
    """Somebody else gave the person another one."""
    OWNER = "owner"
    """Whoever owns the machine gave an administrator another one, because nobody knew one any more. Nobody signed in;
    `by` is the administrator."""


class PinChanged(Event):
    """A person has another PIN from now on; whoever swaps the hash without this event is found by `verify`."""

    kind: ClassVar[str] = "pin.changed"

    staff_id: Id
    by: Id
    """Who set it: a person's badge."""
    reason: PinReason
    digest: DigestHex
    """Salted digest of the hash that is kept (`scoring.ledger.pins`)."""
    one_time: bool = False
    """Whether the person has to choose another one at the first sign-in: it was printed, others may have read it."""
    page: Id | None = None
    """Which page of the terminal it was set at, where several browsers show it."""


class DeviceAdded(Event):
    """A device may rate for citizens from now on, when it shows its token."""

    kind: ClassVar[str] = "device.added"

    device_id: Id
    name: Label
    by: Id
    token: DigestHex
    """Digest of the token, which is random and long: nobody finds it by trying."""


class DeviceRemoved(Event):
    """The device's token is worth nothing any more; what it stored stays."""

    kind: ClassVar[str] = "device.removed"

    device_id: Id
    by: Id
