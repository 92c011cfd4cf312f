"""What a reader cannot see or tell apart is told at its place, with what to write instead."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.bank.reading.characters import odd_sign
from quiz.model.look import look
from quiz.model.problems import Problem
from quiz.review.lint.lint import lint_bank
from quiz.review.lint.places import read_places
from tests.quiz.bank.samples import GUIDE, bent, load_files
from tests.quiz.words import worded

QUESTION = "questions/civil.yaml"
ONE = """\
format: 1
subject: civil
questions:
  - id: Q-CIVIL-001
    type: single
    difficulty: easy
    stem: 一位群众带着身份证来办理登记，窗口应当怎样答复？
    options: {A: 甲, B: 乙, C: 丙, D: 丁}
    answer: B
    explanation: 解析
    basis: [{law: 婚姻登记条例, article: 第八条, quote: 本人的居民身份证}]
    effective_from: "2025-05-10"
"""


def problems(root: Path, files: dict[str, str]) -> list[Problem]:
    """Errors and warnings, as `bank check` tells them."""
    loaded = load_files(root, files)
    return [*loaded.problems, *lint_bank(loaded.bank, read_places(root))]


def at(text: str, sign: str) -> tuple[int, int]:
    """Line and column of a sign."""
    before, found, _ = text.partition(sign)
    assert found
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.mark.parametrize(
    ("odd", "meant"), [("⾝", "身"), ("⼾", "戶"), ("\ufa11", ""), ("\uf9dc", "隆"), ("\U0002f804", "你"), ("⺟", "母")]
)
def test_radicals_and_compatibility_ideographs_are_told_with_what_was_meant(
    tmp_path: Path, odd: str, meant: str
) -> None:
    text = bent(ONE, "解析", f"甲{odd}")
    found = [one for one in problems(tmp_path, {QUESTION: text}) if f"U+{ord(odd):04X}" in worded(one)]
    if not meant:  # one of the twelve that Unicode put there by mistake and that are common characters
        assert not found
        return
    (one,) = found
    assert (one.line, one.column) == at(text, odd)
    assert f"请改成「{meant}」" in worded(one)


def test_an_odd_sign_written_with_an_escape_is_told_at_its_text(tmp_path: Path) -> None:
    text = bent(ONE, "解析", '"甲\\u2f9d乙"')
    (one,) = [one for one in problems(tmp_path, {QUESTION: text}) if "U+2F9D" in worded(one)]
    assert (one.line, one.column) == at(text, '"甲')


def test_every_sign_that_folds_into_an_ideograph_is_odd() -> None:
    for point in (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20)):
        sign = chr(point)
        plain = unicodedata.normalize("NFKC", sign)
        if plain != sign and unicodedata.category(sign) != "Cn" and plain[0] >= "\u3400":
            assert odd_sign(f"甲{sign}乙") == sign


@given(st.text(alphabet="身户甲乙一丁㐀鿿，。A1"))
def test_common_signs_are_never_odd(text: str) -> None:
    assert odd_sign(text) == ""


@pytest.mark.parametrize(
    ("key", "codepoint"),
    [
        ("explanation\u3000", "U+3000"),
        ("\u3000explanation", "U+3000"),
        ("ｅxplanation", "U+FF45"),
        ("explanation：甲", "U+FF1A"),
    ],
)
def test_a_key_that_only_looks_right_is_named_as_what_it_is(tmp_path: Path, key: str, codepoint: str) -> None:
    text = bent(ONE, "explanation:", f'"{key}":')
    told = [worded(one) for one in problems(tmp_path, {QUESTION: text})]
    assert any(codepoint in words and "请改成 explanation" in words for words in told), told


@pytest.mark.parametrize("field", ["stem", "explanation", "difficulty"])
def test_a_full_width_colon_behind_a_field_is_named_where_it_stands(tmp_path: Path, field: str) -> None:
    text = bent(ONE, f"{field}: ", f"{field}：")
    (one,) = [one for one in problems(tmp_path, {QUESTION: text}) if "全角的「：」" in worded(one)]
    assert (one.line, one.column) == at(text, "：")


def test_a_full_width_colon_inside_a_text_is_no_matter(tmp_path: Path) -> None:
    text = bent(ONE, "解析", "解析：甲")
    assert not [one for one in problems(tmp_path, {QUESTION: text}) if "冒号" in worded(one)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("5日内", "５日内"),
        ("身份证", "⾝份证"),
        ("3个月", "3 个月"),
        ("A类", "Α类"),
        ("十二个月", "十ニ个月"),
        ("甲—乙", "甲–乙"),
    ],
)
def test_options_of_one_look_are_an_error_at_the_options(tmp_path: Path, first: str, second: str) -> None:
    text = bent(ONE, "A: 甲, B: 乙", f'A: "{first}", B: "{second}"')
    told = [one for one in problems(tmp_path, {QUESTION: text}) if "看上去一模一样" in worded(one)]
    assert [one.line for one in told] == [at(text, "options: {A: ")[0]]


@pytest.mark.parametrize(
    ("first", "second"), [("5日", "15日"), ("甲", "乙"), ("A", "a"), ("可以", "不可以"), ("己", "已")]
)
def test_what_can_be_told_apart_has_two_looks(first: str, second: str) -> None:
    assert look(first) != look(second)


@given(st.text(max_size=20))
def test_a_look_is_a_look_of_itself(text: str) -> None:
    assert look(look(text)) == look(text)


BROKEN = (
    "explanation: 这是一段结婚\n      登记的解析",
    'explanation: "这是一段结婚\n      登记的解析"',
    "explanation: >\n      这是一段结婚\n      登记的解析",
    "explanation: 这是一段结婚 登记的解析",
    "explanation: 这是一段结婚\u3000登记的解析",
    "explanation: 这是一段结婚，\n      登记的解析",
)


@pytest.mark.parametrize("written", BROKEN)
def test_a_hole_in_chinese_text_is_told_where_it_is_made(tmp_path: Path, written: str) -> None:
    text = bent(ONE, "explanation: 解析", written)
    (one,) = [one for one in problems(tmp_path, {QUESTION: text}) if "多出一个空格" in worded(one)]
    mark = "结婚，" if "结婚，" in written else "结婚"
    line, _ = at(text, written.partition(mark)[0].rpartition("\n")[2] + mark)
    assert one.line == line
    assert text.split("\n")[one.line - 1][: one.column - 1].endswith(mark)
    assert ("换了行" in worded(one)) is ("\n      登记" in written)


@pytest.mark.parametrize(
    "written",
    [
        "explanation: 用 PDF 交",
        "explanation: |\n      这是一段结婚\n      登记的解析",
        "explanation: 这是一段\n\n      登记的解析",
        "explanation: 用PDF\n      交的解析",
    ],
)
def test_other_spaces_and_line_ends_are_no_holes(tmp_path: Path, written: str) -> None:
    text = bent(ONE, "explanation: 解析", written)
    assert not [one for one in problems(tmp_path, {QUESTION: text}) if "多出一个空格" in worded(one)]


def test_a_guide_is_looked_through_as_well(tmp_path: Path) -> None:
    text = bent(GUIDE, "title: 出生登记", "title: 出生 登记")
    assert [one for one in problems(tmp_path, {"guides/S05-birth.yaml": text}) if "多出一个空格" in worded(one)]


def test_the_shipped_bank_has_nothing_that_looks_like_something_else() -> None:
    root = bundled_bank_path()
    loaded = load_bank(root)
    assert not loaded.problems
    assert not lint_bank(loaded.bank, read_places(root))
