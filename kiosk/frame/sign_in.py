"""Signing in: badge and PIN."""

import asyncio
import string
from collections.abc import Callable, Iterator
from typing import Any

from textual import work
from textual.screen import Screen

from kiosk.desks.ports import Identity, Person
from kiosk.frame.commands import Command
from kiosk.frame.new_pin import NewPinScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.frame.two_fields import Told, TwoFieldsScreen
from kiosk.widgets.field import Field
from kiosk.wording import Wording
from kiosk.wording.sign_in import SignInWords, sign_in_words
from scoring.errors import SignInError
from scoring.identifiers import BADGE_SIGNS, LONGEST

LONGEST_PIN = 12
"""Digits of the longest PIN."""


class SignInScreen(TwoFieldsScreen):
    """Enter goes from badge to PIN to checking. Checking takes time on purpose; meanwhile the screen says so."""

    KEYPAD_LETTER = "W"

    def __init__(
        self,
        identity: Identity,
        after: Callable[[Person], Screen[Any]],
        *,
        title: Callable[[SignInWords], str] = lambda words: words.test,
        refusal: Callable[[Person, SignInWords], str] = lambda _person, _words: "",
        stays: bool = False,
    ) -> None:
        """Open the screen that `after` makes for whoever has signed in.

        Args:
            identity: Checks badge and PIN.
            after: Makes the screen behind the door.
            title: What the person signs in to.
            refusal: Why this person may not pass although the PIN is right; empty lets them pass.
            stays: Whether it lies under everything: it may be typed into before the services are open, what is behind
                the door opens over it, and it keeps nothing of who went in.
        """
        super().__init__()
        self._identity = identity
        self._after = after
        self._title = title
        self._refusal = refusal
        self._stays = stays
        self._opened = asyncio.Event()
        """Set once somebody can be let in."""

    async def on_mount(self) -> None:
        """Begin; say that it takes a moment until somebody can be let in."""
        await super().on_mount()
        self._say_waiting()

    def services_coming(self) -> None:
        """Say how far it is."""
        self._say_waiting()

    def services_ready(self) -> None:
        """Somebody can be let in, and whoever has handed in already is looked at."""
        if self._stays:
            self._opened.set()
            if not self.busy:
                self.say_nothing()

    @property
    def _shut(self) -> bool:
        return self._stays and self.kiosk.services is None

    def _say_waiting(self) -> None:
        if self._shut:
            self.say(lambda words: self._ahead(words) if self._shut and self.busy else self.waiting())

    def _ahead(self, words: Wording) -> str:
        return sign_in_words(words).ahead.format(waiting=self.waiting())

    def say_nothing(self) -> None:
        """Nothing but that nobody can be let in yet, where that is so."""
        super().say_nothing()
        self._say_waiting()

    def place(self) -> str:
        """What the person signs in to."""
        return self._title(sign_in_words(self.words))

    def fields(self) -> tuple[Field, Field]:
        """Badge and PIN."""
        letters = string.ascii_uppercase + string.digits + BADGE_SIGNS
        return (
            Field("", "", alphabet=letters, longest=LONGEST, id="badge"),
            Field("", "", alphabet=string.digits, longest=LONGEST_PIN, secret=True, id="pin"),
        )

    def labels(self, words: Wording) -> tuple[tuple[str, str], tuple[str, str]]:
        """Badge and PIN."""
        own = sign_in_words(words)
        return (own.badge, own.badge_hint), (own.pin, own.pin_hint)

    def prompt(self, words: Wording) -> str:
        """What is asked."""
        return sign_in_words(words).prompt

    def enter(self, words: Wording) -> str:
        """Sign in."""
        return sign_in_words(words).enter

    def missing(self, field: Field) -> Told:
        """Which of the two is asked for."""
        if field is self.first:
            return lambda words: sign_in_words(words).need_badge
        return lambda words: sign_in_words(words).need_pin

    async def hand_in(self) -> None:
        """Check badge and PIN, as soon as that can be done; what is typed meanwhile waits for what it was meant for."""
        if self._shut:
            self.busy = True
            self._say_waiting()
            self.awaiting(self._check_once_open())
        else:
            self.storing(self._check())

    @work(group="ahead", exclusive=True, exit_on_error=False)
    async def _check_once_open(self) -> None:
        """Wait for the services; given up when whoever handed in has gone."""
        await self._opened.wait()
        self.storing(self._check())

    @work(group="sign-in", exit_on_error=False)
    async def _check(self) -> None:
        """Check badge and PIN in a thread, then open the door or say why not."""
        self.busy = True
        self.say(lambda words: sign_in_words(words).checking)
        badge, pin = self.first.value, self.second.value
        try:
            person = await asyncio.to_thread(self._identity.sign_in, badge, pin)
        except SignInError as error:
            refused = error  # the name of a caught error is gone when the language changes
            await self._refuse(lambda words: detail_of(refused, words.language))
        except Exception as error:
            await self._refuse(lambda _: "")
            self.kiosk.show_trouble(Trouble.SIGN_IN, error, self.refresh)
        else:
            if not self.busy:
                return  # whoever typed this has gone, and nobody else is let in by it
            if self._refusal(person, sign_in_words(self.words)):
                await self._refuse(lambda words: self._refusal(person, sign_in_words(words)))
            elif person.one_time_pin:
                self.go_on(NewPinScreen(self._identity, person, pin, self._after))
            else:
                self.go_on(self._after(person))

    def go_on(self, screen: Screen[Any]) -> None:
        """Open what lies behind the door in place of the door, or over one that stays."""
        if self._stays:
            self._forget()
            self.kiosk.push_screen(screen)
        else:
            self.kiosk.switch_screen(screen)

    def become_blank(self) -> None:
        """Nobody has typed anything here."""
        super().become_blank()
        self._forget()

    def _forget(self) -> None:
        self.workers.cancel_group(self, "ahead")
        self.busy = False
        self.first.value = self.second.value = ""
        self.say_nothing()
        self.call_later(self.go_to, self.first)

    def offered(self) -> Iterator[Command]:
        """From a door that stays there is no home to go back to."""
        for command in super().offered():
            cleared = self._stays and command.action == "home"
            yield command.saying(lambda words: sign_in_words(words).clear) if cleared else command

    async def _refuse(self, why: Told) -> None:
        """Say why, and let the PIN be typed again."""
        self.busy = False
        self.second.value = ""
        self.say(why, wrong=True)
        await self.go_to(self.second)
