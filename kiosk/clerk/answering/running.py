"""A running test as the screens over it need it: what it is called, who takes it, its clock."""

from dataclasses import dataclass

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.clock import TestClock
from kiosk.clerk.answering.in_order import InOrder
from kiosk.desks.ports import Person
from kiosk.wording import Wording
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words


@dataclass(frozen=True, slots=True)
class RunningTest:
    """Stands behind every screen on which its clock runs."""

    title: str
    person: Person
    clock: TestClock
    steps: InOrder
    """What was done and is not stored yet; on every screen over the test the next key waits for it."""

    def banner(self, words: Wording) -> TestBanner:
        """A fresh banner in place of the hall's: paper, person, time left."""
        who = staff_words(words).person.format(name=self.person.name, badge=self.person.staff_id)
        return TestBanner(self.title, who, self.clock, clerk_words(words).question)
