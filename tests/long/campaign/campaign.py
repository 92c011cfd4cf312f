"""Runs in series, each series on a store of its own that goes through all its faults."""

import random
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any, Final

from scoring.ledger.store import open_store
from tests.long.campaign.acts import Times
from tests.long.campaign.faults import FAULTS
from tests.long.campaign.record import Record
from tests.scoring.halls import HALL, Terms, opened, organisation

SERIES: Final = 25
"""Runs on one store."""

TERMS: Final = Terms(maximum="179/2", attempts_allowed=20, seconds_allowed=6 * 3600)


def series(seed: int, number: int) -> dict[str, Any]:
    """One series; says how many runs, how many acts were confirmed, and every fault with its run."""
    rng = random.Random(f"{seed}/{number}")
    record, faults, kinds = Record(), list[str](), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="campaign-") as place:
        folder = Path(place) / "hall"
        Path(place).chmod(0o755)
        folder.mkdir()
        path = folder / "hall.db"
        times = Times()
        store = open_store(path, hall_id=HALL, terminal_id="T1", clock=times.wall, make=True, steady=times.steady)
        store.ledger.append_all([*organisation(), *opened(TERMS)])
        store.close()
        for run in range(SERIES):
            fault = rng.choice(FAULTS)
            kinds[fault.__name__] += 1
            found = [*fault(folder, rng, record), *record.faults_of(path)]
            faults += [f"seed {seed} series {number} run {run} {fault.__name__}: {one}" for one in found]
            if found:
                break
    return {
        "series": number,
        "runs": sum(kinds.values()),
        "confirmed": record.confirmed,
        "kinds": dict(kinds),
        "faults": faults,
    }
