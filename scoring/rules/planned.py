"""What a campaign asks of people before anybody has done it, against the hall's budgets. It warns and forbids nothing.

A paper costs a clerk its whole time, once, in the month of its deadline: further tries are the clerk's own. A patrol
costs its leader one look at every window in each half of the day.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from scoring.rules.burden import CLERK_MINUTES, PATROL_MINUTES

LOOK: Final = timedelta(seconds=15)
"""What the patrol's entry at one window may take: a finding is recorded in so long."""
HALVES: Final = 2
"""How often a day a patrol looks at a window."""


class Work(StrEnum):
    """What costs somebody time."""

    TESTS = "tests"
    PATROL = "patrol"


@dataclass(frozen=True, slots=True)
class Due:
    """A paper that somebody is to take."""

    deadline: date
    seconds: int
    staff: Collection[str]
    """Badges of who takes it."""


@dataclass(frozen=True, slots=True)
class Overload:
    """What is planned goes over a budget."""

    work: Work
    month: date | None
    """First day of the month; None of the patrol, which is of every day."""
    count: int
    """Clerks whom their papers cost more than the budget; of the patrol, windows."""
    minutes: int
    """Of the clerk whom it costs most in that month, or of one day's patrol; begun ones counted."""
    budget: int
    """At most so many minutes."""

    @property
    def over(self) -> int:
        """Minutes too many."""
        return self.minutes - self.budget


def papers_over(papers: Iterable[Due]) -> tuple[Overload, ...]:
    """The months in which tests cost some clerk more than the budget, in order."""
    seconds: defaultdict[date, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for paper in papers:
        for badge in paper.staff:
            seconds[paper.deadline.replace(day=1)][badge] += paper.seconds
    found = []
    for month, spent in sorted(seconds.items()):
        too_much = [one for one in spent.values() if one > CLERK_MINUTES * 60]
        if too_much:
            found.append(Overload(Work.TESTS, month, len(too_much), -(-max(too_much) // 60), CLERK_MINUTES))
    return tuple(found)


def patrol_over(windows: int) -> Overload | None:
    """A day's patrol, if so many windows cost more than the budget."""
    spent = windows * HALVES * LOOK
    if spent <= timedelta(minutes=PATROL_MINUTES):
        return None
    return Overload(Work.PATROL, None, windows, -(-spent // timedelta(minutes=1)), PATROL_MINUTES)
