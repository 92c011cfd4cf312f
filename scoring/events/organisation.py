"""Events of the hall's make-up: units, windows, people and who sits where."""

from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from scoring.events.base import Id, Kept, Label, Sealed


class Role(StrEnum):
    """What a person may do at a terminal."""

    CLERK = "clerk"
    """窗口人员: takes tests; rated, inspected and scored."""
    HEAD = "head"
    """单位负责人: answers for a unit."""
    LEADER = "leader"
    """值班长: patrols."""
    ADMIN = "admin"
    """管理员: keeps the hall's data."""
    AUDITOR = "auditor"
    """监督: reads everything, writes nothing."""


class DayPart(StrEnum):
    """How much of each day an assignment covers (时段)."""

    DAY = "day"
    MORNING = "morning"
    AFTERNOON = "afternoon"


class UnitRegistered(Kept):
    """A window unit (窗口单位) joined the hall or changed its name."""

    kind: ClassVar[str] = "unit.registered"

    unit_id: Id
    name: Label
    name_en: Label | None = None
    """Its name in English, where the hall has one."""


class UnitClosed(Kept):
    """A unit left the hall; what is on record of it stays. Registered again, it is back."""

    kind: ClassVar[str] = "unit.closed"

    unit_id: Id


class WindowRegistered(Kept):
    """A window opened, moved to another unit or changed its label."""

    kind: ClassVar[str] = "window.registered"

    window_id: Id
    unit_id: Id
    name: Label
    name_en: Label | None = None
    """Its label in English, where the hall has one."""
    services: Annotated[tuple[Id, ...], Field(max_length=60)] = ()
    """All services (事项) that are done there, as the hall keeps them; empty where it does not say."""


class WindowClosed(Kept):
    """A window is served no longer: citizens are not offered it. Registered again, it is open again."""

    kind: ClassVar[str] = "window.closed"

    window_id: Id


class StaffEnrolled(Kept):
    """A person joined a unit, came back, or changed unit, role or name. The name stays outside the chain."""

    kind: ClassVar[str] = "staff.enrolled"

    staff_id: Id
    unit_id: Id
    role: Role
    name: Sealed


class StaffLeft(Kept):
    """A person works in the hall no longer: signs in nowhere, is scored for what was until then."""

    kind: ClassVar[str] = "staff.left"

    staff_id: Id
    last_day: date
    """The last one in the hall."""


class StaffAssigned(Kept):
    """A person serves at a window from `first_day` to `last_day`, both inclusive (排班).

    The same `assignment_id` again replaces what it said before.
    """

    kind: ClassVar[str] = "staff.assigned"

    assignment_id: Id
    staff_id: Id
    window_id: Id
    first_day: date
    last_day: date
    part: DayPart = DayPart.DAY


class AssignmentWithdrawn(Kept):
    """An assignment that has not begun is off; one that has is ended by `StaffAssigned` with an earlier last day."""

    kind: ClassVar[str] = "staff.unassigned"

    assignment_id: Id


Minute = Annotated[int, Field(ge=0, le=1440)]
"""Minutes since midnight, hall time."""


class HoursSet(Kept):
    """From when until when the hall serves (对外服务时间), from a day on; the later word about a day holds."""

    kind: ClassVar[str] = "hours.set"

    first_day: date
    opens: Minute
    closes: Minute
    rest_from: Minute | None = None
    """When it closes at noon; None where it does not."""
    rest_until: Minute | None = None
