"""A backup, and the hall that comes of it again."""

import errno
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.desks.safe.backup import back_up
from kiosk.desks.safe.restore import bring_back, next_id
from kiosk.errors import SettingsError
from kiosk.settings.files import DATABASE, VISIT_KEY
from kiosk.settings.last_backup import read_last_backup
from kiosk.settings.settings import read_settings
from kiosk.wording.errors import said
from kiosk.wording.shape import Language
from scoring.clock import hall_moment, system_clock
from scoring.errors import ScoringError
from scoring.events.organisation import UnitRegistered
from scoring.ledger.store import open_store
from scoring.read.restorations import restorations
from scoring.services.credentials import Credentials
from tests.commands.conftest import Run

ROOT = Path(__file__).parents[2]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def rated(home: Path, run: Run) -> Path:
    """A hall with five ratings, each of a visit."""
    for number in range(5):
        assert run("rate", "--home", str(home), "--window", "A03", "--level", "5", "--visit", f"V{number}").code == 0
    return home


@pytest.fixture
def made(rated: Path, tmp_path: Path, run: Run) -> Path:
    """A backup of it."""
    answer = run("backup", str(tmp_path / "七月.backup"), "--home", str(rated))
    assert answer.code == 0, answer.err
    return tmp_path / "七月.backup"


def test_what_is_restored_is_the_hall_as_it_was_and_goes_on(rated: Path, made: Path, tmp_path: Path, run: Run) -> None:
    assert made.stat().st_mode & 0o777 == 0o600
    last = read_last_backup(rated)
    assert last is not None
    assert last.file == made
    new = tmp_path / "new"
    answer = run("restore", str(made), "--home", str(new))
    assert answer.code == 0, answer.err
    assert f"账本共 {last.entries} 条；已核对" in answer.out
    assert "T1-r" in answer.out
    heads = [json.loads(run("ledger", "head", "--json", "--home", str(place)).out) for place in (rated, new)]
    (head,), own = heads[0], read_settings(new).terminal_id
    assert [(one["terminal"], one["seq"]) for one in heads[1]] == [("T1", head["seq"]), (own, 1)]
    assert heads[1][0] == head
    expected = f"{head['seq']}:{head['digest'][:12]}"
    assert run("ledger", "verify", "--expect", expected, "--home", str(new)).code == 0
    boards = [run("scores", "--json", "--home", str(place)).out for place in (rated, new)]
    assert boards[0] == boards[1]
    # The key came along: a visit that was rated is known. The terminal has a chain of its own.
    again = run("rate", "--home", str(new), "--window", "A03", "--level", "1", "--visit", "V3")
    assert "这次服务已经评价过" in again.err
    assert run("rate", "--home", str(new), "--window", "A03", "--level", "5", "--visit", "V9").code == 0
    chains = json.loads(run("ledger", "head", "--json", "--home", str(new)).out)
    assert [one["seq"] for one in chains] == [head["seq"], 2]
    assert run("ledger", "verify", "--home", str(new)).code == 0
    assert read_last_backup(new) is None
    for path in new.iterdir():
        assert path.stat().st_mode & 0o077 == 0, path
    store = open_store(new / DATABASE, hall_id="hall-01", terminal_id="T9", clock=system_clock)
    with store.reading() as connection:
        (restored,) = restorations(connection, "hall-01")
    assert (restored.before, restored.terminal_id, restored.damaged) == ("T1", own, False)
    assert restored.backup_at == last.at
    assert Credentials(store).sign_in("G0001", "246810").staff_id == "G0001"
    store.close()


def test_a_restored_hall_that_loses_entries_says_so(made: Path, tmp_path: Path, run: Run) -> None:
    """The notes beside the database came back with it."""
    new = tmp_path / "new"
    assert run("restore", str(made), "--home", str(new)).code == 0
    with closing(sqlite3.connect(new / DATABASE)) as raw, raw:
        raw.execute("DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)")
    assert "缺了最近的记录" in run("scores", "--home", str(new)).err


