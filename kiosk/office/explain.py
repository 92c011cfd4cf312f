"""Everything behind one standing: how it is made, papers, ratings, findings, and the people of a group."""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from kiosk.desks.ports import ScoreDesk
from kiosk.frame.commands import Command, digits
from kiosk.office.events import EventsScreen
from kiosk.office.filter_bar import FilterBar
from kiosk.office.listing.arranging import ARRANGE_KEYS, ARRANGES, Arranged, Arranging
from kiosk.office.live import Live
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen, failed
from kiosk.office.state_line import StateLine
from kiosk.office.tab_row import TabRow
from kiosk.views.lines import Gap
from kiosk.views.scores.event_rows import EventKind, events_of
from kiosk.views.scores.members import member_cells, member_columns
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.scores.pages import Page, page_lines, pages_of
from kiosk.views.scores.panel import panel
from kiosk.views.scores.subject import Subject, SubjectFacts, subject_reader
from kiosk.views.scores.urgent import waiting
from kiosk.views.tables.arrangement import Rows
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import OfficeWords, office_words
from kiosk.wording.staff import staff_words
from scoring.standings import SubjectKind


class ExplainScreen(Arranged, OfficeScreen):
    """Pages opened by digit. Where there is room the standing at a glance stays beside them."""

    CSS_PATH = ["screen.tcss", "explain.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(Page) + 1), "page({key})", lambda words: office_words(words).keys.page),
        Command("", "member", lambda words: office_words(words).keys.member, "Enter"),
        Command("v,enter", "events", lambda words: office_words(words).keys.events),
        Command("left,right,up,down", "", lambda words: staff_words(words).move, lambda words: words.common.arrows),
        Command("tab", "step(1)", lambda words: office_words(words).keys.page, on_bar=False),
        Command("shift+tab", "step(-1)", lambda words: office_words(words).keys.page, on_bar=False),
        *ARRANGE_KEYS,
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    def __init__(self, desk: ScoreDesk, subject: Subject, names: Names) -> None:
        """`names` are those of the board the subject was chosen on."""
        super().__init__()
        self.live: Live[SubjectFacts] = Live(self, self, desk)
        self._desk = desk
        self._subject = subject
        self._names = names
        self._pages = pages_of(subject.kind)
        self._page = Page.COMPOSITION
        self._members: Rows = ()
        self.arranging = Arranging(self, self._show_members)
        self._facts: SubjectFacts | None = None
        self._told: Callable[[OfficeWords], str] = lambda words: words.board.reading

    def compose_body(self) -> ComposeResult:
        """Tabs; the panel, the page or the members; the line of state."""
        with Horizontal(id="top"):
            yield TabRow(self._tabs(), id="pages")
        yield FilterBar(self.said.keys.filter_prompt, self.said.lists.filter_hint, id="filter")
        with Horizontal(id="main"):
            with VerticalScroll(id="panel", can_focus=False):
                yield Facts(id="glance")
            with Vertical(id="left"):
                yield Prose(self.said.board.reading, id="message")
                with VerticalScroll(id="scroll"):
                    yield Facts(id="overview")
                    yield Facts(id="page")
                yield ScoreTable(member_columns(self.said), id="members")
        yield StateLine(id="state")

    def place(self) -> str:
        """Whose score this is."""
        name = subject_name(self._facts.explanation.standing, self.said) if self._facts else ""
        return self.said.pages.explained.format(id=self._subject.subject_id, name=name).rstrip()

    def offered(self) -> Iterator[Command]:
        """Pages; members where they are listed; the events behind everything else."""
        listed = self._page is Page.MEMBERS
        for command in super().offered():
            match command.action:
                case "back":
                    clear = self.arranging.filtered
                    yield command.saying(lambda words: office_words(words).keys.clear) if clear else command
                case action if self.arranging.typing or (action in ARRANGES and not listed):
                    pass
                case "page({key})":
                    yield replace(command, shown=f"1-{len(self._pages)}")
                case "member":
                    if listed:
                        yield command
                case "events":
                    yield command if listed else replace(command, shown="Enter")
                case _:
                    yield command

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
        """Bring every page to what was read."""
        self._facts, words = facts, self.said
        explanation = facts.explanation
        glance = panel(explanation.standing, explanation.kind, facts.campaign, self._names, words)
        self.query_one("#glance", Facts).show(glance)
        self.query_one("#overview", Facts).show((*glance, Gap()))
        self._members = [(one.subject_id, member_cells(one, days, words)) for one, days in explanation.members]
        self._show_members()
        self.show_place()
        self._show_page()

    def show_failure(self, error: BaseException) -> None:
        """Old numbers stay with a word about their age; without any the page says it."""
        if self._facts is None:
            self._say(partial(failed, error=error))
        self._show_state()

    async def speak(self) -> None:
        """In place: page, cursor and what was in sight stay."""
        self.query_one(TabRow).show(self._tabs())
        self.query_one(FilterBar).show(self.said.keys.filter_prompt, self.said.lists.filter_hint)
        if self._facts:
            self.show_facts(self._facts)
        else:
            self._say(self._told)
        await self.speak_around()

    def action_filter(self) -> None:
        """Type what to look for among the members."""
        if self._page is Page.MEMBERS:
            super().action_filter()

    def _show_members(self) -> None:
        columns, wanted = member_columns(self.said), self.arranging.wanted
        self.query_one(ScoreTable).show(wanted.of(self._members, columns), columns, wanted.column)

    def _tabs(self) -> list[str]:
        return [page.said(self.said) for page in self._pages]

    def _show_page(self) -> None:
        if self._facts is None:
            return
        members = self._page is Page.MEMBERS
        self.set_class(members, "-members")
        self.set_class(self._page is Page.COMPOSITION, "-composition")
        lines = page_lines(self._page, self._facts.explanation, self._facts.campaign, self._names, self.said)
        self.query_one("#page", Facts).show(lines)
        empty = members and not self._facts.explanation.members
        self._say(lambda words: words.pages.no_members if empty else "")
        if not self.arranging.typing:
            self.query_one("#members" if members else "#scroll").focus()
        self._show_state()
        self.call_next(self.show_hints)

    def _say(self, told: Callable[[OfficeWords], str]) -> None:
        self._told, message = told, told(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")

    def _show_state(self) -> None:
        parts = [*self.live.freshness(self.said)]
        urgent: tuple[str, ...] = ()
        if self._facts:
            parts.append(self._facts.campaign.title)
            urgent = waiting(self._facts.explanation.waiting, self.said)
        self.query_one(StateLine).show([*urgent, *parts], warns=bool(urgent))

    @on(TabRow.Tapped)
    def open_tapped(self, event: TabRow.Tapped) -> None:
        """Another page."""
        self.action_page(event.number)

    def action_page(self, number: int) -> None:
        """Open a page by its number."""
        if number <= len(self._pages):
            self._page = self._pages[number - 1]
            self.query_one(TabRow).choose(number)
            self.query_one("#scroll").scroll_home(animate=False)
            self._show_page()

    def action_step(self, step: int) -> None:
        """The next page, or the one before, round the end."""
        self.action_page((self._pages.index(self._page) + step) % len(self._pages) + 1)

    @on(ScoreTable.Picked)
    def action_member(self) -> None:
        """The member under the cursor, taken apart in the same way."""
        staff_id = self.query_one(ScoreTable).pointed
        if staff_id is not None:
            subject = Subject(SubjectKind.STAFF, staff_id, self._subject.campaign_id)
            self.kiosk.push_screen(ExplainScreen(self._desk, subject, self._names))

    def action_events(self) -> None:
        """The single events behind this page."""
        if self._facts is not None:
            kinds = events_of(self._subject.kind)
            wanted = {Page.KNOWLEDGE: EventKind.ATTEMPTS, Page.DISCIPLINE: EventKind.FINDINGS}.get(self._page)
            kind = wanted if wanted in kinds else kinds[0]
            self.kiosk.push_screen(EventsScreen(self._desk, self._subject, self._names, kind))

    def action_back(self) -> None:
        """Clear the filter; without one, back to where this was opened."""
        if not self.arranging.cleared():
            self.kiosk.pop_screen()
