"""What is about to be put on record, with room for a note. Enter saves; the screen goes once the ledger has it."""

import asyncio
from collections.abc import Callable
from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen
from textual.widgets import Input

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import Noted, PatrolDesk
from kiosk.frame.commands import Command
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.leader.charge import Charge
from kiosk.leader.screen import LeaderScreen
from kiosk.text.clean import clean
from kiosk.views.patrol import requirement_text
from kiosk.widgets.clean_input import CleanInput
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.leader import leader_words
from scoring.errors import ScoringError, StoreError
from scoring.rules.discipline.catalogue import Requirement

LONGEST_NOTE: Final = 200
"""Characters."""


class NoteScreen(LeaderScreen):
    """One finding, made here once: saving it twice is saving it once."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "save", lambda words: leader_words(words).finding.save),
        Command("escape", "back", lambda words: leader_words(words).finding.other_item),
    )

    def __init__(
        self, desk: PatrolDesk, person: Person, item: Requirement, charge: Charge, again: Callable[[], Screen[Any]]
    ) -> None:
        """`again` makes the screen before this one."""
        super().__init__(desk, person)
        self._item = item
        self._charge = charge
        self._again = again
        self._finding_id = ""
        self._note = ""
        self._error: ScoringError | None = None
        self._busy = False

    def compose_body(self) -> ComposeResult:
        """Who, what, what it costs; the note; the ways."""
        words, language = self.said.finding, self.words.language
        window = self._charge.stop.window
        with Vertical(id="what"):
            yield Prose(self._charge.said(self.said), id="whose")
            yield Prose(words.what.format(code=self._item.code, text=requirement_text(self._item, language)), id="item")
            yield Prose(words.costs.format(points=self._item.points, unit=clean(window.unit_name)), id="costs")
        if self.kiosk.settings.keyboard:
            yield Prose(words.note, id="label")
            yield CleanInput(
                self._note,
                placeholder=words.note_hint,
                max_length=LONGEST_NOTE,
                select_on_focus=False,
                id="note",
            )
        else:
            yield Prose(words.note_tapped, id="label")
        yield Prose(self._state(), id="state", classes="-wrong" if self._error else "")
        with Horizontal(id="ways"):
            for value, name in (("save", f"Enter  {words.save}"), ("back", f"Esc  {words.other_item}")):
                tile = Tile(value, name)
                tile.can_focus = False
                yield tile

    def on_mount(self) -> None:
        """Write at once; this finding gets its name here, so that it is one however often it is saved."""
        self._finding_id = self._finding_id or self.kiosk.new_id()
        self._write()

    async def speak(self) -> None:
        """Say it again; what was written stays."""
        await super().speak()
        self._write()

    def _write(self) -> None:
        if field := self.query_one_optional("#note", Input):
            field.focus()
            field.cursor_position = len(field.value)

    def _state(self) -> str:
        if self._busy:
            return self.said.finding.saving
        return detail_of(self._error, self.words.language) if self._error else ""

    def _say(self) -> None:
        if state := self.query_one_optional("#state", Prose):
            state.update(self._state())
            state.set_class(self._error is not None, "-wrong")

    @on(Input.Changed)
    def written(self, event: Input.Changed) -> None:
        """Keep what was written."""
        event.stop()
        self._note = event.value

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Enter saves."""
        event.stop()
        self.action_save()

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_save(self) -> None:
        """Save it, once."""
        if not self._busy and self.in_front():
            self.storing(self._save())

    @work(group="patrol", exit_on_error=False)
    async def _save(self) -> None:
        noted = Noted(
            self._finding_id,
            self._charge.stop.window.window_id,
            self._item.code,
            self._charge.who.staff_id if self._charge.who else None,
            self._note.strip() or None,
        )
        self._busy, self._error = True, None
        self._say()
        try:
            made = await asyncio.to_thread(self.desk.record, self.person.staff_id, noted)
        except StoreError as error:
            self._busy = False
            self._say()
            self.kiosk.show_trouble(Trouble.RECORD, error, lambda: self.storing(self._save()))
        except ScoringError as error:
            self._busy, self._error = False, error
            self._say()
        else:
            self._charge.recorded(made, self._charge.name)
            self.kiosk.pop_screen()

    def action_back(self) -> None:
        """Choose another item; nothing was recorded."""
        if not self._busy:
            self.kiosk.switch_screen(self._again())
