"""One out of several numbered things: tapped, walked to, or its number typed."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from kiosk.citizen.choosing import ChoosingScreen
from kiosk.citizen.typed_number import exact_choice, leads_on, typed_choice
from kiosk.desks.ports import RatingDesk
from kiosk.frame.commands import Command, digits
from kiosk.frame.trouble import Trouble
from kiosk.settings.window_sizes import SMALLEST
from kiosk.text.widget_text import safe
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording

CHOOSING_SECONDS: Final = 45.0
"""Nothing personal is on these screens and there is something to read: more time than a rating gets."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen; outside text too."""

    value: str
    name: str
    about: str = ""


class Asking(ABC):
    """What is asked: a step of a way, apart from the screen that asks it."""

    cell: ClassVar[tuple[int, int]] = (22, 3)
    """Least width and least height of an option."""
    columns: ClassVar[int] = 5
    """Most options beside each other."""

    smallest: ClassVar[tuple[int, int]] = SMALLEST
    """Columns and rows that it needs."""

    def load(self) -> None:  # noqa: B027 - nothing to fetch is the common case
        """Fetch what can be chosen; may block, and runs in a thread."""

    @property
    def loaded(self) -> bool:
        """Whether there is anything to choose yet."""
        return True

    def heading(self, words: Wording) -> str:  # noqa: ARG002 - for those that have one
        """What the question belongs to; empty where it stands alone."""
        return ""

    def place(self, words: Wording) -> str:  # noqa: ARG002 - for those that have one
        """What the banner names in its middle."""
        return ""

    @abstractmethod
    def prompt(self, words: Wording) -> str:
        """What is asked."""

    @abstractmethod
    def options(self, words: Wording) -> Sequence[Option]:
        """What can be chosen, in order; the first has number 1."""

    def hint(self, words: Wording) -> str:
        """How to choose."""
        return words.notice.hint

    @abstractmethod
    def after(self, value: str) -> Screen[Any]:
        """The next screen of the way, once `value` was chosen."""


class Storing(Asking):
    """The end of a way: what was said on it goes into the store with the answer, or without; nobody has to answer."""

    @abstractmethod
    def skip(self, words: Wording) -> str:
        """What Escape says: that it stays open."""

    @abstractmethod
    def store(self, desk: RatingDesk, value: str | None) -> None:
        """Put it into the ledger, None where it stays open; blocks, and runs in a thread. Again changes nothing."""


