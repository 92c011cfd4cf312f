"""Signing in: badge and PIN, from a keyboard or from the keypad on the screen."""

import asyncio
import string
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from kiosk.desks.ports import Identity, Person
from kiosk.frame import key_names
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.widgets.field import Field
from kiosk.widgets.keypad import ERASE, Keypad
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.sign_in import SignInWords, sign_in_words
from scoring.errors import SignInError
from scoring.identifiers import BADGE_SIGNS, LONGEST

IDLE_SECONDS = 60.0
"""A half-typed badge is cleared away after this long."""

_BADGE_LETTER = "W"
_LONGEST_PIN = 12


class SignInScreen(HallScreen):
    """Enter goes from badge to PIN to checking. Checking takes time on purpose; meanwhile the screen says so."""

    CSS_PATH = "sign_in.tcss"

    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "next", lambda words: sign_in_words(words).next_field),
        Command("tab,shift+tab", "other", lambda words: sign_in_words(words).other_field, priority=True),
        Command("backspace", "erase", lambda words: sign_in_words(words).erase, key_names.backspace),
        Command("escape", "home", lambda words: sign_in_words(words).home),
    )

    badge = getters.query_one("#badge", Field)
    pin = getters.query_one("#pin", Field)

    def __init__(
        self,
        identity: Identity,
        after: Callable[[Person], Screen[Any]],
        *,
        title: Callable[[SignInWords], str] = lambda words: words.test,
        refusal: Callable[[Person, SignInWords], str] = lambda _person, _words: "",
    ) -> None:
        """Open the screen that `after` makes for whoever has signed in.

        Args:
            identity: Checks badge and PIN.
            after: Makes the screen behind the door.
            title: What the person signs in to.
            refusal: Why this person may not pass although the PIN is right; empty lets them pass.
        """
        super().__init__()
        self._identity = identity
        self._after = after
        self._title = title
        self._refusal = refusal
        self._checking = False
        self._told: Callable[[Wording], str] = lambda _: ""

    def place(self) -> str:
        """What the person signs in to."""
        return self._title(sign_in_words(self.words))

    def idle_limit(self) -> float | None:
        """Soon: others must not find a badge half typed."""
        return IDLE_SECONDS

    def compose_body(self) -> ComposeResult:
        """Two fields and the way on at the left, the keypad at the right, a line that says what is going on."""
        words = sign_in_words(self.words)
        with Horizontal(id="pair"):
            with Vertical(id="fields"):
                yield Prose(words.prompt, id="prompt")
                yield Field(
                    words.badge,
                    words.badge_hint,
                    alphabet=string.ascii_uppercase + string.digits + BADGE_SIGNS,
                    longest=LONGEST,
                    id="badge",
                )
                yield Field(
                    words.pin,
                    words.pin_hint,
                    alphabet=string.digits,
                    longest=_LONGEST_PIN,
                    secret=True,
                    id="pin",
                )
                yield Tile("next", words.next_field, id="next")
            yield Keypad(_BADGE_LETTER, words.erase_key, id="keypad")
        yield Prose(id="state")

    def offered(self) -> Iterator[Command]:
        """What Enter does depends on the field; who cannot read this screen is told of the language key first."""
        for command in super().offered():
            if command.action == "next" and not self._at_badge():
                yield command.saying(lambda words: sign_in_words(words).enter)
            elif command.action == "app.switch_language":
                yield replace(command, on_bar=True)
            else:
                yield command

    async def on_mount(self) -> None:
        """Begin with the badge."""
        await self._go_to(self.badge)

    def _at_badge(self) -> bool:
        return not self.is_mounted or not self.query(Field) or self.badge.active

    @property
    def _field(self) -> Field:
        """Where typing goes."""
        return self.badge if self.badge.active else self.pin

    async def _go_to(self, field: Field) -> None:
        """Type into another field."""
        for one in (self.badge, self.pin):
            one.active = one is field
        self._show_next()
        await self.show_hints()

    def _show_next(self) -> None:
        words = sign_in_words(self.words)
        self.query_one("#next", Tile).show(words.next_field if self.badge.active else words.enter)

    async def speak(self) -> None:
        """In place: what was typed stays."""
        words = sign_in_words(self.words)
        self.query_one("#prompt", Prose).update(words.prompt)
        self.badge.show(words.badge, words.badge_hint)
        self.pin.show(words.pin, words.pin_hint)
        self.query_one(Keypad).show(words.erase_key)
        self._show_next()
        self.query_one("#state", Prose).update(self._told(self.words))
        await self.speak_around()

    def _say(self, told: Callable[[Wording], str], *, wrong: bool = False) -> None:
        self._told = told
        state = self.query_one("#state", Prose)
        state.update(told(self.words))
        state.set_class(wrong, "-wrong")

    async def on_key(self, event: events.Key) -> None:
        """A character goes into the active field; whoever types wants Enter to go on, not to press a tile."""
        if not self._checking and event.character and self._field.type(event.character):
            event.stop()
            self.set_focus(None)
            self._say(lambda _: "")

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """A key of the keypad, or the way on."""
        if event.tile.id == "next":
            await self.action_next()
        elif event.tile.value == ERASE:
            self.action_erase()
        elif not self._checking:
            self._field.type(event.tile.value)

    @on(Field.Chosen)
    async def choose(self, event: Field.Chosen) -> None:
        """Type into the tapped field."""
        await self._go_to(event.field)

    async def action_other(self) -> None:
        """The other field."""
        await self._go_to(self.pin if self.badge.active else self.badge)

    def action_erase(self) -> None:
        """Take back one character."""
        if not self._checking:
            self._field.erase()

    def action_home(self) -> None:
        """Leave without signing in."""
        self.kiosk.go_blank()

    async def action_next(self) -> None:
        """From badge to PIN, from PIN to checking."""
        if self._checking:
            return
        if not self.badge.value:
            self._say(lambda words: sign_in_words(words).need_badge, wrong=True)
            await self._go_to(self.badge)
        elif self.badge.active:
            await self._go_to(self.pin)
        elif not self.pin.value:
            self._say(lambda words: sign_in_words(words).need_pin, wrong=True)
        else:
            self.storing(self._check())

    @work(group="sign-in", exit_on_error=False)
    async def _check(self) -> None:
        """Check badge and PIN in a thread, then open the door or say why not."""
        self._checking = True
        self._say(lambda words: sign_in_words(words).checking)
        badge, pin = self.badge.value, self.pin.value
        try:
            person = await asyncio.to_thread(self._identity.sign_in, badge, pin)
        except SignInError as error:
            refused = error  # the name of a caught error is gone when the language changes
            await self._refuse(lambda words: detail_of(refused, words.language))
        except Exception as error:
            await self._refuse(lambda _: "")
            self.kiosk.show_trouble(Trouble.SIGN_IN, error, self.refresh)
        else:
            if self._refusal(person, sign_in_words(self.words)):
                await self._refuse(lambda words: self._refusal(person, sign_in_words(words)))
            else:
                self.kiosk.switch_screen(self._after(person))

    async def _refuse(self, why: Callable[[Wording], str]) -> None:
        """Say why, and let the PIN be typed again."""
        self._checking = False
        self.pin.value = ""
        self._say(why, wrong=True)
        await self._go_to(self.pin)
