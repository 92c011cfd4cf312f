"""A survey's question that is answered in words; without a keyboard it is passed over."""

from collections.abc import Callable

from kiosk.citizen.survey.handing_in import SurveyHandIn
from kiosk.citizen.writing import WritingScreen
from kiosk.desks.survey_ports import SurveyAnswers, SurveyDesk, SurveyQuestionCard
from kiosk.wording import Language


class SurveyWordsScreen(WritingScreen):
    """Write, or pass over; both hand everything in."""

    CSS_PATH = "../writing.tcss"

    def __init__(self, question: SurveyQuestionCard, answers: Callable[[str], SurveyAnswers], desk: SurveyDesk) -> None:
        """Ask `question`; `answers` says what is handed in with these words, if any."""
        super().__init__()
        self._question = question
        self._answers = answers
        self._desk = desk

    def asked(self) -> str:
        """As the file has it."""
        question = self._question
        return question.ask_en if self.words.language is Language.EN and question.ask_en else question.ask

    def on_screen_resume(self) -> None:
        """Where nobody can write, nobody is asked to."""
        if not self.kiosk.settings.keyboard:
            self.call_next(self.action_skip)

    def action_send(self) -> None:
        """Hand in with the words."""
        self._hand_in(self.text().strip())

    def action_skip(self) -> None:
        """Hand in without words."""
        self._hand_in("")

    def _hand_in(self, text: str) -> None:
        if self.in_front():
            self.kiosk.switch_screen(SurveyHandIn(self._desk, self._answers(text)))
