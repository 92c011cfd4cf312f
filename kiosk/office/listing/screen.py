"""A table of the office on its screen: live, narrowed while one types, sorted by any column, written to files."""

import string
from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from typing import Any, ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from kiosk.desks.ports import ScoreDesk
from kiosk.frame.commands import Command
from kiosk.frame.trouble import detail_of
from kiosk.office.export import Shown
from kiosk.office.filter_bar import FilterBar
from kiosk.office.listing.arranging import ARRANGE_KEYS, Arranged, Arranging
from kiosk.office.listing.doing import Doing
from kiosk.office.listing.hints import command_of, in_hall_words
from kiosk.office.listing.page import ListPage, PageAct, Result, Says
from kiosk.office.listing.state_parts import arranged_parts
from kiosk.office.live import Live
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.text.clean import clean
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import office_words

_LETTERS: Final = [letter for letter in string.ascii_lowercase if letter not in "sde"]
"""What a page may use for its own acts; sorting, turning and exporting are everywhere the same."""


class ListScreen(Arranged, OfficeScreen):
    """Shows one `ListPage`; beside the table, or below it where it is narrow, more about the row under the cursor."""

    CSS_PATH = ["../screen.tcss", "listing.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("", "open", lambda words: office_words(words).keys.detail, "Enter"),
        Command(",".join(_LETTERS), "act('{key}')", lambda words: office_words(words).lists.page_keys, "A-Z"),
        *ARRANGE_KEYS,
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    def __init__(self, page: ListPage[Any], desk: ScoreDesk) -> None:
        """`desk` tells when anything was written; `page` reads what it lists."""
        super().__init__()
        self.live: Live[Any] = Live(self, self, desk)
        self._page = page
        self._facts: Any = None
        self._read = False
        self._asked = 0
        self._reading = 0
        self._answered = 0
        """What was asked for and is shown; a look that was dropped half-way has answered nothing."""
        self.arranging = Arranging(self, self._redraw)
        self._doing = Doing(self, self.look_again)
        self._awaited: str | None = None
        """The row to point at once it is there."""
        self._message: Says = lambda words: words.room.reading

    def compose_body(self) -> ComposeResult:
        """Filter, table with the panel, what was told, the line of state."""
        yield FilterBar(self.said.keys.filter_prompt, self.said.lists.filter_hint, id="filter")
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield Prose(self.said.room.reading, id="message")
                yield ScoreTable(self._page.columns(self.said), id="list")
            with VerticalScroll(id="panel", can_focus=False):
                yield Facts(id="more")
        yield Prose(id="told")
        yield StateLine(id="state")

    def place(self) -> str:
        """What the page lists."""
        return self._page.title(self._facts, self.said)

    def offered(self) -> Iterator[Command]:
        """What the page can do now; while a filter is typed, letters are no keys."""
        for command in super().offered():
            match command.action:
                case "open" if self.arranging.typing:
                    yield command.saying(lambda words: office_words(words).keys.table)
                case "open":
                    if act := self._opening():
                        yield command.saying(in_hall_words(act.says))
                case "back":
                    filtered = self.arranging.filtered
                    yield command.saying(lambda words: office_words(words).keys.clear) if filtered else command
                case "act('{key}')":
                    yield from () if self.arranging.typing else map(command_of, self._acts())
                case "filter" | "sort" | "turn" | "export":
                    if self._listed() and not self.arranging.typing:
                        yield command
                case _ if not self.arranging.typing:
                    yield command

    def _listed(self) -> bool:
        return self._read and bool(self._page.rows(self._facts, self.said))

    def _pointed(self) -> str | None:
        table = self.query_one_optional(ScoreTable)
        return table.pointed if table is not None and table.display else None

    def _acts(self) -> list[PageAct]:
        return [*self._page.acts(self._facts, self._pointed())] if self._read else []

    def _opening(self) -> PageAct | None:
        key = self._pointed()
        return self._page.opening(self._facts, key) if self._read and key is not None else None

    # Reading and showing.

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base."""
        self.live.start()

    def on_screen_resume(self) -> None:
        """Somebody comes back: what was done elsewhere is seen before the next key, not a second later."""
        if self._read:
            self.live.look_first()

    def question(self) -> Hashable:
        """Read again when asked to."""
        return self._asked

    def reader(self) -> Callable[[], object]:
        """What the page reads; one that follows nothing only when it is asked for."""
        still = self._read and not self._page.follows and self._answered == self._asked
        self._reading = self._asked
        return (lambda: self._facts) if still else self._page.read

    def look_again(self) -> None:
        """Read the page again at once."""
        self._asked += 1
        self.live.look_first()

    def show_facts(self, facts: Any) -> None:
        """List what was read."""
        self._facts, self._read, self._answered = facts, True, self._reading
        self._draw()
        self.show_place()

    def show_failure(self, error: BaseException) -> None:
        """Old rows stay with a word about their age; without any the page says it."""
        if not self._read:
            self._message = lambda words: words.room.failed.format(detail=detail_of(error, words.language))
            self._say()
        self._show_state()

    async def speak(self) -> None:
        """In place: filter, order and cursor stay."""
        self.query_one(FilterBar).show(self.said.keys.filter_prompt, self.said.lists.filter_hint)
        if self._read:
            self._draw()
        else:
            self._say()
        self._doing.speak()
        await self.speak_around()

    def shown_table(self) -> Shown | None:
        """Under the page's own name."""
        shown = super().shown_table()
        return replace(shown, stem=self._page.stem) if shown else None

    def _redraw(self) -> None:
        if self._listed():
            self._draw()

    def _draw(self) -> None:
        columns = self._page.columns(self.said)
        rows = self._page.rows(self._facts, self.said)
        wanted = self.arranging.wanted.of(rows, columns)
        self.query_one(ScoreTable).show(wanted, columns, self.arranging.wanted.column)
        self._point_if_there()
        if wanted:
            self._message = lambda _: ""
        elif rows:
            self._message = lambda words: words.lists.no_match.format(text=clean(self.arranging.wanted.typed))
        else:
            self._message = self._page.nothing
        self._say()
        self.show_pointed()

    def point_at(self, key: str) -> None:
        """Put the cursor on a row, as soon as it is listed."""
        self._awaited = key
        self._point_if_there()

    def _point_if_there(self) -> None:
        table = self.query_one(ScoreTable)
        if self._awaited in table.keys:
            table.point_at(str(self._awaited))
            self._awaited = None

    def _say(self) -> None:
        message = self._message(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")
        if not message and self.focused is None:
            self.query_one(ScoreTable).focus()
        self._show_state()
        self.call_next(self.show_hints)

    @on(ScoreTable.Folded)
    def _show_state(self) -> None:
        told = self._page.state(self._facts, self.said) if self._read else ()
        warns = self._read and bool(told) and self._page.warns(self._facts)
        listed = arranged_parts(self.arranging.wanted, self.query_one(ScoreTable), self.said) if self._read else ()
        self.query_one(StateLine).show([*told, *listed, *self.live.freshness(self.said)], warns=warns)

    @on(ScoreTable.Pointed)
    def show_pointed(self) -> None:
        """Tell more about the row under the cursor."""
        key = self._pointed()
        lines = self._page.panel(self._facts, key, self.said) if self._read and key is not None else ()
        self.query_one("#more", Facts).show(lines)
        self.set_class(bool(lines), "-more")
        self.call_next(self.show_hints)

    def tell(self, told: Says, *, warns: bool = False) -> None:
        """Say it above the line of state, until something else is done."""
        self._doing.tell(told, warns=warns)

    def carry_out(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do something in a thread; what is pressed meanwhile waits."""
        self._doing.carry_out(act, then)

    # What a person does.

    @on(ScoreTable.Picked)
    def action_open(self) -> None:
        """What the page does with the row under the cursor."""
        if act := self._opening():
            act.run(self)

    def action_act(self, letter: str) -> None:
        """One of the page's own acts."""
        if act := next((one for one in self._acts() if one.key == letter), None):
            act.run(self)

    def action_back(self) -> None:
        """Clear the filter; without one, back to where this came from."""
        if not self.arranging.cleared():
            self.kiosk.pop_screen()
