"""One visit handed in over and over by eight processes at once is one rating, whoever hands it in. See RESULTS.md.

`KIOSK_ONE_VISIT` sets how often, `KIOSK_ONE_VISIT_SEED` another seed.
"""

import json
import os
import random
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from scoring.errors.conflicts import LevelSettledError, VisitRatedError
from scoring.errors.devices import RequestReusedError
from scoring.events.ratings import Channel
from scoring.ledger.audit import audit
from scoring.ledger.store import Store, open_store
from scoring.services.asking import CITIZEN, Asker
from scoring.services.ratings import Ratings
from tests.long.campaign.acts import Times
from tests.scoring.halls import HALL, WINDOWS, opened, organisation, raw

PROCESSES = 8
TRIES = int(os.environ.get("KIOSK_ONE_VISIT", "10000"))
SEED = int(os.environ.get("KIOSK_ONE_VISIT_SEED", "20261130"))
WAYS = ["20261130-K0042", "20261130-k0042", "２０２６１１３０-Ｋ００４２", " 20261130-K0042 "]
"""One number as scanners, fingers and input methods write it."""
REFUSED = (VisitRatedError, LevelSettledError, RequestReusedError)
"""What somebody is told whose rating is not a new one."""

Told = Counter[str]


def hand_in(book: Ratings, rng: random.Random, number: str, told: Told, tap: str) -> None:
    """Once, as anybody might: a new tap or one that is repeated, or a person's entry with the key of its request."""
    name = rng.choice([None, f"{tap}-{rng.randrange(4)}"])
    entered = Asker(by="G1", request=f"{rng.randrange(10**9)}")
    window, level = rng.choice([*WINDOWS]), rng.randint(1, 5)
    asker = rng.choice([CITIZEN, entered])
    try:
        given = book.give(window, level, channel=Channel.HALL, rating_id=name, visit=number, asker=asker)
    except REFUSED as error:
        told[type(error).__name__] += 1
    else:
        told["repeated" if given.repeated else "stored"] += 1


def one_visit(book: Ratings, rng: random.Random, told: Told) -> None:
    """The same visit, every time."""
    for _ in range(TRIES // PROCESSES):
        hand_in(book, rng, rng.choice(WAYS), told, "tap")


def many_visits(book: Ratings, rng: random.Random, told: Told) -> None:
    """One visit after the other, all processes in the same order: every one is raced for."""
    for number in range(TRIES // PROCESSES):
        hand_in(book, rng, f"20261130-{number:05}", told, f"tap-{number}")


def opened_as(path: Path, terminal: str) -> Store:
    times = Times()
    return open_store(path, hall_id=HALL, terminal_id=terminal, clock=times.wall, make=True, steady=times.steady)


def forked(path: Path, number: int, work: Callable[[Ratings, random.Random, Told], None], begin: float) -> int:
    """A terminal of its own that waits for the others and then works; what it was told lies beside the store."""
    if pid := os.fork():
        return pid
    try:
        store, told = opened_as(path, f"T{number}"), Told()
        time.sleep(max(0.0, begin - time.monotonic()))
        work(Ratings(store), random.Random(f"{SEED}/{number}"), told)
        store.close()
        path.with_name(f"told-{number}.json").write_text(json.dumps(told), encoding="utf-8")
    except BaseException:  # whatever it is, the parent has to hear of it
        path.with_name(f"failed-{number}.txt").write_text(traceback.format_exc(), encoding="utf-8")
        os._exit(1)
    finally:
        os._exit(0)


@pytest.mark.long
@pytest.mark.parametrize(("work", "visits"), [(one_visit, 1), (many_visits, TRIES // PROCESSES)])
def test_ten_thousand_submissions_from_eight_processes_are_one_rating_a_visit(
    tmp_path: Path, work: Callable[[Ratings, random.Random, Told], None], visits: int
) -> None:
    path = tmp_path / "hall.db"
    store = opened_as(path, "T0")
    store.ledger.append_all([*organisation(), *opened()])
    store.close()
    begin = time.monotonic() + 3
    for pid in [forked(path, number, work, begin) for number in range(1, PROCESSES + 1)]:
        os.waitpid(pid, 0)
    assert [one.read_text(encoding="utf-8") for one in tmp_path.glob("failed-*.txt")] == []
    files = sorted(tmp_path.glob("told-*.json"))
    told = sum((Told(json.loads(one.read_text(encoding="utf-8"))) for one in files), Told())
    print(f"{visits} visits, {PROCESSES} processes, {time.monotonic() - begin:.0f} s: {dict(told)}")
    assert len(files) == PROCESSES
    assert told.total() == TRIES // PROCESSES * PROCESSES
    assert told["stored"] == visits
    assert told["VisitRatedError"] > told.total() // 4, "most must have been refused because it was rated"
    with raw(path) as connection:
        rows = connection.execute("SELECT count(*), count(DISTINCT visit) FROM rating").fetchone()
        (entries,) = connection.execute("SELECT count(*) FROM ledger WHERE kind = 'rating.given'").fetchone()
    assert (*rows, entries) == (visits, visits, visits)
    store = opened_as(path, "T0")
    assert audit(store.engine).faults == ()
    store.close()
