"""Who may go on with an attempt: one sitting at a time, the one that began it or took over last."""

from sqlalchemy import Connection, select

from scoring.errors.conflicts import AttemptNotOpenError, SittingTakenOverError
from scoring.sql.upsert import put
from scoring.tables.attempts import Attempt
from scoring.tables.kept import AttemptClock
from scoring.tables.keys import table

_ATTEMPT, _CLOCK = table(Attempt), table(AttemptClock)


def require_sitting(connection: Connection, hall_id: str, attempt_id: str, sitting_id: str | None) -> None:
    """Refuse a step of a sitting that may not go on.

    Raises:
        AttemptNotOpenError: the attempt was handed in, or there is none.
        SittingTakenOverError: another sitting has taken over.
    """
    of_attempt = (_ATTEMPT.c.hall_id == hall_id, _ATTEMPT.c.attempt_id == attempt_id)
    row = connection.execute(
        select(_ATTEMPT.c.submitted_at, _ATTEMPT.c.sitting_id, _ATTEMPT.c.sitting_terminal_id).where(*of_attempt)
    ).first()
    if row is None or row.submitted_at is not None:
        raise AttemptNotOpenError(attempt_id)
    if row.sitting_id != sitting_id:
        raise SittingTakenOverError(attempt_id, row.sitting_terminal_id)


def note_elapsed(
    connection: Connection, hall_id: str, attempt_id: str, sitting_id: str | None, elapsed_ms: int
) -> None:
    """Note the test time used; between events only, an event carries its own. Raises as `require_sitting`."""
    require_sitting(connection, hall_id, attempt_id, sitting_id)
    put(connection, _CLOCK, {"hall_id": hall_id, "attempt_id": attempt_id, "elapsed_ms": elapsed_ms})
