"""500 terminals, five at a time on one store, killed at random moments: no rating that a screen called stored is lost.

Real programs on pseudo-terminals. Recorded in RESULTS.md. `KIOSK_KILLS` sets how many, `KIOSK_KILLS_SEED` another seed.
"""

import json
import os
import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from tests.terminal.commands import kiosk
from tests.terminal.conftest import demo_home, made_hall
from tests.terminal.emulator import Terminal

__all__ = ["demo_home", "made_hall"]

LEVELS = (5, 4, 3, 2, 1)
"""One terminal each: whose rating a stored one is can be told by its level."""
KILLS = int(os.environ.get("KIOSK_KILLS", "500"))
SEED = int(os.environ.get("KIOSK_KILLS_SEED", "20261130"))
PROMPT, STORED = "点一下即可", "评价已保存"


@dataclass
class Life:
    """What became of one terminal before it was killed."""

    level: int
    pressed: bool = False
    confirmed: bool = False


@pytest.fixture
def window_home(demo_home: Path) -> Iterator[Path]:
    """A demo hall whose terminals stand at window A03."""
    path = demo_home / "terminal.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings |= {"kind": "window", "window_id": "A03", "locked": True}
    path.write_text(json.dumps(settings, ensure_ascii=False), encoding="utf-8")
    yield demo_home
    shutil.rmtree(demo_home / "bulletins", ignore_errors=True)


def stored(home: Path) -> Counter[int]:
    """How many ratings the store has of each level."""
    with closing(sqlite3.connect(home / DATABASE)) as connection:
        return Counter(dict(connection.execute("SELECT level, count(*) FROM rating GROUP BY level").fetchall()))


def lived(terminal: Terminal, level: int, source: random.Random) -> Life:
    """Killed while it starts, or at any moment after somebody tapped a level."""
    life = Life(level)
    if source.random() < 0.1:
        time.sleep(source.uniform(0, 4))
    else:
        terminal.wait_for(PROMPT, "窗口人员")
        time.sleep(source.uniform(0, 0.5))
        terminal.press(str(level))
        life.pressed = True
        if source.random() < 0.2:  # before anybody can have seen what became of it
            time.sleep(source.uniform(0, 0.05))
        else:
            limit = time.monotonic() + source.expovariate(1 / 3)
            while not life.confirmed and time.monotonic() < limit:
                life.confirmed = STORED in terminal.text()
            if life.confirmed and source.random() < 0.5:
                terminal.press("w")  # no level, should the screen be blank again meanwhile: the emulator lags behind
                time.sleep(source.uniform(0, 0.3))
    terminal.kill()
    return life


@pytest.mark.long
def test_five_hundred_terminals_killed_at_random_lose_no_stored_rating(window_home: Path) -> None:
    source, lives, unseen = random.Random(SEED), list[Life](), 0
    with ThreadPoolExecutor(len(LEVELS)) as pool:
        for round_ in range(KILLS // len(LEVELS)):
            before = stored(window_home)
            terminals = [Terminal("--home", str(window_home), size=(80, 24)) for _ in LEVELS]
            sources = [random.Random(source.getrandbits(32)) for _ in LEVELS]
            found = [*pool.map(lived, terminals, LEVELS, sources)]
            lives += found
            after = stored(window_home)
            for life in found:
                new = after[life.level] - before[life.level]
                assert life.confirmed <= new <= life.pressed, f"round {round_}: {life}, {new} stored"
                unseen += new > life.confirmed
            confirmed = sum(life.confirmed for life in lives)
            print(f"{len(lives)} killed, {confirmed} confirmed, {unseen} stored unseen", flush=True)
    assert sum(life.confirmed for life in lives) > KILLS // 4, "there must have been something to lose"
    assert len({*Counter(life.pressed for life in lives)}) == 2, "some must have been killed before a tap"
    with closing(sqlite3.connect(window_home / DATABASE)) as connection:
        told = connection.execute("SELECT payload FROM ledger WHERE kind = 'rating.given'").fetchall()
    names = Counter(json.loads(payload)["rating_id"] for (payload,) in told)
    assert max(names.values()) == 1
    kiosk("ledger", "verify", "--home", str(window_home))
