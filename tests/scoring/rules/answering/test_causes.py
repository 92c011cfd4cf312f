"""What stands out among what was not told."""

import math

from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.answering.causes import Cell, causes, upper_tail
from scoring.rules.answering.telling import FACETS

CELLS = st.builds(Cell, st.sampled_from(["S01", "S02"]), st.sampled_from(["materials", "fees"]), st.sampled_from("AB"))
RATINGS = st.fixed_dictionaries({(one, who): st.integers(1, 50) for one in ("S01", "S02") for who in "AB"})


@given(st.lists(CELLS, max_size=30), RATINGS)
def test_every_cell_stands_once_in_order_of_chance_whatever_the_order_said(
    said: list[Cell], ratings: dict[tuple[str, str], int]
) -> None:
    found = causes(said, ratings)
    assert {one.cell: one.told_of for one in found} == {cell: said.count(cell) for cell in said}
    assert [one.chance for one in found] == sorted(one.chance for one in found)
    assert all(0 <= one.chance <= 1 for one in found)
    assert causes(reversed(said), ratings) == found
    assert all(one.expected >= 0 and math.isfinite(one.expected) for one in found)


@given(st.integers(1, 40), st.floats(0.01, 60))
def test_the_tail_is_the_plain_sum(number: int, expected: float) -> None:
    below = sum(math.exp(k * math.log(expected) - expected - math.lgamma(k + 1)) for k in range(number))
    assert math.isclose(upper_tail(number, expected), max(0.0, 1 - below), rel_tol=1e-6, abs_tol=1e-9)


def test_a_finding_about_somebody_whom_nobody_rated_was_seen_as_often_as_it_was_said() -> None:
    found = causes([Cell("S01", "fees", "A"), Cell("S02", "fees", "B")], {("S01", "A"): 10})
    assert [one.cell.staff_id for one in found] == ["B", "A"]
    assert 0 < found[0].expected < found[1].expected
    assert upper_tail(1, 0.0) == 0.0
    assert upper_tail(0, 3.0) == 1.0


PEOPLE = [f"W{number}" for number in range(20)]
SEEN = {(service, who): 30 for service in ("S01", "S02") for who in PEOPLE}


def hall(plain: int, of_one: dict[str, int]) -> list[Cell]:
    """Everybody hears the same of every service and facet, and some hear more."""
    numbers = {who: plain + of_one.get(who, 0) for who in PEOPLE}
    return [Cell(service, facet, who) for (service, who) in SEEN for facet in FACETS for _ in range(numbers[who])]


def test_where_all_are_alike_a_cell_is_expected_what_its_ratings_make() -> None:
    for one in causes(hall(1, {}), SEEN):
        assert math.isclose(one.expected, 1.0, rel_tol=1e-9)


def test_whoever_hears_everything_oftener_is_expected_to_and_a_cell_explains_nothing_of_itself() -> None:
    told = {one.cell: one for one in causes(hall(1, {"W3": 5}), SEEN)}
    loud, quiet = told[Cell("S01", "fees", "W3")], told[Cell("S01", "fees", "W4")]
    assert quiet.expected < 1.2
    assert 3 < loud.expected < 6
    single = causes([*hall(1, {}), *[Cell("S01", "fees", "W3")] * 5], SEEN)
    assert single[0].cell == Cell("S01", "fees", "W3")
    assert single[0].expected < 1.3


def test_a_planted_cell_stands_before_those_of_a_person_who_hears_everything_oftener() -> None:
    planted = Cell("S02", "limits", "W7")
    found = causes([*hall(1, {"W3": 5}), *[planted] * 5], SEEN)
    assert found[0].cell == planted
