"""What the duty leader's screens share: a tablet in the hand, laid down now and then."""

from collections.abc import Callable
from typing import Any, Final

from textual.screen import Screen

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDesk
from kiosk.frame.audience import STAFF
from kiosk.frame.screen import HallScreen
from kiosk.wording.leader import LeaderWords, leader_words
from kiosk.wording.staff import staff_words
from scoring.services.patrol_route import DayRoute

LAID_DOWN_SECONDS: Final = 600.0
"""From one window to the next there is talking; after ten minutes without a touch somebody else may hold the tablet."""


class LeaderScreen(HallScreen):
    """Who patrols, and at which desk."""

    audience = STAFF
    drops_echo = True

    # The names are Textual's own, hence noqa.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (150, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall"), (44, "-high")]  # noqa: RUF012

    def __init__(self, desk: PatrolDesk, person: Person) -> None:
        """`person` patrols."""
        super().__init__()
        self.desk = desk
        self.person = person
        self.inbox: Callable[[], Screen[Any]] | None = None
        """Makes the screen of what waits for this person; the first screen is given it."""

    @property
    def said(self) -> LeaderWords:
        """The wing's words in the language chosen now."""
        return leader_words(self.words)

    def place(self) -> str:
        """Who has signed in."""
        return staff_words(self.words).person.format(name=self.person.name, badge=self.person.staff_id)

    def idle_limit(self) -> float | None:
        """Ten minutes."""
        return LAID_DOWN_SECONDS

    def route_after(self, act: Callable[[], object]) -> DayRoute:
        """The day as it stands once something was done; for a thread."""
        act()
        return self.desk.route(self.person.staff_id)

    def action_inbox(self) -> None:
        """What waits for this person, over this screen."""
        if self.inbox is not None:
            self.kiosk.push_screen(self.inbox())
