"""One sentence as large as its place allows, in ordinary bold type where it does not fit or cannot be drawn."""

from typing import Final

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from kiosk.text.large.cuts import Strip
from kiosk.text.large.layout import plain, set_large
from kiosk.text.wrap import wrap_name

_SHARE: Final = 4
"""A sentence takes at most this share of the height of the window."""


class LargeText(Widget):
    """Grows with the window. `/` in the text marks where a line may break."""

    DEFAULT_CSS = """
    LargeText {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
    }
    """

    def __init__(self, text: str, *, share: int = _SHARE, left: bool = False, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """`share`: at most this share of the height of the window; `left`: lines begin at the left."""
        super().__init__(id=id, markup=False)
        self._text = text
        self._share = share
        self._left = left

    def update(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self.clear_cached_dimensions()
            self.refresh(layout=True)

    def _large(self, width: int) -> Strip | None:
        return set_large(self._text, width, self.app.size.height // self._share)

    def render(self) -> Content:
        """The lines, each in the middle."""
        width = self.content_size.width
        # By hand: centring by style trims the blanks that are part of a character.
        # Blocks are never bold: terminals with 16 colours draw bold black in grey.
        ordinary = (Content.styled(line, "bold") for line in wrap_name(plain(self._text), width))
        lines = map(Content, large) if (large := self._large(width)) else ordinary
        return Content("\n").join(line if self._left else centred(line, width) for line in lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the signature is Textual's
        """As many rows as the lines take at `width` cells."""
        return len(self._large(width) or wrap_name(plain(self._text), width))


def centred(row: Content, width: int) -> Content:
    """`row` moved to the middle of `width` cells."""
    return row.pad_left(max(0, width - row.cell_length) // 2)
