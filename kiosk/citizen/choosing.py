"""A choice out of many: a prompt, a line that says how things stand, and tiles on as many pages as they need."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.text.widget_text import safe
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile


class ChoosingScreen(HallScreen):
    """Subclasses say what is asked, what can be chosen, and what a choice does; turning pages is the same for all."""

    CSS_PATH = ["choosing.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("escape", "home", lambda words: words.common.home),
        Command("pagedown", "turn(1)", lambda words: words.common.next_page, on_bar=False),
        Command("pageup", "turn(-1)", lambda words: words.common.previous_page, on_bar=False),
    )

    cell: ClassVar[tuple[int, int]] = (22, 3)
    """Least width and least height of a tile."""
    columns: ClassVar[int] = 5
    """Most tiles beside each other."""
    tallest: ClassVar[int] = 5
    """Greatest height of a tile."""

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
