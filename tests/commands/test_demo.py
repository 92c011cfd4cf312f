"""Making a demo hall on the command line; what it shows is tried at a real terminal."""

from pathlib import Path
from shutil import copytree

import pytest

from kiosk.settings.files import DATABASE
from tests.commands.conftest import Run
from tests.made_once import demo
from tests.quiz.bank.samples import HEALTHY, QUESTIONS, bent, write_bank


@pytest.fixture
def at_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As if somebody sat at a terminal; the folder in which temporary ones would be made."""
    monkeypatch.setattr("kiosk.cli.demo.need_terminal", lambda _words: None)
    made = tmp_path / "made"
    made.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(made))
    return made


def test_the_errors_of_an_authors_bank_come_first_with_their_places(
    tmp_path: Path, at_a_terminal: Path, run: Run
) -> None:
    broken = {**HEALTHY, "questions/civil.yaml": bent(QUESTIONS, "answer: false", "answer: no")}
    root = write_bank(tmp_path / "bank", broken)
    answer = run("demo", "--bank", str(root), "--question", "Q-CIVIL-003")
    assert answer.code == 1
    assert f"{root / 'questions' / 'civil.yaml'}:" in answer.err
    assert "Traceback" not in answer.err
    assert list(at_a_terminal.iterdir()) == []


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (("--question", "Q-NONE-001"), "没有可用的题目或事项 Q-NONE-001"),
        (("--question", "Q-LOC-001", "--question", "Q-LOC-005"), "请分开试看"),
        (("--bank", "nowhere"), "没有目录 nowhere"),
        (("--question", "S13", "--home", "kept"), "请去掉 --home 和 --no-app"),
        (("--question", "S13", "--no-app"), "请去掉 --home 和 --no-app"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line_and_nothing_is_left(
    at_a_terminal: Path, run: Run, monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(at_a_terminal)
    answer = run("demo", *flags)
    assert answer.code == 2
    assert words in answer.err
    assert len(answer.err.splitlines()) == 1
    assert list(at_a_terminal.iterdir()) == []


def test_without_a_terminal_to_draw_on_it_says_so_and_leaves_nothing(tmp_path: Path, run: Run) -> None:
    answer = run("demo", "--home", str(tmp_path / "new"))
    assert answer.code == 2
    assert "这里没有终端" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_a_demo_is_made_without_being_opened_and_its_folder_is_told(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, run: Run
) -> None:
    made = demo(tmp_path_factory)
    told = Path((made / "out").read_text().removesuffix("\n"))
    assert (told.is_absolute(), told.name) == (True, "home")
    home = Path(copytree(made / "home", tmp_path / "home"))
    before = (home / DATABASE).read_bytes()
    answer = run("demo", "--no-app", "--home", str(home))
    assert (answer.code, answer.out.splitlines()) == (0, [str(home)])
    assert (home / DATABASE).read_bytes() == before, "a hall that stands is left as it is"
    assert {file.suffix for file in (home / "bulletins" / "demo-last").iterdir()} == {".html", ".xlsx", ".md"}
    scores = run("scores", "--home", str(home))
    assert scores.code == 0
    assert "W0101" in scores.out
