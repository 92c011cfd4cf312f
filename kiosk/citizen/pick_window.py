"""Which window served: a grid of windows, or its number typed."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from textual import events, work

from kiosk.citizen.choosing import ChoosingScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.desks.ports import WindowCard
from kiosk.frame.commands import Command
from kiosk.frame.trouble import Trouble
from kiosk.text.clean import clean
from kiosk.views.window_names import is_named, unit_name, window_name
from kiosk.widgets.pages import Pages
from kiosk.widgets.tile import Tile
from scoring.identifiers import folded

_LONGEST_TYPED = 8


def matching(cards: Sequence[WindowCard], typed: str) -> list[WindowCard]:
    """The windows whose number contains what was typed, in their order; letter case does not matter."""
    return [card for card in cards if folded(typed) in folded(card.window_id)]


class PickWindowScreen(ChoosingScreen):
    """Typing narrows the grid; Enter takes the exact or the only window left."""

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("0,a", "", lambda words: words.pick.number, "0-9 A-Z"),
        Command("enter", "take", lambda words: words.common.enter),
        Command("backspace", "erase", lambda words: words.pick.erase),
    )

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[WindowCard, ...] | None = None
        self._typed = ""

    def prompt(self) -> str:
        """Which window."""
        return self.words.pick.prompt

    def tiles(self) -> Sequence[Tile]:
        """One a window."""
        cards = self._cards or ()
        spoken = self.words.language
        return [
            Tile(card.window_id, f"{card.window_id}  {window_name(card, spoken)}", lines=(unit_name(card, spoken),))
            for card in cards
        ]

    def offered(self) -> Iterator[Command]:
        """Typing, or what can be done with what was typed."""
        typing = ("",) if not self._typed else ("take", "erase")
        for command in super().offered():
            if command in self.KEYS and command.action not in typing:
                continue
            first, _, last = command.keys.partition(",")
            typed = len(first) == 1 and last and command not in self.KEYS and self._leads_on(first)
            yield replace(command, shown=last.upper()) if typed else command

    def _leads_on(self, character: str) -> bool:
        """Whether this letter or digit is typed here because a window's number goes on with it."""
        return bool(self._cards and matching(self._cards, self._typed + character.upper()))

    def on_mount(self) -> None:
        """Fetch the windows."""
        self._fetch_before_keys()

    def _fetch_before_keys(self) -> None:
        self.reading(self._fetch())

    @work(group="windows", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        """Show all windows."""
        try:
            self._cards = tuple(await asyncio.to_thread(self.kiosk.desk.windows))
        except Exception as error:
            self.kiosk.show_trouble(Trouble.UNREACHABLE, error, self._fetch_before_keys)
            return
        await self.draw_again()

    async def on_key(self, event: events.Key) -> None:
        """A letter or digit is typed, unless it leads to no window and means something elsewhere."""
        character = event.character or ""
        if not (self._cards and character.isascii() and character.isalnum()):
            return
        typed = self._typed + character.upper()  # as window numbers are written
        if self._leads_on(character) or event.key not in self.active_bindings:
            event.stop()
            if len(typed) <= _LONGEST_TYPED:
                await self._type(typed)

    async def _type(self, typed: str) -> None:
        """Narrow the grid to what was typed; where no window matches, all are there to choose from."""
        self._typed = typed
        cards = self._cards or ()
        wanted = {card.window_id for card in matching(cards, typed) or cards}
        self.show_state()
        if pages := self.query_one_optional(Pages):
            pages.keep(lambda part: isinstance(part, Tile) and part.value in wanted)
        await self.show_hints()

    def state(self) -> str:
        """What was typed and whether any window has it, or that typing is possible, or why the grid is empty."""
        if self._cards is None:
            return self.words.common.preparing
        if not self._cards:
            return self.words.pick.empty
        if not self._typed:
            named = all(is_named(card, self.words.language) for card in self._cards)
            return self.words.pick.hint if named else self.words.pick.hint_in_chinese
        found = matching(self._cards, self._typed)
        return (self.words.pick.typed if found else self.words.pick.none).format(typed=clean(self._typed))

    def action_take(self) -> None:
        """Take the exact or the only window that matches what was typed."""
        found = matching(self._cards or (), self._typed) if self._typed else []
        exact = [card for card in found if folded(card.window_id) == folded(self._typed)]
        if len(exact or found) == 1:
            self.taken((exact or found)[0].window_id)

    def taken(self, value: str) -> None:
        """Rate this window; its card is fetched again, because it says who is on duty now."""
        self.kiosk.switch_screen(RatingScreen(value))

    async def action_erase(self) -> None:
        """Take back one character."""
        await self._type(self._typed[:-1])
