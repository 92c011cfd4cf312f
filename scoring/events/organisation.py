"""Events of the hall's make-up: units, windows, people and who sits where."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from scoring.events.base import Event, Id, Label, Sealed


class Role(StrEnum):
    """What a person may do at a terminal."""

    CLERK = "clerk"
    LEADER = "leader"
    ADMIN = "admin"


class UnitRegistered(Event):
    """A window unit (窗口单位) joined the hall or changed its name."""

    kind: ClassVar[str] = "unit.registered"

    unit_id: Id
    name: Label


class WindowRegistered(Event):
    """A window opened, moved to another unit or changed its label."""

    kind: ClassVar[str] = "window.registered"

    window_id: Id
    unit_id: Id
    name: Label


class StaffEnrolled(Event):
    """A person joined a unit, or changed unit or role. The name stays outside the chain."""

    kind: ClassVar[str] = "staff.enrolled"

    staff_id: Id
    unit_id: Id
    role: Role
    name: Sealed


class StaffAssigned(Event):
    """A person serves at a window from `first_day` to `last_day`, both inclusive (排班)."""

    kind: ClassVar[str] = "staff.assigned"

    assignment_id: Id
    staff_id: Id
    window_id: Id
    first_day: date
    last_day: date
