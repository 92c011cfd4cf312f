"""The code of a receipt: read as it was written however it is typed, and never taken for another one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.receipts import ReceiptMistypedError
from scoring.receipts.code import ReceiptCode

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODES = st.builds(ReceiptCode, st.integers(1, 10**15), st.integers(0, 2**55 - 1))


@given(CODES)
def test_what_is_written_is_read(code: ReceiptCode) -> None:
    assert ReceiptCode.read(str(code)) == code


@given(CODES, st.sampled_from([str.lower, lambda text: text.replace("-", ""), lambda text: text.replace("-", "　")]))
def test_case_dashes_spaces_and_letters_like_digits_make_no_difference(code: ReceiptCode, typed: object) -> None:
    assert callable(typed)
    assert ReceiptCode.read(typed(str(code)).replace("0", "O").replace("1", "l")) == code


@given(st.integers(1, 2**20 - 1), st.integers(0, 2**55 - 1))
def test_it_has_sixteen_signs_up_to_a_million_entries(seq: int, mark: int) -> None:
    assert [len(group) for group in str(ReceiptCode(seq, mark)).split("-")] == [4, 4, 4, 4]


@given(CODES, st.data())
def test_one_wrong_sign_is_noticed(code: ReceiptCode, data: st.DataObject) -> None:
    signs = str(code).replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 1))
    other = data.draw(st.sampled_from([sign for sign in SIGNS if sign != signs[place]]))
    with pytest.raises(ReceiptMistypedError):
        ReceiptCode.read(signs[:place] + other + signs[place + 1 :])


@given(CODES, st.data())
def test_neighbours_that_are_swapped_are_noticed(code: ReceiptCode, data: st.DataObject) -> None:
    signs = str(code).replace("-", "")
    place = data.draw(st.integers(0, len(signs) - 2))
    one, other = signs[place], signs[place + 1]
    if one == other or {one, other} == {"0", "Z"}:  # the one swap that Luhn does not see
        return
    with pytest.raises(ReceiptMistypedError):
        ReceiptCode.read(signs[:place] + other + one + signs[place + 2 :])


@pytest.mark.parametrize("given_", ["", "-", "0000-0000-0000-0000", "你好", "U" * 16, "0" * 500, "\x1b[31m", "*" * 16])
def test_what_is_no_code_is_said_to_be_none(given_: str) -> None:
    with pytest.raises(ReceiptMistypedError):
        ReceiptCode.read(given_)


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        code = ReceiptCode.read(text)
    except ReceiptMistypedError:
        return
    assert ReceiptCode.read(str(code)) == code
