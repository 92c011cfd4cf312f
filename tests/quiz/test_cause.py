"""A cause behaves as the frozen dataclass that mypy takes it for."""

import re

import pytest

from quiz.model.cause import Cause, CauseError
from quiz.model.causes.files import EmptyFile, OnlyComments, TooDeep
from quiz.model.causes.papers import PaperHeld
from quiz.model.causes.quarantine import QuarantineIllegible
from quiz.model.causes.values import KeyTwice
from tests.quiz.causes import KINDS


def test_facts_are_given_by_place_or_by_name() -> None:
    cause = KeyTwice("stem", line=3)
    assert (cause.key, cause.line) == ("stem", 3)
    assert cause == KeyTwice(line=3, key="stem")
    assert hash(cause) == hash(KeyTwice(line=3, key="stem"))
    assert repr(KeyTwice(line=3, key="stem")) == "KeyTwice(key='stem', line=3)"
    assert list(cause.facts) == ["key", "line"]


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("stem",), {}), (("stem", 3, 4), {}), (("stem", 3), {"line": 4}), (("stem",), {"column": 3})],
)
def test_a_fact_that_is_missing_or_too_many_is_refused(given: tuple[str | int, ...], named: dict[str, int]) -> None:
    kind: type[Cause] = KeyTwice
    with pytest.raises(TypeError, match="KeyTwice takes"):
        kind(*given, **named)


def test_causes_with_the_same_facts_are_told_apart() -> None:
    assert EmptyFile() == EmptyFile()
    assert EmptyFile() != OnlyComments()
    assert PaperHeld("a") != QuarantineIllegible("a")
    assert TooDeep(20) != TooDeep(21)
    assert EmptyFile() != "empty_file"


def test_a_fact_does_not_change() -> None:
    cause = TooDeep(20)
    with pytest.raises(AttributeError, match="does not change"):
        setattr(cause, "most", 21)  # noqa: B010 - mypy refuses the plain assignment
    assert cause.most == 20


def test_a_code_is_a_word_for_programs_and_names_one_cause() -> None:
    assert [kind.code for kind in KINDS if not re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", kind.code)] == []
    with pytest.raises(TypeError, match="'alias' is taken by Alias"):
        type("Again", (Cause,), {}, code="alias")


def test_the_error_of_a_validator_brings_its_cause() -> None:
    error = CauseError(KeyTwice("stem", 3))
    assert error.cause == KeyTwice("stem", 3)
    assert str(error) == "KeyTwice(key='stem', line=3)"
