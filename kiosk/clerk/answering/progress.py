"""How far a test is: a strip of planes, one a question, with the numbers in words beside it."""

from collections.abc import Set as AbstractSet
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from kiosk.wording.clerk import QuestionWords

FLAG_LETTER = "F"
"""Stands on the plane of a flagged question: the letter of the key that flags."""

_WIDEST = 4
_GAP = 3


class ProgressStrip(Widget):
    """Position at the left, tally at the right, planes between them; a tap on a plane asks for that question."""

    DEFAULT_CSS = """
    ProgressStrip {
        width: 1fr;
        height: 1;
        background: $panel;
        color: $foreground;
        text-wrap: nowrap;
        & > .progress--open { background: $surface; color: $accent; text-style: bold; }
        & > .progress--done { background: $primary; color: $on-primary; text-style: bold; }
        & > .progress--here { background: $foreground; color: $background; text-style: bold; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"progress--open", "progress--done", "progress--here"}

    class Asked(Message):
        """The plane of a question was tapped."""

        def __init__(self, position: int) -> None:
            super().__init__()
            self.position = position

    def __init__(self, total: int, words: QuestionWords) -> None:
        """`total` questions, at least 1."""
        super().__init__(markup=False)
        self._total = total
        self._said = words
        self._position = 1
        self._answered: AbstractSet[int] = frozenset()
        self._flagged: AbstractSet[int] = frozenset()

    def show(self, position: int, answered: AbstractSet[int], flagged: AbstractSet[int]) -> None:
        """Show where the clerk is and what is done; all by position from 1."""
        now = (position, answered, flagged)
        if now != (self._position, self._answered, self._flagged):
            self._position, self._answered, self._flagged = now
            self.refresh()

    def speak(self, words: QuestionWords) -> None:
        """Say the same in other words."""
        self._said = words
        self.refresh()

    def _words(self) -> tuple[str, str]:
        return (
            self._said.position.format(position=self._position, total=self._total),
            self._said.tally.format(answered=len(self._answered), flagged=len(self._flagged)),
        )

    def _plane_cells(self) -> int:
        """Width of one plane; 0 where there is no room for any."""
        left, right = self._words()
        room = self.content_size.width - cell_len(left) - cell_len(right) - 2 * _GAP
        return min(_WIDEST, max(0, room // self._total))

    def _start(self, cells: int) -> int:
        """Column of the first plane: in the middle, if the words leave it there."""
        left, right = self._words()
        width, strip = self.content_size.width, cells * self._total
        return min(max((width - strip) // 2, cell_len(left) + _GAP), width - cell_len(right) - _GAP - strip)

    def render(self) -> Content:
        """Words, planes, words."""
        left, right = self._words()
        cells = self._plane_cells()
        start = self._start(cells)
        strip = [self._plane(position, cells) for position in range(1, self._total + 1)] if cells else []
        used = start + cells * self._total
        gap = self.content_size.width - used - cell_len(right)
        return Content.assemble(left, " " * (start - cell_len(left)), *strip, " " * max(0, gap), right)

    def _plane(self, position: int, cells: int) -> Content:
        """One question: its number where it is the present one, its flag, its plane."""
        name = "here" if position == self._position else "done" if position in self._answered else "open"
        flag = FLAG_LETTER if position in self._flagged else ""
        number = str(position) if name == "here" else ""
        text = flag if cells < len(number) + len(flag) and flag else (number + flag)[-cells:]
        # Not partial: a partial style loses its background.
        return Content.styled(text.center(cells), self.get_visual_style(f"progress--{name}"))

    def on_click(self, event: events.Click) -> None:
        """Ask for the question whose plane was tapped."""
        event.stop()
        cells = self._plane_cells()
        offset = event.get_content_offset(self)
        if offset is None or not cells:
            return
        index = (offset.x - self._start(cells)) // cells
        if 0 <= index < self._total:
            self.post_message(self.Asked(index + 1))
