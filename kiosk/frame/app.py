"""The terminal's program: its first screen, its doors, and what stands behind them. No business rules.

Which screens there are is handed in (`kiosk.routes`): the frame knows no wing of the house.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from textual import work
from textual.screen import Screen

from kiosk.desks.ports import RatingDesk, Services
from kiosk.frame.lockdown.leftovers import settle
from kiosk.frame.look.appearance import DressedApp
from kiosk.frame.look.depth import Depth
from kiosk.frame.screen import HallScreen
from kiosk.frame.terminal import Door, MayLeave
from kiosk.frame.trouble import Trouble
from kiosk.log import LOG
from kiosk.settings.settings import Settings
from scoring.clock import Clock

RETRY_SECONDS: Final = 5.0
"""After so long a terminal that is not in order tries again by itself: a lock goes, a disk comes back."""

_SHARED_STYLE: Final = Path(__file__).with_name("app.tcss")


async def _always() -> bool:
    """A terminal with a screen of its own is seen by whoever stands before it."""
    return True


class KioskApp(DressedApp):
    """One terminal of the hall."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock,
        open_services: Callable[[], Services],
        first: Screen[Any],
        doors: Mapping[str, Door],
        monotonic: Callable[[], float] = time.monotonic,
        may_leave: MayLeave | None = None,
        new_id: Callable[[], str] = lambda: uuid4().hex,
        depth: Depth = Depth.TRUE,
        seen: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """Build the terminal; nothing slow happens before the first frame.

        Args:
            settings: What this terminal is.
            clock: Hall time for the banner.
            open_services: Opens what stands behind the screens; runs in a thread after the first frame.
            first: The screen of a terminal that nobody has touched.
            doors: The doors of the home screen, by name.
            monotonic: Seconds that never jump, for the idle return and for test time.
            may_leave: Checks the PIN that ends a locked terminal; without it keys cannot end one.
            depth: How many colours the terminal shows.
            new_id: Makes the identifier of a rating; never the same twice.
            seen: Whether anybody can see the terminal now; without it somebody always can.
        """
        super().__init__(
            settings, sheets=(_SHARED_STYLE, *first.css_path), may_leave=may_leave, monotonic=monotonic, depth=depth
        )
        self.clock = clock
        self.new_id = new_id
        self.services: Services | None = None
        self.progress: tuple[float, str] | None = None
        """How far opening the services is: a share from 0 to 1, and what is being done."""
        self.seen = seen or _always
        self._open_services = open_services
        self._first = first
        self._try_again: tuple[float, Callable[[], object]] | None = None
        """When (in monotonic seconds) something is tried again, and what; None while nothing is called for."""
        self._doors = doors

    @property
    def desk(self) -> RatingDesk:
        """The rating desk, for screens that are only reached once the services are open."""
        if self.services is None:
            raise RuntimeError("a screen asked for the rating desk before the services were open")
        return self.services.rating

    def get_default_screen(self) -> Screen[Any]:
        """The first screen."""
        return self._first

    def on_mount(self) -> None:
        """Open the services once the first frame is out."""
        self.call_after_refresh(self.prepare)

    @work(group="services", exclusive=True, exit_on_error=False)
    async def prepare(self) -> None:
        """Open the services in a thread and tell every open screen."""
        try:
            if self.services is None:
                self.services = await asyncio.to_thread(self._open_services)
            if not self.is_headless:
                settle()
            self.trouble_over(Trouble.STARTING)
            for screen in self.hall_screens():
                screen.services_ready()
        except Exception as error:
            self.show_trouble(Trouble.STARTING, error, self.prepare)

    def tend(self) -> None:
        """Look after the terminal: clear what has been left, and try again what could not be opened."""
        super().tend()
        if self._try_again is not None and self.monotonic() >= self._try_again[0]:
            (_, act), self._try_again = self._try_again, None
            act()

    def trouble_over(self, trouble: Trouble) -> None:
        """What lay over the first screen because of `trouble` goes; what somebody is doing above it comes first."""
        from kiosk.frame.error_screen import ErrorScreen  # noqa: PLC0415 - not needed for the first frame

        if isinstance(front := self.screen, ErrorScreen) and front.trouble is trouble:
            self.pop_screen()
        elif self._says(trouble):
            self._later(lambda: self.trouble_over(trouble))

    def _says(self, trouble: Trouble) -> bool:
        from kiosk.frame.error_screen import ErrorScreen  # noqa: PLC0415 - not needed for the first frame

        return any(isinstance(screen, ErrorScreen) and screen.trouble is trouble for screen in self.screen_stack)

    def _later(self, act: Callable[[], object]) -> None:
        self._try_again = self.monotonic() + RETRY_SECONDS, act

    def report_progress(self, done: float, words: str) -> None:
        """Say how far opening the services is; for the thread that opens them."""
        self.call_later(self._show_progress, done, words)

    def _show_progress(self, done: float, words: str) -> None:
        """Let every open screen show it."""
        self.progress = (done, words)
        for screen in self.hall_screens():
            screen.services_coming()

    def open_door(self, name: str) -> None:
        """Open a door of the home screen; one that leads nowhere says so."""
        door = self._doors.get(name)
        if door and self.services:
            self.push_screen(door(self.services))
        else:
            self.notify(self.words.common.not_here, markup=False)

    def go_blank(self) -> None:
        """Back to the first screen as if nobody had touched it: nothing above it, its language, theme and focus."""
        self.touched = False
        self.forget_person()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.speak(self.settings.language)
        self.wear(self.settings.theme)
        if self.broken:
            self.call_later(self._mend)
        else:
            self._become_blank()

    def _become_blank(self) -> None:
        for screen in self.hall_screens():
            screen.become_blank()

    async def _mend(self) -> None:
        """Draw the first screen anew before it becomes blank: what raised may have taken parts of it along."""
        self.broken = False
        for screen in self.hall_screens():
            await screen.draw_again()
        self._become_blank()

    def show_trouble(self, trouble: Trouble, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        """Put an error on record and, in words, before the person; `retry` is offered where it is given.

        What only staff can mend is tried again by itself, and stands there once however often it fails.
        """
        LOG.error("trouble: %s", trouble.value, exc_info=error)
        if trouble.lasts and retry is not None:
            self._later(retry)
            if self._says(trouble):
                return
        self._tell(trouble, error, retry)

    def show_broken(self, error: Exception) -> None:
        """Put something unforeseen before the person; where an error is shown already, one is enough."""
        from kiosk.frame.error_screen import ErrorScreen  # noqa: PLC0415 - not needed for the first frame

        if not isinstance(self.screen, ErrorScreen):
            self._tell(Trouble.BROKEN, error)

    def _tell(self, trouble: Trouble, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        from kiosk.frame.error_screen import ErrorScreen  # noqa: PLC0415 - not needed for the first frame

        self.push_screen(ErrorScreen(trouble, error, retry))

    def action_help(self) -> None:
        """Everything that can be done on the front screen, in words."""
        from kiosk.frame.help import HelpScreen  # noqa: PLC0415 - not needed for the first frame

        if isinstance(self.screen, HallScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_palette(self) -> None:
        """Find a command of the front screen by typing."""
        from kiosk.frame.palette import Palette  # noqa: PLC0415 - few need it, and it is heavy

        if isinstance(self.screen, HallScreen):
            self.push_screen(Palette(self.screen))
