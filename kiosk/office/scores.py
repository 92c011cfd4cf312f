"""The administrator's score board: live, sortable, filtered; everything behind a line is one key away."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from kiosk.desks.office.ports import AnalysisDesk
from kiosk.desks.ports import CoverageDesk, Person, ScoreDesk
from kiosk.frame.commands import Command
from kiosk.office.board_doors import BoardDoors, to_detail
from kiosk.office.board_facts import BoardFacts
from kiosk.office.board_keys import BOARDS, KEYS, fitting, leaving, possible
from kiosk.office.filter_bar import FilterBar
from kiosk.office.listing.page import OnTerminal
from kiosk.office.live import Live
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen, failed
from kiosk.office.stat_tile import StatTile
from kiosk.office.state_line import StateLine
from kiosk.office.tab_row import TabRow
from kiosk.text.widget_text import safe
from kiosk.views.scores.board_order import Sorting
from kiosk.views.scores.board_view import BoardView
from kiosk.views.scores.hall_numbers import Stat, stats
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import OfficeWords, office_words
from scoring.permissions import Act, may
from scoring.read.campaigns import CampaignRecord
from scoring.standings import Board, SubjectKind


class ScoresScreen(OfficeScreen, BoardDoors):
    """Three boards of one campaign, the hall's numbers above, the selected line taken apart beside them."""

    CSS_PATH = ["screen.tcss", "scores.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = KEYS

    def __init__(
        self,
        desk: ScoreDesk,
        person: Person,
        coverage: CoverageDesk,
        analysis: AnalysisDesk | None = None,
        surveys: Callable[[OnTerminal], None] | None = None,
    ) -> None:
        """Whoever may not see scores sees none. `surveys` opens the list of surveys."""
        super().__init__()
        self._analysis, self._surveys = analysis, surveys
        self.live: Live[BoardFacts] = Live(self, self, desk)
        self._desk = desk
        self._coverage = coverage
        self._person = person
        self._kind = SubjectKind.STAFF
        self._campaign_id: str | None = None
        self._campaigns: tuple[CampaignRecord, ...] = ()
        self._view: BoardView | None = None
        self._facts: BoardFacts | None = None
        self._told: Callable[[OfficeWords], str] = lambda words: words.board.reading

    def compose_body(self) -> ComposeResult:
        """Boards and weights, tiles, filter, table with the panel beside it, the line of state."""
        with Horizontal(id="top"):
            yield TabRow(self._boards(), id="boards")
            yield Static(id="weights")
        with Horizontal(id="tiles"):
            for stat in Stat:
                yield StatTile(stat.said(self.said), id=f"tile-{stat.name.lower()}")
        yield FilterBar(self.said.keys.filter_prompt, self.said.keys.filter_hint, id="filter")
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield Prose(self.said.board.reading, id="message")
                yield ScoreTable(id="board")
            with VerticalScroll(id="panel", can_focus=False):
                yield Facts(id="sheet")
        yield StateLine(id="state")

    def place(self) -> str:
        """The campaign and the board."""
        title = (self._view.campaign.title,) if self._view else ()
        return "  ".join((self.said.names.scores, *title, self.said.names.by[self._kind]))

    def offered(self) -> Iterator[Command]:
        """What can be done with what is shown; while a filter is typed, letters and digits are no keys."""
        possible = self._possible()
        for command in super().offered():
            match command.action:
                case "detail" if self._typing:
                    yield command.saying(lambda words: office_words(words).keys.table)
                case "back":
                    filtered = self._typing or bool(self._view and self._view.typed)
                    yield leaving(command, filtered=filtered, below_menu=self.below_menu)
                case action if action in possible:
                    yield fitting(command, narrow=self.has_class("-narrow"))
                case _ if command not in self.KEYS and not self._typing:
                    yield command

    @property
    def _typing(self) -> bool:
        """Whether a filter is being typed."""
        return isinstance(self.focused, Input)

    def _possible(self) -> frozenset[str]:
        """Actions of this screen that would do something now."""
        if self._typing:
            return frozenset()
        return possible(
            self._view,
            narrow=self.has_class("-narrow"),
            campaigns=len(self._campaigns),
            bank=may(self._person.role, Act.SEE_BANK),
            analysis=self._analysis is not None,
            surveys=self._surveys is not None,
        )

    def on_mount(self) -> None:
        """Begin to look, if this person may; the theme is put on by the base."""
        if may(self._person.role, Act.SEE_SCORES):
            self.live.start()
        else:
            self._say(lambda words: words.board.not_allowed.format(name=self._person.name))

    def _look_now(self) -> None:
        if may(self._person.role, Act.SEE_SCORES):
            self.live.look_now()

    def question(self) -> Hashable:
        """Which board of which campaign."""
        return self._kind, self._campaign_id

    def reader(self) -> Callable[[], BoardFacts]:
        """Reads the board, and which campaigns there are."""
        return partial(BoardFacts.read, self._desk, self._kind, self._campaign_id)

    def show_facts(self, facts: BoardFacts) -> None:
        """Bring the screen to what was read."""
        self._facts, self._campaigns = facts, facts.campaigns
        self.set_class(facts.board is not None, "-open")
        if facts.board is None:
            self._view = None
            self._say(lambda words: words.board.no_campaign)
        else:
            self._show_board(facts.board)
        self.show_place()

    def _show_board(self, board: Board) -> None:
        """Look at a board as the one before was looked at; another kind of board from its top."""
        if self._view is None or self._view.board.kind is not board.kind:
            self.query_one(ScoreTable).move_cursor(row=0)
        self._look_at(self._view.with_board(board) if self._view else BoardView(board, self.said))
        for stat, (value, note) in stats(board, self.said).items():
            self.query_one(f"#tile-{stat.name.lower()}", StatTile).show(stat.said(self.said), value, note)

    async def speak(self) -> None:
        """In place: board, order, filter and cursor stay."""
        keys = self.said.keys
        self.query_one(TabRow).show(self._boards())
        self.query_one(FilterBar).show(keys.filter_prompt, keys.filter_hint)
        if self._view:
            self._view = replace(self._view, words=self.said)
            self._show_board(self._view.board)
        else:
            self._say(self._told)
        await self.speak_around()

    def _boards(self) -> list[str]:
        return [self.said.names.kinds[kind] for kind in BOARDS]

    def show_failure(self, error: BaseException) -> None:
        """Old numbers stay with a word about their age; without any the whole screen says it."""
        if self._view:
            self._show_state()
        else:
            self._say(partial(failed, error=error))

    def _look_at(self, view: BoardView) -> None:
        """Draw the board as it is wanted, and everything that depends on what is listed."""
        self._view = view
        table = self.query_one(ScoreTable)
        table.show(view.rows, view.columns, view.marked)
        self.query_one("#weights", Static).update(safe(view.weights))
        self._say(lambda _: view.message)
        self.show_selected()

    def _say(self, told: Callable[[OfficeWords], str]) -> None:
        """Say something instead of the table; with nothing to say the table is back."""
        self._told, message = told, told(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")
        if not message and self.focused is None:
            self.query_one(ScoreTable).focus()
        self._show_state()
        self.call_next(self.show_hints)

    @on(ScoreTable.Folded)
    def _show_state(self) -> None:
        """How fresh, how sorted, what is left out: the important first."""
        urgent = self._facts.urgent(self.said) if self._facts else ()
        fresh = self.live.freshness(self.said) if self._view or self.live.failing_since is None else ()
        notices, state = (self._view.notices, self._view.state) if self._view else ((), ())
        parts = [*urgent, *notices, *fresh, *state]
        if (folded := self.query_one(ScoreTable).folded) and self._view and self._view.rows:
            parts.append(self.said.board.folded.format(columns=self.said.listed(list(folded))))
        ledger = self._facts.ledger(self.said) if self._facts else ()
        line = [*parts, self.said.board.signed_in.format(name=self._person.name), *ledger]
        self.query_one(StateLine).show(line, warns=bool(urgent))

    @on(ScoreTable.Pointed)
    def show_selected(self) -> None:
        """Take the line under the cursor apart."""
        lines = self._view.panel(self.query_one(ScoreTable).pointed) if self._view else ()
        self.query_one(Facts).show(lines)

    # What a person does.

    @on(ScoreTable.Headed)
    def sort_by(self, event: ScoreTable.Headed) -> None:
        """Sort by the tapped column, or turn it round."""
        if self._view:
            self._sort(self._view.sorting.by(event.column))

    @on(TabRow.Tapped)
    def open_tapped(self, event: TabRow.Tapped) -> None:
        """Another board."""
        self.action_board(event.number)

    @on(FilterBar.Typed)
    def narrow(self, event: FilterBar.Typed) -> None:
        """Narrow the board to what was typed."""
        if self._view and event.text != self._view.typed:
            self._look_at(replace(self._view, typed=event.text))

    @on(FilterBar.Done)
    def leave_filter(self) -> None:
        """Back to the table; without a text the field goes."""
        if self._view and not self._view.typed:
            self.query_one(FilterBar).clear()
        self.query_one(ScoreTable).focus()

    def action_board(self, number: int) -> None:
        """Show a board by its number."""
        kind = BOARDS[number - 1]
        if kind is not self._kind:
            self._kind = kind
            self.query_one(TabRow).choose(number)
            self._look_now()

    def action_filter(self) -> None:
        """Type what to look for."""
        if self._view and self._view.by_id:
            self.query_one(FilterBar).open()

    def action_sort(self) -> None:
        """Sort by the next column."""
        if self._view:
            self._sort(self._view.next_sorting())

    def action_turn(self) -> None:
        """The same order from its other end."""
        if self._view:
            self._sort(self._view.sorting.by(self._view.sorting.column))

    def _sort(self, sorting: Sorting) -> None:
        """Show the top of the new order: who sorts asks who comes first. The panel tells of the line in sight."""
        if self._view:
            self._look_at(replace(self._view, sorting=sorting))
            self.query_one(ScoreTable).move_cursor(row=0)

    def action_campaign(self) -> None:
        """The campaign before; after the first one the latest again."""
        if self._view:
            ids = [one.campaign_id for one in self._campaigns]
            self._campaign_id = ids[(ids.index(self._view.campaign.campaign_id) + 1) % len(ids)]
            self._look_now()

    @on(ScoreTable.Picked)
    def action_detail(self) -> None:
        """Everything behind the line under the cursor."""
        to_detail(self._desk, self._view, self.query_one(ScoreTable).pointed, self)

    def action_back(self) -> None:
        """Clear the filter; without one, back to the menu, or where there is none, sign out."""
        bar = self.query_one(FilterBar)
        if bar.has_class("-open"):
            bar.clear()
            self.query_one(ScoreTable).focus()
        elif self.below_menu:
            self.kiosk.pop_screen()
        else:
            self.action_sign_out()
