"""On the way to the 一次性告知单: which service."""

from collections.abc import Sequence

from kiosk.citizen.notice.case import next_step
from kiosk.citizen.numbered import NumberedScreen, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.views.notice.guide_words import GuideWords
from quiz.model.guide import Guide


class NoticeServiceScreen(NumberedScreen):
    """One tile a service of one kind of business."""

    columns = 2
    """Two: the titles of services are long, and a line that breaks inside a word is hard to read."""

    def __init__(self, desk: NoticeDesk, guides: Sequence[Guide]) -> None:
        super().__init__()
        self._desk = desk
        self._guides = {guide.id: guide for guide in guides}

    def place(self) -> str:
        """The kind of business."""
        subject = next(iter(self._guides.values())).subject
        return self.words.notice.subjects[subject.value].name

    def prompt(self) -> str:
        """Which service."""
        return self.words.notice.service

    def options(self) -> Sequence[Option]:
        """The services by title, with the window that handles them."""
        said = ((key, GuideWords(guide, self.words.language)) for key, guide in self._guides.items())
        return [Option(key, words.title, words.desk) for key, words in said]

    def taken(self, value: str) -> None:
        """On to what the notice depends on."""
        self.kiosk.push_screen(next_step(self._desk, self._guides[value], {}))
