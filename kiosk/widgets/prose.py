"""Running text, broken by Chinese rule to whatever width it is given."""

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from kiosk.text.wrap import LINE_CELLS, wrap


class Prose(Widget):
    """A paragraph of outside or own text, never markup. Wraps again on resize; `update` changes it in place.

    Give it a width by style; `width: auto` takes the text's own width up to 40 Chinese characters.
    """

    DEFAULT_CSS = """
    Prose {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
    }
    """

    def __init__(self, text: str = "", *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, classes=classes, markup=False)
        self._text = text

    @property
    def text(self) -> str:
        """The whole text, unwrapped."""
        return self._text

    def update(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.clear_cached_dimensions()
            self.refresh(layout=True)

    def render(self) -> Content:
        """The text in lines of the present width."""
        return Content("\n".join(wrap(self._text, self.content_size.width)))

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - the signature is Textual's
        """The longest line at the widest allowed measure."""
        return max(cell_len(line) for line in wrap(self._text, min(container.width, LINE_CELLS)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the signature is Textual's
        """How many lines the text takes at `width` cells."""
        return len(wrap(self._text, width))
