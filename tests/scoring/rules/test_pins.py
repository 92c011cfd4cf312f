"""Which PINs are refused when they are set, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.identity.pins import Weakness, is_pin, weakness


@pytest.mark.parametrize(
    ("pins", "why"),
    [
        ("0000 1111 1212 1122 1221 7777777 123123 4747 121212 90909090 202020202020", Weakness.SAME),
        ("1234 4321 0123 9876 2468 1357 8642 7890 112233 998877 123321 12345678", Weakness.RUN),
        ("1985 2008 1900 2099 1019 1231 0229 850312 000229 19850312 20240229 198503", Weakness.DATE),
        ("0312 312031 80312", None),
        ("2580 1314 147258 5201314 159753", Weakness.KNOWN),
        ("4711 7204 739204 246810 8046 1985031 7301846259", None),
    ],
)
def test_a_weak_pin_is_told_by_its_kind(pins: str, why: Weakness | None) -> None:
    for pin in pins.split():
        expected = Weakness.DATE if pin == "0312" else why
        assert weakness(pin) == expected, pin


@pytest.mark.parametrize(
    ("pin", "badge"), [("4713", "W4713"), ("4713", "W-47-13"), ("804713", "W4713"), ("713804", "A713804-2")]
)
def test_what_stands_on_the_badge_is_no_secret(pin: str, badge: str) -> None:
    assert weakness(pin) is None
    assert weakness(pin, badge) is Weakness.BADGE
    assert weakness(pin, "W9") is None


@given(st.from_regex(r"[0-9]{4,12}", fullmatch=True), st.text(max_size=8))
def test_every_pin_has_an_answer_and_a_badge_only_adds_reasons(pin: str, badge: str) -> None:
    assert is_pin(pin)
    if weakness(pin):
        assert weakness(pin, badge) is not None


def test_most_pins_are_left() -> None:
    refused = sum(weakness(f"{pin:04}") is not None for pin in range(10_000))
    assert refused < 2000


@pytest.mark.parametrize("text", ["", "123", "1" * 13, "12a4", "１２３４", "²³⁴⁵", "-123", "12 4"])
def test_what_is_no_pin(text: str) -> None:
    assert not is_pin(text)
