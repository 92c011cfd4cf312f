"""Children exactly alike: the same whole number of cells each, the same distance, in one pass of layout."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Shape:
    """How children stand: so many columns, cells between columns, rows between rows, and the most cells each gets."""

    columns: int
    gap: int = 2
    gap_rows: int = 1
    widest: int = 1000
    highest: int = 1000


class _EqualLayout(Layout):
    """A grid whose cells are all of one size; what is left over lies around it."""

    name = "equals"

    def __init__(self, shape: Callable[[Size], Shape]) -> None:
        self._shape = shape

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002 - the signature is Textual's
        parent.pre_layout(self)
        if not children:
            return []
        shape = self._shape(size)
        columns, rows = shape.columns, -(-len(children) // shape.columns)
        width = min(shape.widest, (size.width - shape.gap * (columns - 1)) // columns)
        height = min(shape.highest, (size.height - shape.gap_rows * (rows - 1)) // rows)
        left = (size.width - width * columns - shape.gap * (columns - 1)) // 2
        top = (size.height - height * rows - shape.gap_rows * (rows - 1)) // 2
        return [
            WidgetPlacement(
                Region(
                    left + (number % columns) * (width + shape.gap),
                    top + (number // columns) * (height + shape.gap_rows),
                    max(0, width),
                    max(0, height),
                ),
                NULL_OFFSET,
                NULL_SPACING,
                child,
            )
            for number, child in enumerate(children)
        ]


class Equals(Widget):
    """Takes all the room there is and shares it among its children; `shape` says how, for the size it is given."""

    DEFAULT_CSS = """
    Equals { width: 1fr; height: 1fr; }
    """

    def __init__(self, *children: Widget, shape: Callable[[Size], Shape], id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(*children, id=id)
        self._layout = _EqualLayout(shape)

    @property
    def layout(self) -> Layout:
        """How the children are laid out; style sheets have no name for it."""
        return self._layout
