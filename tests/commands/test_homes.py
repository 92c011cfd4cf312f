"""A home is a folder of exactly the name that was given, whatever stands in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from kiosk.settings.named_path import named_path
from kiosk.settings.settings import FILE_NAME
from tests.commands.conftest import Run

FLAGS = ("--hall-id", "h", "--hall-name", "大厅", "--terminal", "T1", "--admin", "G1", "--admin-name", "某人")
ODD = ("大厅?x=1", "a#b", "100%", "%2e%2e", "file:x", "a b", "'; --", "sqlite:", "[x]*", "甲\udcc4\udce3")


def set_up(run: Run, *home: str) -> None:
    answer = run("init", *home, "--kind", "hall", *FLAGS, pin="246810")
    assert answer.code == 0, answer.err


def holds_a_hall(home: Path) -> bool:
    return {FILE_NAME, DATABASE} <= {path.name for path in home.iterdir()}


@pytest.mark.parametrize("by_variable", [False, True], ids=["argument", "variable"])
@pytest.mark.parametrize("name", ODD)
def test_signs_in_a_name_mean_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, by_variable: bool
) -> None:
    home = tmp_path / name
    if by_variable:
        monkeypatch.setenv("KIOSK_HOME", str(home))
    where = () if by_variable else ("--home", str(home))
    set_up(run, *where)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert holds_a_hall(home)
    assert home.stat().st_mode & 0o077 == 0
    assert (home / DATABASE).stat().st_mode & 0o077 == 0
    assert run("ledger", "verify", *where).code == 0
    assert run("ledger", "head", *where).code == 0


@pytest.mark.parametrize("by_variable", [False, True], ids=["argument", "variable"])
def test_a_tilde_is_the_users_own_folder_and_a_line_end_none_of_the_name(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_variable: bool
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    if by_variable:
        monkeypatch.setenv("KIOSK_HOME", "~/hall\r\n")
    set_up(run, *(() if by_variable else ("--home", "~/hall\n")))
    assert [path.name for path in tmp_path.iterdir()] == ["hall"]
    assert holds_a_hall(tmp_path / "hall")


def test_a_relative_home_lies_where_one_stands(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    set_up(run, "--home", "a/../b/hall")
    assert holds_a_hall(tmp_path / "b" / "hall")
    assert run("ledger", "verify", "--home", "b/hall").code == 0


@pytest.mark.parametrize("line", [("scores",), ("ledger", "verify"), ("demo", "--no-app"), (), ("init", *FLAGS)])
def test_a_home_that_is_a_file_is_told_and_left_alone(run: Run, tmp_path: Path, line: tuple[str, ...]) -> None:
    home = tmp_path / "home"
    home.write_text("mine")
    answer = run(*line, "--home", str(home))
    assert answer.code == 2
    assert answer.err.startswith(f"kiosk: {home}: 这里应是本终端的目录")
    assert home.read_text() == "mine"


@pytest.mark.parametrize("given", ["", "  ", "\n"])
def test_an_empty_name_is_refused_and_an_empty_variable_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = run("scores", "--home", given)
    assert answer.code == 2
    assert "名字是空的" in answer.err
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("KIOSK_HOME", given)
    assert str(tmp_path / "data" / "hall-kiosk") in run("scores").err


def test_the_folder_of_nobody_is_refused(run: Run) -> None:
    answer = run("scores", "--home", "~nobody-of-this-name/hall")
    assert answer.code == 2
    assert "~nobody-of-this-name/hall: 没有这个用户的目录" in answer.err


def test_a_path_is_answered_byte_for_byte(tmp_path: Path) -> None:
    page = os.fsencode(tmp_path) + b"/\xc4\xe3.html"
    line = [sys.executable.encode(), b"-m", b"kiosk", b"bank", b"sheet", b"S13", b"-o", page]
    done = subprocess.run(line, capture_output=True, check=True, cwd=Path(__file__).parents[2])
    assert done.stdout == page + b"\n"
    assert Path(os.fsdecode(page)).read_bytes().startswith(b"<!")


@pytest.mark.parametrize("text", ["a", "a/b", "./~", "a~b", "~/x y"])
def test_only_a_leading_tilde_is_special(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/of/somebody")
    assert named_path(text) == Path(text.replace("~/", "/home/of/somebody/") if text.startswith("~/") else text)


def test_a_window_that_is_not_there_yet_is_said_at_once(run: Run, tmp_path: Path) -> None:
    answer = run("init", "--home", str(tmp_path / "w"), "--kind", "window", "--window", "A03", *FLAGS, pin="246810")
    assert answer.code == 0
    assert "窗口 A03 还没有登记在名册里" in answer.err


def test_a_window_that_is_there_is_not_missed(run: Run, home: Path) -> None:
    (home / FILE_NAME).unlink()
    answer = run(
        *("init", "--home", str(home), "--kind", "window", "--window", "ａ03", "--as", "G0001"),
        *("--hall-id", "hall-01", "--hall-name", "市政务服务中心", "--terminal", "T1"),
        pin="246810",
    )
    assert (answer.code, answer.err) == (0, "")
