"""A worker as a process of its own: forked, told from, stopped and killed."""

import json
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from tests.long.campaign.acts import Act, Times, Worker
from tests.long.campaign.record import Record
from tests.scoring.halls import HALL

Prepare = Callable[[], None]
"""Done in the new process before it begins to work."""


@dataclass
class Process:
    """A forked worker; what it tells is read when it has ended."""

    pid: int
    pipe: int
    told: bytes = b""
    status: int | None = None
    refusals: list[str] = field(default_factory=list)
    tracebacks: list[str] = field(default_factory=list)

    @classmethod
    def start(
        cls,
        folder: Path,
        job: str,
        rng: random.Random,
        *,
        terminal: str = "T1",
        jump_at: int | None = None,
        unsynced_at: int | None = None,
        hall: str = HALL,
        skew: timedelta = timedelta(),
        prepare: Prepare | None = None,
    ) -> "Process":
        """Fork, and let the child work."""
        seed = rng.getrandbits(32)
        from_child, to_parent = os.pipe()
        pid = os.fork()
        if pid:
            os.close(to_parent)
            os.set_blocking(from_child, False)
            return cls(pid, from_child)
        try:
            if prepare:
                prepare()
            times = Times(set_by=skew)
            Worker(folder, terminal, random.Random(seed), to_parent, times, hall, jump_at, unsynced_at).run(job)
        finally:
            os._exit(0)

    def hear(self) -> None:
        """Take in what was told so far; a pipe that nobody empties would stop the worker."""
        while True:
            try:
                part = os.read(self.pipe, 65536)
            except BlockingIOError:
                return
            if not part:
                return
            self.told += part

    def after(self, acts: int, seconds: float, limit: float = 20.0) -> None:
        """Wait until so many acts are confirmed, or the worker has ended, and then a little."""
        deadline = time.monotonic() + limit
        while self.told.count(b'"done"') < acts and not self.ended() and time.monotonic() < deadline:
            self.hear()
            time.sleep(0.002)
        time.sleep(seconds)

    def ended(self) -> bool:
        """Whether it has."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = status if pid else None
        return self.status is not None

    def signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if not self.ended():
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End it as a power cut would end the program."""
        self.signal(signal.SIGKILL)
        self.wait(30)

    def wait(self, limit: float) -> bool:
        """Wait for its end; False if it did not come."""
        deadline = time.monotonic() + limit
        while not self.ended():
            if time.monotonic() > deadline:
                return False
            self.hear()
            time.sleep(0.002)
        return True

    def close(self, record: Record) -> None:
        """Put everything it told on record; a last line that was cut off tells nothing."""
        self.hear()
        os.close(self.pipe)
        for line in self.told.split(b"\n")[:-1]:
            told: dict[str, Act] = json.loads(line)
            ((what, act),) = told.items()
            match what:
                case "try":
                    pass  # it may be there or not
                case "done":
                    record.done(act)
                case "refused":
                    self.refusals += [str(act[0])]
                case _:
                    self.tracebacks += [str(act[0])]


def as_nobody() -> None:
    """Give up the superuser's right to write everywhere."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def of_limited_files(size: int) -> Prepare:
    """Files that cannot grow beyond a size: SQLite is told of an input/output error by the system."""

    def limit() -> None:
        import resource
        import signal as signals

        signals.signal(signals.SIGXFSZ, signals.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def moved(pairs: list[tuple[Path, Path]]) -> Callable[[], None]:
    """Rename files that are there; returns what brings them back."""
    there = [(one, other) for one, other in pairs if one.exists()]
    for one, other in there:
        one.rename(other)

    def back() -> None:
        for one, other in there:
            _away(one)
            other.rename(one)

    return back


def _away(path: Path) -> None:
    if path.is_dir():
        path.rmdir()
    else:
        path.unlink(missing_ok=True)
