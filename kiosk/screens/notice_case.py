"""On the way to the 一次性告知单: what about this citizen decides what applies; one question a screen."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.screen import Screen

from kiosk.screens.numbered import NumberedScreen, Option
from kiosk.services import NoticeDesk
from kiosk.wording import Language
from quiz.guide import Guide


def next_step(desk: NoticeDesk, guide: Guide, answers: Mapping[str, str]) -> Screen[Any]:
    """The next question of the guide that is not answered yet; when all are, the sheet."""
    if len(answers) < len(guide.profile):
        return NoticeCaseScreen(desk, guide, answers)
    from kiosk.screens.notice import NoticeScreen  # noqa: PLC0415 - few get as far; line breaking is heavy

    return NoticeScreen(desk, guide, answers)


class NoticeCaseScreen(NumberedScreen):
    """One question and its answers. Nothing of it is kept: when the screen is gone, so are the answers."""

    CSS_PATH = ["tiles.tcss", "notice_case.tcss"]  # noqa: RUF012 - Textual's own name for it
    columns = 2

    def __init__(self, desk: NoticeDesk, guide: Guide, answers: Mapping[str, str]) -> None:
        """Ask the first question of `guide` that `answers` leaves open."""
        super().__init__()
        self._desk = desk
        self._guide = guide
        self._answers = dict(answers)
        self._question = guide.profile[len(answers)]

    def place(self) -> str:
        """The service."""
        return self._guide.title_en if self.words.language is Language.EN else self._guide.title

    def prompt(self) -> str:
        """The question in the guide's words."""
        return self._question.ask

    def options(self) -> Sequence[Option]:
        """Its answers."""
        return [Option(key, answer) for key, answer in self._question.answers.items()]

    def taken(self, value: str) -> None:
        """On to the next question, or to the sheet."""
        answers = {**self._answers, self._question.key: value}
        self.kiosk.push_screen(next_step(self._desk, self._guide, answers))
