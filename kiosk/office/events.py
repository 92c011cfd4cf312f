"""The single events behind a standing, each with its place in the ledger; at the foot they add up to the component."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from functools import partial
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from kiosk.desks.ports import ScoreDesk
from kiosk.frame.commands import Command, digits
from kiosk.office.export import Shown
from kiosk.office.filter_bar import FilterBar
from kiosk.office.listing.arranging import ARRANGE_KEYS, ARRANGES, Arranged, Arranging
from kiosk.office.live import Live
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen, failed
from kiosk.office.state_line import StateLine
from kiosk.office.tab_row import TabRow
from kiosk.text.clean import clean
from kiosk.views.lines import Title
from kiosk.views.scores.event_rows import EventKind, event_columns, event_detail, event_rows, events_of
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.scores.proof import prove, prove_deduction
from kiosk.views.scores.subject import Subject, SubjectFacts, subject_reader
from kiosk.views.tables.arrangement import Rows
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import OfficeWords, office_words
from kiosk.wording.staff import staff_words
from scoring.standings import SubjectKind

PAGE_ROWS: Final = 200
"""Events on one page: a window may have thousands, and a table of all of them would be slow to build."""


class EventsScreen(Arranged, OfficeScreen):
    """Ratings, attempts or findings, newest first, by pages."""

    CSS_PATH = ["screen.tcss", "events.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(EventKind) + 1), "kind({key})", lambda words: office_words(words).keys.page),
        Command("left,right,up,down", "", lambda words: staff_words(words).move, lambda words: words.common.arrows),
        Command("n", "page(1)", lambda words: office_words(words).keys.older),
        Command("p", "page(-1)", lambda words: office_words(words).keys.newer),
        *ARRANGE_KEYS,
        Command("escape", "back", lambda words: office_words(words).keys.back),
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
        self.arranging = Arranging(self, self._arrange)
        self._all: Rows = ()
        self._rows: Rows = ()
        self._facts: SubjectFacts | None = None
        self._told: Callable[[OfficeWords], str] = lambda words: words.board.reading

    def compose_body(self) -> ComposeResult:
        """Tabs, table, sums, the line of state."""
        with Horizontal(id="top"):
            yield TabRow(self._tabs(), chosen=self._kinds.index(self._kind) + 1, id="kinds")
        yield FilterBar(self.said.keys.filter_prompt, self.said.lists.filter_hint, id="filter")
        with Vertical(id="main"):
            with Vertical(id="left"):
                yield Prose(self.said.board.reading, id="message")
                yield ScoreTable(event_columns(self._kind, self._subject.kind, self.said), id="events")
            with VerticalScroll(id="foot", can_focus=False):
                yield Prose(id="detail")
                yield Facts(id="sums")
        yield StateLine(id="state")

    def place(self) -> str:
        """Whose events these are."""
        name = subject_name(self._facts.explanation.standing, self.said) if self._facts else ""
        return self.said.events.listed_events.format(id=self._subject.subject_id, name=name).rstrip()

    def offered(self) -> Iterator[Command]:
        """Kinds and pages where there are several."""
        for command in super().offered():
            match command.action:
                case "back":
                    clear = self.arranging.filtered
                    yield command.saying(lambda words: office_words(words).keys.clear) if clear else command
                case _ if self.arranging.typing:
                    pass
                case "kind({key})":
                    if len(self._kinds) > 1:
                        yield replace(command, shown=f"1-{len(self._kinds)}")
                case action if action in ARRANGES:
                    if self._rows or self.arranging.filtered:
                        yield command
                case action if self._pages > 1 or not action.startswith("page"):
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
            self._say(partial(failed, error=error))
        self._show_state()

    async def speak(self) -> None:
        """In place: kind, page and cursor stay."""
        self.query_one(TabRow).show(self._tabs())
        self.query_one(FilterBar).show(self.said.keys.filter_prompt, self.said.lists.filter_hint)
        if self._facts:
            self._show_events()
        else:
            self._say(self._told)
        await self.speak_around()

    def _tabs(self) -> list[str]:
        return [kind.said(self.said) for kind in self._kinds]

    def _show_events(self) -> None:
        if self._facts is None:
            return
        explanation, campaign, words = self._facts.explanation, self._facts.campaign, self.said
        columns = event_columns(self._kind, self._subject.kind, words)
        self._all = event_rows(self._kind, explanation, campaign, self._names, words)
        self._rows = self.arranging.wanted.of(self._all, columns)
        self._page = min(self._page, self._pages - 1)
        table = self.query_one(ScoreTable)
        rows = self._rows[self._page * PAGE_ROWS : (self._page + 1) * PAGE_ROWS]
        table.show(rows, columns, self.arranging.wanted.column)
        if self._subject.kind is SubjectKind.UNIT:
            proof, title = prove_deduction(explanation, words), words.standing.year_points
        else:
            component = self._kind.component
            proof, title = prove(component, explanation, campaign, words), words.names.components[component]
        self.query_one("#sums", Facts).show((Title(title), *proof.lines(words)))
        self._say(self._nothing if not self._rows else lambda _: "")
        if self.focused is None:
            table.focus()
        self.show_pointed()
        self._show_state()
        self.call_next(self.show_hints)

    def shown_table(self) -> Shown | None:
        """All pages are one table."""
        shown = super().shown_table()
        return replace(shown, rows=self._rows) if shown else None

    def _arrange(self) -> None:
        self._page = 0
        self._show_events()

    def _nothing(self, words: OfficeWords) -> str:
        if self._all:
            return words.lists.no_match.format(text=clean(self.arranging.wanted.typed))
        return words.events.none.format(what=self._kind.said(words))

    def _say(self, told: Callable[[OfficeWords], str]) -> None:
        self._told, message = told, told(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")

    @on(ScoreTable.Folded)
    def _show_state(self) -> None:
        parts = [*self.live.freshness(self.said)]
        if self._rows:
            parts.append(self.said.events.page.format(page=self._page + 1, pages=self._pages, n=len(self._rows)))
        if self._subject.kind is SubjectKind.UNIT:
            parts.append(self.said.events.unit_ratings)
        folded = self.query_one(ScoreTable).folded
        if folded and self._rows:
            parts.append(self.said.board.folded_here.format(columns=self.said.listed(list(folded))))
        self.query_one(StateLine).show(parts)

    @on(ScoreTable.Pointed)
    def show_pointed(self) -> None:
        """Say in full what is cut or folded away in the row under the cursor."""
        key = self.query_one(ScoreTable).pointed
        cells = dict(self._rows).get(key or "")
        detail = event_detail(self._kind, self._subject.kind, cells, self.said) if cells else ""
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

    def action_page(self, step: int) -> None:
        """An older or a newer page."""
        page = min(max(0, self._page + step), self._pages - 1)
        if page != self._page:
            self._page = page
            self._show_events()

    def action_back(self) -> None:
        """Clear the filter; without one, back to the explanation."""
        if not self.arranging.cleared():
            self.kiosk.pop_screen()
