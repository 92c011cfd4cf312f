"""Geometry of an answer sheet: bands of cells, packed into pages. Everything in terminal cells; knows no widget."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class MarkStyle(Enum):
    """What stands in front of a cell's text."""

    CHOICE = "()"
    TICK = "[]"
    ORDER = "#"
    """The cell's place in the order given so far."""
    KEY = ""
    """Nothing: the text is the key itself."""
    FIELD = "_"
    """Nothing, and it cannot be pressed: it shows what was typed."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Something that can be pressed."""

    token: str
    x: int
    y: int
    """Counted from the band's first row."""
    width: int
    height: int
    lines: tuple[str, ...]
    """The wrapped text; it stands in the middle of the height."""
    mark: MarkStyle
    key: str = ""
    """The digit or letter that presses it; shown in front."""
    indent: int = 0
    """Blank cells before the mark."""

    def covers(self, x: int, y: int) -> bool:
        """Whether a point, counted from the band's corner, lies on the cell."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """Words that belong to the cells beside or below them."""

    x: int
    y: int
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """A slab over the whole width that is never torn apart by the end of a page."""

    section: str
    """Bands of one section lie on one plane."""
    title: str
    """Shown at the left of the section's first band on each page."""
    height: int
    cells: tuple[Cell, ...]
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """A band at its row of the page."""

    y: int
    band: Band


Page = tuple[Placed, ...]
"""The bands of one page from top to bottom."""


def pack(bands: Sequence[Band], height: int, *, gap: int, section_gap: int) -> tuple[Page, ...]:
    """Bands on pages of `height` rows, in order.

    Between two bands of one section lie `gap` rows, between two sections `section_gap`. A band higher than a page gets
    a page of its own and is cut by the screen. No bands make one empty page.
    """
    pages: list[list[Placed]] = [[]]
    for band in bands:
        page = pages[-1]
        y = 0
        if page:
            last = page[-1]
            y = last.y + last.band.height + (gap if last.band.section == band.section else section_gap)
            if y + band.height > height:
                page, y = [], 0
                pages.append(page)
        page.append(Placed(y, band))
    return tuple(tuple(page) for page in pages)


def page_height(page: Page) -> int:
    """Rows a page takes, its margins included."""
    return max((placed.y + placed.band.height for placed in page), default=0) + (page[0].y if page else 0)


def with_margins(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages with an empty row above and below."""
    return tuple(tuple(Placed(placed.y + 1, placed.band) for placed in page) for page in pages)
