"""What the screens of a running test share: its banner instead of the hall's, and nobody is ever signed out."""

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.clock import TestClock
from kiosk.desks.ports import Person
from kiosk.frame.staff_screen import StaffScreen
from kiosk.wording import test as words


class ExamScreen(StaffScreen):
    """A screen under which the test clock runs."""

    drops_echo = True

    def __init__(self, title: str, person: Person, clock: TestClock) -> None:
        """`title` names the paper; the banner shows what `clock` says."""
        super().__init__()
        self.person = person
        self.clock = clock
        self._title = title

    def own_banner(self) -> TestBanner:
        """A fresh banner of the running test, also for the screens above this one."""
        who = words.PERSON.format(name=self.person.name, badge=self.person.staff_id)
        return TestBanner(self._title, who, self.clock)

    def idle_limit(self) -> float | None:
        """The test clock runs on; the screen just stays."""
        return None
