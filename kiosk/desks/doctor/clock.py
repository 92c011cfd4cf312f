"""Whether the clock is believed."""

from datetime import datetime
from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State
from scoring.clock import hall_time

EARLIEST: Final = 2026
"""The year of this program: a clock before it has lost its battery."""


def check_clock(now: datetime, *, doubted: bool, waiting: int) -> Checked:
    """Whether the present moment can be, and what the ledger thinks of it.

    Args:
        now: what the machine's clock says, aware UTC.
        doubted: whether the ledger doubts it, so that new ratings wait.
        waiting: spans of ratings that wait for somebody to say when they were given.
    """
    facts: dict[str, object] = {"now": f"{hall_time(now):%Y-%m-%d %H:%M}", "count": waiting}
    if hall_time(now).year < EARLIEST:
        return Checked(Check.CLOCK, State.BAD, Sign.CLOCK_IMPOSSIBLE, facts)
    if doubted:
        return Checked(Check.CLOCK, State.BAD, Sign.CLOCK_DOUBTED, facts)
    if waiting:
        return Checked(Check.CLOCK, State.WARN, Sign.RATINGS_WAIT, facts)
    return Checked(Check.CLOCK, State.OK, Sign.CLOCK_BELIEVED, facts)
