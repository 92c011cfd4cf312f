"""Every error made for people is said in both languages, and an English reader never meets Chinese by accident."""

import ast
import importlib
import pkgutil
import re
import types
import typing
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

import kiosk
import quiz
import scoring
from kiosk.errors import KioskError
from kiosk.errors.figures import FigureCellsError, FigureFault, FigureFlaw
from kiosk.errors.preview import UnaskedItem
from kiosk.errors.settings import SettingFault, SettingFlaw, Want, Wanted
from kiosk.wording.errors import said
from kiosk.wording.errors.faults import said_fault
from kiosk.wording.errors.tables import SENTENCES
from kiosk.wording.shape import Language
from quiz.model.cause import Cause
from quiz.model.causes.audit import HeldAtALoss, StatuteNotUtf8, StatuteTwice, StatuteUnreadable
from quiz.model.errors import NotANumberError, QuizError, Shortage
from quiz.model.guide import ProfileQuestion
from scoring.errors import ScoringError
from scoring.errors.answering import LineFault, ProposalFileError
from scoring.errors.fault import Fault, Flaw
from scoring.errors.unknown import UnknownWindowError
from scoring.events.campaigns import CampaignOpened, Weights
from tests.quiz import causes

ROOT = Path(__file__).parents[2]
ROOTS: tuple[type[Exception], ...] = (ScoringError, QuizError, KioskError)
CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
GAP = re.compile(r"\{\w+\}|None|\w+\.[A-Z_]+\b|object at")
"""What a fact looks like that was not put into words."""

for package in (kiosk, quiz, scoring):
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(found.name)


def below(kind: type[Exception]) -> Iterator[type[Exception]]:
    """Every class below one."""
    for child in kind.__subclasses__():
        if not child.__module__.startswith("tests."):
            yield child
            yield from below(child)


ERRORS = sorted({child for root in ROOTS for child in below(root)}, key=lambda kind: kind.__name__)
CAUSES = [kind for kind in ERRORS if "__dataclass_fields__" in vars(kind)]
FAMILIES = sorted({*ROOTS, *ERRORS} - {*CAUSES}, key=lambda kind: kind.__name__)

CAUSES_OF_AUDITS = (HeldAtALoss, StatuteNotUtf8, StatuteTwice, StatuteUnreadable)
WANTED = [Wanted(want, 1, 60, ("a", "b")) for want in Want]
DAY = date(2026, 7, 14)
OF_LINES = ("day", "window", "item", "staff", "origin", "id", "note")
OF_FILES = ("quotes", "large", "unreadable", "encoding")
EXAMPLES: Mapping[Any, list[Any]] = {
    str: ["staff"],  # also a kind of subject
    int: [7],
    date: [DAY],
    datetime: [datetime(2026, 7, 14, 1, tzinfo=UTC)],
    Path: [Path("home/terminal.json")],
    types.NoneType: [None],
    Fault: [Fault("T1", seq, flaw, "9") for flaw in Flaw for seq in (3, None)],
    SettingFault: [SettingFault("kind", flaw, 2, 3, wanted) for flaw in SettingFlaw for wanted in WANTED],
    Shortage: [Shortage(1, "Part", 4, 3, 1, {"types": ("single", "number")}), Shortage(2, "Part", 4, 3, 0, {})],
    LineFault: [LineFault(2, column, "x") for column in (*OF_LINES, *OF_FILES)],
    FigureFault: [FigureFault(2, 3, flaw, "x") for flaw in FigureFlaw],
    UnaskedItem: [
        UnaskedItem("Q1", held=False, why=None, effective_from=DAY, effective_until=None),
        UnaskedItem("Q1", held=False, why=None, effective_from=DAY, effective_until=DAY),
        *(UnaskedItem("Q1", True, why, DAY, None) for why in ("words of the bank", "", None)),
    ],
    Cause: [cause for kind in CAUSES_OF_AUDITS for cause in causes.samples(kind)],
    ProfileQuestion: [
        ProfileQuestion(
            key="who",
            ask="谁来办理？",
            ask_en="Who comes?",
            answers={"self": "本人", "other": "他人"},
            answers_en={"self": "Myself", "other": "Somebody else"},
        ),
        ProfileQuestion(key="who", ask="谁来办理？", answers={"self": "本人", "other": "他人"}),
    ],
}


def examples(kind: Any) -> list[Any]:
    """Values of a type, so many that everything that is said of it is said once."""
    if kind in EXAMPLES:
        return EXAMPLES[kind]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return [tuple(examples(inner[0])), *((value,) for value in examples(inner[0]))]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return [dict.fromkeys(("one", "two"), value) for value in examples(inner[1])]
    assert origin is types.UnionType, f"no example of {kind}"
    return [value for part in inner for value in examples(part)]


