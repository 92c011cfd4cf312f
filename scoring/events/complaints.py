"""Events of complaints (投诉)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from scoring.events.base import Event, Id, Sealed


class ComplaintChannel(StrEnum):
    """How a complaint came."""

    HOTLINE = "hotline"
    LETTER = "letter"
    VISIT = "visit"
    ORDER_12345 = "12345"


class ComplaintReceived(Event):
    """Somebody complained."""

    kind: ClassVar[str] = "complaint.received"

    complaint_id: Id
    day: date
    """When it came to the hall."""
    channel: ComplaintChannel
    unit_id: Id
    window_id: Id | None = None
    staff_id: Id | None = None
    service_id: Id | None = None
    words: Sealed
    incident: Id | None = None
    received_by: Id


class ComplaintInvestigated(Event):
    """Somebody found out what happened."""

    kind: ClassVar[str] = "complaint.investigated"

    complaint_id: Id
    by: Id
    words: Sealed | None = None


class ComplaintUpheld(Event):
    """It was right."""

    kind: ClassVar[str] = "complaint.upheld"

    complaint_id: Id
    decided_by: Id


class ComplaintDismissed(Event):
    """It was not."""

    kind: ClassVar[str] = "complaint.dismissed"

    complaint_id: Id
    decided_by: Id
    reason: Sealed


class ComplaintAnswered(Event):
    """Whoever complained was told what became of it."""

    kind: ClassVar[str] = "complaint.answered"

    complaint_id: Id
    by: Id
    words: Sealed
