"""An app that can stand in public: locked, watched for people leaving, and silent about its own errors."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.errors import NoWidget
from textual.screen import Screen
from textual.widget import Widget

from kiosk.frame.audience import CITIZENS
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.lockdown.drawn_lines import forget_drawn_lines
from kiosk.frame.lockdown.idle import CHECK_SECONDS, IdleWatch, Touch
from kiosk.frame.lockdown.inflow import WAYS_OUT, Inflow
from kiosk.frame.lockdown.keys import folded
from kiosk.frame.lockdown.line import Line, Step, settled
from kiosk.frame.lockdown.living import LivingApp
from kiosk.frame.lockdown.signals import end_anyway, hold_signals
from kiosk.frame.screen import HallScreen
from kiosk.frame.terminal import MayLeave
from kiosk.wording.leave import LEAVE

_TOUCHES = (
    events.Key,
    events.Paste,
    events.MouseDown,
    events.MouseUp,
    events.Click,
    events.MouseScrollDown,
    events.MouseScrollUp,
)

_Touch = events.InputEvent | events.Paste

_OPENERS = frozenset("^[]\\")
"""Characters with which the debris of an unknown escape sequence begins."""
_PARTING_SECONDS = 10.0
"""What is on its way to the disk may take so long at the end; a healthy disk needs a hundredth of it."""
_LOOK_SECONDS = 0.005
"""How often a touch in line looks whether the screen is done with the one before."""
_NOISE_SECONDS = 0.05
"""Keys this soon after the debris of an unknown escape sequence belong to it."""


class GuardedApp(LivingApp, inherit_bindings=False):
    """Textual's app without its ways out: no palette, no quit key that just quits, no traceback."""

    ENABLE_COMMAND_PALETTE = False
    ESCAPE_TO_MINIMIZE = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(sorted(WAYS_OUT)), "quit", show=False, priority=True, system=True)
    ]

    def __init__(
        self,
        *,
        sheets: Sequence[Path],
        locked: bool,
        may_leave: MayLeave | None,
        monotonic: Callable[[], float],
        keyboard: bool,
    ) -> None:
        """`may_leave` checks the PIN that ends a locked terminal; without it keys cannot end it.

        Without a `keyboard` that PIN is tapped.
        """
        self.inflow = Inflow()
        """What has been read from the terminal and not been seen here yet."""
        super().__init__(sheets, monotonic)
        self.animation_level = "none"
        self._locked = locked
        self._keyboard = keyboard
        self._may_leave = may_leave
        self._idle = IdleWatch(monotonic())
        self._last_touch: Touch | None = None
        self._swallow_release = False
        self._noisy_until = 0.0
        self.felt_at: float | None = None
        """When the touch that is being felt came, in monotonic seconds; None while none is."""
        self._set_aside: list[Step] = []
        """Touches that came before an error screen did; they wait behind it."""
        self.line = Line(self._step_failed)
        """What was touched and has not been felt yet."""
        self.touched = False
        """Whether anybody has touched the terminal since it was last blank."""

    def on_mount(self) -> None:
        """Guard the terminal and watch for people leaving."""
        if not self.is_headless:
            hold_signals(self.leave)
        self.set_interval(CHECK_SECONDS, self.tend)

    def hall_screens(self) -> list[HallScreen]:
        """The hall's screens that are open, the first one first."""
        return [screen for screen in self.screen_stack if isinstance(screen, HallScreen)]

    def tend(self) -> None:
        """What is looked after once a second."""
        self.clear_if_left()
        forget_drawn_lines()

    def clear_if_left(self) -> None:
        """Tell the uppermost screen of the hall when it has been left alone."""
        screens = self.hall_screens()
        limit = screens[-1].idle_limit() if self.touched and screens else None
        if limit is not None and self._idle.is_left(self.monotonic(), limit):
            self.forget_touches()
            screens[-1].left_alone()
        elif limit is not None:
            screens[-1].left_soon(self._idle.left_in(self.monotonic(), limit))

    def expect_somebody(self) -> None:
        """Somebody is here, or meant to come: what is shown is cleared once nobody has touched it for long enough."""
        self.touched = True
        self._idle.touch(self.monotonic())

    async def on_event(self, event: events.Event) -> None:
        """Observe every touch, also those that a focused field keeps to itself, and put it in line."""
        if isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded:
            self.inflow.seen(event)
        if not isinstance(event, _TOUCHES) or event.is_forwarded:
            await super().on_event(event)
            return
        if self._is_noise(event):
            return
        self.expect_somebody()
        if isinstance(event, events.Key) and event.key in WAYS_OUT:
            await super().on_event(event)  # whatever hangs, an administrator can end the terminal
            return
        leaves = isinstance(event, events.Key) and event.key == "escape" and self._may_be_left_at_once()
        if leaves:
            self.line.clear()
        self.line.put(partial(self._feel, event, self.screen, self.monotonic(), at_once=leaves), self._counted(event))

    def _counted(self, event: _Touch) -> str:
        """The key whose repeats are dropped when they come faster than they are felt; none where words are written."""
        if not isinstance(event, events.Key) or not isinstance(self.screen, HallScreen):
            return ""
        if self.screen.audience is not CITIZENS:
            return ""
        written = (self.focused or self.screen).check_consume_key(event.key, event.character)
        return "" if written else event.key

    def _may_be_left_at_once(self) -> bool:
        """Whether the front screen only waits for something to show: whoever wants to leave need not wait for it."""
        front = self.screen
        return isinstance(front, HallScreen) and front.waits_for is Waiting.READING

    async def _feel(self, event: _Touch, seen: Screen[Any], at: float, *, at_once: bool = False) -> None:
        """Hand a touch on and wait until what it led to is done.

        Args:
            event: The key, paste or part of a tap.
            seen: The screen in front when it came. A tap is meant for what was seen, a key also for what it opens.
            at: When it came, in monotonic seconds.
            at_once: Whether it need not wait for what the front screen is reading.
        """
        if not (at_once or await self._front_is_ready()):
            return
        front = self.screen
        if front is not seen:
            hall = front if isinstance(front, HallScreen) else None
            if isinstance(event, events.MouseEvent) or (hall and hall.unbidden):
                return
            if hall and hall.interrupts:
                self._set_aside.append(partial(self._feel, event, seen, at))
                return
        if self._is_blind(event) or self._is_echo(event, at):
            return
        part = self.focused or front
        if isinstance(event, events.Key) and not part.check_consume_key(event.key, event.character):
            event = folded(event)
        if isinstance(event, events.MouseEvent):
            part = self._part_at(event) or part
        self.felt_at = at
        try:
            await super().on_event(event)
            way = (part, *part.ancestors, self)
            await settled(*way, *way)  # the touch itself, then what the part under it has told the screen
        finally:
            self.felt_at = None

    def _part_at(self, event: events.MouseEvent) -> Widget | None:
        """What lies under a tap."""
        try:
            return self.get_widget_at(event.screen_x, event.screen_y)[0]
        except NoWidget:
            return None

    async def _front_is_ready(self) -> bool:
        """Wait until the front screen has been composed and stores or reads nothing; False if that came too late."""
        began = self.line.round
        while self.line.round == began:
            front = self.screen
            if not isinstance(front, HallScreen) or front.waits_for is None:
                first = isinstance(front, HallScreen) and front.composing.first_touch()
                await settled(*(front.query("*") if first else ()), front)
                if front is self.screen and not (isinstance(front, HallScreen) and front.waits_for):
                    return True
            else:
                await asyncio.sleep(_LOOK_SECONDS)
        return False

    def go_on(self) -> None:
        """What interrupted is gone: what was typed before it came is felt where it was meant."""
        aside, self._set_aside = self._set_aside, []
        self.line.put_first(aside)

    def forget_person(self) -> None:
        """Nothing of one person reaches the next: what was cut or copied, what a message said, what was marked."""
        self._clipboard = ""
        self.clear_notifications()
        self.call_later(self.clear_notifications)  # what was on its way already
        for screen in self.screen_stack:
            screen.clear_selection()

    def copy_to_clipboard(self, text: str) -> None:
        """Keep it here, for this person; Textual would also send it to the terminal's own clipboard, for everybody."""
        self._clipboard = text

    def forget_touches(self) -> None:
        """Whoever touched has gone."""
        self._set_aside.clear()
        self.line.clear()

    def _step_failed(self, error: Exception) -> None:
        """What a touch led to has raised."""
        self._handle_exception(error)

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

    def _is_echo(self, event: events.Event, at: float) -> bool:
        """Whether this is the second half of a double tap whose first half has moved the screen on."""
        match event:
            case events.MouseUp():
                swallow, self._swallow_release = self._swallow_release, False
                return swallow
            case events.Key(key=what):
                touch = Touch(what, id(self.screen), at)
            case events.MouseDown():
                touch = Touch(f"{event.screen_x},{event.screen_y}", id(self.screen), at, tap=True)
            case _:
                return False
        echo = isinstance(self.screen, HallScreen) and self.screen.drops_echo and touch.repeats(self._last_touch)
        # A key held down goes on being the echo of what it has already done on the screen before.
        self._last_touch = replace(touch, screen=self._last_touch.screen) if echo and self._last_touch else touch
        self._swallow_release = echo and isinstance(event, events.MouseDown)
        return echo

    async def action_quit(self) -> None:
        """End the program; a locked terminal asks for the administrator's PIN first."""
        if not self._locked:
            self.leave()
        elif self._may_leave is None:
            self.notify(LEAVE[self.language].closed, markup=False)
        else:
            from kiosk.frame.leave import LeaveDialog  # noqa: PLC0415 - its text field would slow the first frame

            if not isinstance(self.screen, LeaveDialog):
                self.push_screen(LeaveDialog(self._may_leave, tapped=not self._keyboard), self._answered)

    def _answered(self, granted: bool | None) -> None:
        """End the program if the dialog says so."""
        if granted:
            self.leave()

    def leave(self) -> None:
        """End the program, and be it by force: whoever may leave has left, whatever still waits for the disk."""
        self.exit()
        if not self.is_headless:
            end_anyway(_PARTING_SECONDS)
