"""One paper on a plane: title and state, what there is to know, and a tile for everything that can be done."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from kiosk.text.clean import clip
from kiosk.widgets.tile import Tile

_GAP: Final = "   "


class PaperFacts(Widget):
    """Title, state, and quiet lines, each cut to the width."""

    DEFAULT_CSS = """
    PaperFacts {
        width: 1fr;
        height: auto;
        min-height: 5;
        content-align: left middle;
        text-wrap: nowrap;
        & > .paper--title { text-style: bold; }
        & > .paper--state { color: $primary; text-style: bold; }
        & > .paper--quiet { color: $quiet; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"paper--title", "paper--state", "paper--quiet"}

    def __init__(self, title: str, state: str, lines: Sequence[str]) -> None:
        super().__init__(markup=False)
        self._title = title
        self._state = state
        self._lines = tuple(lines)

    def render(self) -> Content:
        """The state beside the title, the rest below."""
        width = self.content_size.width
        state = clip(self._state, width // 2)
        title = clip(self._title, width - len(_GAP) - cell_len(state))
        head = Content.assemble(
            (title, self.get_visual_style("paper--title", partial=True)),
            _GAP,
            (state, self.get_visual_style("paper--state", partial=True)),
        )
        quiet = self.get_visual_style("paper--quiet", partial=True)
        return Content("\n").join([head, *(Content.styled(clip(line, width), quiet) for line in self._lines)])


class PaperPanel(Horizontal):
    """Facts at the left, acts at the right. Each act is a tile with the digit that presses it."""

    DEFAULT_CSS = """
    PaperPanel {
        width: 1fr;
        height: auto;
        min-height: 5;
        background: $surface;
        border-left: wide $primary;
        padding: 0 1;
        & > Vertical { width: 24; height: auto; }
        & > Vertical > Tile { width: 24; height: 3; background: $panel; color: $foreground; margin-bottom: 1; }
        & > Vertical > Tile.-last { margin-bottom: 0; }
        & > Vertical > Tile.-only { height: 5; }
        & > Vertical > Tile:focus { background: $tile-held; color: $tile-held-ink; }
    }
    """

    def __init__(self, title: str, state: str, lines: Sequence[str], acts: Sequence[tuple[str, str, int]]) -> None:
        """`acts` are value, name and digit of each tile."""
        super().__init__()
        self._facts = PaperFacts(title, state, lines)
        self._acts = tuple(acts)

    def compose(self) -> ComposeResult:
        """Facts, then tiles."""
        yield self._facts
        with Vertical():
            for value, name, digit in self._acts:
                last = (value, name, digit) == self._acts[-1]
                place = "-last -only" if len(self._acts) == 1 else "-last" if last else None
                yield Tile(value, name, number=digit, classes=place)
