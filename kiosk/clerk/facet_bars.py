"""Marks by facet as bars, each with its numbers beside it."""

from collections.abc import Sequence
from typing import ClassVar, Final

from rich.cells import cell_len
from textual.content import Content
from textual.style import Style
from textual.widget import Widget

from kiosk.text.figures import UNDEFINED, left, right
from kiosk.views.bars import bar
from kiosk.wording.clerk import ClerkWords, ResultWords
from quiz.marking.facet_sums import FacetSum

_GAP: Final = "  "
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

    def __init__(self, facets: Sequence[FacetSum], words: ClerkWords) -> None:
        super().__init__(markup=False)
        self._facets = tuple(facets)
        self._words = words.result
        self._names = words.terms.facets
        self._name_cells = max(map(cell_len, self._names.values()))

    def render(self) -> Content:
        """A heading and all rows; the bar takes what the numbers leave, and where that is little, only they stay."""
        shares = [_share(facet, self._words) for facet in self._facets]
        percent = max(map(cell_len, (self._words.facet_share, *shares)))
        notes, width, cells = self._fit(percent)
        name, quiet = (self.get_visual_style(f"facet--{part}", partial=True) for part in ("name", "quiet"))
        track = self.get_visual_style("facet--track")  # not partial: a partial style loses its background
        head = left(self._words.facet, self._name_cells + len(_GAP) + cells) + _GAP
        head += right(self._words.facet_share, percent)
        rows = [
            Content.assemble(
                (left(self._names[facet.facet], self._name_cells) + _GAP, name),
                *_pieces(facet, cells, track),
                _GAP + right(share, percent) + _GAP,
                (left(note, width), quiet),
            )
            for facet, share, note in zip(self._facets, shares, notes, strict=True)
        ]
        return Content("\n").join([Content.styled(head, quiet), *rows])

    def _fit(self, percent: int) -> tuple[list[str], int, int]:
        """The notes that leave room for a bar, their width, and the bar's."""
        room = self.content_size.width - self._name_cells - percent - 3 * len(_GAP)
        for say in (_told, _over):
            notes = [say(facet, self._words) for facet in self._facets]
            width = max(map(cell_len, notes), default=0)
            if room - width >= _GOOD_BAR:
                break
        return notes, width, max(_LEAST_BAR, room - width)


def _pieces(facet: FacetSum, cells: int, track: Style) -> list[tuple[str, Style]]:
    return [(piece.text, track) for piece in bar(0, facet.earned, facet.maximum, cells)]


def _share(facet: FacetSum, words: ResultWords) -> str:
    return UNDEFINED if facet.percent is None else words.percent.format(percent=facet.percent)


def _told(facet: FacetSum, words: ResultWords) -> str:
    told = "" if facet.told_percent is None else words.facet_told.format(percent=facet.told_percent)
    return _GAP.join(part for part in (told, _over(facet, words)) if part)


def _over(facet: FacetSum, words: ResultWords) -> str:
    return words.facet_over.format(over=facet.over_demands) if facet.over_demands else ""
