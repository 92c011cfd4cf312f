"""A running test as the screens over it need it: what it is called, who takes it, its clock."""

from dataclasses import dataclass

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.clock import TestClock
from kiosk.desks.ports import Person
from kiosk.wording import test as words


@dataclass(frozen=True, slots=True)
class RunningTest:
    """Stands behind every screen on which its clock runs."""

    title: str
    person: Person
    clock: TestClock

    def banner(self) -> TestBanner:
        """A fresh banner in place of the hall's: paper, person, time left."""
        who = words.PERSON.format(name=self.person.name, badge=self.person.staff_id)
        return TestBanner(self.title, who, self.clock)
