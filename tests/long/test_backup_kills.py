"""Backups and restores that are killed at any moment while somebody writes: whole, or not there."""

import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.desks.safe.restore import bring_back
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import TerminalKind, write_settings
from scoring.clock import system_clock
from scoring.events.organisation import UnitRegistered
from scoring.ledger.audit import audit_file
from scoring.ledger.ledger import Submission
from scoring.ledger.store import open_store
from tests.kiosk.fakes import settings

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
ROUNDS = 40
SHOWN = settings(TerminalKind.HALL)


@contextmanager
def writing(home: Path) -> Iterator[None]:
    """Somebody writes all the time, at another terminal of the same file."""
    store = open_store(home / DATABASE, hall_id=SHOWN.hall_id, terminal_id="T2", clock=system_clock)
    stop = threading.Event()

    def write() -> None:
        number = 0
        while not stop.wait(0.005):
            number += 1
            store.ledger.append(UnitRegistered(unit_id=f"N{number}", name="单位"))

    writer = threading.Thread(target=write)
    writer.start()
    try:
        yield
    finally:
        stop.set()
        writer.join()
        store.close()


def killed_at_some_time(rng: random.Random, *words: str) -> int:
    """Run a command and kill it within the time it takes; its exit code."""
    line = [sys.executable, "-m", "kiosk", *words]
    running = subprocess.Popen(
        line, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return running.wait(rng.uniform(0.3, 2.5))
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGKILL)
        return running.wait()


def test_what_has_its_name_is_whole_whenever_the_process_was_killed(tmp_path: Path) -> None:
    home, rng = tmp_path / "home", random.Random(41)
    write_settings(home, SHOWN)
    store = open_store(home / DATABASE, hall_id=SHOWN.hall_id, terminal_id="T1", clock=system_clock, make=True)
    store.ledger.append_all([Submission(UnitRegistered(unit_id=f"U{n}", name="单位" * 9)) for n in range(3000)])
    store.close()
    kills = 0
    with writing(home):
        for number in range(ROUNDS):
            code = killed_at_some_time(rng, "backup", str(tmp_path / f"b{number}"), "--home", str(home))
            kills += code == -signal.SIGKILL
            assert code in {0, -signal.SIGKILL}
    made = sorted(tmp_path.glob("b*"))
    for path in made:
        bring_back(path, tmp_path / f"whole-{path.name}", clock=system_clock)
    assert audit_file(home / DATABASE).whole
    assert made
    assert kills
    for number in range(ROUNDS // 2):
        new = tmp_path / f"r{number}"
        killed_at_some_time(rng, "restore", str(made[0]), "--home", str(new))
        assert not new.exists() or audit_file(new / DATABASE).whole
    print(f"backups: {ROUNDS}, killed: {kills}, whole: {len(made)}")
