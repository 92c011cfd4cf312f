"""The door to the 一次性告知单: which kind of business."""

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen

from kiosk.citizen.notice.case import next_step
from kiosk.citizen.notice.service import AskService
from kiosk.citizen.numbered import Asking, NumberedScreen, Option
from kiosk.desks.ports import NoticeDesk
from kiosk.wording import Wording
from quiz.model.guide import Guide


class AskSubject(Asking):
    """Which kind of business, of those that have a guide, in the order of the services' numbers."""

    cell = (17, 3)

    def __init__(self, desk: NoticeDesk) -> None:
        self._desk = desk
        self._guides: tuple[Guide, ...] | None = None

    def load(self) -> None:
        """Fetch the guides."""
        self._guides = tuple(self._desk.guides())

    @property
    def loaded(self) -> bool:
        """Whether they are there."""
        return self._guides is not None

    def prompt(self, words: Wording) -> str:
        """Which kind of business."""
        return words.notice.subject

    def options(self, words: Wording) -> Sequence[Option]:
        """The kinds there are."""
        subjects = words.notice.subjects
        found = dict.fromkeys(guide.subject.value for guide in self._guides or ())
        return [Option(subject, subjects[subject].name, subjects[subject].about) for subject in found]

    def after(self, value: str) -> Screen[Any]:
        """The services of this kind; where there is only one, past that choice."""
        of_kind = tuple(guide for guide in self._guides or () if guide.subject.value == value)
        if len(of_kind) == 1:
            return next_step(self._desk, of_kind[0], {})
        return NumberedScreen(AskService(self._desk, of_kind))
