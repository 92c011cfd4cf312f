import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from quiz.review.lint.passage import Passage
from quiz.review.lint.texts.ambiguous_width import ambiguous_width
from tests.quiz.words import worded


def told(text: str) -> list[str]:
    return [worded(found) for found in ambiguous_width(Passage("Q-CIVIL-001", ("explanation",), text))]


def test_curly_quotes_are_told_with_what_to_write_instead() -> None:
    (message,) = told("法律写的是“日”")
    assert "U+201C" in message
    assert "「" in message


def test_corner_quotes_are_let_be() -> None:
    assert not told("法律写的是「日」，不是《条例》。")


@given(st.text(max_size=10))
def test_a_text_is_told_exactly_when_it_holds_such_a_character(text: str) -> None:
    assert bool(told(text)) == any(unicodedata.east_asian_width(character) == "A" for character in text)
