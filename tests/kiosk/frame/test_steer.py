from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region

from kiosk.frame.arrows import Direction, nearest

GRID = [Region(column * 20, row * 4, 18, 3) for row in range(3) for column in range(4)]


def test_arrows_walk_a_grid_and_stop_at_its_edges() -> None:
    assert nearest(GRID, 0, Direction.RIGHT) == 1
    assert nearest(GRID, 0, Direction.DOWN) == 4
    assert nearest(GRID, 5, Direction.UP) == 1
    assert nearest(GRID, 5, Direction.LEFT) == 4
    assert nearest(GRID, 3, Direction.RIGHT) is None
    assert nearest(GRID, 0, Direction.UP) is None


def test_the_first_arrow_lands_on_the_first_target() -> None:
    assert nearest(GRID, None, Direction.LEFT) == 0
    assert nearest([], None, Direction.LEFT) is None


def test_a_wide_row_below_is_reached_from_everywhere_above() -> None:
    regions = [*GRID[:4], Region(0, 8, 78, 3)]
    assert all(nearest(regions, start, Direction.DOWN) == 4 for start in range(4))


@given(st.integers(min_value=0, max_value=11), st.sampled_from([Direction.RIGHT, Direction.DOWN]))
def test_an_arrow_and_its_opposite_lead_back(start: int, direction: Direction) -> None:
    back = {Direction.RIGHT: Direction.LEFT, Direction.DOWN: Direction.UP}[direction]
    there = nearest(GRID, start, direction)
    assert there is None or nearest(GRID, there, back) == start
