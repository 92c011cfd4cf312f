"""One spelling for whatever people type: the same number is the same, however it came."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from scoring.identifiers import _folded_once, folded, is_badge, meant

PLAIN = st.from_regex(r"[A-Z0-9][A-Z0-9_.:-]{0,20}", fullmatch=True).filter(lambda text: "--" not in text)

ALIKE = [
    "A012-0034",
    "a012-0034",
    "Ａ０１２－００３４",
    " A012-0034\n",
    "A012 - 0034",
    "A012\u3000\u2014\u30000034",
    "A012——0034",
    "A012\u20110034",
    "A012\u22120034",
    "A012\u30fc0034",
    "A0\u200b12-00\u206034",
    "\ufeffA012-0034\u202c",
    "A012-\u00ad0034",
    "A012\ufe0f-0034",
    "A012-0034\u3164",
    "\u0410012-0034",
    "\u0391012-0034",
    "A\u0660\u0661\u0662-0034",
    "\U0001d400012-0034",
]
"""Each of them looks like the first, or is what an input method makes of it."""


@pytest.mark.parametrize("spelling", ALIKE)
def test_every_spelling_of_a_number_is_that_number(spelling: str) -> None:
    assert folded(spelling) == "A012-0034"


@pytest.mark.parametrize("other", ["A012-0035", "A0120034", "A012_0034", "B012-0034", "A012-00340"])
def test_another_number_stays_another(other: str) -> None:
    assert folded(other) != folded("A012-0034")


def test_brackets_of_every_shape_are_one() -> None:
    assert len({folded(f"受理{left}2026{right}7号") for left, right in ("〔〕", "（）", "()", "[]", "【】")}) == 1


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.sampled_from(("NFC", "NFD", "NFKC", "NFKD")))
def test_normal_forms_make_no_difference(text: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"]) -> None:
    assume(unicodedata.is_normalized("NFC", text))
    assert folded(unicodedata.normalize(form, text)) == folded(text)


@given(PLAIN, st.data())
def test_width_case_and_invisible_signs_make_no_difference(plain: str, data: st.DataObject) -> None:
    wide = "".join(
        chr(ord(one) + 0xFEE0) if data.draw(st.booleans()) else data.draw(st.sampled_from((one, one.lower())))
        for one in plain
    )
    signs = st.sampled_from(("", "\u200b", "\u200d", " ", "\u3000", "\u2060", "\ufe0e"))
    assert folded("".join(one + data.draw(signs) for one in wide)) == plain


@given(PLAIN)
def test_a_plain_identifier_stands_as_it_is(plain: str) -> None:
    assert folded(plain) == plain


def test_what_is_on_record_is_found_however_it_is_spelt() -> None:
    assert meant("ａ０３", ("A01", "A03")) == "A03"
    assert meant("DEMO", ("demo", "A03")) == "demo"
    assert meant("a1", ("a1", "A1")) == "a1"
    assert meant("ａ１", ("a1", "A1")) is None
    assert meant("A04", ("A01", "A03")) is None


@pytest.mark.parametrize(
    ("badge", "fits"),
    [("G0001", True), ("W-1_2.3", True), ("1", True), ("A" * 16, True)]
    + [(one, False) for one in ("", "A" * 17, "G:1", "G 1", "-A", "g1", "王", "\u0410" + "1", "G1\n")],
)
def test_a_badge_can_be_typed_at_the_sign_in(badge: str, fits: bool) -> None:
    assert is_badge(badge) is fits


@given(st.text("ABZ019_.:-a", max_size=12))
def test_what_is_plain_already_is_folded_to_itself_as_the_long_way_says(text: str) -> None:
    long_way = text
    while (again := _folded_once(long_way)) != long_way:
        long_way = again
    assert folded(text) == long_way
