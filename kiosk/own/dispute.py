"""Why a finding is wrong. Enter hands it in; the screen goes once the ledger has it."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import OwnDesk
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.views.patrol import item_text
from kiosk.widgets.clean_input import CleanInput
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.findings import FINDING_STATES
from kiosk.wording.own import own_words
from kiosk.wording.staff import staff_words
from scoring.errors import ScoringError, StoreError
from scoring.errors.conflicts import FindingSettledError, StrangersFindingError
from scoring.read.findings import FindingRecord

LONGEST_REASON: Final = 200
"""Characters."""


class DisputeScreen(HallScreen):
    """One finding, one reason."""

    CSS_PATH = "own.tcss"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "hand_in", lambda words: own_words(words).hand_in),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(
        self, desk: OwnDesk, person: Person, finding: FindingRecord, disputed: Callable[[FindingRecord], None]
    ) -> None:
        """`disputed` is told once the ledger has it."""
        super().__init__()
        self._desk = desk
        self._person = person
        self._finding = finding
        self._disputed = disputed
        self._reason = ""
        self._told: Callable[[Wording], str] = lambda _: ""
        self._busy = False

    def place(self) -> str:
        """Who has signed in."""
        return staff_words(self.words).person.format(name=self._person.name, badge=self._person.staff_id)

    def compose_body(self) -> ComposeResult:
        """The finding, who decides, the reason, the ways."""
        words, one = own_words(self.words), self._finding
        day = staff_words(self.words).day(one.day)
        with Vertical(id="what"):
            yield Prose(words.ask, id="ask")
            yield Prose(f"{day}  {one.window_id or ''}  {one.code} {item_text(one, self.words.language)}", id="item")
            yield Prose(words.decides, id="decides")
        if self.kiosk.settings.keyboard:
            yield Prose(words.reason, id="label")
            yield CleanInput(
                self._reason,
                placeholder=words.reason_hint,
                max_length=LONGEST_REASON,
                select_on_focus=False,
                id="reason",
            )
        else:
            yield Prose(words.no_keyboard, id="label")
        yield Prose(self._told(self.words), id="state")
        with Horizontal(id="ways"):
            for value, name in (
                ("hand_in", f"Enter  {words.hand_in}"),
                ("back", f"Esc  {staff_words(self.words).back}"),
            ):
                tile = Tile(value, name)
                tile.can_focus = False
                yield tile

    def on_mount(self) -> None:
        """Write at once."""
        self._write()

    async def speak(self) -> None:
        """Say it again; what was written stays."""
        await super().speak()
        self._write()

    def _write(self) -> None:
        if field := self.query_one_optional("#reason", Input):
            field.focus()
            field.cursor_position = len(field.value)

    def _say(self, told: Callable[[Wording], str], *, wrong: bool = False) -> None:
        self._told = told
        if state := self.query_one_optional("#state", Prose):
            state.update(told(self.words))
            state.set_class(wrong, "-wrong")

    @on(Input.Changed)
    def written(self, event: Input.Changed) -> None:
        """Keep what was written."""
        event.stop()
        self._reason = event.value

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter hands it in."""
        event.stop()
        self.action_hand_in()

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_hand_in(self) -> None:
        """Hand it in, once, with a reason."""
        if self._busy or not self.in_front():
            return
        if not self._reason.strip():
            self._say(lambda words: own_words(words).need_reason, wrong=True)
        else:
            self.storing(self._hand_in())

    @work(group="dispute", exit_on_error=False)
    async def _hand_in(self) -> None:
        self._busy = True
        self._say(lambda words: own_words(words).saving)
        finding_id, reason = self._finding.finding_id, self._reason.strip()
        try:
            made = await asyncio.to_thread(self._desk.dispute, self._person.staff_id, finding_id, reason)
        except StoreError as error:
            self._busy = False
            self._say(lambda _: "")
            self.kiosk.show_trouble(Trouble.RECORD, error, lambda: self.storing(self._hand_in()))
        except ScoringError as error:
            refused = error  # the name of a caught error is gone when the language changes
            self._busy = False
            self._say(lambda words: _refusal(refused, words), wrong=True)
        else:
            self._disputed(made)
            self.kiosk.pop_screen()

    def action_back(self) -> None:
        """Leave it; nothing was disputed."""
        if not self._busy:
            self.kiosk.pop_screen()


def _refusal(error: ScoringError, words: Wording) -> str:
    """Why it was not taken, without the number that only the books know."""
    match error:
        case FindingSettledError():
            return own_words(words).settled.format(state=FINDING_STATES[words.language].get(error.state, error.state))
        case StrangersFindingError():
            return own_words(words).not_yours
        case _:
            return detail_of(error, words.language)
