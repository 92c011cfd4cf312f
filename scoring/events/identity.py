"""Events of who may do what: a PIN was set. The PIN itself and its hash never stand here."""

from enum import StrEnum
from typing import ClassVar

from scoring.events.base import DigestHex, Event, Id


class PinReason(StrEnum):
    """Why a PIN was set."""

    INITIAL = "initial"
    """The person's first one."""
    OWN = "own"
    """The person chose another one."""
    RESET = "reset"
    """Somebody else gave the person another one."""


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
