from hypothesis import given
from hypothesis import strategies as st

from kiosk.citizen.typed_number import exact_choice, leads_on, typed_choice

counts = st.integers(0, 120)


@given(counts, st.integers(1, 120))
def test_typing_a_number_and_enter_always_chooses_it(count: int, number: int) -> None:
    typed, chosen = "", None
    for digit in str(number):
        if not leads_on(typed + digit, count):
            break
        typed += digit
        chosen = typed_choice(typed, count) or exact_choice(typed, count)
        if typed_choice(typed, count):
            break
    assert chosen == number if number <= count else chosen != number


@given(counts, st.integers(1, 120))
def test_nothing_is_taken_while_a_longer_number_could_be_meant(count: int, number: int) -> None:
    longer = [other for other in range(1, count + 1) if str(other).startswith(str(number)) and other != number]
    assert typed_choice(str(number), count) == (number if number <= count and not longer else None)


@given(st.text(max_size=3), counts)
def test_what_is_no_number_leads_nowhere(typed: str, count: int) -> None:
    if not (typed.isascii() and typed.isdigit()):
        assert not leads_on(typed, count)
        assert exact_choice(typed, count) is None
    assert not leads_on("0" + typed, count)
