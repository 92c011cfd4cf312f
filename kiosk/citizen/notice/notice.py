"""The 一次性告知单 of a service for one citizen, on the screen: everything at once, to read or to photograph."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.errors import NoWidget
from textual.widget import Widget
from textual.widgets import Static

from kiosk.citizen.notice.pages import NoticePages
from kiosk.citizen.notice.to_bring import Boxes, things, to_bring
from kiosk.desks.ports import NoticeDesk
from kiosk.desks.printing import Printer
from kiosk.frame.commands import Command, digits
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.views.lines import Ink
from kiosk.views.notice.guide_words import GuideWords
from kiosk.views.notice.sections import Entry, Section, marked, sections_of
from kiosk.widgets.large_text import LargeText
from kiosk.widgets.tile import Tile
from quiz.model.guide import Guide
from quiz.model.vocabulary import Facet
from quiz.notice.notice import Notice

READING_SECONDS: Final = 120.0
"""A page takes a minute to read or to copy; nobody's name is on it."""


class NoticeScreen(HallScreen):
    """Pages of one notice. Lines are in Chinese whatever the language of the screen, and it says so."""

    CSS_PATH = "notice.tcss"
    drops_echo = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, 10), "tick({key})", lambda words: words.bring.tick),
        Command("a", "articles", lambda words: words.bring.articles),
        Command("q", "code", lambda words: words.bring.code),
        Command("p", "print", lambda words: words.bring.print),
        Command("backspace", "back", lambda words: words.notice.back),
        Command("escape", "home", lambda words: words.common.home),
        Command("pagedown,space,enter,down,right", "turn(1)", lambda words: words.common.next_page, on_bar=False),
        Command("pageup,up,left", "turn(-1)", lambda words: words.common.previous_page, on_bar=False),
    )

    def __init__(self, desk: NoticeDesk, guide: Guide, answers: Mapping[str, str]) -> None:
        """`answers` holds one for every question that matters."""
        super().__init__()
        self._desk = desk
        self._guide = guide
        self._answers = dict(answers)
        self._notice: Notice | None = None
        self._page = 1
        self._articles = False
        self._ticked: frozenset[int] = frozenset()
        self._printed = False

    def compose_body(self) -> ComposeResult:
        """The title, the pages, and the ways to the other pages."""
        common = self.words.common
        yield LargeText(self._said.title, share=7, id="title")
        # In another language: the same page.
        yield NoticePages(self._sections(), page=self._page, boxes=self._boxes(), id="pages")
        with Horizontal(id="ways"):
            yield Tile("turn(-1)", f"{common.previous_page}  PgUp", id="previous")
            yield Static(id="page")
            yield Tile("turn(1)", f"{common.next_page}  PgDn", id="next")

    def _sections(self) -> tuple[Section, ...]:
        """For whom and as of when, the notice, and what a citizen may expect; on the first and the last page only."""
        about = Section("", (Entry(self._about(), ink=Ink.QUIET),))
        if self._notice is None:
            return (about,)
        words = self.words.notice
        said = to_bring(sections_of(self._notice, words), words, articles=self._articles)
        rule = Entry(marked(self._notice, words) + words.rule, ink=Ink.QUIET)
        return (about, *said, Section("", (rule,)))

    def _boxes(self) -> Boxes | None:
        """What is at hand already; nothing where nothing is known to bring."""
        return Boxes(self.words.notice.facets[Facet.MATERIALS.value], self._ticked) if self._things() else None

    def _things(self) -> int:
        """How many things there are to bring."""
        words = self.words.notice
        return things(sections_of(self._notice, words), words) if self._notice else 0

    def _link(self) -> str:
        """Where the hall has published its guide, else where its own server has this sheet; empty where neither is."""
        return self._published() or self._served()

    def _published(self) -> str:
        here = self._notice.here if self._notice else None
        return (here.link if here else None) or ""

    def _served(self) -> str:
        address = self.kiosk.settings.public_address
        if self._notice is None or address is None:
            return ""
        from kiosk.views.notice.address import sheet_path  # noqa: PLC0415 - where telephones find no more than this

        return address + sheet_path(self._guide, {question.key: answer for question, answer in self._notice.profile})

    def offered(self) -> Iterator[Command]:
        """The digits of what there is to bring; the code where there is an address; paper once, where there is any.

        Where all have no room, what can be taken along stays: an article is nobody's errand, and boxes can be tapped.
        """
        count, taken = min(9, self._things()), bool(self._link() or self._printer)
        for command in super().offered():
            match command.action:
                case "tick({key})":
                    if count:
                        yield replace(command, shown=f"1-{count}" if count > 1 else "1", rank=1 if taken else 0)
                case "code":
                    if self._link():
                        yield command
                case "print":
                    if self._printer and self._notice and not self._printed:
                        yield command
                case "articles":
                    shown = command.saying(lambda words: words.bring.plain) if self._articles else command
                    yield replace(shown, rank=2 if taken else 0)
                case _:
                    yield command

    def _show_again(self) -> None:
        if pages := self.query_one_optional(NoticePages):  # there is none while the screen is being composed again
            pages.show(self._sections(), self._boxes())
            self._page = pages.page

    @on(NoticePages.Ticked)
    def ticked(self, event: NoticePages.Ticked) -> None:
        """A thing was tapped."""
        self.action_tick(event.number)

    def action_tick(self, number: int) -> None:
        """This is at hand, or not after all."""
        if number <= self._things():
            self._ticked ^= {number}
            self._show_again()

    async def action_articles(self) -> None:
        """Say where each line stands, or no longer."""
        self._articles = not self._articles
        self._show_again()
        await self.show_hints()

    def action_code(self) -> None:
        """A code to take the guide along on a telephone."""
        if link := self._link():
            from kiosk.citizen.notice.code import CodeScreen  # noqa: PLC0415 - few take it

            self.kiosk.push_screen(CodeScreen(link, READING_SECONDS, served=not self._published()))

    @property
    def _printer(self) -> Printer | None:
        return self.kiosk.services.printer if self.kiosk.services else None

    def action_print(self) -> None:
        """One sheet of paper of what is shown."""
        if self._printer and self._notice and not self._printed:
            self.storing(self._print(self._printer, self._notice))

    @work(group="print", exclusive=True, exit_on_error=False)
    async def _print(self, printer: Printer, notice: Notice) -> None:
        from kiosk.views.notice.plain import notice_text  # noqa: PLC0415 - few take it

        try:
            text = notice_text(self._guide, notice, self.kiosk.settings.hall_name)
            await asyncio.to_thread(printer.print, notice.service, text)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.PRINT, error, self.action_print)
            return
        self._printed = True
        self.notify(self.words.bring.printed, markup=False)
        await self.show_hints()

    def place(self) -> str:
        """What this notice is called."""
        return self.words.notice.name

    def idle_limit(self) -> float | None:
        """Long enough to read and to copy."""
        return READING_SECONDS

    def on_mount(self) -> None:
        """Fetch the notice."""
        self._fetch_before_keys()

    def _fetch_before_keys(self) -> None:
        self.reading(self._fetch())

    @work(group="notice", exclusive=True, exit_on_error=False)
    async def _fetch(self) -> None:
        try:
            self._notice = await asyncio.to_thread(self._desk.notice, self._guide.id, self._answers)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.NOTICE, error, self._fetch_before_keys)
            return
        await self.draw_again()

    @on(NoticePages.Turned)
    def turned(self) -> None:
        """Say on which page of how many this is, and offer the others."""
        pages, ways = self.query_one_optional(NoticePages), self.query_one_optional("#ways")
        if pages is None or ways is None:
            return  # the screen is being composed again
        ways.display = not pages.fits_with(self._taken_by(ways))
        for page in ways.query("#page").results(Static):
            page.update(self.words.common.page.format(page=pages.page, pages=pages.pages))
        # Hidden where they stand, so that the other one does not come under the finger.
        for tile in ways.query(Tile):
            tile.visible = pages.page > 1 if tile.id == "previous" else pages.page < pages.pages

    def _taken_by(self, ways: Widget) -> int:
        """Rows of the ways in the very layout that the pages have their size from: shown since, they take none yet."""
        try:
            return self.find_widget(ways).region.height + ways.styles.margin.height
        except NoWidget:
            return 0

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Turn to the tapped side."""
        await self.run_action(event.tile.value)

    def action_turn(self, step: int) -> None:
        """A page on or back, not beyond the last."""
        if pages := self.query_one_optional(NoticePages):  # there is none while the screen is being composed again
            pages.turn(step)
            self._page = pages.page

    def action_back(self) -> None:
        """To the question before."""
        self.kiosk.pop_screen()

    def action_home(self) -> None:
        """Done."""
        self.kiosk.go_blank()

    @property
    def _said(self) -> GuideWords:
        return GuideWords(self._guide, self.words.language)

    def _about(self) -> str:
        """Desk and day; for which case; in which language the lines are."""
        words, notice = self.words.notice, self._notice
        if notice is None:
            return self.words.common.preparing
        day = notice.day
        first = words.as_of.format(desk=self._said.desk, year=day.year, month=day.month, day=day.day)
        answers = words.semicolon.join(self._said.answered(question, answer) for question, answer in notice.profile)
        return "\n".join(
            part for part in (first, words.applies.format(answers=answers) if answers else "", words.language) if part
        )
