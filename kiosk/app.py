"""The terminal's program: themes, language, lock, idle return, supervision. No business rules."""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any, ClassVar
from uuid import uuid4

from textual import events, work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.screen import Screen

from kiosk.idle import CHECK_SECONDS, IdleWatch, Touch
from kiosk.lock import hold_signals
from kiosk.screens.base import HallScreen
from kiosk.screens.home import HomeScreen
from kiosk.screens.leave import LeaveDialog, MayLeave
from kiosk.screens.pick_window import PickWindowScreen
from kiosk.screens.rating import RatingScreen
from kiosk.screens.thanks import ThanksScreen
from kiosk.screens.trouble import Trouble, TroubleScreen, detail_of
from kiosk.services import RatingDesk, Services
from kiosk.settings import Settings
from kiosk.theme import CONTRAST, OWN_TOKENS, THEMES
from kiosk.wording import Wording, leave, other, wording
from scoring.clock import Clock

Door = Callable[[], Screen[Any]]
"""Makes the screen behind a door of the home screen; import late inside, the first frame comes first."""

_LOG = logging.getLogger("kiosk")
_LOG.addHandler(logging.NullHandler())  # without a handler, Python would write warnings into the drawn screen


class KioskApp(App[None], inherit_bindings=False):
    """One terminal of the hall."""

    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-narrow"), (100, "-wide"), (140, "-huge")]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [(0, "-short"), (30, "-tall"), (42, "-high")]

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", show=False, priority=True, system=True)]

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock,
        open_services: Callable[[], Services],
        monotonic: Callable[[], float] = time.monotonic,
        doors: Mapping[str, Door] | None = None,
        may_leave: MayLeave | None = None,
        new_id: Callable[[], str] = lambda: uuid4().hex,
    ) -> None:
        """Build the terminal; nothing slow happens before the first frame.

        Args:
            settings: What this terminal is.
            clock: Hall time for the banner.
            open_services: Opens what stands behind the screens; runs in a thread after the first frame.
            monotonic: Seconds that never jump, for the idle return.
            doors: More doors of the home screen, by name (`test`, `scores`).
            may_leave: Checks the PIN that ends a locked terminal; without it a locked terminal cannot be left by keys.
            new_id: Makes the identifier of a rating; never the same twice.
        """
        super().__init__()
        self.settings = settings
        self.clock = clock
        self.new_id = new_id
        self.services: Services | None = None
        self.language = settings.language
        self._open_services = open_services
        self._monotonic = monotonic
        self._doors: dict[str, Door] = {"rate": PickWindowScreen, **(doors or {})}
        self._may_leave = may_leave
        self._idle = IdleWatch(monotonic())
        self._last_touch: Touch | None = None
        self._touched = False
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = settings.theme

    @property
    def words(self) -> Wording:
        """The citizen screens' wording in the language chosen now."""
        return wording(self.language)

    @property
    def desk(self) -> RatingDesk:
        """The rating desk; screens that need it are only reached once the services are open."""
        if self.services is None:
            raise RuntimeError("a screen asked for the rating desk before the services were open")
        return self.services.rating

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own tokens, so that style sheets parse under any theme."""
        return OWN_TOKENS

    def get_default_screen(self) -> Screen[Any]:
        """The rating at a window, the three doors elsewhere."""
        return RatingScreen(self.settings.window_id) if self.settings.window_id else HomeScreen()

    def on_mount(self) -> None:
        """Guard the terminal, watch for people leaving, and open the services once the first frame is out."""
        if not self.is_headless:
            hold_signals(self.exit)
        self.set_interval(CHECK_SECONDS, self._check_idle)
        self.call_after_refresh(self.prepare)

    @work(group="services", exclusive=True, exit_on_error=False)
    async def prepare(self) -> None:
        """Open the services in a thread and tell every open screen."""
        try:
            self.services = await asyncio.to_thread(self._open_services)
        except Exception as error:
            self.show_trouble(Trouble.STARTING, error, self.prepare)
            return
        for screen in self._hall_screens():
            screen.services_ready()

    def open_door(self, name: str) -> None:
        """Open a door of the home screen; one that leads nowhere says so."""
        if door := self._doors.get(name):
            self.push_screen(door())
        else:
            self.notify(self.words.common.not_here, markup=False)

    def go_blank(self) -> None:
        """Back to the first screen as nobody had ever touched it: language, theme, focus, everything above it."""
        self._touched = False
        while len(self.screen_stack) > 1:
            self.pop_screen()
        if self.language is not self.settings.language:
            self._speak(self.settings.language)
        self._wear(self.settings.theme)
        for screen in self._hall_screens():
            screen.become_blank()

    def finish(self) -> None:
        """The citizen's way is complete: say thanks in place of the present screen."""
        self.switch_screen(ThanksScreen())

    def show_trouble(self, trouble: Trouble, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        """Put an error on record and before the person, in words; `retry` is offered where it is given."""
        _LOG.error("%s: %s", trouble.value, error, exc_info=error)
        self.push_screen(TroubleScreen(trouble, detail_of(error), retry))

    def action_switch_language(self) -> None:
        """Say everything in the other language."""
        self._speak(other(self.language))

    def action_switch_contrast(self) -> None:
        """Large and black on white, or back."""
        self._wear(self.settings.theme if self.theme == CONTRAST else CONTRAST)

    async def action_quit(self) -> None:
        """End the program; a locked terminal asks for the administrator's PIN first."""
        if not self.settings.locked:
            self.exit()
        elif self._may_leave is None:
            self.notify(leave.CLOSED, markup=False)
        elif not isinstance(self.screen, LeaveDialog):
            self.push_screen(LeaveDialog(self._may_leave), lambda granted: self.exit() if granted else None)
