"""One number that a citizen types, taps or has scanned, beside what it is for and who sees it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.widgets.field import Field
from kiosk.widgets.keypad import ERASE, Keypad
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.citizen import TypedWords

TYPING_SECONDS: Final = 45.0
"""A number is looked up on a slip or in a telephone: more time than a rating gets. Every key begins it anew."""


class NumberScreen(HallScreen):
    """Subclasses say which words, which characters, and what becomes of the number; nothing typed outlives it."""

    CSS_PATH = ["number_screen.tcss"]  # noqa: RUF012 - Textual's own name for it
    drops_echo = True
    alphabet: ClassVar[str]
    longest: ClassVar[int]
    group: ClassVar[int] = 0
    """So many characters are shown together; 0: all."""

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "enter", lambda words: words.common.enter),
        Command("backspace", "erase", lambda words: words.pick.erase),
        Command("escape", "leave", lambda words: words.comment.skip),
    )

    def __init__(self) -> None:
        super().__init__()
        self._field = self._new_field("", "")
        self._state: Callable[[Wording], str] = lambda _: ""

    def told(self, words: Wording) -> TypedWords:
        """The words of this number."""
        raise NotImplementedError

    def accepts(self, number: str) -> bool:
        """Whether this is such a number."""
        raise NotImplementedError

    def taken(self, number: str) -> None:
        """A number that is accepted was entered."""
        raise NotImplementedError

    def without(self) -> None:
        """It goes on without one."""
        raise NotImplementedError

    def compose_body(self) -> ComposeResult:
        """What is asked and why at the left, the keypad at the right, the ways on below."""
        words = self.told(self.words)
        with Horizontal(id="pair"):
            with Vertical(id="side"):
                yield Prose(words.prompt, id="prompt")
                yield self.field_again()
                yield Prose("\n".join(words.about), id="about")
                yield self.state_again()
            yield Keypad("", words.erase, id="keypad")
        yield from self.ways()

    def ways(self) -> ComposeResult:
        """The two ways on."""
        words = self.told(self.words)
        with Horizontal(id="ways"):
            yield Tile("enter", words.enter, id="enter")
            yield Tile("leave", words.leave, id="leave")

    def field_again(self) -> Field:
        """A field with what was typed so far, in the present language."""
        words, typed = self.told(self.words), self._field.value
        self._field = self._new_field(words.label, words.hint)
        self._field.value = typed
        return self._field

    def state_again(self) -> Prose:
        """What was said last, in the present language."""
        return Prose(self._state(self.words), id="state")

    def _new_field(self, label: str, hint: str) -> Field:
        field = Field(label, hint, alphabet=self.alphabet, longest=self.longest, group=self.group, id="number")
        field.active = True
        return field

    def offered(self) -> Iterator[Command]:
        """Letters may be typed here, so language and large type are on function keys and taps."""
        for command in super().offered():
            if command.action == "leave":
                yield command.saying(lambda words: self.told(words).leave)
            elif command.action == "enter":
                yield command.saying(lambda words: self.told(words).enter)
            elif "," in command.keys:
                yield replace(command, shown=command.keys.rpartition(",")[2].upper())
            else:
                yield command

    def idle_limit(self) -> float | None:
        """Long enough to look a number up."""
        return TYPING_SECONDS

    def check_consume_key(self, key: str, character: str | None = None) -> bool:  # noqa: ARG002 - the signature is Textual's
        """Whatever can be read is typed here: a scanner sends four zeros faster than one is felt, and means four."""
        return character is not None and character.isprintable()

    async def on_key(self, event: events.Key) -> None:
        """A character goes into the field; whoever types wants Enter to go on, not to press a tile."""
        if event.character and self.check_consume_key(event.key, event.character):
            event.stop()
            event.prevent_default()
            if self.type(event.character):
                self.set_focus(None)

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """A key of the keypad, or a way on."""
        if event.tile.id in {"enter", "leave"}:
            await self.run_action(event.tile.value)
        elif event.tile.value == ERASE:
            self.action_erase()
        else:
            self.type(event.tile.value)

    def type(self, character: str) -> bool:
        """A character more, if the number may hold it; what was said of the number before is true no longer."""
        taken = self._field.type(character)
        if taken:
            self.say(lambda _: "")
        return taken

    def action_erase(self) -> None:
        """Take back one character; what was said of the number before is true no longer."""
        self._field.erase()
        self.say(lambda _: "")

    def action_enter(self) -> None:
        """Hand the number in; what is none says so and stays."""
        if not self.in_front():
            return
        if self.accepts(self._field.value):
            self.taken(self._field.value)
        else:
            self.say(lambda words: self.told(words).wrong)

    def action_leave(self) -> None:
        """Go on without a number."""
        if self.in_front():
            self.without()

    def refuse(self, why: Callable[[Wording], str]) -> None:
        """Say why this number leads nowhere, and let another be typed."""
        self._field.value = ""
        self.say(why)

    def say(self, state: Callable[[Wording], str]) -> None:
        """Say something about the number, in whichever language is chosen."""
        self._state = state
        if told := self.query_one_optional("#state", Prose):
            told.update(state(self.words))
