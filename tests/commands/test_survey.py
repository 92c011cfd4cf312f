"""`kiosk survey`: from the shipped file to results, forms on paper, and what is wrong with a file."""

import json
from pathlib import Path

import pytest

from scoring.clock import hall_day, system_clock
from tests.commands.conftest import Run

SHIPPED = Path("question_bank/surveys/service-month.yaml")
BY = ("--as", "G0001", "--pin-stdin")
PIN = "246810"


@pytest.fixture
def asked(home: Path, run: Run) -> Path:
    """A hall that asks the shipped survey today."""
    today = str(hall_day(system_clock()))
    line = ("survey", "open", str(SHIPPED), "--id", "s1", "--from", today, "--to", today, *BY, "--home", str(home))
    assert "窗口服务民意调查" in run(*line, pin=PIN).out
    return home


def form(home: Path, run: Run, *parts: str) -> int:
    return run("survey", "answer", "S1", *parts, *BY, "--home", str(home), pin=PIN).code


def test_the_shipped_survey_is_sound(run: Run) -> None:
    assert run("survey", "check", str(SHIPPED)).out == "没有问题: 窗口服务民意调查，6 题\n"


def test_forms_are_typed_in_and_come_to_shares_with_their_n(asked: Path, run: Run) -> None:
    for level in (5, 5, 4, 4, 1):
        assert form(asked, run, "--window", "A03", "--value", f"overall={level}", "--value", "told_once=１") == 0
    assert form(asked, run, "--words", "words=希望\x1b[31m多开窗口") == 0
    shown = json.loads(run("survey", "results", "s1", "--by", "window", "--json", "--home", str(asked)).out)
    overall = next(one for one in shown["results"] if (one["group"], one["question"]) == ("A03", "overall"))
    assert (shown["answers"], overall["n"]) == (6, 5)
    assert [(one["value"], one["count"], one["share"]) for one in overall["values"]][:2] == [(5, 2, 0.4), (4, 2, 0.4)]
    text = run("survey", "results", "s1", "--home", str(asked)).out
    assert "40.0% (11.8-76.9)" in text
    assert "样本不足" in text  # nobody answered how long it took
    words = run("survey", "words", "s1", *BY, "--home", str(asked), pin=PIN).out
    assert "多开窗口" in words
    assert "\x1b" not in words


def test_words_that_were_read_wait_no_longer(asked: Path, run: Run) -> None:
    form(asked, run, "--words", "words=好")
    line = ("survey", "words", "s1", *BY, "--home", str(asked), "--json")
    (waiting,) = json.loads(run(*line, pin=PIN).out)
    (done,) = json.loads(run(*line, "--seen", waiting["answer"], "--note", "已转交", pin=PIN).out)
    assert (waiting["seen_by"], done["seen_by"], done["note"]) == (None, "G0001", "已转交")


@pytest.mark.parametrize(
    "parts", [(), ("--value", "overall"), ("--value", "overall=9x"), ("--value", "a=1", "--value", "a=2")]
)
def test_a_form_that_says_nothing_or_nonsense_is_refused(asked: Path, run: Run, parts: tuple[str, ...]) -> None:
    assert form(asked, run, *parts) == (2 if parts else 1)


FAULTS = [
    ("title: 调查\nquestions: []\n", 2),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: stars}\n", 3),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: choice, choices: [一]}\n", 3),
    ("title: 调查\nquestions:\n  - {id: a, ask: 满意吗？, answer: level, choices: [一, 二]}\n", 3),
    ("title: 调查\nquestions: [\n", 3),
]


@pytest.mark.parametrize(("text", "line"), FAULTS)
def test_what_is_wrong_with_a_file_is_said_with_its_place(run: Run, tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "s.yaml"
    file.write_text(text, encoding="utf-8")
    answer = run("survey", "check", str(file))
    assert (answer.code, answer.out) == (1, "")
    assert f"{file}:{line}:" in answer.err


def test_the_days_are_in_order(home: Path, run: Run) -> None:
    line = ("survey", "open", str(SHIPPED), "--id", "s1", "--from", "2026-07-31", "--to", "2026-07-01", *BY)
    assert run(*line, "--home", str(home), pin=PIN).code == 2
