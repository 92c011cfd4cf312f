"""The administrator's view of the question bank: services by facet and difficulty, charts, statutes, holes."""

import asyncio
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from typing import ClassVar

from textual import getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static

from kiosk.desks.ports import CoverageDesk
from kiosk.frame.commands import Command, digits
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.office.filter_bar import FilterBar
from kiosk.office.listing.arranging import ARRANGE_KEYS, ARRANGES, Arranged, Arranging
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.office.tab_row import TabRow
from kiosk.text.clean import clean
from kiosk.text.widget_text import safe
from kiosk.views.coverage.charts import chart_page, law_page
from kiosk.views.coverage.holes import hole_page
from kiosk.views.coverage.service_page import service_page
from kiosk.views.coverage.service_rows import service_columns, service_rows
from kiosk.views.lines import Line
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import OfficeWords, office_words
from kiosk.wording.office.coverage import CoverageWords
from kiosk.wording.staff import staff_words
from quiz.review.coverage.model import Coverage


class Page(Enum):
    """What is shown."""

    SERVICES = "services"
    CHARTS = "charts"
    LAWS = "laws"
    HOLES = "holes"

    def said(self, words: CoverageWords) -> str:
        """Its name on the tab."""
        return {
            Page.SERVICES: words.services,
            Page.CHARTS: words.charts,
            Page.LAWS: words.laws,
            Page.HOLES: words.holes,
        }[self]


def _failed(words: OfficeWords, error: BaseException) -> str:
    said = words.coverage
    return f"{said.failed}\n{said.failed_detail.format(detail=detail_of(error, words.language))}"


