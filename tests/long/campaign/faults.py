"""The faults of the campaign: each is one run on a store, and returns what must not have happened."""

import random
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from quiz.review.marks import check_marks
from scoring.backup.restore import restore_backup
from scoring.errors import ScoringError
from tests.long.campaign.acts import backups_of
from tests.long.campaign.failing_sync import can_fail_syncs, fail_syncs
from tests.long.campaign.process import Process, as_nobody, moved, of_limited_files
from tests.long.campaign.record import Record

OLD_HALL = "H1"
OLD = Path(__file__).parents[2] / "scoring" / "stores" / "schema-1.db"

Run = Callable[[Path, random.Random, Record], list[str]]


def job(rng: random.Random) -> str:
    return rng.choice(("rate", "rate", "sit"))


def kill(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Kill -9 at any moment, also while it opens or makes the tables anew."""
    one = Process.start(folder, rng.choice((job(rng), "anew")), rng)
    one.after(rng.randint(0, 12), rng.uniform(0, 0.05))
    one.kill()
    return ended([one], record)


def stop(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Stopped for a while, perhaps with the write lock, beside another terminal; then goes on, and is killed."""
    one, other = Process.start(folder, job(rng), rng), Process.start(folder, job(rng), rng, terminal="T2")
    for _ in range(3):
        one.after(rng.randint(0, 3), rng.uniform(0, 0.02))
        one.signal(signal.SIGSTOP)
        other.after(0, rng.uniform(0, 0.1))
        one.signal(signal.SIGCONT)
    one.kill()
    other.kill()
    return ended([one, other], record)


def two(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Two terminals, and a third process under the name of the first; one of them dies."""
    terminals = ("T1", "T2", "T1")
    all_ = [Process.start(folder, job(rng), rng, terminal=terminal) for terminal in terminals]
    for one in rng.sample(all_, 3):
        one.after(rng.randint(0, 8), 0)
        one.kill()
    return ended(all_, record)


def rebuild(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """The tables are made anew beside a hall that goes on; either dies."""
    maker, hall = Process.start(folder, "anew", rng, terminal="T3"), Process.start(folder, job(rng), rng)
    maker.after(rng.randint(0, 3), rng.uniform(0, 0.1))
    for one in rng.sample([maker, hall], 2):
        one.kill()
    return ended([maker, hall], record)


def backup(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Backups are made beside a hall that goes on; either dies. Whatever has a backup's name is whole."""
    maker, hall = Process.start(folder, "backup", rng, terminal="T4"), Process.start(folder, job(rng), rng)
    maker.after(rng.randint(0, 2), rng.uniform(0, 0.2))
    for one in rng.sample([maker, hall], 2):
        one.kill()
    found = ended([maker, hall], record)
    made = [file for file in backups_of(folder).glob("*") if not file.name.startswith(".")]
    found += [f"backup {name} is gone" for name in record.backups - {file.name for file in made}]
    with tempfile.TemporaryDirectory(prefix="campaign-restored-") as place:
        for file in made:
            try:
                restore_backup(file, Path(place) / file.name, "hall.db", lambda *_: None, [check_marks])
            except ScoringError as error:
                found.append(f"backup {file.name}: {error!r}")
    shutil.rmtree(backups_of(folder), ignore_errors=True)
    for left in folder.glob(".backup-*"):  # the next backup would take it away, but only when it is old
        shutil.rmtree(left)
    record.backups.clear()
    return found


def jump(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """The clock is set by minutes to a year in the middle of the work; nothing stops, ratings wait."""
    one = Process.start(folder, "rate", rng, jump_at=rng.randint(0, 6))
    one.after(rng.randint(4, 16), rng.uniform(0, 0.02))
    one.kill()
    return [*ended([one], record), *(["a clock that was set refused work"] if one.refusals else [])]


def failing(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Every write beyond a size fails with an input/output error."""
    largest = max(file.stat().st_size for file in folder.iterdir())
    one = Process.start(folder, job(rng), rng, prepare=of_limited_files(largest + rng.randint(0, 60_000)))
    return must_refuse(one, record)


def unsynced(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """No sync succeeds: nothing may be confirmed that only the memory of the machine holds."""
    if not can_fail_syncs():
        return failing(folder, rng, record)
    return must_refuse(Process.start(folder, job(rng), rng, prepare=fail_syncs), record)


def unsynced_once(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """One sync fails; the act is refused, tried again and done. A log may hold both tries, the ledger only one."""
    if not can_fail_syncs():
        return failing(folder, rng, record)
    at = rng.randint(0, 5)
    one = Process.start(folder, job(rng), rng, unsynced_at=at)
    # Half of the time it dies over the very act: what was refused may then come back from the log, whole, or not.
    one.after(at + rng.choice((0, 4)), rng.uniform(0, 0.01))
    one.kill()
    return ended([one], record)


def full(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """The disk is full: a small file system of its own; where none may be made, files that cannot grow."""
    size = sum(file.stat().st_size for file in folder.iterdir()) + rng.randint(60_000, 250_000)
    with small_disk(size) as disk:
        if disk is None:
            return failing(folder, rng, record)
        shutil.copytree(folder, disk, dirs_exist_ok=True)
        found = must_refuse(Process.start(disk, job(rng), rng), record)
        shutil.rmtree(folder)
        shutil.copytree(disk, folder)
    return found


@contextmanager
def small_disk(size: int) -> Iterator[Path | None]:
    """A file system of so many bytes; None where the system lets nobody make one."""
    with tempfile.TemporaryDirectory(prefix="campaign-disk-") as place:
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "campaign", place]
        try:
            made = subprocess.run(mount, check=False, capture_output=True).returncode == 0
        except OSError:
            made = False
        try:
            yield Path(place) if made else None
        finally:
            if made:
                subprocess.run(["umount", place], check=True)


def torn(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """Database or log are cut off or spoilt after a kill: either nothing is missing, or it is said. On a copy."""
    one = Process.start(folder, "rate", rng)
    one.after(rng.randint(3, 10), 0)
    one.kill()
    found = ended([one], record)
    with tempfile.TemporaryDirectory(prefix="campaign-torn-") as place:
        copy = Path(place) / "copy"
        shutil.copytree(folder, copy)
        files = [file for file in (copy / "hall.db", copy / "hall.db-wal") if file.exists() and file.stat().st_size]
        spoil(rng.choice(files), rng)
        try:
            wrong = record.faults_of(copy / "hall.db")
        except ScoringError:
            return found
        lost = [one for one in wrong if one.startswith(("rating ", "words ", "answer ", "attempt "))]
        return [*found, *(f"not said after tearing: {one}" for one in lost)]


def spoil(file: Path, rng: random.Random) -> None:
    content = bytearray(file.read_bytes())
    place = rng.randrange(len(content))
    match rng.choice(("cut", "bytes", "zeros")):
        case "cut":
            del content[place:]
        case "bytes":
            content[place : place + 200] = rng.randbytes(200)
        case _:
            content[place : place + 4096] = bytes(4096)
    file.write_bytes(content)


def replaced(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """The file is taken away under a running terminal, perhaps with another one in its place; later it comes back."""
    one = Process.start(folder, job(rng), rng)
    one.after(rng.randint(1, 8), 0)
    names = [folder / f"hall.db{end}" for end in ("", "-wal", "-shm")]
    back = moved([(name, name.with_name(f"away-{name.name}")) for name in names])
    if rng.random() < 0.5:
        shutil.copy(OLD, folder / "hall.db")
    found = must_refuse(one, record)
    for name in names:
        name.unlink(missing_ok=True)
    back()
    return found


def read_only(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """A folder that may be read and not written."""
    modes = {path: path.stat().st_mode for path in (folder, *folder.iterdir())}
    for path in modes:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        return must_refuse(Process.start(folder, job(rng), rng, prepare=as_nobody), record)
    finally:
        for path, mode in modes.items():
            if path.exists():
                path.chmod(mode)


def folder_for_log(folder: Path, rng: random.Random, record: Record) -> list[str]:
    """A folder stands where SQLite's log belongs."""
    log = folder / "hall.db-wal"
    back = moved([(log, folder / "away-log")])
    log.mkdir()
    try:
        return must_refuse(Process.start(folder, job(rng), rng), record)
    finally:
        log.rmdir()
        back()


def upgrade(_: Path, rng: random.Random, record: Record) -> list[str]:
    """A file of schema 1 is brought up to date, and the program dies over it; the next one finishes."""
    with tempfile.TemporaryDirectory(prefix="campaign-old-") as place:
        path = Path(place) / "hall.db"
        shutil.copy(OLD, path)
        one = Process.start(path.parent, "rate", rng, terminal="T7", hall=OLD_HALL)
        one.after(0, rng.uniform(0, 0.4))
        one.kill()
        own = Record()
        found = ended([one], own)
        record.confirmed += own.confirmed
        return [*found, *own.faults_of(path, OLD_HALL)]


def ended(processes: list[Process], record: Record) -> list[str]:
    """Put what they told on record; what nobody could be told, and refusals without a reason, are wrong."""
    found = []
    for one in processes:
        if not one.ended():
            one.kill()
        one.close(record)
        found += [f"traceback: {text}" for text in one.tracebacks]
    return found


def must_refuse(one: Process, record: Record) -> list[str]:
    """It must end by itself, with a sentence."""
    in_time = one.wait(60)
    found = ended([one], record)
    if not in_time:
        return [*found, "went on as if nothing had happened"]
    return found if one.refusals or one.tracebacks else [*found, "ended without a word"]


OFTEN: tuple[Run, ...] = (kill, kill, kill, stop, two, two, rebuild, backup, jump)
SELDOM: tuple[Run, ...] = (
    failing, unsynced, unsynced_once, full, torn, replaced, read_only, folder_for_log, upgrade,
)  # fmt: skip
FAULTS: tuple[Run, ...] = (*OFTEN, *SELDOM)
