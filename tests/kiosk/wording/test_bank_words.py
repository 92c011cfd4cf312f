"""Everything that can be wrong with a bank is said in both languages, and the same is said in both."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

import kiosk.wording.bank
import quiz.model.causes
from kiosk.wording import Language
from kiosk.wording.bank import FAMILIES, SAYINGS, SEVERITIES, line, said
from kiosk.wording.bank.audit import FAULTS, why_held
from kiosk.wording.bank.quarantine import held_why
from quiz.model.cause import Cause, Fact
from quiz.model.causes.texts import AmbiguousWidth
from quiz.model.causes.values import EmptyText, KeyTwice
from quiz.model.problems import Problem, Severity
from quiz.model.source import Basis
from quiz.review.audit.mismatch import Fault, Mismatch
from tests.quiz.causes import KINDS, samples

CHINESE = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
"""Han and everything full-width, punctuation too."""

CODES = (Path(__file__).parent / "bank_codes.txt").read_text(encoding="utf-8").split()
"""What scripts that read `kiosk bank check --json` may rely on: codes are added, never renamed."""


def test_every_cause_has_words_and_every_word_a_cause() -> None:
    assert set(SAYINGS) == set(KINDS)


def test_the_codes_are_those_that_were_promised() -> None:
    assert sorted(Cause.kinds) == CODES


def test_every_family_of_causes_has_its_twin_of_words() -> None:
    shelves = (quiz.model.causes, kiosk.wording.bank)
    causes, words = ({path.stem for path in Path(shelf.__path__[0]).glob("*.py")} for shelf in shelves)
    assert causes == words - {"shape"}
    for family in FAMILIES:
        spoken = {kind.__module__.rpartition(".")[2] for kind, _ in family.WORDS}
        assert spoken == {family.__name__.rpartition(".")[2]}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_cause_is_said_in_one_line_of_each_language_and_in_no_other(kind: type[Cause]) -> None:
    for cause in samples(kind):
        chinese, english = (said(cause, language) for language in Language)
        assert CHINESE.search(chinese)
        assert not CHINESE.search(english)
        for text in (chinese, english):
            assert "\n" not in text
            assert "None" not in text
            assert text == text.strip() or not all(cause.facts.values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_both_languages_tell_the_same_facts(kind: type[Cause]) -> None:
    for cause in samples(kind):
        chinese, english = (told(cause, said(cause, language)) for language in Language)
        assert chinese == english


def told(cause: Cause, text: str) -> set[str]:
    """The facts of `cause` that stand in the text as they are; members of enumerations have words of their own."""
    facts = [str(one) for fact in plain(cause) for one in (fact if isinstance(fact, tuple) else (fact,))]
    return {fact for fact in facts if fact and fact in text}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_member_of_an_enumeration_has_words_of_its_own(kind: type[Cause]) -> None:
    first, *others = samples(kind)
    alike = [first, *(cause for cause in others if plain(cause) == plain(first))]
    for language in Language:
        assert len({said(cause, language) for cause in alike}) == len(alike)


def plain(cause: Cause) -> list[Fact]:
    return [fact for fact in cause.facts.values() if not isinstance(fact, StrEnum | bool)]


def phrases() -> Iterator[tuple[str, str]]:
    """Every other phrase in both languages."""
    pairs = (*SEVERITIES.values(), *FAULTS.values(), held_why(None), held_why(""))
    yield from ((both.zh, both.en) for both in pairs)


def test_everything_around_the_causes_is_said_in_both_languages_too() -> None:
    assert set(SEVERITIES) == set(Severity)
    assert set(FAULTS) == set(Fault)
    for chinese, english in phrases():
        assert CHINESE.search(chinese)
        assert english
        assert not CHINESE.search(english)
        assert _names(chinese) == _names(english)


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_a_problem_is_printed_as_editors_read_it() -> None:
    problem = Problem(Path("a/b.yaml"), 2, 9, Severity.ERROR, KeyTwice("stem", 1))
    assert line(problem, Language.ZH) == "a/b.yaml:2:9: 错误: 键 stem 重复，第1行已经写过；请删除或改名"
    assert line(problem, Language.EN) == (
        "a/b.yaml:2:9: error: key stem stands here twice, first in line 1; delete or rename it"
    )
    about = Problem(Path("a/b.yaml"), 10, 1, Severity.WARNING, EmptyText(), about="Q-CIVIL-001")
    assert line(about, Language.ZH) == "a/b.yaml:10:1: 提醒: Q-CIVIL-001: 不能为空"
    assert line(about, Language.EN) == "a/b.yaml:10:1: warning: Q-CIVIL-001: this cannot be empty"


def test_what_to_write_instead_of_a_character_is_quoted_in_either_language() -> None:
    for language in Language:
        assert "「" in said(AmbiguousWidth("“", "U+201C"), language)
        assert not said(AmbiguousWidth("■", "U+25A0"), language).endswith(("「", ","))


def test_a_reason_is_written_into_the_bank_in_chinese_and_once() -> None:
    basis = Basis(law="婚姻登记条例", article="第三条", quote="不得收取费用")
    found = Mismatch("Q-CIVIL-003", (), basis, Fault.QUOTE_GONE, "")
    words = "Q-CIVIL-003：《婚姻登记条例》第三条，条文里没有引用的文字"
    assert why_held([found]) == words
    assert why_held(["条文已改", found, found]) == f"条文已改；{words}"
