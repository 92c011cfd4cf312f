"""What every projection needs: where its event stands in the ledger, and where it registers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Table

from scoring.clock import hall_day
from scoring.events.base import Event
from scoring.sql.upsert import put

E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Place:
    """Hall, terminal, sequence number and time of an entry."""

    hall_id: str
    terminal_id: str
    seq: int
    at: datetime
    """Aware UTC."""
    doubtful: bool = False
    """Whether the terminal's clock was in doubt: what hangs on the day then waits for an administrator."""

    @property
    def day(self) -> date:
        """The hall's calendar day of the entry."""
        return hall_day(self.at)


PROJECTIONS: Final[dict[type[Event], Callable[[Connection, Place, Any], None]]] = {}
"""Event type → what it does to the tables. A test proves that no kind is missing."""


def projects(
    kind: type[E],
) -> Callable[[Callable[[Connection, Place, E], None]], Callable[[Connection, Place, E], None]]:
    """Register a function as what an event of this kind does to the tables; for use as a decorator."""

    def register(projection: Callable[[Connection, Place, E], None]) -> Callable[[Connection, Place, E], None]:
        if kind in PROJECTIONS:
            raise ValueError(f"{kind.__name__} is projected twice")
        PROJECTIONS[kind] = projection
        return projection

    return register


def put_row(connection: Connection, into: Table, place: Place, **values: object) -> None:
    """Insert a row of the entry's hall, or replace what is known under its key."""
    put(connection, into, {"hall_id": place.hall_id, **values})
