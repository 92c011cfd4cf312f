"""Events of the duty leader's daily patrol (巡查)."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from scoring.events.base import Event, Id, Kept, Label, Sealed

CatalogueCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{1,2}$")]


class ItemSet(Kept):
    """An item of the hall's own catalogue from a day on: new, or other words or points for one; the older ones stay."""

    kind: ClassVar[str] = "item.set"

    code: CatalogueCode
    points: Annotated[int, Field(ge=1, le=10)]
    group: Label
    text: Label
    text_en: Label | None = None
    first_day: date


class ItemWithdrawn(Kept):
    """An item of the hall's own catalogue is found no more from a day on; what it cost stays."""

    kind: ClassVar[str] = "item.withdrawn"

    code: CatalogueCode
    first_day: date


class FindingRecorded(Event):
    """A requirement of the catalogue was broken; always charged to a unit, to a person where one is known."""

    kind: ClassVar[str] = "finding.recorded"

    finding_id: Id
    day: date
    code: CatalogueCode
    points: Annotated[int, Field(ge=1, le=10)]
    unit_id: Id
    window_id: Id | None = None
    staff_id: Id | None = None
    recorded_by: Id
    note: Sealed | None = None
    incident: Id | None = None
    """What happened, where several report it: one incident is punished once."""


class FindingDisputed(Event):
    """The person or the unit says that a finding is wrong; it counts until somebody else has decided."""

    kind: ClassVar[str] = "finding.disputed"

    finding_id: Id
    by: Id
    reason: Sealed


class FindingUpheld(Event):
    """A disputed finding was right; it stays."""

    kind: ClassVar[str] = "finding.upheld"

    finding_id: Id
    decided_by: Id


class FindingWithdrawn(Event):
    """Whoever recorded it takes back a slip of the finger, soon after; its points are given back, the record stays."""

    kind: ClassVar[str] = "finding.withdrawn"

    finding_id: Id
    by: Id


class FindingReversed(Event):
    """The finding was mistaken; its points are given back, the record stays."""

    kind: ClassVar[str] = "finding.reversed"

    finding_id: Id
    decided_by: Id
    reason: Sealed


class WindowSeen(Event):
    """The patrol looked at a window in one half of a day, whatever it found there."""

    kind: ClassVar[str] = "patrol.window_seen"

    day: date
    part: Literal["morning", "afternoon"]
    window_id: Id
    leader_id: Id


class PatrolSignedOff(Event):
    """The day's patrol is complete, also when nothing was found (未发现问题)."""

    kind: ClassVar[str] = "patrol.signed_off"

    day: date
    leader_id: Id
