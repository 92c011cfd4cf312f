"""The patrol's way today: which windows come next, who serves there, what was found, and that a window was seen."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy import Connection, select

from scoring.calendar.working_days import is_published, is_working_day
from scoring.clock import hall_day
from scoring.events.discipline import WindowSeen
from scoring.events.organisation import DayPart, Role
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.permissions import Act, require
from scoring.read import organisation
from scoring.read.findings import FindingRecord, code_counts, findings
from scoring.read.items import items_on
from scoring.read.organisation import StaffRecord, WindowRecord
from scoring.read.seen_windows import half_of, sightings, times_seen
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.discipline.route import Half, month_of, route
from scoring.tables.discipline import Patrol
from scoring.tables.keys import table

_PATROL = table(Patrol)

USED_DAYS: Final = 180
"""What was found in so many days says which items come first."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A window on the way."""

    window: WindowRecord
    on_duty: tuple[StaffRecord, ...]
    """Whom the roster puts here in this half of the day; perhaps several, perhaps nobody."""
    others: tuple[StaffRecord, ...]
    """The unit's other clerks, one of whom may stand in."""
    times: int
    """How often it was looked at in this half of the day this month, before today."""
    seen_by: str | None
    """Badge of whom has looked at it in this half of today."""
    found: tuple[FindingRecord, ...]
    """What was recorded here today, also what was withdrawn."""


@dataclass(frozen=True, slots=True)
class DayRoute:
    """Today's way."""

    day: date
    half: Half
    stops: tuple[Stop, ...]
    """In their order, which stays the same through this half of the day."""
    signed_by: str | None
    """Badge; None where nobody has."""
    working: bool
    published: bool
    """Whether the official calendar of this year is known; else weekends alone say which days are worked."""
    items: tuple[Requirement, ...]
    """The catalogue, most used first."""
    signer: str | None = None
    """Name of who signed."""

    @property
    def seen(self) -> int:
        """Windows looked at in this half of the day."""
        return sum(one.seen_by is not None for one in self.stops)

    @property
    def found(self) -> int:
        """Findings of today that count."""
        return sum(not one.withdrawn for stop in self.stops for one in stop.found)


class _NothingNewError(Exception):
    """The window was looked at already in this half of the day."""


class PatrolRoutes:
    """Reads today's way, and remembers that somebody went it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def today(self, by: StaffRecord) -> DayRoute:
        """Today's way in this half of the day.

        Raises:
            NotAllowedError: `by` does not patrol.
        """
        require(by.staff_id, by.role, Act.PATROL)
        now = self._store.moment()
        day = hall_day(now)
        with self._store.reading() as connection:
            half = half_of(connection, self._store.hall_id, now)
            stops = self._stops(connection, day, half)
            items = items_on(connection, self._store.hall_id, day)
            used = code_counts(connection, self._store.hall_id, day - timedelta(days=USED_DAYS))
            mine = (_PATROL.c.hall_id == self._store.hall_id, _PATROL.c.day == day)
            signed_by = connection.execute(select(_PATROL.c.leader_id).where(*mine)).scalar()
            signer = organisation.person(connection, self._store.hall_id, signed_by).name if signed_by else None
        known, often = is_published(day.year), most_used(used, items)
        return DayRoute(day, half, stops, signed_by, is_working_day(day), known, often, signer)

    def see(self, window_id: str, by: StaffRecord) -> bool:
        """Remember that the patrol has looked at a window now; False where that is on record already.

        Raises:
            NotAllowedError: `by` does not patrol.
            UnknownWindowError: there is no such window.
        """
        require(by.staff_id, by.role, Act.PATROL)
        now = self._store.moment()
        day = hall_day(now)

        def work_out(connection: Connection) -> Submission:
            half = half_of(connection, self._store.hall_id, now)
            window = organisation.window(connection, self._store.hall_id, window_id).window_id
            known = sightings(connection, self._store.hall_id, day, day)
            if any((one.part, one.window_id) == (half, window) for one in known):
                raise _NothingNewError
            return Submission(WindowSeen(day=day, part=half, window_id=window, leader_id=by.staff_id))

        try:
            self._store.ledger.append_worked_out(work_out)
        except _NothingNewError:
            return False
        return True

    def _stops(self, connection: Connection, day: date, half: Half) -> tuple[Stop, ...]:
        hall = self._store.hall_id
        windows = {one.window_id: one for one in organisation.windows(connection, hall) if not one.closed}
        people = [one for one in organisation.staff(connection, hall) if one.last_day is None or one.last_day >= day]
        served = _served(connection, hall, day, half)
        seen = sightings(connection, hall, month_of(day)[0], day)
        here = {one.window_id: one.leader_id for one in seen if (one.day, one.part) == (day, half)}
        before = times_seen(tuple(one for one in seen if (one.day, one.part) != (day, half)))
        found: dict[str, list[FindingRecord]] = defaultdict(list)
        for one in findings(connection, hall, day, day):
            found[one.window_id or ""].append(one)
        return tuple(
            Stop(
                windows[window],
                tuple(one for one in people if one.staff_id in served[window]),
                tuple(one for one in people if _stands_in(one, windows[window]) and one.staff_id not in served[window]),
                before.get((window, half), 0),
                here.get(window),
                tuple(found[window]),
            )
            for window in route(windows, half, before)
        )


def most_used(used: Mapping[str, int], items: Mapping[str, Requirement]) -> tuple[Requirement, ...]:
    """Items by how often each was found, equal ones in the order of the plan."""
    return tuple(sorted(items.values(), key=lambda one: -used.get(one.code, 0)))


def _served(connection: Connection, hall_id: str, day: date, half: Half) -> defaultdict[str, set[str]]:
    served: defaultdict[str, set[str]] = defaultdict(set)
    for duty in organisation.duties(connection, hall_id, day, day):
        if duty.part in {DayPart.DAY.value, half}:
            served[duty.window_id].add(duty.staff_id)
    return served


def _stands_in(person: StaffRecord, window: WindowRecord) -> bool:
    return person.role == Role.CLERK and person.unit_id == window.unit_id
