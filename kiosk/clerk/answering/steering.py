"""Where an arrow leads on an answer sheet: to the target it points at. Pure geometry."""

from collections.abc import Iterator

from textual.geometry import Region

from kiosk.clerk.answering.arrange import FIELD, tokens_on
from kiosk.clerk.answering.bands import Cell, Page, Placed
from kiosk.frame.arrows import Direction, nearest


def cells(page: Page) -> Iterator[tuple[Placed, Cell]]:
    """Every cell of a page with the band it lies in."""
    for placed in page:
        for cell in placed.band.cells:
            yield placed, cell


def steered(pages: tuple[Page, ...], page: int, cursor: str | None, direction: Direction) -> str | None:
    """The token that an arrow leads to from `cursor`; None where it leads nowhere.

    Without a cursor on page `page` (from 0) it is that page's first target, or its last for up and left. Up and down
    go on over the pages' ends.
    """
    spots = {
        cell.token: Region(cell.x, placed.y + cell.y, cell.width, cell.height)
        for placed, cell in cells(pages[page])
        if cell.token != FIELD
    }
    tokens = list(spots)
    back = direction in {Direction.UP, Direction.LEFT}
    if cursor not in spots:
        return tokens[-1 if back else 0] if tokens else None
    here, aside = spots[cursor], direction in {Direction.LEFT, Direction.RIGHT}
    # An arrow to the side stays in its row, whatever stands further off in another.
    near = [token for token in tokens if not aside or _in_one_row(spots[token], here)]
    found = nearest([spots[token] for token in near], near.index(cursor), direction)
    if found is not None:
        return near[found]
    other = page + (-1 if back else 1)
    if aside or not 0 <= other < len(pages):
        return None
    there = tokens_on(pages[other])
    return there[-1 if back else 0] if there else None


def _in_one_row(one: Region, other: Region) -> bool:
    return one.y < other.bottom and other.y < one.bottom
