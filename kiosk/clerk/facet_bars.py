"""Marks by facet as bars, each with its numbers beside it."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from kiosk.text.figures import UNDEFINED, left, right
from kiosk.views.bars import bar
from kiosk.wording import test as words
from kiosk.wording.vocabulary import FACETS
from quiz.marking.facet_sums import FacetSum

_GAP: Final = "  "
_NAME_CELLS: Final = 4
_GOOD_BAR: Final = 12
_LEAST_BAR: Final = 4


class FacetBars(Widget):
    """One row a facet: name, bar, share of the marks, share of what had to be told, number of over-demands."""

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
        """A heading and all rows; the bar takes what the numbers leave, and where that is little, only they stay."""
        shares = [_share(facet) for facet in self._facets]
        percent = max(map(cell_len, (words.FACET_SHARE, *shares)))
        notes, width, cells = self._fit(percent)
        name, quiet = (self.get_visual_style(f"facet--{part}", partial=True) for part in ("name", "quiet"))
        track = self.get_visual_style("facet--track")  # not partial: a partial style loses its background
        head = left(words.FACET, _NAME_CELLS + len(_GAP) + cells) + _GAP + right(words.FACET_SHARE, percent)
        rows = [
            Content.assemble(
                (FACETS[facet.facet] + _GAP, name),
                *_pieces(facet, cells, track),
                _GAP + right(share, percent) + _GAP,
                (left(note, width), quiet),
            )
            for facet, share, note in zip(self._facets, shares, notes, strict=True)
        ]
        return Content("\n").join([Content.styled(head, quiet), *rows])

    def _fit(self, percent: int) -> tuple[list[str], int, int]:
        """The notes that leave room for a bar, their width, and the bar's."""
        room = self.content_size.width - _NAME_CELLS - percent - 3 * len(_GAP)
        for notes in ([_told(facet) for facet in self._facets], [_over(facet) for facet in self._facets]):
            width = max(map(cell_len, notes), default=0)
            if room - width >= _GOOD_BAR:
                break
        return notes, width, max(_LEAST_BAR, room - width)


def _pieces(facet: FacetSum, cells: int, track: Style) -> list[tuple[str, Style]]:
    return [(piece.text, track) for piece in bar(0, facet.earned, facet.maximum, cells)]


def _share(facet: FacetSum) -> str:
    return UNDEFINED if facet.percent is None else words.RESULT_PERCENT.format(percent=facet.percent)


def _told(facet: FacetSum) -> str:
    told = "" if facet.told_percent is None else words.FACET_TOLD.format(percent=facet.told_percent)
    return _GAP.join(part for part in (told, _over(facet)) if part)


def _over(facet: FacetSum) -> str:
    return words.FACET_OVER.format(over=facet.over_demands) if facet.over_demands else ""
