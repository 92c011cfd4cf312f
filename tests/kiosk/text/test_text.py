import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.text.clean import CUT, clean, clip
from kiosk.text.widget_text import safe, table_text

NASTY = st.text(
    st.characters() | st.sampled_from("\x1b\x9b\x00\x7f\u202e\u2066\u200b\u200d\ufeff\ufe0f\u0301[]/\t\n好😀"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("outside", "shown"),
    [
        ("李[/red]四", "李[/red]四"),
        ("甲[A]乙[@click=app.quit]", "甲[A]乙[@click=app.quit]"),
        ("\x1b[31m红\x1b[0m", "[31m红[0m"),
        ("\x9b2J清屏", "2J清屏"),
        ("前\u202e后\u2066中\u2069", "前后中"),
        ("零\u200b宽\ufeff", "零宽"),
        ("一\t二\r\n三\u2028四", "一 二 三 四"),
        ("e\u0301", "é"),
        ("😀👨\u200d👩\u200d👧", "😀👨👩👧"),
        ("𠮷野家\ue863", "𠮷野家\ue863"),
        ("半\ud83d", "半\ufffd"),
        ("无\uffff字\ufffe", "无\ufffd字\ufffd"),
        ("删\x7f除\x00", "删除"),
    ],
)
def test_outside_text_changes_nothing_but_itself(outside: str, shown: str) -> None:
    assert clean(outside) == shown


@given(NASTY)
def test_clean_text_is_one_visible_normal_line(text: str) -> None:
    line = clean(text)
    assert clean(line) == line
    assert unicodedata.is_normalized("NFC", line)
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in line)
    assert not any(
        unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} for c in line
    )
    line.encode("utf-8")


def test_a_tower_of_accents_is_cut_to_what_writing_needs() -> None:
    assert clean("x" + "\u0316" * 50) == "x" + "\u0316" * 4


@given(NASTY, st.integers(min_value=0, max_value=30))
def test_clipped_text_never_takes_more_cells_than_it_may(text: str, cells: int) -> None:
    clipped = clip(text, cells)
    assert cell_len(clipped) <= cells
    assert clipped == clean(text) or clipped.endswith(CUT[:cells])


def test_a_cut_shows_without_halving_a_wide_character() -> None:
    assert clip("市政务服务中心", 14) == "市政务服务中心"
    assert clip("市政务服务中心", 13) == "市政务服务.."
    assert clip("市政务", 1) == "."


@given(NASTY)
def test_both_doors_to_widgets_carry_text_and_no_style(text: str) -> None:
    assert safe(text).plain == table_text(text).plain == clean(text)
    assert not safe(text).spans
    assert not table_text(text).spans
