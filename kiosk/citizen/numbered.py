"""One out of several numbered things: tapped, walked to, or its number typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from kiosk.citizen.choosing import TilesScreen
from kiosk.citizen.typed_number import exact_choice, leads_on, typed_choice
from kiosk.frame.keybar import KeyHint
from kiosk.widgets.tile import Tile

CHOOSING_SECONDS: Final = 45.0
"""Nothing personal is on these screens and there is something to read: more time than a rating gets."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that can be chosen; outside text too."""

    value: str
    name: str
    about: str = ""


class NumberedScreen(TilesScreen):
    """Subclasses say what is asked, which options there are, and what a choice does."""

    drops_echo = True
    tallest = 7

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(digit), f"type('{digit}')", show=False) for digit in range(10)),
        Binding("enter", "take", show=False),
        Binding("backspace", "back", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""

    def options(self) -> Sequence[Option]:
        """What can be chosen, in order; the first has number 1."""
        raise NotImplementedError

    def tiles(self) -> Sequence[Tile]:
        """One an option, its number before its name."""
        return [
            Tile(option.value, f"{number}  {option.name}", lines=(option.about,) if option.about else ())
            for number, option in enumerate(self.options(), start=1)
        ]

    def state(self) -> str:
        """What was typed while a longer number could be meant, or how to choose."""
        words = self.words.notice
        return words.typed.format(typed=self._typed) if self._typed else words.hint

    def hints(self) -> Sequence[KeyHint]:
        """Typing, one step back, the way home."""
        words, common, count = self.words.notice, self.words.common, len(self.options())
        take = (KeyHint("Enter", common.enter, "take"),) if self._typed else ()
        numbers = (KeyHint("1" if count == 1 else f"1-{count}", words.number),) if count else ()
        back = self.words.pick.erase if self._typed else words.back
        return (
            *(take or numbers),
            KeyHint("Backspace", back, "back"),
            KeyHint("Esc", common.home, "home"),
            *self.common_hints(),
        )

    async def on_screen_resume(self) -> None:
        """Forget a number half typed before something else was chosen: the next digit begins a new one."""
        if self._typed:
            await self._type("")

    def idle_limit(self) -> float | None:
        """Long enough to read."""
        return CHOOSING_SECONDS

    async def action_type(self, digit: str) -> None:
        """A digit more; the number is taken as soon as no other can be meant."""
        typed, count = self._typed + digit, len(self.options())
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
