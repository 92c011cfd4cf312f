"""The log: where an error came from, nobody's words, a bounded size, and never a reason to stop."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.css.query import NoMatches

from kiosk.citizen.reasons import ReasonsScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.log import LOG
from kiosk.log.file import MOST_BYTES, OLDER_FILES, LogFile, keep_log, let_go
from scoring.errors.store import NotSavedError
from tests.kiosk.fakes import FakeDesk, broken_disk, make_app
from tests.kiosk.pilots import arrive, ready

WORDS = "张三的留言"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[LogFile]:
    handler = keep_log(tmp_path / "kiosk.log")
    yield handler
    let_go(handler)


def written(handler: LogFile) -> str:
    handler.flush()
    return Path(handler.baseFilename).read_text(encoding="utf-8")


def fail(error: BaseException, cause: BaseException | None = None) -> None:
    def give_way() -> None:
        raise error from cause

    try:
        give_way()
    except BaseException as caught:
        LOG.error("trouble: unsaved", exc_info=caught)


def test_an_error_is_told_by_place_and_class_and_without_what_somebody_wrote(log: LogFile) -> None:
    fail(ValueError(WORDS), KeyError(WORDS))
    told = written(log)
    assert WORDS not in told
    assert "KeyError" in told
    assert "which led to:" in told
    assert "ValueError" in told
    assert 'test_log.py", line' in told
    assert ", in fail" in told


def test_what_is_known_to_hold_no_words_is_told(log: LogFile) -> None:
    fail(NotSavedError("disk full"), sqlite3.OperationalError("database is locked"))
    fail(NoMatches("No nodes match '#tick'"))
    fail(PermissionError(13, "Permission denied", f"/home/{WORDS}"))
    told = written(log)
    for words in ("disk full", "database is locked", "No nodes match '#tick'", "Permission denied"):
        assert words in told
    assert WORDS not in told


def test_the_log_is_never_larger_than_its_files_may_be(log: LogFile, tmp_path: Path) -> None:
    for _ in range(3000):
        LOG.warning("x" * 2000)
    files = list(tmp_path.iterdir())
    assert len(files) == 1 + OLDER_FILES
    assert all(file.stat().st_size <= MOST_BYTES for file in files)


def folder_of_that_name(home: Path) -> None:
    (home / "kiosk.log").mkdir()


def full_disk(home: Path) -> None:
    (home / "kiosk.log").symlink_to("/dev/full")


def no_home(home: Path) -> None:
    home.rmdir()


@pytest.mark.parametrize("spoil", [folder_of_that_name, full_disk, no_home])
async def test_where_no_log_can_be_written_a_failed_rating_is_told_all_the_same(
    spoil: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    assert callable(spoil)
    spoil(home)
    log = keep_log(home / "kiosk.log")
    desk = FakeDesk(failures=[broken_disk()])
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("4")
        await arrive(pilot, ErrorScreen)
        await pilot.press("enter")
        await arrive(pilot, ReasonsScreen)
    let_go(log)
    assert capsys.readouterr().err == ""
