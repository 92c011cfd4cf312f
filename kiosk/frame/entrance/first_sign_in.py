"""The first screen of a terminal of staff: whoever comes signs in, and finds the door closed again behind them."""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from textual.screen import Screen

from kiosk.desks.ports import Identity, Person, Services
from kiosk.frame.commands import Command
from kiosk.frame.sign_in import SignInScreen
from kiosk.wording.sign_in import SignInWords, sign_in_words

Room = Callable[[Services, Person], Screen[Any]]
"""Makes the screen that somebody who has signed in begins on."""


class FirstSignInScreen(SignInScreen):
    """Lies under everything. It can be typed into before the services are open, and asks them once they are."""

    CSS_PATH = "../two_fields.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = ()

    def __init__(self, room: Room, title: Callable[[SignInWords], str]) -> None:
        """Open the `room` of whoever has signed in; `title` says what terminal this is."""
        identity = _Later(lambda: self._services.identity)
        super().__init__(identity, lambda person: room(self._services, person), title=title)

    @property
    def _services(self) -> Services:
        if self.kiosk.services is None:
            raise RuntimeError("somebody was let in before the services were open")
        return self.kiosk.services

    async def on_mount(self) -> None:
        """Begin; say that it takes a moment until somebody can be let in."""
        await super().on_mount()
        self._say_waiting()

    def services_coming(self) -> None:
        """Say how far it is."""
        self._say_waiting()

    def services_ready(self) -> None:
        """Somebody can be let in."""
        self.say(lambda _: "")

    def _say_waiting(self) -> None:
        if self.kiosk.services is None:
            self.say(lambda _: self.waiting())

    async def hand_in(self) -> None:
        """Check badge and PIN, as soon as that can be done."""
        if self.kiosk.services is None:
            self._say_waiting()
        else:
            await super().hand_in()

    def go_on(self, screen: Screen[Any]) -> None:
        """Open the room over this screen, which keeps nothing of who went in."""
        self._forget()
        self.kiosk.push_screen(screen)

    def become_blank(self) -> None:
        """Nobody has typed anything here."""
        super().become_blank()
        self._forget()

    def _forget(self) -> None:
        self.busy = False
        self.first.value = self.second.value = ""
        self.say(lambda _: "")
        self._say_waiting()
        self.call_later(self.go_to, self.first)

    def offered(self) -> Iterator[Command]:
        """There is no home to go back to."""
        for command in super().offered():
            yield command.saying(lambda words: sign_in_words(words).clear) if command.action == "home" else command


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
