"""Following what is written: look every second, read again only after a change, show it on the screen's turn."""

import asyncio
from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Final, Generic, Protocol, TypeVar

from textual.worker import Worker

from kiosk.desks.ports import ScoreDesk
from kiosk.log import LOG
from kiosk.office.screen import OfficeScreen
from kiosk.text.moments import clock
from kiosk.wording.office import OfficeWords
from scoring.clock import hall_day

Facts = TypeVar("Facts")
Shown_contra = TypeVar("Shown_contra", contravariant=True)

LOOK_SECONDS: Final = 1.0
"""How often the desk is asked whether anything was written."""


class Follows(Protocol[Shown_contra]):
    """What a screen says of what it follows."""

    def question(self) -> Hashable:
        """What is to be read; when it changes, it is read without waiting for something to be written."""
        ...

    def reader(self) -> Callable[[], object]:
        """Reads what the question asks for; runs in a thread."""
        ...

    def show_facts(self, facts: Shown_contra) -> None:
        """Draw what was read."""
        ...

    def show_failure(self, error: BaseException) -> None:
        """Say that nothing can be read now; it is tried again every second."""
        ...


class Live(Generic[Facts]):
    """Reads in a thread for one screen as long as that screen is in front."""

    def __init__(self, screen: OfficeScreen, follows: Follows[Facts], desk: ScoreDesk) -> None:
        """`screen` is followed for; `follows`, the same screen, says what and shows it; `desk` is asked."""
        self._screen = screen
        self._follows = follows
        self._desk = desk
        self.shown_at: datetime | None = None
        """When the shown facts were read."""
        self.failing_since: datetime | None = None
        """Since when nothing could be read; None while all is well."""
        self._seen: Hashable = None
        self._looker: Worker[None] | None = None

    def start(self) -> None:
        """Look now, and every second from now on."""
        self.look_first()
        self._screen.set_interval(LOOK_SECONDS, self.look)

    def look(self) -> None:
        """Look, unless the screen is covered or a look is under way."""
        if self._screen.in_front() and (self._looker is None or self._looker.is_finished):
            self.look_now()

    def look_now(self) -> None:
        """Look at once; a look under way is dropped, because it may have asked another question."""
        self._looker = self._screen.run_worker(self._look, group="look", exclusive=True, exit_on_error=False)

    def look_first(self) -> None:
        """Look at once, and let what is pressed meanwhile wait: it is meant for what the look brings."""
        self.look_now()
        if self._looker is not None:
            self._screen.reading(self._looker)

    def freshness(self, words: OfficeWords) -> tuple[str, ...]:
        """How old what is shown is, or since when nothing new could be read; nothing before the first look."""
        if self.failing_since is not None:
            return (words.board.stale.format(time=clock(self.failing_since)),)
        return (words.board.updated.format(time=clock(self.shown_at)),) if self.shown_at is not None else ()

    async def _look(self) -> None:
        """Ask for the version first, so that what is written while reading is seen next time."""
        now = self._screen.kiosk.clock
        try:
            version = await asyncio.to_thread(self._desk.version)
            # A new day changes days on duty and deadlines without anything being written.
            seen = (version, hall_day(now()), self._follows.question())
            if seen == self._seen and self.failing_since is None:
                return
            facts = await asyncio.to_thread(self._follows.reader())
        except Exception as error:
            self._fail(error)
            return
        self._seen, self.shown_at, self.failing_since = seen, now(), None
        self._follows.show_facts(facts)  # type: ignore[arg-type]  # what the screen's own reader has read

    def _fail(self, error: BaseException) -> None:
        """Put an error on record and before the person once, however often it comes back."""
        if self.failing_since is None:
            self.failing_since = self._screen.kiosk.clock()
            LOG.error("scores cannot be read", exc_info=error)
            self._follows.show_failure(error)
