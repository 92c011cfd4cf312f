"""What every screen of the hall shares: banner, body, key bar, arrows, and how long it may be left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from kiosk.frame.arrows import Direction, nearest
from kiosk.frame.banner import Banner
from kiosk.frame.keybar import KeyBar, KeyHint
from kiosk.frame.terminal import Terminal
from kiosk.frame.trouble import Trouble
from kiosk.text.clean import clean
from kiosk.widgets.prose import Prose
from kiosk.wording import Wording

SMALLEST: Final = (80, 24)
"""Columns and rows that every screen of the hall is made for, at least."""


class HallScreen(Screen[None]):
    """A screen with the hall's banner and key bar. Subclasses give `compose_body` and `hints`."""

    AUTO_FOCUS = ""
    """Nothing is pre-selected."""

    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "steer('LEFT')", show=False),
        Binding("right", "steer('RIGHT')", show=False),
        Binding("up", "steer('UP')", show=False),
        Binding("down", "steer('DOWN')", show=False),
    ]

    drops_echo: ClassVar[bool] = False
    """Whether the second half of a double tap that opened this screen is dropped rather than felt here."""

    _key_that_led_on: str | None = None
    """The key that opened another screen on top of this one, until the key after it has come."""

    _focused_before: Widget | None = None
    """What had the focus when the window became too small."""

    @property
    def kiosk(self) -> Terminal:
        """The terminal this screen runs on."""
        return cast("Terminal", self.app)

    def in_front(self) -> bool:
        """Whether nothing lies over this screen. Textual's `is_current` is also true of the screen just below."""
        return self.app.screen is self

    @property
    def words(self) -> Wording:
        """The wording in the language chosen now."""
        return self.kiosk.words

    def compose(self) -> ComposeResult:
        """Banner, body and key bar."""
        # Before anything is mounted: set by the first resize only, these classes would style every part twice.
        self.add_class(*self.kiosk.breakpoints_now())
        if self._cramped():
            self.add_class("-cramped")
            yield Prose(self._too_small(), id="too-small")
        yield Banner(self.kiosk.settings.hall_name, clock=self.kiosk.clock, words=self.words, place=self.place())
        with Vertical(id="body"):
            yield from self.compose_body()
        yield KeyBar(self.hints())

    def on_resize(self) -> None:
        """Where parts of a screen would be missing, say so instead of showing the rest."""
        cramped = self._cramped()
        if cramped and not self.has_class("-cramped"):
            self._focused_before = self.focused  # what is not shown loses the focus
        self.set_class(cramped, "-cramped")
        if not cramped and self._focused_before is not None:
            self.call_after_refresh(self._focus_again)
        if told := self.query_one_optional("#too-small", Prose):
            told.update(self._too_small())
        elif cramped:  # most windows never need it, and the first frame comes first
            self.mount(Prose(self._too_small(), id="too-small"), before=0)

    def _focus_again(self) -> None:
        before, self._focused_before = self._focused_before, None
        if before is not None and before.is_attached and self.focused is None:
            self.set_focus(before)

    def _cramped(self) -> bool:
        return any(has < needs for has, needs in zip(self.app.size, SMALLEST, strict=True))

    def _too_small(self) -> str:
        (width, height), (columns, rows) = self.app.size, SMALLEST
        return self.words.common.too_small.format(columns=columns, rows=rows, width=width, height=height)

    def compose_body(self) -> ComposeResult:
        """What stands between banner and key bar."""
        raise NotImplementedError

    def hints(self) -> Sequence[KeyHint]:
        """What can be done here, in words."""
        return ()

    def place(self) -> str:
        """What the banner names in its middle."""
        return ""

    def idle_limit(self) -> float | None:
        """Seconds after the last touch until `left_alone`; None while this screen may stand for ever."""
        return None

    def left_alone(self) -> None:
        """Nobody is here any more."""
        self.kiosk.go_blank()

    def become_blank(self) -> None:
        """Forget the last person; called when this is the first screen and everything above it is gone."""
        self.set_focus(None)

    def services_ready(self) -> None:
        """The services have just been opened; called once on every screen open at that moment."""

    def services_coming(self) -> None:
        """Opening the services has got further; `self.kiosk.progress` says how far."""

    def waiting(self) -> str:
        """What to say while the services are not open yet."""
        words = self.words.common
        if self.kiosk.progress is None:
            return words.preparing
        done, doing = self.kiosk.progress
        return words.preparing_at.format(percent=int(done * 100), doing=clean(doing))

    def restyled(self) -> None:
        """The theme has changed and has been drawn."""

    async def speak(self) -> None:
        """The language has changed: say everything again."""
        await self.recompose()

    async def show_hints(self) -> None:
        """Draw the key bar again after what can be done here has changed."""
        # There is none while the screen is being composed again, and the new one will say what is true then.
        if bar := self.query_one_optional(KeyBar):
            await bar.show(self.hints())

    def show_place(self) -> None:
        """Draw the banner's middle again."""
        self.query_one(Banner).show_place(self.place())

    async def on_key(self, event: events.Key) -> None:
        """Do what the key is bound to, in the order in which keys were pressed.

        Textual itself would do it in the app's queue, behind every key already on its way to this screen: in a burst
        (a scanner, a slow disk) an Enter would come after the digits that followed it. The three names are private;
        tests hold what they do.
        """
        if event._stop_propagation:  # noqa: SLF001 - there is no public way to ask
            return
        if not self.in_front():
            event.stop()
            self._pass_on(event)
        elif await self.app._check_bindings(event.key):  # noqa: SLF001 - nor to run a binding by key
            event.stop()
            if not self.in_front():
                self._key_that_led_on = event.key

    def _pass_on(self, event: events.Key) -> None:
        """Hand a key that came while the one before was opening another screen to that screen.

        It waits there until the screen has been composed. The same key again, as the next one, is the second half of
        a double tap; after another key it is meant.
        """
        following = self.app.screen
        echo = isinstance(following, HallScreen) and following.drops_echo and event.key == self._key_that_led_on
        self._key_that_led_on = None
        if not echo:
            target = self.app.focused or following
            target._forward_event(events.Key(event.key, event.character))  # noqa: SLF001 - as Textual's App does it

    def action_steer(self, direction: str) -> None:
        """Move the focus to the nearest target."""
        targets = [widget for widget in self.focus_chain if isinstance(widget, Widget)]
        start = targets.index(self.focused) if self.focused in targets else None
        index = nearest([target.region for target in targets], start, Direction[direction])
        if index is not None:
            targets[index].focus()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A worker's error becomes a screen that a person can read."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.kiosk.show_trouble(Trouble.BROKEN, event.worker.error)