def samples(kind: type[Exception]) -> Iterator[Exception]:
    """Errors of a class that between them hold every example of every fact."""
    hints = typing.get_type_hints(kind, localns={"ProfileQuestion": ProfileQuestion})
    choices = [examples(hints[name]) for name in vars(kind)["__dataclass_fields__"]]
    first = [values[0] for values in choices]
    yield kind(*first)
    for place, values in enumerate(choices):
        for value in values[1:]:
            yield kind(*first[:place], value, *first[place + 1 :])


@pytest.mark.parametrize("kind", CAUSES, ids=lambda kind: kind.__name__)
def test_every_cause_is_said_in_both_languages(kind: type[Exception]) -> None:
    for error in samples(kind):
        chinese, english = said(error, Language.ZH), said(error, Language.EN)
        assert chinese, repr(error)
        assert english, repr(error)
        assert CHINESE.search(chinese), chinese
        assert not CHINESE.search(english), english
        for sentence in (chinese, english):
            assert not GAP.search(sentence), sentence
            assert not [one for one in sentence if unicodedata.east_asian_width(one) == "A"], sentence
        assert not CHINESE.search(str(error)), "the log is English"
        assert "\n" not in str(error)


def test_no_table_says_what_nobody_raises() -> None:
    assert set(SENTENCES) == set(CAUSES)


def test_every_class_is_a_cause_with_facts_or_a_family_of_causes() -> None:
    assert [kind.__name__ for kind in FAMILIES if not list(below(kind))] == []


def test_nobody_raises_a_family() -> None:
    names = {kind.__name__ for kind in FAMILIES}
    for path in (path for package in ("kiosk", "quiz", "scoring") for path in (ROOT / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Raise) and node.exc:
                raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                assert not (isinstance(raised, ast.Name) and raised.id in names), f"{path}:{node.lineno}"


@pytest.mark.parametrize("flaw", Flaw)
def test_every_fault_of_a_ledger_is_said_with_its_place(flaw: Flaw) -> None:
    chinese = said_fault(Fault("T1", 3, flaw, "found"), Language.ZH)
    english = said_fault(Fault("T1", 3, flaw, "found"), Language.EN)
    assert chinese.startswith("终端 T1 第 3 条: ")
    assert english.startswith("Terminal T1, entry 3: ")
    assert said_fault(Fault("T1", None, flaw), Language.EN).startswith("Terminal T1: ")
    assert not CHINESE.search(english)
    assert ("found" in chinese) == ("found" in english)


@pytest.mark.parametrize("language", Language)
def test_of_very_many_faults_the_first_are_said_and_how_many_more(language: Language) -> None:
    wrong = tuple(FigureFault(line, 1, FigureFlaw.UNKNOWN, "甲" * 5000) for line in range(1000))
    lines = (said(FigureCellsError(Path("a.csv"), wrong), language) or "").splitlines()
    assert len(lines) == 201
    assert "800" in lines[-1]
    assert max(map(len, lines)) < 120
    file = ProposalFileError("a.csv", tuple(LineFault(line, "window", "甲" * 5000) for line in range(1000)))
    told = said(file, language) or ""
    assert "1000" in told
    assert len(told) < 30_000


@pytest.mark.parametrize("language", Language)
def test_nothing_is_said_of_what_nobody_foresaw(language: Language) -> None:
    for error in (ValueError("张三的留言"), OSError("disk"), KeyboardInterrupt(), ScoringError("a family")):
        assert said(error, language) is None


def test_what_an_event_refuses_is_said_and_anything_else_that_is_wrong_with_it_is_not() -> None:
    with pytest.raises(ValidationError) as refused:
        Weights(knowledge=50, satisfaction=30, discipline=30)
    assert said(refused.value, Language.ZH) == "权重之和应为100，现在是110；请改正"
    assert said(refused.value, Language.EN) == "The weights must sum to 100, now they sum to 110. Please mend them."
    with pytest.raises(ValidationError) as unforeseen:
        CampaignOpened.model_validate({"campaign_id": "张三", "weights": {"knowledge": 1}})
    assert said(unforeseen.value, Language.ZH) is None


def test_the_log_names_the_facts_and_no_private_words() -> None:
    assert str(UnknownWindowError("A03")) == "unknown window: window_id='A03'"
    assert str(NotANumberError("Q1", "张三的留言")) == "not a number: item_id='Q1'"
