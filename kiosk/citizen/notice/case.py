"""On the way to the 一次性告知单: what about this citizen decides what applies; one question a screen."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from kiosk.citizen.choosing import STYLE
from kiosk.citizen.numbered import NumberedScreen, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.text.widget_text import safe
from kiosk.views.notice.guide_words import GuideWords
from quiz.model.case import open_question
from quiz.model.guide import Guide, ProfileQuestion


def next_step(desk: NoticeDesk, guide: Guide, answers: Mapping[str, str]) -> Screen[Any]:
    """The next question on which something still hangs; when there is none, the notice."""
    question = open_question(guide, answers)
    if question is not None:
        return NoticeCaseScreen(desk, guide, answers, question)
    from kiosk.citizen.notice.notice import NoticeScreen  # noqa: PLC0415 - few get as far; line breaking is heavy

    return NoticeScreen(desk, guide, answers)


class NoticeCaseScreen(NumberedScreen):
    """One question and its answers. Nothing of it is kept: when the screen is gone, so are the answers."""

    CSS_PATH = [STYLE, "case.tcss"]  # noqa: RUF012 - Textual's own name for it
    columns = 2

    def __init__(self, desk: NoticeDesk, guide: Guide, answers: Mapping[str, str], question: ProfileQuestion) -> None:
        """Ask `question` of `guide` after `answers` were given."""
        super().__init__()
        self._desk = desk
        self._guide = guide
        self._answers = dict(answers)
        self._question = question

    @property
    def guide_words(self) -> GuideWords:
        """The guide in the language chosen now."""
        return GuideWords(self._guide, self.words.language)

    def compose_body(self) -> ComposeResult:
        """The service in full and which question this is, then the question."""
        number = self.words.notice.question.format(number=len(self._answers) + 1)
        yield Static(safe(f"{self.guide_words.title}   {number}"), id="service")
        yield from super().compose_body()

    def place(self) -> str:
        """What it leads to."""
        return self.words.notice.name

    def prompt(self) -> str:
        """The question in the guide's words."""
        return self.guide_words.ask(self._question)

    def options(self) -> Sequence[Option]:
        """Its answers."""
        return [Option(key, self.guide_words.answer(self._question, key)) for key in self._question.answers]

    def taken(self, value: str) -> None:
        """On to the next question, or to the notice."""
        answers = {**self._answers, self._question.key: value}
        self.kiosk.push_screen(next_step(self._desk, self._guide, answers))
