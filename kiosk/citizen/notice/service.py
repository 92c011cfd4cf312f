"""On the way to the 一次性告知单: which service."""

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from kiosk.citizen.notice.case import next_step
from kiosk.citizen.numbered import Asking, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.views.notice.guide_words import GuideWords
from kiosk.wording import Wording
from quiz.model.guide import Guide


class AskService(Asking):
    """Which service of one kind of business."""

    columns = 2
    """Two: the titles of services are long, and a line that breaks inside a word is hard to read."""

    def __init__(self, desk: NoticeDesk, guides: Sequence[Guide]) -> None:
        """`guides` are all of one kind of business, at least one."""
        self._desk = desk
        self._guides = {guide.id: guide for guide in guides}

    def place(self, words: Wording) -> str:
        """The kind of business."""
        subject = next(iter(self._guides.values())).subject
        return words.notice.subjects[subject.value].name

    def prompt(self, words: Wording) -> str:
        """Which service."""
        return words.notice.service

    def options(self, words: Wording) -> Sequence[Option]:
        """The services by title, with the window that handles them."""
        said = ((key, GuideWords(guide, words.language)) for key, guide in self._guides.items())
        return [Option(key, named.title, named.desk) for key, named in said]

    def after(self, value: str) -> Screen[Any]:
        """What the notice depends on."""
        return next_step(self._desk, self._guides[value], {})
