"""Two fields, one below the other, filled from a keyboard or from the keypad on the screen."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual import events, getters, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.frame import key_names
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.widgets.field import Field
from kiosk.widgets.keypad import ERASE, Keypad
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.sign_in import sign_in_words

IDLE_SECONDS = 60.0
"""What is half typed is cleared away after this long."""

Told = Callable[[Wording], str]
"""Something said, in the language that the screen speaks then."""


class TwoFieldsScreen(HallScreen):
    """Enter goes from the first field to the second and from there on; what was typed stays until it is handed in.

    A screen of this kind says what the fields are (`fields`, `labels`), what it says above them (`prompt`), what is
    missing (`missing`), and what happens with both (`hand_in`).
    """

    CSS_PATH = "two_fields.tcss"

    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "next", lambda words: sign_in_words(words).next_field),
        Command("tab,shift+tab", "other", lambda words: sign_in_words(words).other_field, priority=True),
        Command("backspace", "erase", lambda words: sign_in_words(words).erase, key_names.backspace),
        Command("escape", "home", lambda words: sign_in_words(words).home),
    )

    KEYPAD_LETTER: ClassVar[str] = ""
    """A letter that the keypad has beside the digits."""

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        """Whether both are being looked at, and nothing is typed."""
        self._told: Told = lambda _: ""

    first = getters.query_one(".-first", Field)
    second = getters.query_one(".-second", Field)

    def fields(self) -> tuple[Field, Field]:
        """Make both fields; `labels` says what they are called."""
        raise NotImplementedError

    def labels(self, words: Wording) -> tuple[tuple[str, str], tuple[str, str]]:
        """Label and hint of both fields."""
        raise NotImplementedError

    def prompt(self, words: Wording) -> str:
        """What stands above them."""
        raise NotImplementedError

    def enter(self, words: Wording) -> str:
        """What Enter does behind the second field."""
        raise NotImplementedError

    def missing(self, field: Field) -> Told:
        """What is said where a field is empty."""
        raise NotImplementedError

    async def hand_in(self) -> None:
        """Both fields are filled."""
        raise NotImplementedError

    def idle_limit(self) -> float | None:
        """Soon: others must not find anything half typed."""
        return IDLE_SECONDS

    def compose_body(self) -> ComposeResult:
        """Two fields and the way on at the left, the keypad at the right, a line that says what is going on."""
        words = sign_in_words(self.words)
        with Horizontal(id="pair"):
            with Vertical(id="fields"):
                yield Prose(self.prompt(self.words), id="prompt")
                for field, place in zip(self.fields(), ("-first", "-second"), strict=True):
                    field.add_class(place)
                    yield field
                yield Tile("next", words.next_field, id="next")
            yield Keypad(self.KEYPAD_LETTER, words.erase_key, id="keypad")
        yield Prose(id="state")

    def offered(self) -> Iterator[Command]:
        """What Enter does depends on the field; who cannot read this screen is told of the language key first."""
        for command in super().offered():
            if command.action == "next" and self._at_second():
                yield command.saying(self.enter)
            elif command.action == "app.switch_language":
                yield replace(command, on_bar=True)
            else:
                yield command

    async def on_mount(self) -> None:
        """Begin with the first field."""
        self._show_labels()
        await self.go_to(self.first)

    async def go_to(self, field: Field) -> None:
        """Type into another field."""
        for one in (self.first, self.second):
            one.active = one is field
        self._show_next()
        await self.show_hints()

    def _show_labels(self) -> None:
        for field, (label, hint) in zip((self.first, self.second), self.labels(self.words), strict=True):
            field.show(label, hint)

    def _show_next(self) -> None:
        words = sign_in_words(self.words)
        shown = self.enter(self.words) if self.second.active else words.next_field
        self.query_one("#next", Tile).show(shown)

    async def speak(self) -> None:
        """In place: what was typed stays."""
        self.query_one("#prompt", Prose).update(self.prompt(self.words))
        self._show_labels()
        self.query_one(Keypad).show(sign_in_words(self.words).erase_key)
        self._show_next()
        self.query_one("#state", Prose).update(self._told(self.words))
        await self.speak_around()

    def say(self, told: Told, *, wrong: bool = False) -> None:
        """Say something below the fields."""
        self._told = told
        state = self.query_one("#state", Prose)
        state.update(told(self.words))
        state.set_class(wrong, "-wrong")

    def say_nothing(self) -> None:
        """What was said below the fields is over."""
        self.say(lambda _: "")

    async def on_key(self, event: events.Key) -> None:
        """A character goes into the active field; whoever types wants Enter to go on, not to press a tile."""
        if not self.busy and event.character and self._active.type(event.character):
            event.stop()
            self.set_focus(None)
            self.say_nothing()

    def _at_second(self) -> bool:
        return self.is_mounted and bool(self.query(Field)) and self.second.active

    @property
    def _active(self) -> Field:
        return self.second if self.second.active else self.first

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """A key of the keypad, or the way on."""
        if event.tile.id == "next":
            await self.action_next()
        elif event.tile.value == ERASE:
            self.action_erase()
        elif not self.busy:
            self._active.type(event.tile.value)

    @on(Field.Chosen)
    async def choose(self, event: Field.Chosen) -> None:
        """Type into the tapped field."""
        await self.go_to(event.field)

    async def action_other(self) -> None:
        """The other field."""
        await self.go_to(self.first if self.second.active else self.second)

    def action_erase(self) -> None:
        """Take back one character."""
        if not self.busy:
            self._active.erase()

    def action_home(self) -> None:
        """Leave; what was typed is gone."""
        self.kiosk.go_blank()

    async def action_next(self) -> None:
        """From the first field to the second, from there on."""
        if self.busy:
            return
        if not self.first.value:
            self.say(self.missing(self.first), wrong=True)
            await self.go_to(self.first)
        elif not self.second.active:
            await self.go_to(self.second)
        elif not self.second.value:
            self.say(self.missing(self.second), wrong=True)
        else:
            await self.hand_in()
