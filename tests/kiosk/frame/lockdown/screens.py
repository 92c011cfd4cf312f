"""Every screen that a citizen may see, made on top of the first one."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.notice.notice import NoticeScreen
from kiosk.citizen.notice.subject import AskSubject
from kiosk.citizen.numbered import NumberedScreen
from kiosk.citizen.pick_window import PickWindowScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.receipt import ReceiptScreen
from kiosk.citizen.rest import RestScreen
from kiosk.citizen.survey.asking import AskFirst, AskQuestion, Way
from kiosk.citizen.survey.words import SurveyWordsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.visit import VisitScreen, VisitTurn
from kiosk.desks.ports import Person
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.screen import HallScreen
from kiosk.frame.sign_in import SignInScreen
from kiosk.frame.trouble import Trouble
from scoring.errors.sign_in import SignInPausedError
from scoring.services.bring_in.visit_ends import EndedVisit
from tests.kiosk.citizen.notice.guides import BIRTH, FakeNotices, guide
from tests.kiosk.citizen.survey.surveys import SURVEY, FakeSurveys
from tests.kiosk.fakes import FakeDesk, reasons_of

NOTICES = FakeNotices()
ANSWERING = Way(FakeSurveys(), SURVEY)


class Stranger:
    """Knows no badge."""

    def sign_in(self, staff_id: str, pin: str) -> Person:
        raise SignInPausedError(5)

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        raise AssertionError("nobody gets here")

    def opens_for_admin(self, pin: str) -> bool:
        return False


SCREENS: dict[str, Callable[[HallScreen], Screen[Any]]] = {
    "pick": lambda _: PickWindowScreen(),
    "rating": lambda _: RatingScreen("A03"),
    "rest": lambda _: RestScreen("A03"),
    "asked": lambda _: RatingScreen("A03", EndedVisit("0" * 64, "A03", None)),
    "reasons": lambda _: ReasonsScreen("rating-0", reasons_of(4)),
    "comment": lambda _: CommentScreen("rating-0", (406,)),
    "thanks": lambda _: ThanksScreen(),
    "subject": lambda _: NumberedScreen(AskSubject(NOTICES)),
    "notice": lambda _: NoticeScreen(NOTICES, guide(BIRTH), {"child": "newborn", "who": "parent"}),
    "receipt": lambda _: ReceiptScreen(),
    "survey": lambda _: NumberedScreen(AskFirst(FakeSurveys(), FakeDesk())),
    "question": lambda _: NumberedScreen(AskQuestion(ANSWERING, 0)),
    "survey's visit": lambda _: VisitScreen(
        VisitTurn(lambda words: words.survey.visit, lambda _: None, lambda _: ThanksScreen())
    ),
    "words": lambda _: SurveyWordsScreen(SURVEY.questions[-1], lambda _: ANSWERING.answers({}), ANSWERING.desk),
    "help": HelpScreen,
    "error": lambda _: ErrorScreen(Trouble.NOTICE, OSError("gone"), lambda: None),
    "sign in": lambda _: SignInScreen(Stranger(), lambda _person: ThanksScreen()),
}
"""How every screen that a citizen may see is made, on top of the first one."""
