"""The gate: no bytes can harm the program, and each refusal says where."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.reading.grow import MAX_DEPTH, MAX_EVENTS
from quiz.bank.reading.guard import MAX_BYTES, MAX_REPORTED, guard
from tests.quiz.bank.samples import HEALTHY, write_bank
from tests.quiz.words import worded

PATH = Path("bank/guides/S01-x.yaml")


def only(data: bytes) -> tuple[int, int, str, bool]:
    guarded = guard(PATH, data)
    assert len(guarded.problems) == 1, guarded.problems
    found = guarded.problems[0]
    return found.line, found.column, worded(found), guarded.tree is None


def test_a_healthy_file_passes_unchanged() -> None:
    guarded = guard(PATH, "甲: [1, 二, 😀]\r\n乙:\tx\n".encode())
    assert guarded.problems == ()
    assert guarded.tree is not None
    assert guarded.tree.text == "甲: [1, 二, 😀]\r\n乙:\tx\n"
    assert guarded.tree.value == {"甲": [1, "二", "😀"], "乙": "x"}


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"])
def test_an_empty_file_is_named_as_such(data: bytes) -> None:
    line, column, message, stopped = only(data)
    assert (line, column, stopped) == (1, 1, True)
    assert "空" in message


def test_a_file_of_comments_only_has_no_content() -> None:
    assert "只有注释" in only(b"# nothing here\n")[2]


def test_a_file_over_the_size_limit_is_not_even_decoded() -> None:
    assert "2 MiB" in only(b"\xff" * (MAX_BYTES + 1))[2]


def test_the_bad_byte_is_found_by_line_and_character_column() -> None:
    line, column, message, stopped = only("甲: 乙\n丙😀: ".encode() + b"\xb1\xb1")
    assert (line, column, stopped) == (2, 5, True)
    assert "0xB1" in message
    assert "UTF-8" in message


@given(
    before=st.text(alphabet="甲a😀\n", max_size=30),
    bad=st.sampled_from([b"\xff", b"\xc3\x28", b"\xe4\xb8", b"\xed\xa0\x80"]),
)
def test_invalid_utf8_is_always_located_by_counting_characters(before: str, bad: bytes) -> None:
    line, column, _, stopped = only(b"x" + before.encode() + bad)
    lines = ("x" + before).split("\n")
    assert (line, column, stopped) == (len(lines), len(lines[-1]) + 1, True)


@pytest.mark.parametrize(
    "character",
    [
        "\x00",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9b",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u200f",
        "\ufeff",
        "\u2028",
        "\u2029",
        "\ufffd",
    ],
)
def test_a_forbidden_character_is_located_and_named(character: str) -> None:
    line, column, message, _ = only(f"a: b\n甲: 乙{character}丙\n".encode())
    assert (line, column) == (2, 5)
    assert f"U+{ord(character):04X}" in message


def test_a_carriage_return_is_allowed_only_before_a_newline() -> None:
    assert guard(PATH, b"a: b\r\nc: d\r\n").problems == ()
    assert only(b"a: b\rc")[:2] == (1, 5)


def test_a_binary_file_is_reported_a_bounded_number_of_times() -> None:
    assert len(guard(PATH, b"\x01" * 5000).problems) <= 2 * MAX_REPORTED


def test_a_hundred_kilobytes_of_brackets_are_refused_at_the_depth_limit() -> None:
    line, column, message, stopped = only(b"[" * 100_000)
    assert (line, column, stopped) == (1, MAX_DEPTH + 1, True)
    assert str(MAX_DEPTH) in message


def test_nesting_up_to_the_limit_is_fine() -> None:
    assert guard(PATH, b"[" * MAX_DEPTH + b"]" * MAX_DEPTH).problems == ()


def test_a_million_small_values_are_refused_before_they_fill_the_memory() -> None:
    line, column, message, stopped = only(b"[" + b"1," * 1_000_000 + b"]")
    assert "太多" in message
    # Stream, document and list begin; the value after those has the number of the limit, counted from 0.
    assert (line, column, stopped) == (1, 2 + 2 * (MAX_EVENTS + 1 - 3), True)


@pytest.mark.parametrize("tail", [b'"', b"[" * 1000, b"*a", b"x\n---\n- y"])
def test_many_small_faults_do_not_hide_from_the_gate_what_no_tree_may_be_made_of(tail: bytes) -> None:
    guarded = guard(PATH, b"- !x a\n" * (MAX_REPORTED + 1) + b"- " + tail)
    assert guarded.tree is None
    assert len(guarded.problems) == MAX_REPORTED


def test_under_a_key_that_is_no_word_or_comes_twice_only_the_shape_is_looked_at() -> None:
    guarded = guard(PATH, b"a: 1\na: {b: no, c: &x 1}\n? [no, !t 2]\n: {d: no}\n")
    assert [(found.line, found.column) for found in guarded.problems] == [(2, 15), (3, 8)]
    assert guarded.tree is not None
    assert [(fault.problem.line, fault.problem.column) for fault in guarded.tree.faults] == [(2, 1), (3, 3)]
    assert guarded.tree.value == {"a": 1}


def test_an_alias_bomb_is_refused_alias_by_alias() -> None:
    bomb = 'a: &a ["x", "x"]\nb: &b [*a, *a]\nc: [*b, *b]\n'
    guarded = guard(PATH, bomb.encode())
    assert guarded.tree is None
    assert [(found.line, found.column) for found in guarded.problems] == [
        (1, 4), (2, 4), (2, 8), (2, 12), (3, 5), (3, 9),
    ]  # fmt: skip
    assert sum("别名" in worded(found) for found in guarded.problems) == 4
    assert sum("锚点" in worded(found) for found in guarded.problems) == 2


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!str", "!x", "!"])
def test_explicit_tags_are_refused(tag: str) -> None:
    line, column, message, _ = only(f"a: {tag} [x]\n".encode())
    assert (line, column) == (1, 4)
    assert "类型标记" in message


def test_a_second_document_is_refused_where_it_begins() -> None:
    line, column, message, stopped = only(b"a: b\n---\nc: d\n---\ne: f\n")
    assert (line, column, stopped) == (2, 1, True)
    assert "---" in message


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("a: b: c", 1, 5, "冒号"),
        ("甲:\n\t- x", 2, 1, "制表符"),
        ('甲: 乙\n丙: "丁\n戊: 己\n', 2, 4, "引号"),
        ("a: [1\nb: 2", 2, 2, "方括号"),
        ("a: {b: 1]", 1, 9, "花括号"),
        ("- a\nb: c", 2, 1, "列表"),
        ('a: "\\q"', 1, 5, "反斜杠"),
        ("a: @x", 1, 4, "开头"),
        ("a: 1\nb\n", 2, 1, "冒号"),
    ],
)
def test_syntax_errors_have_a_position_and_advice_in_chinese(text: str, line: int, column: int, hint: str) -> None:
    found = only(text.encode())
    assert found[:2] == (line, column)
    assert hint in found[2]
    assert found[3]


def test_without_libyaml_the_slower_reader_is_guarded_just_as_well(tmp_path: Path) -> None:
    write_bank(tmp_path, {**HEALTHY, "guides/S01-brackets.yaml": b"[" * 100_000, "guides/S02-alias.yaml": "a: &a [*a]"})
    code = (
        "import sys, yaml; del yaml.CSafeLoader\n"
        "from pathlib import Path\n"
        "from quiz.bank.load import load_bank\n"
        "loaded = load_bank(Path(sys.argv[1]))\n"
        "print(len(loaded.bank.items), *(f'{p.path.name}:{p.line}:{p.column}' for p in loaded.problems))"
    )
    run = subprocess.run([sys.executable, "-c", code, tmp_path], check=True, capture_output=True, text=True)
    assert run.stdout.split() == ["11", "S01-brackets.yaml:1:21", "S02-alias.yaml:1:4", "S02-alias.yaml:1:8"]
