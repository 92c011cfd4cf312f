"""A screen of the office that follows what is written: it looks every second and reads again only after a change."""

import asyncio
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Final, Generic, TypeVar

from textual import work
from textual.worker import Worker

from kiosk.desks.ports import ScoreDesk
from kiosk.log import LOG
from kiosk.office.screen import OfficeScreen
from scoring.clock import hall_day

Facts = TypeVar("Facts")

LOOK_SECONDS: Final = 1.0
"""How often the desk is asked whether anything was written."""


class LiveScreen(OfficeScreen, Generic[Facts]):
    """Reads in a thread, shows on the app's turn."""

    def __init__(self, desk: ScoreDesk) -> None:
        super().__init__()
        self.desk = desk
        self.shown_at: datetime | None = None
        """When the shown facts were read."""
        self.failing_since: datetime | None = None
        """Since when nothing could be read; None while all is well."""
        self._seen: Hashable = None
        self._looker: Worker[None] | None = None

    def question(self) -> Hashable:
        """What is to be read; when it changes, it is read without waiting for something to be written."""
        raise NotImplementedError

    def reader(self) -> Callable[[], Facts]:
        """Reads what the question asks for; runs in a thread."""
        raise NotImplementedError

    def show_facts(self, facts: Facts) -> None:
        """Draw what was read."""
        raise NotImplementedError

    def show_failure(self, error: BaseException) -> None:
        """Say that nothing can be read now; it is tried again every second."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base, whose own handler Textual calls too."""
        self.look_now()
        self.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Look, unless this screen is covered or a look is under way."""
        if self.in_front() and (self._looker is None or self._looker.is_finished):
            self.look_now()

    def look_now(self) -> None:
        """Look at once; a look under way is dropped, because it may have asked another question."""
        self._looker = self._look()

    @work(group="look", exclusive=True, exit_on_error=False)
    async def _look(self) -> None:
        """Ask for the version first, so that what is written while reading is seen next time."""
        try:
            version = await asyncio.to_thread(self.desk.version)
            # A new day changes days on duty and deadlines without anything being written.
            seen = (version, hall_day(self.kiosk.clock()), self.question())
            if seen == self._seen and self.failing_since is None:
                return
            facts = await asyncio.to_thread(self.reader())
        except Exception as error:
            self._fail(error)
            return
        self._seen, self.shown_at, self.failing_since = seen, self.kiosk.clock(), None
        self.show_facts(facts)

    def _fail(self, error: BaseException) -> None:
        """Put an error on record and before the person once, however often it comes back."""
        if self.failing_since is None:
            self.failing_since = self.kiosk.clock()
            LOG.error("scores cannot be read: %s", error, exc_info=error)
            self.show_failure(error)
