"""A choice out of many: a prompt, a line that says how things stand, and tiles on as many pages as they need."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from kiosk.frame.citizen_screen import CitizenScreen
from kiosk.frame.screen import HallScreen
from kiosk.text.widget_text import safe
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile

STYLE: Final = Path(__file__).with_name("choosing.tcss")
"""Absolute: screens in other folders inherit it."""


class TilesScreen(CitizenScreen):
    """Subclasses say what is asked, what can be chosen, and what a choice does; turning pages is the same for all."""

    CSS_PATH = [STYLE]  # noqa: RUF012 - Textual's own name for it

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "home", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
    ]

    cell: ClassVar[tuple[int, int]] = (22, 3)
    """Least width and least height of a tile."""
    columns: ClassVar[int] = 5
    """Most tiles beside each other."""
    tallest: ClassVar[int] = 3
    """Greatest height of a tile."""

    fetches: ClassVar[bool] = False
    """Whether what can be chosen is fetched after the screen has opened; the subclass then calls `come`."""

    def __init__(self) -> None:
        super().__init__()
        self._coming = self.fetches
        """Whether it is still being fetched, or keys from that time are still being felt."""
        self._early: list[events.Key] = []

    async def come(self) -> None:
        """Show what can be chosen now that it is there, and feel the keys that came too early, in their order.

        A key that comes meanwhile goes behind them.
        """
        await self.recompose()
        while self._early:
            key = self._early.pop(0)
            await self.feel(key)
            await HallScreen.on_key(self, key)
        self._coming = False

    async def feel(self, event: events.Key) -> None:
        """Do what a key means here besides its binding, and stop it."""

    async def on_key(self, event: events.Key) -> None:
        """Keep what chooses until there is something to choose: a scanner does not look at the screen."""
        if self._coming and (event.key in {"enter", "backspace"} or (event.character or "").isalnum()):
            event.stop()
            self._early.append(events.Key(event.key, event.character))
        else:
            await self.feel(event)

    def prompt(self) -> str:
        """What is asked."""
        raise NotImplementedError

    def state(self) -> str:
        """What was typed, how to go about it, or why there is nothing to choose."""
        raise NotImplementedError

    def tiles(self) -> Sequence[Tile]:
        """What can be chosen now, in order."""
        raise NotImplementedError

    def taken(self, value: str) -> None:
        """The tile with this value was chosen."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """Prompt, state, tiles, and the pages."""
        common = self.words.common
        yield Prose(self.prompt(), id="prompt")
        yield Static(safe(self.state()), id="state")
        yield Pages(self.tiles(), cell=self.cell, columns=self.columns, gap_rows=1, tallest=self.tallest, id="tiles")
        with Horizontal(id="ways"):
            yield Tile("turn(-1)", f"{common.previous_page}  PgUp", id="previous")
            yield Static(id="page")
            yield Tile("turn(1)", f"{common.next_page}  PgDn", id="next")

    def show_state(self) -> None:
        """Say the line of state again."""
        if state := self.query_one_optional("#state", Static):  # there is none while the screen is being composed again
            state.update(safe(self.state()))

    def on_pages_turned(self, event: Pages.Turned) -> None:
        """Show the page and offer turning where there is another."""
        ways, page = self.query_one_optional("#ways"), self.query_one_optional("#page", Static)
        if ways and page:  # there are none while the screen is being composed again
            ways.display = event.pages > 1
            page.update(self.words.common.page.format(page=event.page, pages=event.pages))

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Take the tapped tile, or turn the page; what was tapped twice before the screen could move on, once."""
        if not self.in_front():
            return
        if event.tile.id in {"previous", "next"}:
            await self.run_action(event.tile.value)
        else:
            self.taken(event.tile.value)

    def action_turn(self, step: int) -> None:
        """Another page of tiles."""
        if pages := self.query_one_optional(Pages):
            pages.turn(step)

    def action_home(self) -> None:
        """Leave without a choice."""
        self.kiosk.go_blank()
