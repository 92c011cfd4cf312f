"""Marks by facet as bars, each with its numbers beside it."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from kiosk.figures import UNDEFINED, left, right
from kiosk.widgets.bars import bar
from kiosk.wording import test as words
from quiz.facet_sums import FacetSum

_GAP: Final = "  "
_LEAST_BAR: Final = 4


class FacetBars(Widget):
    """One row a facet: name, bar, share of the marks, what was told of what had to be told, over-demands."""

    DEFAULT_CSS = """
    FacetBars {
        width: 1fr;
        height: auto;
        text-wrap: nowrap;
        & > .facet--track { background: $panel; color: $primary; }
        & > .facet--name { text-style: bold; }
        & > .facet--quiet { color: $quiet; }
    }
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"facet--track", "facet--name", "facet--quiet"}

    def __init__(self, facets: Sequence[FacetSum]) -> None:
        super().__init__(markup=False)
        self._facets = tuple(facets)

    def render(self) -> Content:
        """All rows in the present width; the bar takes what the numbers leave."""
        told = [_told(facet) for facet in self._facets]
        notes = max(map(cell_len, told), default=0)
        shares = [_share(facet) for facet in self._facets]
        percent = max(map(cell_len, shares), default=0)
        cells = max(_LEAST_BAR, self.content_size.width - 4 - percent - notes - 3 * len(_GAP))
        name, quiet = (self.get_visual_style(f"facet--{part}", partial=True) for part in ("name", "quiet"))
        track = self.get_visual_style("facet--track")  # not partial: a partial style loses its background
        return Content("\n").join(
            Content.assemble(
                (words.FACETS[facet.facet] + _GAP, name),
                *_pieces(facet, cells, track),
                _GAP + right(share, percent) + _GAP,
                (left(note, notes), quiet),
            )
            for facet, share, note in zip(self._facets, shares, told, strict=True)
        )


def _pieces(facet: FacetSum, cells: int, track: Style) -> list[tuple[str, Style]]:
    return [(piece.text, track) for piece in bar(0, facet.earned, facet.maximum, cells)]


def _share(facet: FacetSum) -> str:
    return UNDEFINED if facet.percent is None else words.RESULT_PERCENT.format(percent=facet.percent)


def _told(facet: FacetSum) -> str:
    told = words.FACET_TOLD.format(told=facet.told, required=facet.required) if facet.required else ""
    over = words.FACET_OVER.format(over=facet.over_demands) if facet.over_demands else ""
    return _GAP.join(part for part in (told, over) if part)
