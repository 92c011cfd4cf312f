"""A page of facts: titles, labelled numbers in columns, bars, small tables, running text; one widget, in place."""

from collections.abc import Sequence

from textual.geometry import Size

from kiosk.views.lines import Line, Row
from kiosk.widgets.facts_layout import laid_out, side_by_side
from kiosk.widgets.row_view import RowView


class Facts(RowView):
    """Draws lines for whatever width it is given, as high as they need. Outside text in them is cleaned here."""

    DEFAULT_CSS = """
    Facts { height: auto; }
    """

    def __init__(
        self,
        lines: Sequence[Line] = (),
        *,
        two: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Show `lines`; with `two` in two columns where the room is so wide that one would leave half of it empty."""
        super().__init__(id=id, markup=False)
        self._lay = side_by_side if two else laid_out
        self._lines = tuple(lines)
        self._laid: tuple[int, list[Row]] | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the page shows."""
        return self._lines

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; nothing is drawn when they are the same."""
        if tuple(lines) != self._lines:
            self._lines, self._laid = tuple(lines), None
            self.clear_cached_dimensions()
            self.refresh(layout=True)

    def rows(self) -> list[Row]:
        """All lines at the present width."""
        return self._rows(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the signature is Textual's
        """Rows needed at `width` cells."""
        return len(self._rows(width))

    def _rows(self, width: int) -> list[Row]:
        if self._laid is None or self._laid[0] != width:
            self._laid = width, self._lay(self._lines, width)
        return self._laid[1]
