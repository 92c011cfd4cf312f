"""What a terminal keeps is for its owner only, also where an older program left it open."""

import stat
from pathlib import Path

import pytest

from kiosk.settings.private import keep_private, make_home
from kiosk.settings.settings import Settings, TerminalKind, write_settings


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "a" / "home"
    make_home(made)
    settings = Settings(kind=TerminalKind.HALL, hall_id="h", hall_name="大厅", terminal_id="T1")
    write_settings(made, settings)
    return made


def test_folder_and_settings_are_made_private(home: Path) -> None:
    assert (mode(home), mode(home / "terminal.json")) == (0o700, 0o600)


def test_what_stands_open_is_closed_and_nothing_else_is_touched(home: Path) -> None:
    ours = ["terminal.json", "hall.sqlite3", "hall.sqlite3-wal", "hall.sqlite3.T1.head", "bank-cache.json", "kiosk.log"]
    ours += ["kiosk.log.1", "visit.key", "way-out.json"]
    for name in (*ours, "notes.txt"):
        (home / name).touch()
        (home / name).chmod(0o644)
    elsewhere = home.parent / "elsewhere"
    elsewhere.touch(mode=0o644)
    (home / "hall.sqlite3-link").symlink_to(elsewhere)
    home.chmod(0o755)
    assert keep_private(home) == ()
    assert {name: mode(home / name) for name in ours} == dict.fromkeys(ours, 0o600)
    assert (mode(home), mode(home / "notes.txt"), mode(elsewhere)) == (0o700, 0o644, 0o644)


def test_a_folder_without_settings_is_nobodys_terminal(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert keep_private(tmp_path) == ()
    assert mode(tmp_path) == 0o755


def test_what_may_not_be_changed_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.chmod(0o755)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "chmod", refuse)
    assert keep_private(home) == (home,)