def test_the_halls_own_book_and_the_terminals_name_come_along(rated: Path, tmp_path: Path, run: Run) -> None:
    (rated / "book" / "guides").mkdir(parents=True)
    (rated / "book" / "guides" / "S05.yaml").write_text("窗口: A03", encoding="utf-8")
    assert run("backup", str(tmp_path / "b"), "--home", str(rated)).code == 0
    answer = run("restore", str(tmp_path / "b"), "--home", str(tmp_path / "n"), "--terminal", "T7", "--lang", "en")
    assert answer.code == 0
    assert "was T1 and is T7 from now on" in answer.out
    assert (tmp_path / "n" / "book" / "guides" / "S05.yaml").read_text(encoding="utf-8") == "窗口: A03"
    assert run("restore", str(tmp_path / "b"), "--home", str(tmp_path / "m"), "--terminal", "T 7").code == 1
    assert not (tmp_path / "m").exists()


def test_a_restored_terminal_is_called_otherwise_each_time() -> None:
    now = hall_moment(system_clock().date(), 8, 30)
    first = next_id("T1", now)
    assert first != "T1"
    assert next_id(first, now) == first
    assert len(next_id("T" * 64, now)) == 64


def test_nothing_is_overwritten_and_what_cannot_be_written_is_said(rated: Path, tmp_path: Path, run: Run) -> None:
    taken, folder = tmp_path / "taken", tmp_path / "folder"
    taken.write_text("mine")
    folder.mkdir()
    (tmp_path / "nowhere").symlink_to("gone")
    for target in (taken, folder, tmp_path / "nowhere"):
        answer = run("backup", str(target), "--home", str(rated))
        assert (answer.code, answer.out) == (1, "")
        assert "已经存在，没有覆盖" in answer.err
    assert "没有备份: 写不了" in run("backup", str(tmp_path / "no" / "b"), "--home", str(rated)).err
    assert taken.read_text() == "mine"
    assert names(tmp_path) == {"home", "taken", "folder", "nowhere"}
    assert not [name for name in names(rated) if name.startswith(".")]
    assert read_last_backup(rated) is None


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_a_full_disk_leaves_no_half_of_a_backup(
    rated: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, full)
        answer = run("backup", str(tmp_path / "b"), "--home", str(rated))
    assert answer.code == 1
    assert "磁盘是否已满" in answer.err
    assert names(tmp_path) == {"home"}
    assert not [name for name in names(rated) if name.startswith(".")]
    assert run("backup", str(tmp_path / "b"), "--home", str(rated)).code == 0


def test_a_memory_stick_without_links_takes_a_backup_too(
    rated: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    assert run("backup", str(tmp_path / "b"), "--home", str(rated)).code == 0
    assert run("backup", str(tmp_path / "b"), "--home", str(rated)).code == 1
    assert names(tmp_path) == {"home", "b"}


def test_files_that_may_not_grow_are_a_full_disk(rated: Path, made: Path, tmp_path: Path) -> None:
    """The system itself refuses, in the copy of the database or in the restored one."""
    for line in (["backup", "c", "--home", str(rated)], ["restore", str(made), "--home", str(tmp_path / "n")]):
        words = " ".join(["ulimit -f 100;", sys.executable, "-m", "kiosk", *map(str, line)])
        done = subprocess.run(
            ["bash", "-c", words], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment()
        )
        assert done.returncode == 1, done
        assert "kiosk: 没有" in done.stderr
        assert "Traceback" not in done.stderr
    assert names(tmp_path) == {"home", made.name}
    assert not [name for name in names(rated) if name.startswith(".")]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def test_what_is_not_whole_is_no_backup(rated: Path, tmp_path: Path, run: Run) -> None:
    with closing(sqlite3.connect(rated / DATABASE)) as raw, raw:
        raw.execute("UPDATE rating_tally SET n = n + 1")
    answer = run("backup", str(tmp_path / "b"), "--home", str(rated))
    assert answer.code == 1
    assert "rating_tally" in answer.err
    assert names(tmp_path) == {"home"}


def test_a_backup_is_made_while_others_write(rated: Path, tmp_path: Path, run: Run) -> None:
    """Writers wait for nothing, and what is in the backup is the hall at one moment."""
    stop, written = threading.Event(), list[int]()
    writer = open_store(rated / DATABASE, hall_id="hall-01", terminal_id="T2", clock=system_clock)

    def write() -> None:
        while not stop.is_set():
            writer.ledger.append(UnitRegistered(unit_id=f"N{len(written)}", name="单位"))
            written.append(1)

    thread = threading.Thread(target=write)
    thread.start()
    try:
        while not written:
            time.sleep(0.001)
        counts = []
        for number in range(2):
            before = len(written)
            assert run("backup", str(tmp_path / f"b{number}"), "--home", str(rated)).code == 0
            counts.append(len(written) - before)
    finally:
        stop.set()
        thread.join()
        writer.close()
    assert min(counts) > 0
    found = [bring_back(tmp_path / f"b{n}", tmp_path / f"n{n}", clock=system_clock).manifest.entries for n in (0, 1)]
    assert found[0] < found[1]
    assert run("ledger", "verify", "--home", str(tmp_path / "n1")).code == 0


@pytest.mark.parametrize(
    ("line", "at"),
    [
        *(("backup {file} --home {home}", f"scoring.backup.make.{name}") for name in ("part_of", "_place")),
        ("restore {made} --home {new}", "scoring.backup.archive._put"),
        ("restore {made} --home {new}", "scoring.backup.restore.require_whole"),
    ],
)
def test_killed_half_way_there_is_none(made: Path, tmp_path: Path, run: Run, line: str, at: str) -> None:
    """Whatever it has done so far: the name is not there, the hall is as it was, and the next one is well."""
    rated = tmp_path / "home"
    places = {"file": tmp_path / "b", "home": rated, "made": made, "new": tmp_path / "new"}
    words = [word.format(**places) for word in line.split(" ")]
    module, _, name = at.rpartition(".")
    program = (
        f"import os, signal, {module} as m\nfrom kiosk.__main__ import main\n"
        f"m.{name} = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\nmain({words!r})"
    )
    done = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, check=False)
    assert done.returncode == -signal.SIGKILL, done
    assert not {"b", "new"} & names(tmp_path)
    assert run("ledger", "verify", "--home", str(rated)).code == 0
    assert run(*words).code == 0
    for left in [*tmp_path.glob(".*"), *rated.glob(".backup-*")]:
        assert left.stat().st_mode & 0o077 == 0


