"""Signing in: badge and PIN, from a keyboard or from the keypad on the screen."""

import asyncio
import string
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from textual import events, getters, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from kiosk.desks.ports import Identity, Person
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.widgets.field import Field
from kiosk.widgets.keypad import ERASE, Keypad
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import test as words
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
        Command("enter", "next", lambda _: words.NEXT_FIELD),
        Command("tab,shift+tab", "other", lambda _: words.OTHER_FIELD, priority=True),
        Command("backspace", "erase", lambda _: words.ERASE, lambda _: words.BACKSPACE),
        Command("escape", "home", lambda _: words.HOME),
    )

    badge = getters.query_one("#badge", Field)
    pin = getters.query_one("#pin", Field)

    def __init__(
        self,
        identity: Identity,
        after: Callable[[Person], Screen[Any]],
        *,
        title: str = words.SIGN_IN_TITLE,
        refusal: Callable[[Person], str] = lambda _: "",
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

    def place(self) -> str:
        """What the person signs in to."""
        return self._title

    def idle_limit(self) -> float | None:
        """Soon: others must not find a badge half typed."""
        return IDLE_SECONDS

    def compose_body(self) -> ComposeResult:
        """Two fields and the way on at the left, the keypad at the right, a line that says what is going on."""
        with Horizontal(id="pair"):
            with Vertical(id="fields"):
                yield Prose(words.SIGN_IN_PROMPT, id="prompt")
                yield Field(
                    words.BADGE,
                    words.BADGE_EMPTY,
                    alphabet=string.ascii_uppercase + string.digits + BADGE_SIGNS,
                    longest=LONGEST,
                    id="badge",
                )
                yield Field(
                    words.PIN,
                    words.PIN_EMPTY,
                    alphabet=string.digits,
                    longest=_LONGEST_PIN,
                    secret=True,
                    id="pin",
                )
                yield Tile("next", words.NEXT_FIELD, id="next")
            yield Keypad(_BADGE_LETTER, words.ERASE_KEY, id="keypad")
        yield Prose(id="state")

    def offered(self) -> Iterator[Command]:
        """What Enter does depends on the field."""
        for command in super().offered():
            at_pin = command.action == "next" and not self._at_badge()
            yield command.saying(lambda _: words.SIGN_IN) if at_pin else command

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
        self.query_one("#next", Tile).show(words.NEXT_FIELD if self.badge.active else words.SIGN_IN)
        await self.show_hints()

    def _say(self, text: str, *, wrong: bool = False) -> None:
        state = self.query_one("#state", Prose)
        state.update(text)
        state.set_class(wrong, "-wrong")

    async def on_key(self, event: events.Key) -> None:
        """A character goes into the active field; whoever types wants Enter to go on, not to press a tile."""
        if not self._checking and event.character and self._field.type(event.character):
            event.stop()
            self.set_focus(None)
            self._say("")

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
            self._say(words.NEED_BADGE, wrong=True)
            await self._go_to(self.badge)
        elif self.badge.active:
            await self._go_to(self.pin)
        elif not self.pin.value:
            self._say(words.NEED_PIN, wrong=True)
        else:
            self.storing(self._check())

    @work(group="sign-in", exit_on_error=False)
    async def _check(self) -> None:
        """Check badge and PIN in a thread, then open the door or say why not."""
        self._checking = True
        self._say(words.CHECKING)
        badge, pin = self.badge.value, self.pin.value
        try:
            person = await asyncio.to_thread(self._identity.sign_in, badge, pin)
        except SignInError as error:
            await self._refuse(detail_of(error))
        except Exception as error:
            await self._refuse("")
            self.kiosk.show_trouble(Trouble.SIGN_IN, error, self.refresh)
        else:
            if refusal := self._refusal(person):
                await self._refuse(refusal)
            else:
                self.kiosk.switch_screen(self._after(person))

    async def _refuse(self, why: str) -> None:
        """Say why, and let the PIN be typed again."""
        self._checking = False
        self.pin.value = ""
        self._say(why, wrong=True)
        await self._go_to(self.pin)
