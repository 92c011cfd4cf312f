"""On the way to the 一次性告知单: what about this citizen decides what applies; one question a screen."""

from collections.abc import Mapping, Sequence
from typing import Any

from textual.screen import Screen

from kiosk.citizen.numbered import Asking, NumberedScreen, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.views.notice.guide_words import GuideWords
from kiosk.wording import Wording
from quiz.model.case import open_question
from quiz.model.guide import Guide, ProfileQuestion


def next_step(desk: NoticeDesk, guide: Guide, answers: Mapping[str, str]) -> Screen[Any]:
    """The next question on which something still hangs; when there is none, the notice."""
    question = open_question(guide, answers)
    if question is not None:
        return NumberedScreen(AskCase(desk, guide, answers, question))
    from kiosk.citizen.notice.notice import NoticeScreen  # noqa: PLC0415 - few get as far; line breaking is heavy

    return NoticeScreen(desk, guide, answers)


class AskCase(Asking):
    """One question of a guide and its answers."""

    columns = 2

    def __init__(self, desk: NoticeDesk, guide: Guide, answers: Mapping[str, str], question: ProfileQuestion) -> None:
        """Ask `question` of `guide` after `answers` were given."""
        self._desk = desk
        self._guide = guide
        self._answers = dict(answers)
        self._question = question

    def heading(self, words: Wording) -> str:
        """The service in full, and which question this is."""
        number = words.notice.question.format(number=len(self._answers) + 1)
        return f"{GuideWords(self._guide, words.language).title}   {number}"

    def place(self, words: Wording) -> str:
        """What it leads to."""
        return words.notice.name

    def prompt(self, words: Wording) -> str:
        """The question in the guide's words."""
        return GuideWords(self._guide, words.language).ask(self._question)

    def options(self, words: Wording) -> Sequence[Option]:
        """Its answers."""
        said = GuideWords(self._guide, words.language)
        return [Option(key, said.answer(self._question, key)) for key in self._question.answers]

    def after(self, value: str) -> Screen[Any]:
        """The next question, or the notice."""
        return next_step(self._desk, self._guide, {**self._answers, self._question.key: value})
