"""What nobody means on a command line is refused with a sentence, whichever command and option it is given to."""

from pathlib import Path

import pytest

from scoring.clock import hall_day, system_clock
from tests.commands.conftest import Run

PIN = "246810"
LONG = "名" * 61
TODAY = hall_day(system_clock()).isoformat()
NOT_IDS = ("中文", "../\x1b[31m", "a" * 65)

COMMANDS = {
    "followup": ("followup", "close", "{given}"),
    "rectification": ("rectify", "check", "{given}", "pass"),
    "complaint": ("complaint", "answer", "{given}", "--words", "x"),
    "incident": ("complaint", "receive", "--channel", "letter", "--words", "x", "--incident", "{given}"),
    "service": ("complaint", "receive", "--channel", "letter", "--words", "x", "--service", "{given}"),
    "proposal": ("patrol", "dismiss", "{given}", "--reason", "x"),
    "retest": ("retest", "excuse", "{given}", "--staff", "W1"),
    "survey": ("survey", "open", "{file}", "--id", "{given}", "--from", TODAY, "--to", TODAY),
    "phase": ("campaign", "phase", "c1", "{given}", "--title", "x", "--from", TODAY, "--to", TODAY),
    "words": ("survey", "words", "S1", "--seen", "{given}"),
}


@pytest.fixture
def survey(tmp_path: Path) -> Path:
    path = tmp_path / "survey.yaml"
    path.write_text("title: 满意吗\nquestions:\n  - id: q1\n    ask: 您满意吗\n    answer: words\n", encoding="utf-8")
    return path


def test_what_can_be_no_id_is_refused_with_a_sentence_by_every_command(home: Path, run: Run, survey: Path) -> None:
    acting = ("--as", "G0001", "--pin-stdin", "--home", str(home))
    for name, line in COMMANDS.items():
        for given in NOT_IDS:
            words = [part.format(given=given, file=survey) for part in line]
            answer = run("--lang", "en" if given.isascii() else "zh", *words, *acting, pin=PIN)
            assert answer.code in {1, 2}, (name, given)
            assert "Error" not in answer.err, (name, given, answer.err)
            assert answer.err.startswith("kiosk: ")
            assert "\x1b" not in answer.err


def test_names_that_do_not_fit_are_refused_with_their_length(home: Path, run: Run, survey: Path) -> None:
    acting = ("--as", "G0001", "--pin-stdin", "--home", str(home))
    days = ("--from", TODAY, "--to", TODAY)
    assert run("survey", "open", str(survey), "--id", "S1", *days, *acting, pin=PIN).code == 0
    assert run("campaign", "phase", "c1", "P1", "--title", "x", *days, *acting, pin=PIN).code == 0
    written = run("survey", "answer", "S1", "--words", "q1=好", *acting, pin=PIN)
    named = written.out.split()[-1].strip("。.")
    for line in (
        ("campaign", "phase", "c1", "P9", "--title", LONG, *days),
        ("campaign", "activity", "set", "c1", "N9", "--title", LONG, "--phase", "P1"),
        ("survey", "words", "S1", "--seen", named, "--note", LONG),
    ):
        answer = run(*line, *acting, pin=PIN)
        assert answer.code in {1, 2}, line
        assert "60" in answer.err, answer.err
        assert "Error" not in answer.err


@pytest.mark.parametrize("given", ["1_000", "NaN", "1e3", "0x10", "", "9" * 400, "½"])
def test_a_number_that_nobody_writes_is_none(run: Run, tmp_path: Path, given: str) -> None:
    for line in (("backup", "x.kiosk", f"--keep={given}"), ("serve", f"--port={given}")):
        answer = run(*line, "--home", str(tmp_path))
        assert answer.code == 2
        assert "整数" in answer.err


def test_digits_of_other_scripts_are_digits(run: Run, tmp_path: Path) -> None:
    for given in ("１", "١", " 1"):
        assert "terminal" in run("backup", "x.kiosk", f"--keep={given}", "--home", str(tmp_path)).err
