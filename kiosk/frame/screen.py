"""What every screen of the hall shares: banner, body, key bar, arrows, and how long it may be left alone."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker, WorkerState

from kiosk.frame.arrows import Direction, nearest
from kiosk.frame.audience import CITIZENS, Audience
from kiosk.frame.banner import Banner
from kiosk.frame.commands import Command
from kiosk.frame.drawing.composing import Composing
from kiosk.frame.drawing.grace import Grace
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.keybar import LAST, KeyBar, KeyHint
from kiosk.frame.steady import Steady
from kiosk.frame.terminal import Terminal
from kiosk.frame.trouble import Trouble
from kiosk.settings.theme_names import CONTRAST
from kiosk.settings.window_sizes import SMALLEST
from kiosk.text.clean import clean
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import is_twin
from kiosk.wording import Wording


class HallScreen(Steady, Screen[None]):
    """A screen with the hall's banner and key bar. Subclasses give `compose_body` and `KEYS`."""

    AUTO_FOCUS = ""
    """Nothing is pre-selected."""

    ALLOW_SELECT = False
    ESCAPE_TO_MINIMIZE = False

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command(
            "left,right,up,down",
            "steer('{key}')",
            lambda words: words.common.move,
            lambda words: words.common.arrows,
            on_bar=False,
        ),
        Command("question_mark,f1", "app.help", lambda words: words.help.help, rank=LAST),
    )
    """What can be done here, besides what the base screens offer; the order is that of the key bar."""

    BINDINGS: ClassVar[list[BindingType]] = [binding for command in KEYS for binding in command.bindings()]

    audience: ClassVar[Audience] = CITIZENS
    """Whose screen this is."""

    smallest: ClassVar[tuple[int, int]] = SMALLEST
    """Columns and rows that this screen needs."""

    drops_echo: ClassVar[bool] = False
    """Whether the second half of a double tap that opened this screen is dropped rather than felt here."""

    interrupts: ClassVar[bool] = False
    """Whether this screen comes unasked: what was typed before it came is felt after it, on the screen below."""

    unbidden: bool = False
    """Whether this screen comes unasked and for somebody else: what was typed before it came is not felt at all."""

    _focused_before: Widget | None = None
    """What had the focus when the window became too small."""

    def __init_subclass__(cls, **more: Any) -> None:
        """Make the bindings that Textual wants of the commands that the class and its audience declare."""
        declared = (*cls.audience.keys, *cls.__dict__.get("KEYS", ()))
        cls.BINDINGS = [binding for command in declared for binding in command.bindings()]
        super().__init_subclass__(**more)

    def __init__(self) -> None:
        super().__init__()
        self._waits: dict[Worker[Any], Waiting] = {}
        self._grace = Grace()
        self.composing = Composing()

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """Everything declared for this screen, its bases and its audience, its own first and the house's last."""
        wing = [base for base in cls.__mro__ if issubclass(base, HallScreen) and base is not HallScreen]
        own = (command for base in wing for command in base.__dict__.get("KEYS", ()))
        return *own, *cls.audience.keys, *HallScreen.KEYS

    @property
    def waits_for(self) -> Waiting | None:
        """What keys and taps have to wait for; None when they can be felt at once."""
        # One that was dropped before it began never ends.
        over = [worker for worker in self._waits if worker.is_finished or worker.is_cancelled]
        for worker in over:
            del self._waits[worker]
        kinds = set(self._waits.values())
        if Waiting.STORING in kinds:
            return Waiting.STORING
        if self.composing.goes_on(self, laid_out=not self._layout_required):
            return Waiting.DRAWING
        return Waiting.READING if kinds else None

    def storing(self, worker: Worker[Any]) -> None:
        """What is done next waits until `worker` has stored, or another screen lies over this one."""
        self._waits[worker] = Waiting.STORING

    def reading(self, worker: Worker[Any]) -> None:
        """What is typed waits until `worker` has brought what there is to choose, the picture for a moment of that."""
        self.awaiting(worker)
        self.painted_after(worker)

    def awaiting(self, worker: Worker[Any]) -> None:
        """What is typed waits until `worker` is done, and leaving does not; the screen says so meanwhile."""
        self._waits[worker] = Waiting.READING

    def painted_after(self, worker: Worker[Any]) -> None:
        """The picture waits a moment for what `worker` brings, so that the screen is drawn once."""
        self._grace.until(worker, self.app)

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
        yield self.own_banner() or Banner(
            self.kiosk.settings.hall_name, clock=self.kiosk.clock, words=self.words, place=self.place()
        )
        with Vertical(id="body"):
            yield from self.compose_body()
        yield KeyBar(self.hints(), dense=self.audience is not CITIZENS)

    def on_resize(self) -> None:
        """Where parts of a screen would be missing, say so instead of showing the rest."""
        cramped = self._cramped()
        if cramped and not self.has_class("-cramped"):
            self._focused_before = self.focused  # what is not shown loses the focus
        self.set_class(cramped, "-cramped")
        if not cramped and self._focused_before is not None:
            self.call_after_refresh(self._focus_again)
        if cramped and not self.query("#too-small"):  # most windows never need it
            self.mount(Prose(self._too_small(), id="too-small"), before=0)
        self.say_too_small()

    def say_too_small(self) -> None:
        """What the window needs and has, where it is said."""
        if told := self.query_one_optional("#too-small", Prose):
            told.update(self._too_small())

    def _focus_again(self) -> None:
        before, self._focused_before = self._focused_before, None
        if before is not None and before.is_attached and self.focused is None:
            self.set_focus(before)

    def _cramped(self) -> bool:
        return any(has < needs for has, needs in zip(self.app.size, self.smallest, strict=True))

    def _too_small(self) -> str:
        needs, has = self.smallest, self.app.size
        return self.words.common.too_small.format(columns=needs[0], rows=needs[1], width=has[0], height=has[1])

    def own_banner(self) -> Widget | None:
        """What stands in place of the hall's banner; None leaves it."""
        return None

    def compose_body(self) -> ComposeResult:
        """What stands between banner and key bar."""
        raise NotImplementedError

    def offered(self) -> Iterator[Command]:
        """What can be done at this moment; screens leave out what cannot, or say it in other words."""
        yield from self.commands()

    def hints(self) -> tuple[KeyHint, ...]:
        """What the key bar tells, what gives way first at the end."""
        told = [command for command in self.offered() if command.on_bar]
        return tuple(command.hint(self.words) for command in sorted(told, key=lambda command: command.rank == LAST))

    def place(self) -> str:
        """What the banner names in its middle."""
        return ""

    def idle_limit(self) -> float | None:
        """Seconds after the last touch until `left_alone`; None while this screen may stand for ever."""
        return self.audience.idle(self.kiosk.settings)

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
        """The language has changed: say everything again. What was typed, ticked or in sight is kept by who has it."""
        focused = self.focused
        await self.draw_again()
        if focused is not None:
            alike = (widget for widget in self.query(type(focused)) if is_twin(widget, focused))
            self.set_focus(next(alike, None), scroll_visible=False)

    async def draw_again(self) -> None:
        """Compose the screen again; keys and taps wait meanwhile. Half of it is never done, whoever is cancelled."""
        with self.composing.again():
            await asyncio.shield(self.recompose())
        # Textual keeps what was asked for, also parts that are long gone: a thousand of them on the first screen.
        self._query_one_cache.clear()

    async def speak_around(self) -> None:
        """Say banner and key bar again, for a screen that says its body again in place."""
        for banner in self.query(Banner):
            banner.speak(self.words, self.place())
        self.say_too_small()
        await self.show_hints()

    def left_soon(self, seconds: int | None) -> None:
        """Somebody who does nothing more will have left in so many seconds: count down; None takes that back."""
        if (banner := self.query_one_optional(Banner)) and len(self.app.screen_stack) > 1:
            leaving = self.words.common.leaving_in
            banner.show_place(self.place() if seconds is None else leaving.format(seconds=seconds))

    async def show_hints(self) -> None:
        """Draw the key bar again after what can be done here has changed."""
        # There is none while the screen is being composed again, and the new one will say what is true then.
        if bar := self.query_one_optional(KeyBar):
            await bar.show(self.hints())

    def show_place(self) -> None:
        """Draw the banner's middle again."""
        if banner := self.query_one_optional(Banner):  # as above
            banner.show_place(self.place())

    def action_steer(self, direction: str) -> None:
        """Move the focus to the nearest target."""
        targets = [widget for widget in self.focus_chain if isinstance(widget, Widget)]
        start = targets.index(self.focused) if self.focused in targets else None
        index = nearest([target.region for target in targets], start, Direction[direction.upper()])
        if index is not None:
            targets[index].focus()

    def action_sign_out(self) -> None:
        """Back to the first screen, blank."""
        self.kiosk.go_blank()

    def action_contrast(self) -> None:
        """Large type in black on white, or back."""
        self.kiosk.wear(self.usual_theme() if self.kiosk.theme == CONTRAST else CONTRAST)

    def usual_theme(self) -> str:
        """The theme of this screen while large type is off."""
        return self.kiosk.settings.theme

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """What a worker brought is painted; its error becomes a screen that a person can read."""
        self._grace.look(event.worker, self.app)
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.kiosk.show_trouble(Trouble.BROKEN, event.worker.error)
