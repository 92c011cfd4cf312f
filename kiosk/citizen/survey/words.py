"""A survey's question that is answered in words; without a keyboard it is passed over."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static

from kiosk.citizen.comment import WRITING_SECONDS, CommentArea
from kiosk.citizen.survey.handing_in import SurveyHandIn
from kiosk.desks.survey_ports import SurveyAnswers, SurveyDesk, SurveyQuestionCard
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.text.widget_text import safe
from kiosk.widgets.tile import Tile
from kiosk.wording import Language


class SurveyWordsScreen(HallScreen):
    """Write, or pass over; both hand everything in."""

    CSS_PATH = "words.tcss"
    AUTO_FOCUS = "#area"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "send", lambda words: words.survey.hand_in),
        Command("escape", "skip", lambda words: words.survey.leave_out),
    )

    def __init__(self, question: SurveyQuestionCard, answers: Callable[[str], SurveyAnswers], desk: SurveyDesk) -> None:
        """Ask `question`; `answers` says what is handed in with these words, if any."""
        super().__init__()
        self._question = question
        self._answers = answers
        self._desk = desk
        self._written = ""

    def compose_body(self) -> ComposeResult:
        """Question, text area, and the ways on."""
        words, question = self.words, self._question
        english = words.language is Language.EN and question.ask_en
        yield Static(safe(question.ask_en if english else question.ask), id="prompt")
        yield Static(safe(words.comment.note), id="note")
        yield CommentArea(self.kiosk.settings.words_limit, self._written)
        with Horizontal(id="ways"):
            yield Tile("send", words.survey.hand_in, id="send")
            yield Tile("skip", words.survey.leave_out, id="skip")

    def offered(self) -> Iterator[Command]:
        """Letters are text here, so language and contrast are on function keys and taps."""
        for command in super().offered():
            yield replace(command, shown=command.keys.rpartition(",")[2].upper()) if "," in command.keys else command

    def on_screen_resume(self) -> None:
        """Where nobody can write, nobody is asked to."""
        if not self.kiosk.settings.keyboard:
            self.call_next(self.action_skip)

    async def speak(self) -> None:
        """Say everything again, keeping what has been written."""
        self._written = self._text()
        await super().speak()

    def idle_limit(self) -> float | None:
        """Long enough to compose."""
        return WRITING_SECONDS

    def _text(self) -> str:
        area = self.query_one_optional(CommentArea)
        return area.text if area else self._written

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_send(self) -> None:
        """Hand in with the words."""
        self._hand_in(self._text().strip())

    def action_skip(self) -> None:
        """Hand in without words."""
        self._hand_in("")

    def _hand_in(self, text: str) -> None:
        if self.in_front():
            self.kiosk.switch_screen(SurveyHandIn(self._desk, self._answers(text)))