def test_what_a_killed_backup_left_goes_with_a_later_one(rated: Path, tmp_path: Path, run: Run) -> None:
    old = rated / ".backup-old", tmp_path / ".kiosk-restore-old"
    young = rated / ".backup-young", tmp_path / ".kiosk-restore-young"
    for left in (*old, *young):
        left.mkdir()
        (left / DATABASE).write_bytes(b"copy")
    part = tmp_path / ".kiosk-backup-old"
    part.touch()
    for left in (*old, part):
        os.utime(left, (0, 0))
    assert run("backup", str(tmp_path / "b"), "--home", str(rated)).code == 0
    assert run("restore", str(tmp_path / "b"), "--home", str(tmp_path / "n")).code == 0
    assert not [left for left in (*old, part) if left.exists()]
    assert [left for left in young if left.exists()] == [*young]


def refused(file: Path, folder: Path) -> str:
    """The sentence that is said; nothing is there."""
    with pytest.raises((ScoringError, SettingsError)) as caught:
        bring_back(file, folder, clock=system_clock)
    assert not folder.exists()
    assert not [path for path in folder.parent.iterdir() if path.name.startswith(".")]
    sentence = said(caught.value, Language.ZH)
    assert sentence
    return sentence


def sentence_of(file: Path, folder: Path) -> str | None:
    """What is said where nothing is restored; None where it is."""
    try:
        bring_back(file, folder, clock=system_clock)
    except (ScoringError, SettingsError) as error:
        return said(error, Language.ZH) or ""
    return None


def test_a_damaged_backup_is_refused_or_harmless(made: Path, tmp_path: Path) -> None:
    rng, whole = random.Random(7), made.read_bytes()
    whole_manifest = bring_back(made, tmp_path / "whole", clock=system_clock).manifest
    refusals = 0
    for number in range(30):
        content, file, folder = bytearray(whole), tmp_path / f"d{number}", tmp_path / f"n{number}"
        match rng.choice(("cut", "bits", "bits", "hole")):
            case "cut":
                del content[rng.randrange(len(content)) :]
            case "bits":
                for _ in range(rng.choice((1, 20))):
                    content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
            case _:
                start = rng.randrange(len(content))
                content[start : start + 512] = bytes(min(512, len(content) - start))
        file.write_bytes(content)
        if (sentence := sentence_of(file, folder)) is None:
            assert bring_back(file, tmp_path / "again", clock=system_clock).manifest == whole_manifest
            shutil.rmtree(tmp_path / "again")
        else:
            refusals += 1
            assert sentence
            assert not folder.exists()
    assert refusals >= 20


