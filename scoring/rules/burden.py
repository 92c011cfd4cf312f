"""What the system costs people, in entries and minutes (减负自评), and the hall's own budgets for it.

Minutes are the time between one entry and the next of the same work on the same day, as far as that is no longer than
a pause: what lasts longer was something else. A lone entry counts half a minute. Nothing here is anybody's score.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

PAUSE: Final = timedelta(minutes=5)
LONE: Final = timedelta(seconds=30)
CLERK_MINUTES: Final = 30
"""Most minutes a month that tests and the own page may cost a clerk."""
PATROL_MINUTES: Final = 10
"""Most minutes a day that the patrol's entries may cost whoever walks it."""


def busy(moments: Iterable[datetime]) -> timedelta:
    """How long somebody was busy who made entries at these moments."""
    found = timedelta()
    before: datetime | None = None
    for moment in sorted(moments):
        gap = moment - before if before is not None else None
        found += gap if gap is not None and gap <= PAUSE else LONE
        before = moment
    return found
