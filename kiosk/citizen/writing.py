"""Free words of a citizen: one clean paragraph of bounded length, which nobody keeps before it is sent."""

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Final

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Static, TextArea
from textual.widgets.text_area import Edit, EditResult

from kiosk.frame.commands import Command
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.screen import HallScreen
from kiosk.settings.window_sizes import TINY
from kiosk.text.clean import clean, is_young
from kiosk.text.widget_text import safe
from kiosk.widgets.tile import Tile

WRITING_SECONDS: Final = 60.0
"""A sentence composed in an input method reaches the terminal in one piece: whoever composes is silent that long."""


class WritingArea(TextArea):
    """A text area that takes one clean paragraph of at most `limit` characters, also from a paste."""

    def __init__(self, limit: int, text: str = "") -> None:
        super().__init__(text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", id="area")
        self.cursor_blink = False
        self._limit = limit

    def edit(self, edit: Edit) -> EditResult:
        """Every change comes through here: clean what is inserted and cut it to the room that is left."""
        kept = len(self.text) - len(self.get_text_range(*sorted((edit.from_location, edit.to_location))))
        edit.text = clean(edit.text)[: max(0, self._limit - kept)]
        return super().edit(edit)

    def on_unmount(self) -> None:
        """The app would keep whom it tells of a new theme until the next one comes, and with it what somebody wrote."""
        told = getattr(self.app, "__watchers", {}).get("theme", [])
        told[:] = [(part, tell) for part, tell in told if part is not self]

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Also characters younger than this Python: a name in them is a name."""
        return super().check_consume_key(key, character) or is_young(character or "")

    def on_key(self, event: events.Key) -> None:
        """Enter and Escape belong to the screen: a rating's words have no paragraphs."""
        if event.key in {"enter", "escape"}:
            event.prevent_default()
        elif is_young(event.character or ""):  # Textual asks Python whether it is printable, and Python does not know
            event.prevent_default()
            event.stop()
            self.replace(event.character or "", *self.selection, maintain_selection_offset=False)


class WritingScreen(HallScreen):
    """Write up to the limit, send or leave. Words that are not sent are nowhere, and the screen says when they go.

    Subclasses say what is asked, and what is done with the words and without them.
    """

    CSS_PATH = "writing.tcss"
    AUTO_FOCUS = "#area"
    smallest = TINY

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "send", lambda words: words.comment.send),
        Command("escape", "skip", lambda words: words.comment.skip),
    )

    _written = ""
    """What an area drawn again begins with."""
    _sending = False

    @abstractmethod
    def asked(self) -> str:
        """What to write about."""

    @abstractmethod
    def action_send(self) -> None:
        """Send the words."""

    @abstractmethod
    def action_skip(self) -> None:
        """Finish without words."""

    def compose_body(self) -> ComposeResult:
        """What is asked, text area, count, and the ways on."""
        words = self.words.comment
        yield Static(safe(self.asked()), id="prompt")
        yield Static(safe(words.note), id="note")
        yield Static(safe(words.pause.format(seconds=self._patience())), id="pause")
        area = WritingArea(self.kiosk.settings.words_limit, self._written)
        area.move_cursor(area.document.end)
        yield area
        yield Static(self._count(self._written), id="count")
        with Horizontal(id="ways"):
            yield Tile("send", words.send, id="send")
            yield Tile("skip", words.skip, id="skip")

    def offered(self) -> Iterator[Command]:
        """Letters are text here, so language and contrast are on function keys and taps."""
        for command in super().offered():
            yield replace(command, shown=command.keys.rpartition(",")[2].upper()) if "," in command.keys else command

    async def speak(self) -> None:
        """Say everything again, keeping what has been written."""
        self._written = self.text()
        await super().speak()
        if area := self.query_one_optional(WritingArea):
            area.focus()

    def text(self) -> str:
        """What has been written; while the screen is composed again, what had been."""
        area = None if self.waits_for is Waiting.DRAWING else self.query_one_optional(WritingArea)
        return area.text if area else self._written

    def idle_limit(self) -> float | None:
        """Never while words are on their way; else long enough to compose: every key begins it anew."""
        return None if self._sending else WRITING_SECONDS

    def _patience(self) -> int:
        """Whole seconds without a key after which unsent words go."""
        return round(WRITING_SECONDS)

    def left_soon(self, seconds: int | None) -> None:
        """Count down before the words go."""
        if pause := self.query_one_optional("#pause", Static):
            words = self.words.comment
            pause.set_class(seconds is not None, "-soon")
            text = words.pause if seconds is None else words.soon
            pause.update(safe(text.format(seconds=self._patience() if seconds is None else seconds)))

    @on(TextArea.Changed)
    def count(self, event: TextArea.Changed) -> None:
        """Show how much room is left."""
        if count := self.query_one_optional("#count", Static):  # there is none while the screen is being composed again
            count.update(self._count(event.text_area.text))

    def _count(self, text: str) -> str:
        """Characters used, of the limit."""
        return self.words.comment.count.format(used=len(text), limit=self.kiosk.settings.words_limit)

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)
