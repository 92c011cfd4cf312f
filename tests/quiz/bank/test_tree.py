"""Composing: plain values, remembered places, nothing ambiguous let through."""

from pathlib import Path

import pytest

from quiz.bank.reading.tree import Tree
from quiz.model.causes.values import EmptyText
from tests.quiz.bank.trees import grow
from tests.quiz.words import worded

PATH = Path("questions/x.yaml")


def found(tree: Tree) -> list[tuple[int, int]]:
    return [(fault.problem.line, fault.problem.column) for fault in tree.faults]


def test_values_are_plain_and_quoted_words_stay_words() -> None:
    tree = grow(PATH, "a: 1\nb: [true, x, \"no\", '1.5']\nc:\n  D: |\n    两行\n    文字\n")
    assert tree.value == {"a": 1, "b": [True, "x", "no", "1.5"], "c": {"D": "两行\n文字\n"}}
    assert tree.faults == ()


def test_a_duplicate_key_is_told_at_its_second_place_and_names_the_first() -> None:
    tree = grow(PATH, "甲: 1\n乙: {A: x, B: w, 'A': z}\n甲: 2\n")
    assert found(tree) == [(2, 17), (3, 1)]
    assert "键 A 重复，第2行" in worded(tree.faults[0].problem)
    assert "键 甲 重复，第1行" in worded(tree.faults[1].problem)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: no", (1, 4)),
        ("a:\n  - 甲\n  - 1:30\n", (3, 5)),
        ("甲乙: {b: 2025-05-10}", (1, 9)),
        ("a: ~", (1, 4)),
        ("a:\nb: 1", (1, 3)),
    ],
)
def test_an_ambiguous_word_is_told_where_it_stands(text: str, place: tuple[int, int]) -> None:
    assert found(grow(PATH, text)) == [place]


@pytest.mark.parametrize("key", ["no", "1", "true", "1.5", "~", "2025-05-10"])
def test_a_key_that_is_not_clearly_text_must_be_quoted(key: str) -> None:
    tree = grow(PATH, f"x: z\n{key}: v\n")
    assert found(tree) == [(2, 1)]
    assert "加引号" in worded(tree.faults[0].problem)
    assert grow(PATH, f'x: z\n"{key}": v\n').faults == ()


def test_a_key_that_is_a_list_is_refused() -> None:
    assert found(grow(PATH, "a: 1\n? [b]\n: 2\n")) == [(2, 3)]


@pytest.mark.parametrize("escape", [r"\e[2J", r"\u202e", r"\x9b", r"\0", r"\uFEFF", r"\L", r"a\rb", r"a\r\n"])
def test_an_escape_cannot_smuggle_in_what_the_guard_forbids(escape: str) -> None:
    tree = grow(PATH, f'a: ["{escape}"]')
    assert found(tree) == [(1, 5)]


def test_the_way_to_a_value_leads_to_its_place_and_to_its_key() -> None:
    tree = grow(PATH, "a:\n  - b: {丙: 4}\n")
    value = tree.fault(("a", 0, "b", "丙"), EmptyText()).problem
    key = tree.fault(("a", 0, "b", "丙"), EmptyText(), at_key=True).problem
    beyond = tree.fault(("a", 0, "b", "丁", 7), EmptyText()).problem
    assert (value.line, value.column) == tree.place(("a", 0, "b", "丙")) == (2, 12)
    assert (key.line, key.column) == tree.place(("a", 0, "b", "丙"), at_key=True) == (2, 9)
    assert (beyond.line, beyond.column) == (2, 8)
    assert tree.at(("a", 0, "b", "丙")) == 4
    assert tree.at(("a", 1)) is None
    assert tree.at(("a", "b")) is None
