"""One quiet line that says how things stand; what matters less gives way when room is short."""

from collections.abc import Sequence
from typing import Final

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from kiosk.text.clean import clean, clip

_GAP: Final = "   "


class StateLine(Widget):
    """Draws its parts from the left, as many as fit, the important ones first."""

    DEFAULT_CSS = """
    StateLine {
        width: 1fr;
        height: 1;
        color: $quiet;
        text-wrap: nowrap;
        &.-warns { color: $warning; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, markup=False)
        self._parts: tuple[str, ...] = ()

    def show(self, parts: Sequence[str], *, warns: bool = False) -> None:
        """Say something else; `warns` if the first of it wants somebody to act."""
        self.set_class(warns, "-warns")
        if tuple(parts) != self._parts:
            self._parts = tuple(parts)
            self.refresh()

    def render(self) -> Content:
        """The parts that fit; the first is cut rather than left out."""
        return Content(fitting(self._parts, self.content_size.width))


def fitting(parts: Sequence[str], cells: int) -> str:
    """`parts` in one line of at most `cells` cells; those that do not fit are left out, the first is cut."""
    line = clip(parts[0], cells) if parts else ""
    for part in parts[1:]:
        longer = f"{line}{_GAP}{clean(part)}"
        if cell_len(longer) <= cells:
            line = longer
    return line