class NumberedScreen(ChoosingScreen):
    """Puts an `Asking` on the screen. Nothing of it is kept: when the screen is gone, so is the answer."""

    drops_echo = True
    tallest = 7

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "take", lambda words: words.common.enter),
        digits(range(10), "type({key})", lambda words: words.notice.number),
        Command("backspace", "back", lambda words: words.notice.back),
    )

    def __init__(self, asking: Asking) -> None:
        """Ask `asking`; what it has to fetch first is fetched when the screen has opened."""
        super().__init__()
        self.asking = asking
        self.cell, self.columns = asking.cell, asking.columns  # type: ignore[misc]  # each asking has its own
        self.smallest = asking.smallest  # type: ignore[misc]  # so too
        self._typed = ""
        self._sending = False

    def compose_body(self) -> ComposeResult:
        """What the question belongs to, then the question."""
        if heading := self.asking.heading(self.words):
            self.add_class("-case")
            yield Static(safe(heading), id="service")
        yield from super().compose_body()

    def place(self) -> str:
        """As the asking says."""
        return self.asking.place(self.words)

    def prompt(self) -> str:
        """As the asking says."""
        return self.asking.prompt(self.words)

    def options(self) -> Sequence[Option]:
        """What can be chosen, in the language chosen now."""
        return self.asking.options(self.words)

    def tiles(self) -> Sequence[Tile]:
        """One an option, its number before its name."""
        return [
            Tile(option.value, f"{number}  {option.name}", lines=(option.about,) if option.about else ())
            for number, option in enumerate(self.options(), start=1)
        ]

    def state(self) -> str:
        """That the options are coming, that there are none, what was typed so far, or how to choose."""
        words = self.words.notice
        if not self.asking.loaded:
            return self.words.common.preparing
        if not self.options():
            return words.empty
        return words.typed.format(typed=self._typed) if self._typed else self.asking.hint(self.words)

    def offered(self) -> Iterator[Command]:
        """Typing or taking what was typed, one step back, the way home."""
        count = len(self.options())
        for command in super().offered():
            match command.action:
                case "take":
                    if self._typed:
                        yield command
                case "type({key})":
                    if count and not self._typed:
                        yield replace(command, shown="1" if count == 1 else f"1-{count}")
                case "back":
                    yield command.saying(lambda words: words.pick.erase) if self._typed else command
                case "home" if isinstance(self.asking, Storing):
                    yield command.saying(self.asking.skip)
                case _:
                    yield command

    def on_mount(self) -> None:
        """Fetch what there is to choose."""
        if not self.asking.loaded:
            self._fetch_before_keys()

    def _fetch_before_keys(self) -> None:
        self.reading(self._fetch())

    @work(group="options", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            await asyncio.to_thread(self.asking.load)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.NOTICE, error, self._fetch_before_keys)
            return
        await self.draw_again()

    async def on_screen_resume(self) -> None:
        """Forget a number half typed before something else was chosen: the next digit begins a new one."""
        if self._typed:
            await self._type("")

    def idle_limit(self) -> float | None:
        """Long enough to read; never while an answer is on its way."""
        return None if self._sending else CHOOSING_SECONDS

    async def action_type(self, digit: int) -> None:
        """A digit more; the number is taken as soon as no other can be meant."""
        typed, count = f"{self._typed}{digit}", len(self.options())
        if not (self.in_front() and leads_on(typed, count)):
            return
        number = typed_choice(typed, count)
        await self._type("" if number else typed)
        if number:
            self.taken(self.options()[number - 1].value)

    async def _type(self, typed: str) -> None:
        self._typed = typed
        self.set_focus(None)
        self.show_state()
        await self.show_hints()

    async def action_take(self) -> None:
        """Take the number typed so far."""
        number = exact_choice(self._typed, len(self.options()))
        if number and self.in_front():
            await self._type("")
            self.taken(self.options()[number - 1].value)

    async def action_back(self) -> None:
        """Take back a digit; without one, one step back."""
        if self._typed:
            await self._type(self._typed[:-1])
        else:
            self.kiosk.pop_screen()

    def taken(self, value: str) -> None:
        """On to the next step of the way, with the answer in the store if that is where it goes."""
        if isinstance(self.asking, Storing):
            self._store_once(self.asking, value, lambda: self.kiosk.switch_screen(self.asking.after(value)))
        else:
            self.kiosk.push_screen(self.asking.after(value))

    def action_home(self) -> None:
        """Home; of what ends in the store, on without an answer."""
        if isinstance(self.asking, Storing):
            self._store_once(self.asking, None, lambda: self.kiosk.switch_screen(self.asking.after("")))
        else:
            super().action_home()

    def left_alone(self) -> None:
        """Whoever said something on the way here meant it: store it, then forget them."""
        if isinstance(self.asking, Storing):
            self._store_once(self.asking, None, self.kiosk.go_blank)
        else:
            super().left_alone()

    def _store_once(self, asking: Storing, value: str | None, then: Callable[[], object]) -> None:
        if not self._sending:
            self._sending = True
            self.storing(self._store(asking, value, then))

    @work(group="answer", exit_on_error=False)
    async def _store(self, asking: Storing, value: str | None, then: Callable[[], object]) -> None:
        """Put it into the ledger, then do what comes next."""
        try:
            await asyncio.to_thread(asking.store, self.kiosk.desk, value)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._store(asking, value, then)))
            return
        then()
