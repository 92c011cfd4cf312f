"""The health check: every check by itself, then a terminal's folder, whole and broken."""

import json
import os
import pty
import sqlite3
import string
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli.safe.measure import ambiguous_cells
from kiosk.desks.doctor import examine
from kiosk.desks.doctor.backups import check_backups
from kiosk.desks.doctor.bank import check_bank
from kiosk.desks.doctor.calendar import check_calendar
from kiosk.desks.doctor.clock import check_clock
from kiosk.desks.doctor.database import check_database
from kiosk.desks.doctor.disk import check_disk
from kiosk.desks.doctor.engine import check_engine
from kiosk.desks.doctor.log import check_log
from kiosk.desks.doctor.model import Check, Checked, Sign, State
from kiosk.desks.doctor.permissions import check_permissions
from kiosk.desks.doctor.screen import check_colours, check_glyphs, check_width
from kiosk.settings.files import DATABASE
from kiosk.settings.last_backup import LastBackup
from kiosk.settings.settings import FILE_NAME
from kiosk.wording.safe.doctor import WORDS
from kiosk.wording.safe.signs import EN, ZH, said_sign
from kiosk.wording.shape import Language
from scoring.backup.quick_look import QuickLook
from scoring.clock import hall_moment
from scoring.errors.fault import Fault, Flaw
from scoring.errors.store import DatabaseGoneError
from scoring.ledger.witness import ChainHead
from tests.commands.conftest import Run

NOW = hall_moment(date(2026, 7, 31), 17)
HOME = Path("/大厅")
MEGABYTE = 1024 * 1024
WHOLE = QuickLook((ChainHead("T1", 7, "ab" * 32),), ())
FAULTY = QuickLook(WHOLE.heads, (Fault("T1", 7, Flaw.CHANGED),))


def backed_up(days: int, entries: int = 7, *, there: bool = True, same: bool = False) -> Checked:
    last = LastBackup(NOW - timedelta(days=days), Path("/u盘/b"), entries)
    return check_backups(last, NOW, 7, there=there, same_disk=same)


def gone() -> QuickLook:
    raise DatabaseGoneError("hall.sqlite3")


FOUND: tuple[tuple[Checked, State, Sign], ...] = (
    (check_disk(99 * MEGABYTE), State.BAD, Sign.NO_ROOM),
    (check_disk(100 * MEGABYTE), State.WARN, Sign.LITTLE_ROOM),
    (check_disk(1024 * MEGABYTE), State.OK, Sign.ROOM),
    (check_permissions(HOME, [], []), State.OK, Sign.PRIVATE),
    (check_permissions(HOME, [], [HOME]), State.WARN, Sign.OTHERS_READ),
    (check_permissions(HOME, [HOME], [HOME]), State.BAD, Sign.UNWRITABLE),
    (check_database(lambda: WHOLE, []), State.OK, Sign.WHOLE),
    (check_database(lambda: FAULTY, [HOME]), State.BAD, Sign.FAULTS),
    (check_database(lambda: WHOLE, [HOME / "damaged-1"]), State.WARN, Sign.SET_ASIDE),
    (check_database(gone, []), State.BAD, Sign.TROUBLE),
    *((check_engine(old), State.WARN, Sign.ENGINE_OLD) for old in ((3, 40, 1), (3, 44, 5), (3, 45, 0), (3, 50, 6))),
    *((check_engine(old), State.WARN, Sign.ENGINE_OLD) for old in ((3, 51, 0), (3, 51, 2))),
    *((check_engine(new), State.OK, Sign.ENGINE_SOUND) for new in ((3, 44, 6), (3, 50, 7), (3, 51, 3), (3, 52, 0))),
    (check_backups(None, NOW, 3, there=False, same_disk=False), State.WARN, Sign.NO_BACKUP),
    (check_backups(None, NOW, 500, there=False, same_disk=False), State.BAD, Sign.NO_BACKUP),
    (backed_up(1), State.OK, Sign.BACKED_UP),
    (backed_up(30), State.OK, Sign.BACKED_UP),  # nothing was written since
    (backed_up(1, 6), State.OK, Sign.BACKED_UP),
    (backed_up(2, 6), State.WARN, Sign.OLD_BACKUP),
    (backed_up(8, 6), State.BAD, Sign.OLD_BACKUP),
    (backed_up(-3), State.OK, Sign.BACKED_UP),  # the clock was ahead then
    (backed_up(1, there=False), State.WARN, Sign.BACKUP_GONE),
    (backed_up(1, same=True), State.WARN, Sign.BACKUP_SAME_DISK),
    (check_clock(NOW, doubted=False, waiting=0), State.OK, Sign.CLOCK_BELIEVED),
    (check_clock(NOW, doubted=False, waiting=2), State.WARN, Sign.RATINGS_WAIT),
    (check_clock(NOW, doubted=True, waiting=2), State.BAD, Sign.CLOCK_DOUBTED),
    (check_clock(hall_moment(date(1970, 1, 1)), doubted=False, waiting=0), State.BAD, Sign.CLOCK_IMPOSSIBLE),
    (check_calendar(date(2026, 11, 30), lambda year: year == 2026), State.OK, Sign.CALENDAR_KNOWN),
    (check_calendar(date(2026, 12, 1), lambda year: year == 2026), State.WARN, Sign.CALENDAR_UNKNOWN),
    (check_calendar(date(2027, 1, 4), lambda year: year == 2026), State.WARN, Sign.CALENDAR_UNKNOWN),
    (check_bank(600, 0), State.OK, Sign.BANK_WHOLE),
    (check_bank(600, 2), State.WARN, Sign.BANK_ERRORS),
    (check_bank(600, 0, 1), State.WARN, Sign.BOOK_ERRORS),
    (check_bank(612, 0, 1, 1), State.WARN, Sign.BOOK_UNSEALED),
    (check_bank(0, 0), State.BAD, Sign.BANK_EMPTY),
    (check_log(HOME, writable=True), State.OK, Sign.LOG_KEPT),
    (check_log(HOME, writable=False), State.WARN, Sign.LOG_UNWRITABLE),
    (check_glyphs("xterm", "utf-8", utf_8=True, terminal=True), State.OK, Sign.DRAWS),
    (check_glyphs("xterm", "gbk", utf_8=False, terminal=True), State.BAD, Sign.NOT_UTF_8),
    (check_glyphs("linux", "utf-8", utf_8=True, terminal=True), State.BAD, Sign.CONSOLE),
    (check_glyphs("dumb", "utf-8", utf_8=True, terminal=True), State.BAD, Sign.DRAWS_NOTHING),
    (check_glyphs("xterm", "utf-8", utf_8=True, terminal=False), State.WARN, Sign.NO_TERMINAL),
    (check_width(1), State.OK, Sign.NARROW),
    (check_width(2), State.BAD, Sign.WIDE),
    (check_width(None), State.WARN, Sign.UNMEASURED),
    (check_colours("256"), State.OK, Sign.COLOURS_MANY),
    (check_colours("standard"), State.WARN, Sign.COLOURS_FEW),
    (check_colours("none"), State.WARN, Sign.COLOURS_NONE),
)