def with_facts(change: Callable[[dict[str, Any]], object], made: Path, to: Path) -> Path:
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(to, "w") as new:
        for one in old.infolist():
            content = old.read(one)
            if one.filename == "backup.json":
                facts = json.loads(content)
                change(facts)
                content = json.dumps(facts).encode()
            new.writestr(one.filename, content)
    return to


FORGED: tuple[tuple[Callable[[dict[str, Any]], object], str], ...] = (
    (lambda facts: facts.update(format=2), "更新的程序"),
    (lambda facts: facts.update(format="1"), "不是 kiosk backup 写下的文件"),
    (lambda facts: facts["parts"][0].update(name="../../evil"), "已损坏"),
    (lambda facts: facts["parts"][0].update(name="/tmp/evil"), "已损坏"),
    (lambda facts: facts["parts"][0].update(name="gone"), "已损坏"),
    (lambda facts: facts["parts"][-1].update(size=10), "已损坏"),
    (lambda facts: facts["heads"][0].update(seq=1), "已损坏"),
    (lambda facts: facts.pop("at"), "已损坏"),
    (lambda facts: facts["parts"].pop(0), "terminal.json"),
    (lambda facts: facts["parts"].pop(), "hall.sqlite3"),
)


def test_a_manifest_that_says_otherwise_is_refused(made: Path, tmp_path: Path) -> None:
    for number, (change, word) in enumerate(FORGED):
        assert word in refused(with_facts(change, made, tmp_path / f"forged{number}"), tmp_path / "new"), number
    assert not (tmp_path / "evil").exists()


def test_what_is_no_backup_is_refused(made: Path, tmp_path: Path, rated: Path) -> None:
    empty, text, other = tmp_path / "empty", tmp_path / "text", tmp_path / "other.zip"
    empty.touch()
    text.write_text("备份")
    with zipfile.ZipFile(other, "w") as archived:
        archived.writestr("a", "b")
    for file in (empty, text, other, rated, rated / DATABASE):
        assert "不是 kiosk backup 写下的文件" in refused(file, tmp_path / "new"), file
    assert "读不了备份" in refused(tmp_path / "gone", tmp_path / "new")


def test_a_folder_with_anything_in_it_is_left_alone(made: Path, tmp_path: Path, rated: Path, run: Run) -> None:
    before = {path.name: path.read_bytes() for path in rated.iterdir()}
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    for folder in (rated, tmp_path / "file", tmp_path / "link"):
        assert run("restore", str(made), "--home", str(folder)).code in {1, 2}
    assert {path.name: path.read_bytes() for path in rated.iterdir()} == before
    (tmp_path / "empty").mkdir()
    assert run("restore", str(made), "--home", str(tmp_path / "empty")).code == 0


def test_a_backup_without_the_visit_key_is_made_all_the_same(rated: Path, tmp_path: Path) -> None:
    (rated / VISIT_KEY).unlink()
    store = open_store(rated / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    back_up(store, rated, tmp_path / "b")
    store.close()
    with zipfile.ZipFile(tmp_path / "b") as made:
        assert VISIT_KEY not in made.namelist()


def test_older_backups_of_the_terminal_go_and_nothing_else(rated: Path, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "notes.txt").write_text("no backup")
    (folder / "half.backup").write_bytes(b"PK" * 40)
    for number in range(3):
        assert run("backup", str(folder / f"{number}"), "--home", str(rated)).code == 0
    other = tmp_path / "other"
    assert run("restore", str(folder / "0"), "--home", str(other)).code == 0
    assert run("backup", str(folder / "others"), "--home", str(other)).code == 0
    (folder / "link").symlink_to(folder / "1")
    answer = run("backup", str(folder / "3"), "--home", str(rated), "--keep", "2")
    assert answer.code == 0, answer.err
    assert names(folder) == {"notes.txt", "half.backup", "others", "link", "2", "3"}
    assert answer.out.count("已删除过期的备份") == 2
    assert run("backup", str(folder / "4"), "--home", str(rated), "--keep", "0").code == 2
    assert names(folder) == {"notes.txt", "half.backup", "others", "link", "2", "3"}
