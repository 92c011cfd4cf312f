"""The window clerk's way, behind one door: sign in, papers, rules, questions, review, result."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from kiosk.desks.ports import Identity, TestDesk
from kiosk.screens.papers import PapersScreen
from kiosk.screens.sign_in import SignInScreen


def clerk_door(identity: Identity, tests: TestDesk, *, monotonic: Callable[[], float]) -> Screen[Any]:
    """The first screen of the way.

    Args:
        identity: Checks badge and PIN.
        tests: Offers papers and keeps attempts.
        monotonic: Seconds of a clock that never jumps; counts test time.
    """
    return SignInScreen(identity, lambda person: PapersScreen(tests, person, monotonic))