def test_every_check_says_how_it_is() -> None:
    for checked, state, sign in FOUND:
        assert (checked.state, checked.sign) == (state, sign), checked


def test_every_sign_is_tried_and_said_in_both_languages_with_what_to_do() -> None:
    tried = {sign for _, _, sign in FOUND} | {Sign.UNSEEN, Sign.SET_UP}
    assert tried == {*Sign}
    silent = {Sign.TROUBLE.name}
    assert ZH.keys() == EN.keys() == {sign.name for sign in Sign} - silent
    for checked, state, _ in FOUND:
        for language in Language:
            found, do = said_sign(checked, language)
            assert found
            assert "{" not in found + do
            assert bool(do) == (state is not State.OK) or checked.error is not None, (checked, language)
    for name in ZH:
        zh, en = ({field for _, field, _, _ in string.Formatter().parse("".join(told[name]))} for told in (ZH, EN))
        assert zh - {None} == en - {None}, name


def test_every_check_has_its_name() -> None:
    for words in WORDS.values():
        assert words.checks.keys() == {check.value for check in Check}
        assert words.states.keys() == {state.value for state in State}


@pytest.fixture
def quick_bank(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped bank takes a second each time; one test reads it."""
    monkeypatch.setattr(examine, "_bank", lambda: check_bank(1, 0))


def states(run: Run, home: Path) -> dict[str, str]:
    answer = run("doctor", "--json", "--home", str(home))
    found = json.loads(answer.out)
    assert [one["check"] for one in found] == [check.value for check in Check]
    assert answer.code == int(any(one["state"] == "bad" for one in found))
    for one in found:
        assert one["found"]
    return {one["check"]: one["state"] for one in found}


def test_a_hall_that_is_well(home: Path, tmp_path: Path, run: Run) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in home.iterdir() if not path.name.startswith(DATABASE)}
    found = states(run, home)
    wanted = ("settings", "permissions", "disk", "database", "clock", "bank", "log")
    assert {name: found[name] for name in wanted} == dict.fromkeys(wanted, "ok")
    assert found["backups"] == "warn"
    assert run("backup", str(tmp_path / "b"), "--home", str(home)).code == 0
    answer = run("doctor", "--home", str(home), "--lang", "en")
    assert answer.code == 0
    assert "on the database's own disk" in answer.out
    assert "backups: put it on another disk" in answer.out
    after = {path.name: path.stat().st_mtime_ns for path in home.iterdir() if not path.name.startswith(DATABASE)}
    assert {name: after[name] for name in before} == before


def in_place(path: Path, what: str) -> None:
    if path.is_file():
        path.unlink()
    if what == "folder":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "link":
        path.symlink_to(path.parent / "nowhere")
    elif what == "empty":
        path.touch()
    else:
        path.write_bytes(os.urandom(9000))


@pytest.mark.usefixtures("quick_bank")
def test_whatever_stands_in_the_place_of_a_file_it_is_said(home: Path, run: Run) -> None:
    kept = {name: (home / name).read_bytes() for name in (FILE_NAME, DATABASE)}
    for name, check in ((FILE_NAME, "settings"), (DATABASE, "database"), ("kiosk.log", "log")):
        for what in ("folder", "pipe", "link", "empty", "noise"):
            in_place(home / name, what)
            found = states(run, home)
            if name != "kiosk.log":
                assert found[check] == "bad", (name, what)
            elif what not in {"empty", "noise"}:
                assert found[check] == "warn", what
            (home / name).rmdir() if what == "folder" else (home / name).unlink()
            if name in kept:
                (home / name).write_bytes(kept[name])


@pytest.mark.usefixtures("quick_bank")
def test_a_page_that_is_damaged_and_a_head_that_is_not_the_last_are_found(home: Path, run: Run) -> None:
    with closing(sqlite3.connect(home / DATABASE)) as raw, raw:
        raw.execute("UPDATE ledger SET payload = payload || ' ' WHERE seq = (SELECT max(seq) FROM ledger)")
    found = json.loads(run("doctor", "--json", "--home", str(home)).out)
    (database,) = [one for one in found if one["check"] == "database"]
    assert database["state"] == "bad"
    assert "内容与摘要不符" in database["found"]
    with closing(sqlite3.connect(home / DATABASE)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray((home / DATABASE).read_bytes())
    for page in range(2, len(content) // 4096):
        content[4096 * page : 4096 * page + 100] = bytes(100)
    (home / DATABASE).write_bytes(content)
    assert states(run, home)["database"] == "bad"


@pytest.mark.usefixtures("quick_bank")
def test_a_folder_that_is_not_there_is_looked_at_all_the_same(tmp_path: Path, run: Run) -> None:
    found = states(run, tmp_path / "none" / "where")
    assert (found["settings"], found["permissions"], found["database"], found["disk"]) == ("bad", "bad", "bad", "ok")
    assert not (tmp_path / "none").exists()


@pytest.mark.usefixtures("quick_bank")
def test_what_others_may_read_is_found_and_left_as_it_is(home: Path, run: Run) -> None:
    (home / DATABASE).chmod(0o644)
    assert states(run, home)["permissions"] == "warn"
    assert (home / DATABASE).stat().st_mode & 0o777 == 0o644


@pytest.mark.usefixtures("quick_bank")
def test_a_check_that_falls_over_says_so_and_the_others_are_made(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def falls(*_: object) -> Any:
        raise RuntimeError("words of somebody")

    monkeypatch.setattr(examine, "check_disk", falls)
    answer = run("doctor", "--home", str(home))
    assert answer.code == 1
    assert "没有查成（RuntimeError）" in answer.out
    assert "words of somebody" not in answer.out


@pytest.mark.parametrize(
    ("answers", "cells"),
    [(lambda _: b"\x1b[3;2R", 1), (lambda _: b"x\x1b[3;3R", 2), (lambda _: b"\x1b[3;", None)],
    ids=["narrow", "wide", "half an answer"],
)
def test_the_terminal_is_asked_how_wide_a_sign_is(answers: Callable[[bytes], bytes], cells: int | None) -> None:
    mine, its = pty.openpty()

    def answer() -> None:
        heard = b""
        while b"\x1b[6n" not in heard:
            heard += os.read(mine, 100)
        os.write(mine, answers(heard))

    thread = threading.Thread(target=answer)
    thread.start()
    with os.fdopen(its, "r", encoding="utf-8", closefd=False) as stdin, os.fdopen(its, "w", encoding="utf-8") as stderr:
        assert ambiguous_cells(stdin, stderr) == cells
    thread.join()
    os.close(mine)


def test_without_a_terminal_nothing_is_asked() -> None:
    with Path(os.devnull).open(encoding="utf-8") as nothing:
        assert ambiguous_cells(nothing, sys.stderr) is None
    assert ambiguous_cells(None, None) is None
