"""Crash campaign: the process is killed at random moments; what was acknowledged is there, and the chain is whole."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scoring.clock import system_clock
from scoring.ledger.rebuild import compare
from scoring.ledger.store import open_store
from scoring.ledger.verify import verify
from tests.benchmarks.appends import small_hall

ROOT = Path(__file__).parents[2]
KILLS = 60
_WRITER = """
import sys
from pathlib import Path
from scoring.clock import system_clock
from scoring.events import Channel, RatingGiven
from scoring.ledger.store import open_store
store = open_store(Path(sys.argv[1]), hall_id="H", terminal_id="T", clock=system_clock, make=True)
number = 0
while True:
    number += 1
    name, level = f"{sys.argv[2]}-{number}", 1 + number % 5
    rating = RatingGiven(rating_id=name, window_id="A01", staff_id="W1", level=level, channel=Channel.WINDOW)
    store.ledger.append(rating)
    print(rating.rating_id, flush=True)
"""


@pytest.mark.long
def test_what_was_acknowledged_survives_every_kill(tmp_path: Path) -> None:
    small_hall(tmp_path).close()
    path = tmp_path / "hall.sqlite3"
    rng = random.Random(1)
    acknowledged: list[str] = []
    for turn in range(KILLS):
        writer = subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), f"r{turn}"], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout
        acknowledged.append(writer.stdout.readline().strip())
        time.sleep(rng.uniform(0, 0.25))
        writer.kill()
        rest = writer.stdout.read().splitlines()
        writer.wait()
        writer.stdout.close()
        # The last line may be cut; a whole line was acknowledged.
        acknowledged += [line for line in rest if line.startswith(f"r{turn}-")][:-1]
    store = open_store(path, hall_id="H", terminal_id="T", clock=system_clock, make=True)
    try:
        verdict = verify(store.engine)
        assert verdict.whole, verdict.faults[:3]
        assert compare(store.engine) == []
        with store.reading() as connection:
            kept = {row[0] for row in connection.exec_driver_sql("SELECT rating_id FROM rating")}
    finally:
        store.close()
    assert len(acknowledged) > 10 * KILLS, "the campaign must have had something to lose"
    assert kept.issuperset(acknowledged)
