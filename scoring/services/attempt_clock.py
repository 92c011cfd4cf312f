"""Test time used, noted between the entries of a sitting."""

from sqlalchemy import Connection

from scoring.projections.attempts import require_sitting
from scoring.sql.upsert import put
from scoring.tables.kept import AttemptClock
from scoring.tables.keys import table

_CLOCK = table(AttemptClock)


def note_elapsed(
    connection: Connection, hall_id: str, attempt_id: str, sitting_id: str | None, elapsed_ms: int
) -> None:
    """Note the test time used; between events only, an event carries its own. Raises as `require_sitting`."""
    require_sitting(connection, hall_id, attempt_id, sitting_id)
    put(connection, _CLOCK, {"hall_id": hall_id, "attempt_id": attempt_id, "elapsed_ms": elapsed_ms})
