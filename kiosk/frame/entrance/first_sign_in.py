"""The first screen of a terminal of staff: whoever comes signs in, and finds the door closed again behind them."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from kiosk.desks.ports import Identity, Person, Services
from kiosk.frame.sign_in import SignInScreen
from kiosk.wording.sign_in import SignInWords

Room = Callable[[Services, Person], Screen[Any]]
"""Makes the screen that somebody who has signed in begins on."""


def first_sign_in(room: Room, title: Callable[[SignInWords], str]) -> SignInScreen:
    """What lies under everything: it opens the `room` of whoever has signed in; `title` says what terminal this is."""

    def services() -> Services:
        if screen.kiosk.services is None:
            raise RuntimeError("somebody was let in before the services were open")
        return screen.kiosk.services

    identity = _Later(lambda: services().identity)
    screen = SignInScreen(identity, lambda person: room(services(), person), title=title, stays=True)
    return screen


class _Later:
    """The identity of services that are not open yet."""

    def __init__(self, identity: Callable[[], Identity]) -> None:
        self._identity = identity

    def sign_in(self, staff_id: str, pin: str) -> Person:
        """See `Identity`."""
        return self._identity().sign_in(staff_id, pin)

    def choose_pin(self, staff_id: str, before: str, pin: str) -> None:
        """See `Identity`."""
        self._identity().choose_pin(staff_id, before, pin)

    def opens_for_admin(self, pin: str) -> bool:
        """See `Identity`."""
        return self._identity().opens_for_admin(pin)
