"""Which windows a patrol has looked at, and when."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.events.organisation import DayPart
from scoring.read.organisation import afternoon, half_day
from scoring.rules.discipline.route import Half
from scoring.tables.discipline import SeenWindow
from scoring.tables.keys import table

_SEEN = table(SeenWindow)


@dataclass(frozen=True, slots=True)
class Sighting:
    """A patrol stood before a window in one half of a day."""

    day: date
    part: Half
    window_id: str
    leader_id: str


def half_of(connection: Connection, hall_id: str, moment: datetime) -> Half:
    """Which half of a day a moment (aware) belongs to, by the hall's hours."""
    begins = afternoon(connection, hall_id, hall_day(moment))
    return "morning" if half_day(moment, begins) is DayPart.MORNING else "afternoon"


def sightings(connection: Connection, hall_id: str, first: date, last: date) -> tuple[Sighting, ...]:
    """Everything that was looked at on the days `first` to `last`, both inclusive."""
    rows = connection.execute(
        select(_SEEN.c.day, _SEEN.c.part, _SEEN.c.window_id, _SEEN.c.leader_id)
        .where(_SEEN.c.hall_id == hall_id, _SEEN.c.day >= first, _SEEN.c.day <= last)
        .order_by(_SEEN.c.day, _SEEN.c.part, _SEEN.c.window_id)
    )
    return tuple(Sighting(*row) for row in rows)


def times_seen(found: tuple[Sighting, ...]) -> Mapping[tuple[str, Half], int]:
    """How often each window was looked at in each half of the day."""
    return Counter((one.window_id, one.part) for one in found)
