"""What stands out among what was not told."""

import math

from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.answering.causes import Cell, causes, upper_tail

CELLS = st.builds(Cell, st.sampled_from(["S01", "S02"]), st.sampled_from(["materials", "fees"]), st.sampled_from("AB"))
RATINGS = st.fixed_dictionaries({(one, who): st.integers(1, 50) for one in ("S01", "S02") for who in "AB"})


@given(st.lists(CELLS, max_size=30), RATINGS)
def test_every_cell_stands_once_in_order_of_chance_and_expectations_add_up(
    said: list[Cell], ratings: dict[tuple[str, str], int]
) -> None:
    found = causes(said, ratings)
    assert {one.cell: one.told_of for one in found} == {cell: said.count(cell) for cell in said}
    assert [one.chance for one in found] == sorted(one.chance for one in found)
    assert all(0 <= one.chance <= 1 for one in found)
    assert causes(reversed(said), ratings) == found
    assert sum(one.expected for one in found) <= len(said) + 1e-9


@given(st.integers(1, 40), st.floats(0.01, 60))
def test_the_tail_is_the_plain_sum(number: int, expected: float) -> None:
    below = sum(math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(number))
    assert math.isclose(upper_tail(number, expected), max(0.0, 1 - below), rel_tol=1e-6, abs_tol=1e-9)


def test_what_was_not_expected_at_all_stands_first() -> None:
    found = causes([Cell("S01", "fees", "A"), Cell("S02", "fees", "B")], {("S01", "A"): 10})
    assert (found[0].cell.staff_id, found[0].chance) == ("B", 0.0)
    assert upper_tail(0, 3.0) == 1.0
