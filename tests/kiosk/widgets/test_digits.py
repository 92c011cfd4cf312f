import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.widgets.digits import ROWS, big


@given(st.integers(min_value=0, max_value=10**12))
def test_a_number_has_three_equal_rows_of_one_cell_blocks(number: int) -> None:
    rows = big(number)
    assert len(rows) == ROWS
    assert {len(row) for row in rows} == {7 * len(str(number)) - 1}
    assert set("".join(rows)) <= set(" ▀▄█")


def test_no_two_digits_look_alike() -> None:
    assert len({big(digit) for digit in range(10)}) == 10


def test_a_negative_number_is_refused() -> None:
    with pytest.raises(ValueError, match="not -3"):
        big(-3)
