"""Following how far the hall is, for the screens that show it."""

from collections.abc import Callable, Hashable
from typing import Protocol

from kiosk.desks.office.hall_facts import HallFacts
from kiosk.frame.trouble import detail_of
from kiosk.office.live import Live
from kiosk.office.screen import OfficeScreen
from kiosk.office.station import Station
from kiosk.widgets.prose import Prose


class Shows(Protocol):
    """What such a screen does with what was read."""

    def show_hall(self, facts: HallFacts) -> None:
        """Draw it."""
        ...


class HallLook:
    """Reads the hall's facts as long as a screen is in front."""

    def __init__(self, screen: OfficeScreen, shows: Shows, station: Station) -> None:
        self.live: Live[HallFacts] = Live(screen, self, station.scores)
        self.facts: HallFacts | None = None
        self._again = 0
        self._screen = screen
        self._shows = shows
        self._station = station

    def question(self) -> Hashable:
        """The same until somebody comes back: a backup is no entry of the ledger."""
        return self._again

    def again(self) -> None:
        """Somebody comes back to the screen: look at once; the first look is under way already."""
        if self.facts is not None:
            self._again += 1
            self.live.look_now()

    def reader(self) -> Callable[[], HallFacts]:
        """Counts the hall."""
        return self._station.desks.hall.facts

    def show_facts(self, facts: HallFacts) -> None:
        """Remember and draw."""
        self.facts = facts
        self._screen.set_class(False, "-message")
        self._shows.show_hall(facts)

    def show_failure(self, error: BaseException) -> None:
        """Old counts stay; without any the screen says why there are none."""
        if self.facts is None:
            words = self._screen.said
            told = words.room.failed.format(detail=detail_of(error, words.language))
            self._screen.query_one("#message", Prose).update(told)