class CoverageScreen(Arranged, OfficeScreen):
    """Four pages. Beside the table, or in its place where it is narrow, the service under the cursor."""

    CSS_PATH = ["screen.tcss", "coverage.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(Page) + 1), "page({key})", lambda words: office_words(words).coverage.key_page),
        Command("", "detail", lambda words: office_words(words).coverage.key_detail, "Enter"),
        Command("left,right,up,down", "", lambda words: staff_words(words).move, lambda words: words.common.arrows),
        Command("tab", "step(1)", lambda words: office_words(words).coverage.key_page, on_bar=False),
        Command("shift+tab", "step(-1)", lambda words: office_words(words).coverage.key_page, on_bar=False),
        *ARRANGE_KEYS,
        Command("r", "retry", lambda words: office_words(words).coverage.key_retry),
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    table = getters.query_one("#services", ScoreTable)

    def __init__(self, desk: CoverageDesk) -> None:
        super().__init__()
        self._desk = desk
        self._page = Page.SERVICES
        self.arranging = Arranging(self, self._arrange)
        self._found: Coverage | None = None
        self._failed = False
        self._told: Callable[[OfficeWords], str] = lambda words: words.coverage.reading

    def compose_body(self) -> ComposeResult:
        """Tabs, the table with the panel beside it or a page that scrolls, the line of state."""
        with Horizontal(id="top"):
            yield TabRow(self._tabs(), id="pages")
            yield Static(safe(self.said.coverage.legend), id="legend")
        yield FilterBar(self.said.keys.filter_prompt, self.said.lists.filter_hint, id="filter")
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield Prose(self.said.coverage.reading, id="message")
                yield ScoreTable(service_columns(self.said), id="services")
                with VerticalScroll(id="scroll"):
                    yield Facts(id="page")
            with VerticalScroll(id="panel"):
                yield Facts(id="service")
        yield StateLine(id="state")

    def place(self) -> str:
        """What this is."""
        return self.said.coverage.title

    def offered(self) -> Iterator[Command]:
        """The service in full where it has no room of its own; reading again where that has failed."""
        listed = bool(self._found and self._found.services)
        detail = self._page is Page.SERVICES and listed and self._more_to_see()
        for command in super().offered():
            match command.action:
                case "detail" if not detail:
                    continue
                case "retry" if not self._failed:
                    continue
                case "back" if self.arranging.filtered:
                    yield command.saying(lambda words: office_words(words).keys.clear)
                case _ if self.arranging.typing:
                    continue
                case action if action in ARRANGES and not self._arrangeable():
                    continue
                case "back" if self.has_class("-detail"):
                    yield command.saying(lambda words: office_words(words).coverage.key_list)
                case _:
                    yield command

    def _more_to_see(self) -> bool:
        """Whether the service under the cursor is not all in sight already."""
        panel = self.query_one_optional("#panel", VerticalScroll)
        beside = panel is not None and panel.display and not panel.max_scroll_y
        return not (beside or self.has_class("-detail"))

    def on_mount(self) -> None:
        """Read the bank."""
        self.painted_after(self._fetch())

    @work(group="coverage", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            found = await asyncio.to_thread(self._desk.coverage)
        except Exception as error:
            LOG.error("the bank cannot be counted", exc_info=error)
            self._failed = True
            self._say(partial(_failed, error=error))
        else:
            self._failed, self._found = False, found
            self._show_services(found)
            self._show_page()

    def _show_page(self) -> None:
        if self._found is None:
            return
        services = self._page is Page.SERVICES
        self.set_class(services, "-services")
        self.set_class(not services, "-sheet")
        self.set_class(False, "-detail")
        self.query_one("#page", Facts).show(self._lines(self._found))
        self._say_whether_empty(self._found)
        self.query_one("#services" if services else "#scroll").focus()
        self.show_service()

    def _show_services(self, found: Coverage) -> None:
        columns, wanted = service_columns(self.said), self.arranging.wanted
        self.table.show(wanted.of(service_rows(found, self.said), columns), columns, wanted.column)

    def _arrangeable(self) -> bool:
        listed = self._found is not None and bool(self._found.services)
        return listed and self._page is Page.SERVICES and not self.has_class("-detail")

    def _arrange(self) -> None:
        if self._found is not None and self._arrangeable():
            self._show_services(self._found)
            self._say_whether_empty(self._found)
            self.show_service()

    def action_filter(self) -> None:
        """Type what to look for among the services."""
        if self._arrangeable():
            super().action_filter()

    def _say_whether_empty(self, found: Coverage) -> None:
        typed = clean(self.arranging.wanted.typed)
        hidden = self._page is Page.SERVICES and not self.table.rows_shown
        self._say(
            lambda words: (
                words.coverage.no_bank
                if not found.services
                else (words.lists.no_match.format(text=typed) if hidden else "")
            )
        )

    def _tabs(self) -> list[str]:
        return [page.said(self.said.coverage) for page in Page]

    async def speak(self) -> None:
        """In place: page, service and what was in sight stay."""
        self.query_one(TabRow).show(self._tabs())
        self.query_one(FilterBar).show(self.said.keys.filter_prompt, self.said.lists.filter_hint)
        self.query_one("#legend", Static).update(safe(self.said.coverage.legend))
        if self._found:
            self._show_services(self._found)
            self.query_one("#page", Facts).show(self._lines(self._found))
            self.show_service()
        self._say(self._told)
        await self.speak_around()

    def _lines(self, found: Coverage) -> tuple[Line, ...]:
        match self._page:
            case Page.SERVICES:
                return ()
            case Page.CHARTS:
                return chart_page(found, self.said)
            case Page.LAWS:
                return law_page(found, self.said)
            case Page.HOLES:
                return hole_page(found, self.said)

    def _say(self, told: Callable[[OfficeWords], str]) -> None:
        self._told, message = told, told(self.said)
        self.query_one("#message", Prose).update(message)
        self.set_class(bool(message), "-message")
        self.show_state()
        self.call_next(self.show_hints)

    @on(ScoreTable.Folded)
    def show_state(self) -> None:
        """How much there is, and what has no room."""
        found = self._found
        if found is None:
            return
        services = self._page is Page.SERVICES
        folded = self.table.folded if services else ()
        hint = self.said.coverage.folded_beside if self.query_one("#panel").display else self.said.coverage.folded
        parts = [
            self.said.coverage.items.format(written=found.whole.written, derived=found.whole.derived),
            *((self.said.coverage.held.format(n=len(found.held)),) if found.held else ()),
            *((hint.format(n=len(folded)),) if folded else ()),
            self.said.coverage.open_lines.format(n=sum(one.unverified for one in found.services)),
        ]
        self.query_one(StateLine).show(parts)

    @on(ScoreTable.Pointed)
    def show_service(self) -> None:
        """Take the service under the cursor apart."""
        found, key = self._found, self.table.pointed
        one = next((service for service in found.services if service.service == key), None) if found else None
        self.query_one("#service", Facts).show(service_page(one, found, self.said) if one and found else ())
        self.call_after_refresh(self.show_hints)  # only then is it known whether all of it is in sight

    @on(TabRow.Tapped)
    def open_tapped(self, event: TabRow.Tapped) -> None:
        """Another page."""
        self.action_page(event.number)

    def action_page(self, number: int) -> None:
        """Open a page by its number."""
        self._page = list(Page)[number - 1]
        self.query_one(TabRow).choose(number)
        self.query_one("#scroll").scroll_home(animate=False)
        self._show_page()

    def action_step(self, step: int) -> None:
        """The next page, or the one before, round the end."""
        self.action_page((list(Page).index(self._page) + step) % len(Page) + 1)

    @on(ScoreTable.Picked)
    def action_detail(self) -> None:
        """The service under the cursor in full, with the arrows to read it."""
        if self._found is not None and self._found.services and self._more_to_see():
            self.set_class(True, "-detail")
            panel = self.query_one("#panel")
            panel.scroll_home(animate=False)
            panel.focus()
            self.call_next(self.show_hints)

    def action_retry(self) -> None:
        """Read the bank again after that has failed."""
        if self._failed:
            self._failed = False
            self._say(lambda words: words.coverage.reading)
            self._fetch()

    def action_back(self) -> None:
        """From a service to the list; from there to the scores."""
        if self.has_class("-detail"):
            self.set_class(False, "-detail")
            self.table.focus()
            self.call_next(self.show_hints)
        elif not self.arranging.cleared():
            self.kiosk.pop_screen()
