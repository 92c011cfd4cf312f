"""The single events behind a standing, each with its place in the ledger; at the foot they add up to the component."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from kiosk.desks.ports import ScoreDesk
from kiosk.frame.commands import Command, digits, just
from kiosk.frame.trouble import detail_of
from kiosk.office.live import Live
from kiosk.office.score_table import Rows, ScoreTable
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.office.tab_row import TabRow
from kiosk.views.lines import Title
from kiosk.views.scores.event_rows import EventKind, event_columns, event_detail, event_rows, events_of
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.scores.proof import prove, prove_deduction
from kiosk.views.scores.subject import Subject, SubjectFacts, subject_reader
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording import scores as said
from scoring.standings import SubjectKind

PAGE_ROWS: Final = 200
"""Events on one page: a window may have thousands, and a table of all of them would be slow to build."""


class EventsScreen(OfficeScreen):
    """Ratings, attempts or findings, newest first, by pages."""

    CSS_PATH = ["screen.tcss", "events.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(EventKind) + 1), "kind({key})", just(said.KEY_PAGE)),
        Command("left,right,up,down", "", just(said.KEY_MOVE), said.KEY_ARROWS),
        Command("n", "turn(1)", just(said.KEY_OLDER)),
        Command("p", "turn(-1)", just(said.KEY_NEWER)),
        Command("escape", "back", just(said.KEY_BACK)),
    )

    def __init__(self, desk: ScoreDesk, subject: Subject, names: Names, kind: EventKind) -> None:
        """`kind` is what is listed first; it must be one that the subject has."""
        super().__init__()
        self.live: Live[SubjectFacts] = Live(self, self, desk)
        self._desk = desk
        self._subject = subject
        self._names = names
        self._kinds = events_of(subject.kind)
        self._kind = kind
        self._page = 0
        self._rows: Rows = ()
        self._facts: SubjectFacts | None = None

    def compose_body(self) -> ComposeResult:
        """Tabs, table, sums, the line of state."""
        with Horizontal(id="top"):
            names = [kind.value for kind in self._kinds]
            yield TabRow(names, chosen=self._kinds.index(self._kind) + 1, id="kinds")
        with Vertical(id="main"):
            with Vertical(id="left"):
                yield Prose(said.READING, id="message")
                yield ScoreTable(event_columns(self._kind, self._subject.kind), id="events")
            with VerticalScroll(id="foot", can_focus=False):
                yield Prose(id="detail")
                yield Facts(id="sums")
        yield StateLine(id="state")

    def place(self) -> str:
        """Whose events these are."""
        name = subject_name(self._facts.explanation.standing) if self._facts else ""
        return said.LISTED_EVENTS.format(id=self._subject.subject_id, name=name).rstrip()

    def offered(self) -> Iterator[Command]:
        """Kinds and pages where there are several."""
        for command in super().offered():
            if command.action == "kind({key})":
                if len(self._kinds) > 1:
                    yield replace(command, shown=f"1-{len(self._kinds)}")
            elif self._pages > 1 or not command.action.startswith("turn"):
                yield command

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._rows) // PAGE_ROWS))

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base, whose own handler Textual calls too."""
        self.live.start()

    def question(self) -> Hashable:
        """Always the same subject."""
        return self._subject

    def reader(self) -> Callable[[], SubjectFacts]:
        """Reads the explanation and the campaign's terms."""
        return subject_reader(self._desk, self._subject)

    def show_facts(self, facts: SubjectFacts) -> None:
        """List the events and add them up."""
        self._facts = facts
        self._show_events()
        self.show_place()

    def show_failure(self, error: BaseException) -> None:
        """Old rows stay with a word about their age; without any the page says it."""
        if self._facts is None:
            self._say(f"{said.FAILED}\n{said.FAILED_DETAIL.format(detail=detail_of(error))}")
        self._show_state()

    def _show_events(self) -> None:
        if self._facts is None:
            return
        explanation, campaign = self._facts.explanation, self._facts.campaign
        self._rows = event_rows(self._kind, explanation, campaign, self._names)
        self._page = min(self._page, self._pages - 1)
        table = self.query_one(ScoreTable)
        rows = self._rows[self._page * PAGE_ROWS : (self._page + 1) * PAGE_ROWS]
        table.show(rows, event_columns(self._kind, self._subject.kind))
        if self._subject.kind is SubjectKind.UNIT:
            proof, title = prove_deduction(explanation), said.YEAR_POINTS
        else:
            proof, title = prove(self._kind.component, explanation, campaign), said.COMPONENTS[self._kind.component]
        self.query_one("#sums", Facts).show((Title(title), *proof.lines))
        self._say("" if self._rows else said.NO_EVENTS.format(what=self._kind.value))
        if self.focused is None:
            table.focus()
        self.show_pointed()
        self._show_state()
        self.call_next(self.show_hints)

    def _say(self, message: str) -> None:
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")

    @on(ScoreTable.Folded)
    def _show_state(self) -> None:
        parts = []
        if self.live.failing_since is not None:
            parts.append(said.STALE.format(time=said.clock(self.live.failing_since)))
        elif self.live.shown_at is not None:
            parts.append(said.UPDATED.format(time=said.clock(self.live.shown_at)))
        if self._rows:
            parts.append(said.PAGE.format(page=self._page + 1, pages=self._pages, n=len(self._rows)))
        if self._subject.kind is SubjectKind.UNIT:
            parts.append(said.UNIT_RATINGS)
        folded = self.query_one(ScoreTable).folded
        if folded and self._rows:
            parts.append(said.FOLDED_HERE.format(columns=said.joined(list(folded))))
        self.query_one(StateLine).show(parts)

    @on(ScoreTable.Pointed)
    def show_pointed(self) -> None:
        """Say in full what is cut or folded away in the row under the cursor."""
        key = self.query_one(ScoreTable).pointed
        cells = dict(self._rows).get(key or "")
        detail = event_detail(self._kind, self._subject.kind, cells) if cells else ""
        self.query_one("#detail", Prose).update(detail)

    @on(TabRow.Tapped)
    def open_tapped(self, event: TabRow.Tapped) -> None:
        """Another kind of events."""
        self.action_kind(event.number)

    def action_kind(self, number: int) -> None:
        """List another kind of events, by its number."""
        if number <= len(self._kinds):
            self._kind, self._page = self._kinds[number - 1], 0
            self.query_one(TabRow).choose(number)
            self._show_events()

    def action_turn(self, step: int) -> None:
        """An older or a newer page."""
        page = min(max(0, self._page + step), self._pages - 1)
        if page != self._page:
            self._page = page
            self._show_events()

    def action_back(self) -> None:
        """Back to the explanation."""
        self.kiosk.pop_screen()
