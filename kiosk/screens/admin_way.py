"""The administrator's way, behind one door: sign in, scores, what they are made of, and what the bank covers."""

from typing import Any

from textual.screen import Screen

from kiosk.desks.ports import CoverageDesk, Identity, Person, ScoreDesk
from kiosk.screens.scores import scores_door
from kiosk.screens.sign_in import SignInScreen
from kiosk.wording import office as words


def admin_door(identity: Identity, scores: ScoreDesk, coverage: CoverageDesk) -> Screen[Any]:
    """The first screen of the way; only an administrator gets further.

    Args:
        identity: Checks badge and PIN.
        scores: Reads standings.
        coverage: Counts the question bank.
    """
    return SignInScreen(
        identity,
        lambda person: scores_door(scores, person, coverage),
        title=words.SIGN_IN_TITLE,
        refusal=_refusal,
    )


def _refusal(person: Person) -> str:
    return "" if person.role == "admin" else words.ADMINS_ONLY
