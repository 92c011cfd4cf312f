"""Which item of the catalogue: a digit for a common one, a code, or words that stand in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDesk
from kiosk.frame import key_names
from kiosk.frame.commands import Command, digits
from kiosk.leader.charge import Charge
from kiosk.leader.choice import LETTERS, coded, exact, letters, searched, settled
from kiosk.leader.note import NoteScreen
from kiosk.leader.screen import LeaderScreen
from kiosk.leader.search_field import SearchField
from kiosk.text.clean import clean
from kiosk.views.patrol import requirement_text
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.leader import leader_words
from kiosk.wording.staff import staff_words
from scoring.rules.discipline.catalogue import Requirement

_DIGITS: Final = 9
SEARCH: Final = "search"
"""What the tile stands for that opens the search."""


class ItemScreen(LeaderScreen):
    """A letter begins a code, which the digits after it complete; before a letter, digits take what is shown."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(10), "digit({key})", lambda words: leader_words(words).finding.item),
        Command(",".join(LETTERS.lower()), "letter('{key}')", lambda words: leader_words(words).finding.group, "A-E"),
        Command("slash", "search", lambda words: leader_words(words).finding.search),
        Command("enter", "take", lambda words: words.common.enter, on_bar=False),
        Command("backspace", "erase", lambda words: leader_words(words).finding.all_items, key_names.backspace, rank=2),
        Command("pagedown", "turn(1)", lambda words: words.common.next_page, rank=1),
        Command("pageup", "turn(-1)", lambda words: words.common.previous_page, rank=3),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(self, desk: PatrolDesk, person: Person, items: Sequence[Requirement], charge: Charge) -> None:
        """Choose among `items`, most used first."""
        super().__init__(desk, person)
        self._items = tuple(items)
        self._charge = charge
        self._typed = ""
        """The code so far."""
        self._words = ""
        """What is searched for."""
        self._searching = False

    def compose_body(self) -> ComposeResult:
        """Whose it is, what was typed, the letters, the items."""
        yield Prose(self._charge.said(self.said), id="whose")
        yield Prose(self._prompt(), id="prompt")
        yield SearchField(self.said.finding.search_label, self.said.finding.search_hint, self._words)
        with Horizontal(id="letters"):
            for letter in letters(self._items):
                yield _quiet(Tile(letter, letter))
            if self.kiosk.settings.keyboard:
                yield _quiet(Tile(SEARCH, f"/ {self.said.finding.search}"))
        yield Pages([_quiet(Tile(one.code, one.code)) for one in self._shown], cell=(34, 3), columns=3, id="items")

    def on_mount(self) -> None:
        """Show the most used."""
        row = self.query_one("#letters")
        row.styles.grid_size_columns = max(1, len(row.children))
        self.set_class(self._searching, "-searching")

    @property
    def _shown(self) -> tuple[Requirement, ...]:
        return searched(self._items, self._words) if self._searching else coded(self._items, self._typed)

    def _prompt(self) -> str:
        words = self.said.finding
        if not self._shown:
            return words.found_none
        if self._typed:
            return words.code_hint.format(code=self._typed)
        return f"{words.which}  {words.item_hint}"

    def offered(self) -> Iterator[Command]:
        """While words are typed, letters and digits are words."""
        for command in super().offered():
            match command.action:
                case "digit({key})" | "letter('{key}')" | "search" if self._searching:
                    pass
                case "letter('{key}')":
                    there = letters(self._items)
                    yield replace(command, shown=f"{there[0]}-{there[-1]}" if there else "")
                case "digit({key})":
                    yield command if self._typed else replace(command, shown="1-9")
                case "erase":
                    if self._typed and not self._searching:
                        yield command
                case "take":
                    yield replace(command, on_bar=self._searching or exact(self._items, self._typed) is not None)
                case _:
                    yield command

    @on(Pages.Turned)
    def name_tiles(self) -> None:
        """Say on every tile shown which key takes it, and what it is."""
        by_code = {one.code: one for one in self._items}
        for number, part in enumerate(self.query_one(Pages).shown, start=1):
            if isinstance(part, Tile):
                one = by_code[part.value]
                key = f"{number}  " if number <= _DIGITS and not (self._typed or self._searching) else ""
                text = clean(requirement_text(one, self.words.language))
                points = self.said.finding.points.format(points=one.points)
                part.show(f"{key}{one.code}  {text}", (points,) if one.points > 1 else ())

    async def _narrow(self) -> None:
        """Show what can still be meant."""
        self.query_one("#prompt", Prose).update(self._prompt())
        pages = self.query_one(Pages)
        codes = {one.code for one in self._shown}
        pages.keep(lambda part: isinstance(part, Tile) and part.value in codes)
        await self.show_hints()

    # Keys.

    async def action_letter(self, key: str) -> None:
        """Begin a code, if one begins so."""
        if key.upper() in letters(self._items):
            self._typed = key.upper()
            await self._narrow()

    async def action_digit(self, digit: int) -> None:
        """Complete the code that was begun; where none was, take the item with this number."""
        if self._typed:
            longer = f"{self._typed}{digit}"
            if coded(self._items, longer):
                self._typed = longer
                await self._narrow()
                if found := settled(self._items, longer):
                    self._take(found.code)
        elif 1 <= digit <= len(shown := self.query_one(Pages).shown):
            part = shown[digit - 1]
            if isinstance(part, Tile):
                self._take(part.value)

    def action_take(self) -> None:
        """Take the item whose code stands there; in a search the first one."""
        if self._searching and self._words and self._shown:
            self._take(self._shown[0].code)
        elif found := exact(self._items, self._typed):
            self._take(found.code)

    async def action_erase(self) -> None:
        """Take back a sign of the code."""
        self._typed = self._typed[:-1]
        await self._narrow()

    async def action_search(self) -> None:
        """Look for words."""
        self._searching, self._typed = True, ""
        self.add_class("-searching")
        self.query_one(Input).focus()
        await self._narrow()

    @on(Input.Changed)
    async def searched_for(self, event: Input.Changed) -> None:
        """Narrow the items down."""
        event.stop()
        if self._searching and event.value != self._words:
            self._words = event.value
            await self._narrow()

    @on(Input.Submitted)
    def search_done(self, event: Input.Submitted) -> None:
        """Enter takes the first one."""
        event.stop()
        self.action_take()

    async def action_back(self) -> None:
        """Out of the search; else back to the window."""
        if not self._searching:
            self.kiosk.pop_screen()
            return
        self._searching, self._words = False, ""
        self.set_focus(None)
        self.query_one(Input).value = ""
        self.remove_class("-searching")
        await self._narrow()

    def action_turn(self, step: int) -> None:
        """Another page."""
        if pages := self.query_one_optional(Pages):
            pages.turn(step)

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """A letter, the search, or an item."""
        value = event.tile.value
        if value == SEARCH:
            await self.action_search()
        elif value in LETTERS:
            await self.action_letter(value)
        else:
            self._take(value)

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted beside the field is nothing."""
        event.stop()

    def _take(self, code: str) -> None:
        if not self.in_front():
            return
        item = next(one for one in self._items if one.code == code)

        def again() -> ItemScreen:
            return ItemScreen(self.desk, self.person, self._items, self._charge)

        self.kiosk.switch_screen(NoteScreen(self.desk, self.person, item, self._charge, again))


def _quiet(tile: Tile) -> Tile:
    """A tile that never takes the focus: Enter and digits always mean the same."""
    tile.can_focus = False
    return tile
