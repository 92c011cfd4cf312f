"""The end of a survey: the answers go into the store, then thanks."""

import asyncio
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from kiosk.citizen.thanks import Stored, say_thanks
from kiosk.desks.survey_ports import SurveyAnswers, SurveyDesk
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.text.widget_text import safe


class SurveyHandIn(HallScreen):
    """Stores by itself and moves on once the store has it; whoever answered nothing is thanked all the same."""

    CSS_PATH = "handing_in.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = ()

    def __init__(self, desk: SurveyDesk, answers: SurveyAnswers) -> None:
        """`answers` are stored when the screen has opened."""
        super().__init__()
        self._desk = desk
        self._answers = answers

    def compose_body(self) -> ComposeResult:
        """That it is being stored."""
        with Vertical(id="message"):
            yield Static(safe(self.words.survey.storing), id="storing")

    def idle_limit(self) -> float | None:
        """Never: it leaves by itself."""
        return None

    def on_mount(self) -> None:
        """Store."""
        if self._answers.empty:
            self.call_next(say_thanks, self, stored=Stored.NOTHING)
        else:
            self.storing(self._store())

    @work(group="survey", exit_on_error=False)
    async def _store(self) -> None:
        try:
            await asyncio.to_thread(self._desk.answer, self._answers)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._store()))
            return
        say_thanks(self, stored=Stored.ANSWERS)
