"""An app that can stand in public: locked, watched for people leaving, and silent about its own errors."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from kiosk.frame.lockdown.idle import CHECK_SECONDS, IdleWatch, Touch
from kiosk.frame.lockdown.signals import hold_signals
from kiosk.frame.screen import HallScreen
from kiosk.frame.terminal import MayLeave
from kiosk.log import LOG
from kiosk.wording import leave

_TOUCHES = (
    events.Key,
    events.Paste,
    events.MouseDown,
    events.MouseUp,
    events.Click,
    events.MouseScrollDown,
    events.MouseScrollUp,
)

_OPENERS = frozenset("^[]\\")
"""Characters with which the debris of an unknown escape sequence begins."""

_NOISE_SECONDS = 0.05
"""Keys this soon after the debris of an unknown escape sequence belong to it."""


class GuardedApp(App[None], inherit_bindings=False):
    """Textual's app without its ways out: no palette, no quit key that just quits, no traceback."""

    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q,ctrl+c", "quit", show=False, priority=True, system=True)]

    def __init__(
        self, *, sheets: Sequence[Path], locked: bool, may_leave: MayLeave | None, monotonic: Callable[[], float]
    ) -> None:
        """`may_leave` checks the PIN that ends a locked terminal; without it keys cannot end it."""
        super().__init__(css_path=list(sheets))
        self.animation_level = "none"
        self._locked = locked
        self._may_leave = may_leave
        self.monotonic = monotonic
        self._idle = IdleWatch(monotonic())
        self._last_touch: Touch | None = None
        self._swallow_release = False
        self._noisy_until = 0.0
        self.touched = False
        """Whether anybody has touched the terminal since it was last blank."""

    def on_mount(self) -> None:
        """Guard the terminal and watch for people leaving."""
        if not self.is_headless:
            hold_signals(self.exit)
        self.set_interval(CHECK_SECONDS, self.clear_if_left)

    def hall_screens(self) -> list[HallScreen]:
        """The hall's screens that are open, the first one first."""
        return [screen for screen in self.screen_stack if isinstance(screen, HallScreen)]

    def clear_if_left(self) -> None:
        """Tell the uppermost screen of the hall when it has been left alone."""
        screens = self.hall_screens()
        limit = screens[-1].idle_limit() if self.touched and screens else None
        if limit is not None and self._idle.is_left(self.monotonic(), limit):
            screens[-1].left_alone()

    async def on_event(self, event: events.Event) -> None:
        """Observe every touch, also those that a focused field keeps to itself."""
        if isinstance(event, _TOUCHES):
            if not event.is_forwarded and (self._is_blind(event) or self._is_noise(event) or self._is_echo(event)):
                return
            self.touched = True
            self._idle.touch(self.monotonic())
        await super().on_event(event)

    def _is_blind(self, event: events.Event) -> bool:
        """Whether a key would act on a screen that is too small to be seen; only the ways out are left."""
        cramped = isinstance(self.screen, HallScreen) and self.screen.has_class("-cramped")
        return isinstance(event, events.Key) and cramped and not event.key.startswith(("escape", "ctrl+"))

    def _is_noise(self, event: events.Event) -> bool:
        """Whether a key is the debris of an escape sequence nobody knows.

        Textual hands such a sequence on character by character, from its escape (`^`) or the bracket after it on: the
        5 of an answer from the terminal would be a rating. Nobody presses keys that fast, and outside a text field
        nobody needs these characters.
        """
        if not isinstance(event, events.Key):
            return False
        if self.focused is not None and self.focused.check_consume_key(event.key, event.character):
            return False
        now = self.monotonic()
        opens = event.key.startswith("alt+") or event.character in _OPENERS
        noise = opens or now < self._noisy_until
        if noise:
            self._noisy_until = now + _NOISE_SECONDS
        return noise

    def _is_echo(self, event: events.Event) -> bool:
        """Whether this is the second half of a double tap whose first half has moved the screen on."""
        match event:
            case events.MouseUp():
                swallow, self._swallow_release = self._swallow_release, False
                return swallow
            case events.Key(key=what):
                touch = Touch(what, id(self.screen), self.monotonic())
            case events.MouseDown():
                touch = Touch(f"{event.screen_x},{event.screen_y}", id(self.screen), self.monotonic(), tap=True)
            case _:
                return False
        echo = isinstance(self.screen, HallScreen) and self.screen.drops_echo and touch.repeats(self._last_touch)
        self._last_touch = touch
        self._swallow_release = echo and isinstance(event, events.MouseDown)
        return echo

    async def action_quit(self) -> None:
        """End the program; a locked terminal asks for the administrator's PIN first."""
        if not self._locked:
            self.exit()
        elif self._may_leave is None:
            self.notify(leave.CLOSED, markup=False)
        else:
            from kiosk.frame.leave import LeaveDialog  # noqa: PLC0415 - its text field would slow the first frame

            if not isinstance(self.screen, LeaveDialog):
                self.push_screen(LeaveDialog(self._may_leave), self._answered)

    def _answered(self, granted: bool | None) -> None:
        """End the program if the dialog says so."""
        if granted:
            self.exit()

    def _fatal_error(self) -> None:
        """End without Textual's traceback, which prints local variables: a citizen's words, on a public screen."""
        LOG.critical("the terminal stopped", exc_info=self._exception)
        self._exit_renderables.append(leave.FELL_OVER)
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """End in the same way when the thread that reads keys has failed; what it has to say is a traceback too."""
        LOG.critical("the terminal stopped: %s", renderables)
        self._return_code = 1
        self._exit_renderables.append(leave.FELL_OVER)
        self._close_messages_no_wait()
