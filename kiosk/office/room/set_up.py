"""What a hall needs before it opens: five lines, each with how far it is and the keys that do it."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.desks.office.hall_facts import HallFacts
from kiosk.frame.commands import Command, digits
from kiosk.office.listing.page import OnTerminal
from kiosk.office.room.entry_row import EntryRow
from kiosk.office.room.hall_look import HallLook
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.office.station import Station
from kiosk.views.office.set_up import Need, first_to_do, is_open, steps
from kiosk.views.office.set_up_words import how_far, stands, to_do
from kiosk.widgets.prose import Prose
from kiosk.wording.office import office_words
from kiosk.wording.staff import staff_words

_DONE_AT: Final = {
    Need.ROSTER: "people",
    Need.CAMPAIGN: "campaigns",
    Need.PAPER: "campaigns",
    Need.DUTY: "people",
    Need.BACKUP: "health",
}
"""Need → the entry of the menu where it is done."""


class SetUpScreen(OfficeScreen):
    """Follows the hall: what was done a moment ago is noted when one comes back."""

    CSS_PATH = ["../screen.tcss", "room.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, len(Need) + 1), "step({key})", lambda words: office_words(words).room.key_step),
        Command("up,down", "", lambda words: staff_words(words).move, lambda words: staff_words(words).up_down),
        Command("", "open", lambda words: office_words(words).room.key_step, "Enter"),
        Command("escape", "back", lambda words: office_words(words).room.key_menu),
    )

    def __init__(self, station: Station, *, go: Callable[[str, OnTerminal], None]) -> None:
        """`go` opens an entry of the menu over this screen."""
        super().__init__()
        self._go = go
        self._look = HallLook(self, self, station)
        self._pointed: Need | None = None

    def compose_body(self) -> ComposeResult:
        """What this is, the five lines, whether the hall can open."""
        yield Prose(self.said.room.set_up_intro, id="intro")
        with Vertical(id="left"):
            yield Prose(self.said.room.reading, id="message")
            for number in range(1, len(Need) + 1):
                yield EntryRow(number)
        yield StateLine(id="state")

    def place(self) -> str:
        """The list."""
        return self.said.room.set_up

    def on_mount(self) -> None:
        """Begin to look; the theme is put on by the base."""
        self._look.live.start()

    def on_screen_resume(self) -> None:
        """Something may have been done meanwhile."""
        self._look.again()

    def show_hall(self, facts: HallFacts) -> None:
        """Draw every line; the cursor stands on what comes next."""
        self._draw(facts)
        wanted = first_to_do(facts)
        if wanted is not None and wanted is not self._pointed:
            self._pointed = wanted
            [*self.query(EntryRow)][[*Need].index(wanted)].focus()

    async def speak(self) -> None:
        """In place: the cursor stays."""
        self.query_one("#intro", Prose).update(self.said.room.set_up_intro)
        if self._look.facts:
            self._draw(self._look.facts)
        await self.speak_around()

    def _draw(self, facts: HallFacts) -> None:
        words = self.said
        wanted = first_to_do(facts)
        for step, row in zip(steps(facts), self.query(EntryRow), strict=True):
            lines = [how_far(step.need, facts, words), to_do(step, facts, words)]
            state = stands(step, words, comes_next=step.need is wanted)
            row.show(words.room.needs[step.need.value], state, lines, warns=step.need is wanted)
        opens = (words.room.set_up_open,) if is_open(facts) else ()
        self.query_one(StateLine).show([*opens, *self._look.live.freshness(words)])

    @on(EntryRow.Chosen)
    def open_chosen(self, event: EntryRow.Chosen) -> None:
        """Do the chosen one."""
        self.action_step(event.number)

    def action_open(self) -> None:
        """Do the one with the cursor."""
        if isinstance(self.focused, EntryRow):
            self.action_step(self.focused.number)

    def action_step(self, number: int) -> None:
        """Go where it is done."""
        self._go(_DONE_AT[[*Need][number - 1]], self)

    def action_back(self) -> None:
        """To the menu."""
        self.kiosk.pop_screen()
