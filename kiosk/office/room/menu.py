"""The office's menu: what can be done here, each with its digit and with what waits behind it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll

from kiosk.desks.office.hall_facts import HallFacts
from kiosk.frame.commands import Command, digits
from kiosk.office.answering.waits import BEHIND, digest
from kiosk.office.listing.screen import ListScreen
from kiosk.office.room.entries import ENTRIES, go, shown_to
from kiosk.office.room.entry_row import EntryRow
from kiosk.office.room.hall_look import HallLook
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.office.station import Station
from kiosk.office.surveys.list_page import open_surveys
from kiosk.views.office.set_up import is_open
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.wording.office import office_words
from kiosk.wording.roles import ROLES
from kiosk.wording.staff import staff_words
from scoring.events.organisation import Role
from scoring.permissions import Act


class MenuScreen(OfficeScreen):
    """Where the office begins. While a hall is not open, its list of what is missing comes first."""

    CSS_PATH = ["../screen.tcss", "room.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(ENTRIES) + 1), "go({key})", lambda words: office_words(words).room.key_open),
        Command("up,down", "", lambda words: staff_words(words).move, lambda words: staff_words(words).up_down),
        Command("", "open", lambda words: office_words(words).room.key_open, "Enter"),
        Command("b", "book", lambda words: office_words(words).book.title, rank=1),
        Command("m", "surveys", lambda words: office_words(words).surveys.title, rank=1),
        Command("escape", "sign_out", lambda words: office_words(words).room.key_out),
    )

    def __init__(self, station: Station) -> None:
        super().__init__()
        self._station = station
        self._look = HallLook(self, self, station)
        self._greeted = False

    def compose_body(self) -> ComposeResult:
        """The entries, beside them what presses most, who has signed in."""
        with Horizontal(id="main"):
            with Vertical(id="left"):
                yield Prose(self.said.room.reading, id="message")
                for name in shown_to(self._station):
                    yield EntryRow(ENTRIES.index(name) + 1)
            with VerticalScroll(id="panel", can_focus=False):
                yield Facts(id="waiting")
        yield StateLine(id="state")

    def place(self) -> str:
        """The office."""
        return self.said.room.title

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base."""
        self._draw()
        self._look.live.start()
        if rows := [*self.query(EntryRow)]:
            rows[0].focus()

    def on_screen_resume(self) -> None:
        """Something may have been done meanwhile."""
        self._look.again()

    def show_hall(self, facts: HallFacts) -> None:
        """What waits; a hall that is not open is shown what it needs, once."""
        self._draw()
        if not self._greeted:
            self._greeted = True
            if not is_open(facts) and self._station.may(Act.KEEP_ROSTER) and self.in_front():
                go("set_up", self._station, self)

    async def speak(self) -> None:
        """In place: the cursor stays."""
        self._draw()
        await self.speak_around()

    def _draw(self) -> None:
        words, facts = self.said, self._look.facts
        for row in self.query(EntryRow):
            name = ENTRIES[row.number - 1]
            title, about = words.room.entries[name]
            count = facts.waiting(*BEHIND[name]) if facts else 0
            row.show(title, words.room.count.format(n=count) if count else "", (about,), warns=bool(count))
        self.query_one("#waiting", Facts).show(digest(facts, words) if facts else ())
        person = self._station.person
        role = ROLES[words.language][Role(person.role)] if person.role in {*Role} else person.role
        signed = words.board.signed_in.format(name=f"{person.name} {person.staff_id} {role}")
        self.query_one(StateLine).show([signed, *self._look.live.freshness(words)])

    @on(EntryRow.Chosen)
    def open_chosen(self, event: EntryRow.Chosen) -> None:
        """Open the chosen entry."""
        self.action_go(event.number)

    def action_open(self) -> None:
        """Open the entry with the cursor."""
        if isinstance(self.focused, EntryRow):
            self.action_go(self.focused.number)

    def action_book(self) -> None:
        """The hall's own book, for those who keep it."""
        if self._station.may(Act.KEEP_BOOK):
            from kiosk.office.book.services_page import ServicesPage  # noqa: PLC0415 - loads the bank's models

            self.kiosk.push_screen(ListScreen(ServicesPage(self._station), self._station.scores))

    def action_surveys(self) -> None:
        """What citizens were asked beside their visits."""
        open_surveys(self._station, self)

    def offered(self) -> Iterator[Command]:
        """The book only where this person may write it."""
        for command in super().offered():
            if command.action != "book" or self._station.may(Act.KEEP_BOOK):
                yield command

    def action_go(self, number: int) -> None:
        """Open an entry by its digit."""
        go(ENTRIES[number - 1], self._station, self)
