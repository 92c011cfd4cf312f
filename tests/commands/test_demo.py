"""Making a demo hall on the command line."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.quiz.bank.samples import HEALTHY, QUESTIONS, bent, write_bank


def test_an_authors_own_bank_is_shown_and_its_errors_come_first(tmp_path: Path, run: Run) -> None:
    root = write_bank(
        tmp_path / "bank", {**HEALTHY, "questions/civil.yaml": bent(QUESTIONS, "answer: false", "answer: no")}
    )
    flags = ("demo", "--no-app", "--bank", str(root), "--question", "Q-CIVIL-002", "--home")
    broken = run(*flags, str(tmp_path / "a"))
    assert broken.code == 1
    assert f"{root / 'questions' / 'civil.yaml'}:" in broken.err
    assert "Traceback" not in broken.err
    write_bank(root, HEALTHY)
    made = run(*flags, str(tmp_path / "b"))
    assert made.code == 0, made.err
    assert made.out.splitlines() == [str(tmp_path / "b")]


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--question", "Q-NONE-001"), "没有可用的题目或事项 Q-NONE-001"),
        (("--question", "Q-LOC-001", "--question", "Q-LOC-005"), "请分开试看"),
        (("--bank", "nowhere"), "没有目录 nowhere"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line_and_nothing_is_left(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...], words: str
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    answer = run("demo", *flags)
    assert answer.code == 2
    assert words in answer.err
    assert list(tmp_path.iterdir()) == []


def test_without_a_terminal_to_draw_on_it_says_so_and_leaves_nothing(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    answer = run("demo")
    assert answer.code == 2
    assert "这里没有终端" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_demo_that_stands_keeps_its_bank(tmp_path: Path, run: Run) -> None:
    root = write_bank(tmp_path / "bank", HEALTHY)
    home = str(tmp_path / "home")
    assert run("demo", "--no-app", "--bank", str(root), "--home", home).code == 0
    again = run("demo", "--no-app", "--question", "S13", "--home", home)
    assert again.code == 2
    assert "已有一座演示大厅" in again.err
