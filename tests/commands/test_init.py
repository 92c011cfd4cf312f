"""Setting a terminal up."""

import io
import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import TerminalKind, read_settings
from scoring.clock import system_clock
from scoring.errors import SignInError
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials
from tests.commands.conftest import Run

FLAGS = ("--hall-id", "h", "--hall-name", "大厅", "--terminal", "T1", "--admin", "G1", "--admin-name", "某人")


def test_settings_and_administrator_are_there(empty_home: Path) -> None:
    settings = json.loads((empty_home / "terminal.json").read_text(encoding="utf-8"))
    assert settings["hall_name"] == "市政务服务中心"
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    try:
        assert Credentials(store).sign_in("G0001", "246810").role == "admin"
        with pytest.raises(SignInError):
            Credentials(store).sign_in("G0001", "246811")
    finally:
        store.close()


def test_a_second_set_up_is_refused_and_changes_nothing(empty_home: Path, run: Run) -> None:
    before = (empty_home / "terminal.json").read_bytes()
    answer = run("init", "--home", str(empty_home), "--kind", "hall", *FLAGS, pin="4711")
    assert answer.code == 1
    assert "已存在" in answer.err
    assert (empty_home / "terminal.json").read_bytes() == before


@pytest.mark.parametrize("pin", ["", "12", "12345678901234", "abcd", "１２３"])
def test_a_bad_pin_leaves_nothing_behind(tmp_path: Path, run: Run, pin: str) -> None:
    answer = run("init", "--home", str(tmp_path / "new"), "--kind", "hall", *FLAGS, pin=pin)
    assert answer.code == 2
    assert "4 到 12 位数字" in answer.err
    assert not (tmp_path / "new").exists()


def test_a_window_terminal_needs_its_window(tmp_path: Path, run: Run) -> None:
    answer = run("init", "--home", str(tmp_path / "new"), "--kind", "window", *FLAGS, pin="4711")
    assert answer.code == 2
    assert "--window" in answer.err


def test_without_settings_every_command_says_what_to_do(tmp_path: Path, run: Run) -> None:
    for command in (("scores",), ("ledger", "verify"), ("rate", "--window", "A", "--level", "5"), ()):
        answer = run(*command, "--home", str(tmp_path))
        assert answer.code == 2
        assert "本终端还没有设置；请先运行 kiosk init" in answer.err
        assert "Traceback" not in answer.err


def test_the_halls_place_is_kept_and_a_slip_in_it_is_named(tmp_path: Path, run: Run) -> None:
    flags = ("--kind", "hall", *FLAGS, "--region")
    known = run("init", "--home", str(tmp_path / "a"), *flags, "安阳", pin="4711")
    assert (known.code, known.err) == (0, "")
    assert json.loads((tmp_path / "a" / "terminal.json").read_text(encoding="utf-8"))["region"] == "安阳"
    slip = run("init", "--home", str(tmp_path / "b"), *flags, "安阳市", pin="4711")
    assert slip.code == 0
    assert "题库里没有「安阳市」的题" in slip.err
    assert "安阳、" in slip.err


def test_a_terminal_that_is_set_up_is_not_started_where_nobody_can_see_it(empty_home: Path, run: Run) -> None:
    answer = run("--home", str(empty_home))
    assert answer.code == 2
    assert "这里没有终端" in answer.err


class Terminal(io.StringIO):
    """A keyboard with a person at it."""

    def isatty(self) -> bool:
        return True


def test_a_wrong_answer_is_told_at_once_and_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = (
        "柜台",
        "office",
        "市政务服务中心",
        "hall-01",
        "字" * 61,
        "市政务服务中心",
        "一号",
        "T1",
        "",
        "管理员",
        "G0001",
        "李",
    )
    pins = iter(("123456", "739164", "739146", "739164", "739164"))
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers) + "\n"))
    monkeypatch.setattr("getpass.getpass", lambda _question: next(pins))
    assert main(["init", "--home", str(tmp_path / "home")]) == 0
    told = capsys.readouterr().err
    assert [
        line
        for line in ("柜台", "市政务服务中心 不能作编号", "最多 60 个字", "一号 不能作编号", "工号 管理员")
        if line not in told
    ] == []
    assert [line for line in ("太容易被猜到", "两次输入的口令不一样") if line not in told] == []
    kept = read_settings(tmp_path / "home")
    assert (kept.kind, kept.hall_id, kept.terminal_id) == (TerminalKind.OFFICE, "hall-01", "T1")


def test_the_place_is_asked_like_everything_else_and_kept_without_spaces(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = ("--kind", "hall", *FLAGS)
    spaced = run("init", "--home", str(tmp_path / "a"), *flags, "--region", " 安阳 ", pin="4711")
    assert (spaced.code, spaced.err) == (0, "")
    assert json.loads((tmp_path / "a" / "terminal.json").read_text(encoding="utf-8"))["region"] == "安阳"
    monkeypatch.setattr("getpass.getpass", lambda _question: "4711")
    for home, answer, kept in (("b", " 安阳 ", "安阳"), ("c", "", None)):
        monkeypatch.setattr("sys.stdin", Terminal(f"{answer}\n"))
        assert main(["init", "--home", str(tmp_path / home), *flags]) == 0
        asked = capsys.readouterr()
        assert "地名" in asked.out
        assert asked.err == ""
        assert read_settings(tmp_path / home).region == kept
