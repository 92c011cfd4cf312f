"""A PIN of one's own: whoever came with a one-time PIN from a slip chooses another before the door opens."""

import asyncio
import string
from collections.abc import Callable
from typing import Any

from textual import work
from textual.screen import Screen

from kiosk.desks.ports import Identity, Person
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.frame.two_fields import Told, TwoFieldsScreen
from kiosk.widgets.field import Field
from kiosk.wording import Wording
from kiosk.wording.sign_in import sign_in_words
from scoring.errors import ScoringError, StoreError
from scoring.rules.identity.pins import PIN_LENGTH


class NewPinScreen(TwoFieldsScreen):
    """The new PIN twice; then the door that the person wanted."""

    def __init__(self, identity: Identity, person: Person, before: str, after: Callable[[Person], Screen[Any]]) -> None:
        """`before` is the one-time PIN with which `person` has just signed in; `after` makes the screen behind."""
        super().__init__()
        self._identity = identity
        self._person = person
        self._before = before
        self._after = after

    def place(self) -> str:
        """What is asked for."""
        return sign_in_words(self.words).new_pin

    def fields(self) -> tuple[Field, Field]:
        """The PIN, twice."""
        longest = PIN_LENGTH.stop - 1
        first, again = (
            Field("", "", alphabet=string.digits, longest=longest, secret=True, id=name) for name in ("new", "again")
        )
        return first, again

    def labels(self, words: Wording) -> tuple[tuple[str, str], tuple[str, str]]:
        """New, and again."""
        own = sign_in_words(words)
        return (own.pin, own.pin_hint), (own.again, own.again_hint)

    def prompt(self, words: Wording) -> str:
        """Why it is asked for."""
        return sign_in_words(words).new_pin_prompt

    def enter(self, words: Wording) -> str:
        """Keep it."""
        return sign_in_words(words).keep_pin

    def missing(self, field: Field) -> Told:
        """Which of the two is asked for."""
        if field is self.first:
            return lambda words: sign_in_words(words).need_new_pin
        return lambda words: sign_in_words(words).need_again

    async def hand_in(self) -> None:
        """Keep it, if both are the same."""
        if self.first.value != self.second.value:
            await self._again(lambda words: sign_in_words(words).pins_differ)
        else:
            self.storing(self._keep())

    @work(group="sign-in", exit_on_error=False)
    async def _keep(self) -> None:
        """Set the PIN in a thread, then open the door or say what is wrong with it."""
        self.busy = True
        self.say(lambda words: sign_in_words(words).keeping)
        pin = self.first.value
        try:
            await asyncio.to_thread(self._identity.choose_pin, self._person.staff_id, self._before, pin)
        except ScoringError as error:
            self.busy = False
            if isinstance(error, StoreError):
                self.kiosk.show_trouble(Trouble.SIGN_IN, error, self.refresh)
                return
            refused = error  # the name of a caught error is gone when the language changes
            await self._again(lambda words: detail_of(refused, words.language))
        except Exception as error:
            self.busy = False
            self.kiosk.show_trouble(Trouble.SIGN_IN, error, self.refresh)
        else:
            self.kiosk.switch_screen(self._after(self._person))

    async def _again(self, why: Told) -> None:
        """Say why, and begin with the first field."""
        self.first.value = self.second.value = ""
        self.say(why, wrong=True)
        await self.go_to(self.first)
