"""The number of a visit, so that it answers a survey once; the door stands open again with it."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from kiosk.citizen.visit import VisitScreen
from kiosk.desks.survey_ports import SurveyDesk
from kiosk.wording import Wording
from kiosk.wording.citizen import VisitWords


class SurveyVisitScreen(VisitScreen):
    """A visit that has answered already is told so."""

    CSS_PATH = ["../number_screen.tcss"]  # noqa: RUF012 - Textual's own name for it

    def __init__(self, desk: SurveyDesk, survey_id: str, door: Callable[[str], Screen[Any]]) -> None:
        """`door` makes the screen that is gone on with, of a visit that has not answered `survey_id` yet."""
        super().__init__(lambda _: None)
        self._door = door
        self._desk = desk
        self._survey_id = survey_id

    def told(self, words: Wording) -> VisitWords:
        """The words about visits, as surveys need them."""
        return words.survey.visit

    def go_on(self, number: str) -> None:
        """Through the door."""
        self.kiosk.switch_screen(self._door(number))

    def known(self, number: str) -> bool:
        """Whether the visit has answered."""
        return self._desk.answered(self._survey_id, number)
