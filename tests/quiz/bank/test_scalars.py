"""Unquoted words: what stands in the file is what the program reads."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.reading.scalars import Ambiguous, read_plain
from tests.quiz.words import worded


@pytest.mark.parametrize(
    "word",
    [
        *("no", "No", "NO", "yes", "Yes", "on", "OFF", "y", "N", "True", "TRUE", "False"),
        *("1:30", "190:20:30", "0123", "0o17", "0x1F", "0b11", "1_000", "+5", "08"),
        *("1.5", ".5", "5.", "1e3", "1.5e-3", "-.5", ".inf", "-.INF", ".NaN"),
        *("2025-05-10", "2025-5-1", "2025-05-10T10:00:00Z", "2025-05-10 10:00:00"),
        *("~", "null", "NULL", "", "=", "<<", "1" * 30),
    ],
)
def test_words_that_yaml_turns_into_something_else_are_refused_with_advice(word: str) -> None:
    read = read_plain(word)
    assert isinstance(read, Ambiguous)
    assert "引号" in worded(read) or "填写" in worded(read)


@pytest.mark.parametrize(("word", "value"), [("true", True), ("false", False), ("0", 0), ("-3", -3), ("365", 365)])
def test_true_false_and_whole_numbers_are_values(word: str, value: object) -> None:
    read = read_plain(word)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    "word", ["A", "第八条", "30日内", "none", "yes please", "1.5倍", "S05", "2025年", "10:00至12:00"]
)
def test_ordinary_words_are_text(word: str) -> None:
    assert read_plain(word) == word


_SIGNS = {"!", "&", "*"}
"""Never read as a word, quoted or not: a tag, an anchor, an alias, as which PyYAML's resolver knows them."""

words = st.one_of(
    st.from_regex(r"[-+]?[0-9_]{0,4}[.:eExob~-]?[0-9_]{0,3}", fullmatch=True),
    st.sampled_from(["yes", "NO", "oN", "null", "~", "True", "2025-05-10", "=", "<<"]),
    st.text(max_size=8),
).filter(lambda word: word not in _SIGNS)


@given(words)
def test_a_word_read_as_text_is_text_to_yaml_1_1_as_well(word: str) -> None:
    if isinstance(read_plain(word), str):
        resolver: Any = yaml.SafeLoader("")  # PyYAML's stubs leave its resolver untyped
        assert resolver.resolve(yaml.ScalarNode, word, (True, False)) == "tag:yaml.org,2002:str"


@given(words)
def test_a_word_read_as_a_value_writes_back_to_itself(word: str) -> None:
    read = read_plain(word)
    match read:
        case bool():
            assert str(read).lower() == word
        case int():
            assert str(read) == word or word == "-0"
        case str():
            assert read == word
