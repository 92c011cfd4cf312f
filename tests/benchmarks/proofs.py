"""Receipts' proofs of a chain of a million entries, against reading that chain once."""

import hashlib
import random
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from scoring.ledger.canonical import GENESIS, entry_digest
from scoring.receipts.code import ReceiptCode
from scoring.receipts.proofs import Proofs
from tests.benchmarks.appends import small_hall
from tests.benchmarks.measure import Row, cpu_seconds, on_disk
from tests.scoring.receipts.checker import check

_N = 1_000_000
_ASKED = 200


def proofs() -> list[Row]:
    """The first proof reads the whole chain and remembers its tree; every later one reads two tiles of it."""
    with on_disk() as folder:
        store = small_hall(Path(folder))
        begun, digest = store.heads()[0].seq, store.heads()[0].digest
        digests = _filled(Path(folder) / "hall.sqlite3", begun, digest)
        read = cpu_seconds(lambda: _read(Path(folder) / "hall.sqlite3"))
        made = Proofs(store)
        first = cpu_seconds(lambda: made.prove(ReceiptCode.of(begun + 1, digests[0])))
        times, longest = [], 0
        for place in random.Random(7).sample(range(len(digests)), _ASKED):
            code = ReceiptCode.of(begun + 1 + place, digests[place])
            start = time.process_time()
            found = made.prove(code)
            assert found is not None
            check(found.text, found.verifier_key)
            times.append(time.process_time() - start)
            longest = max(longest, found.text.partition("\n\n")[0].count("\n") - 2)
        store.close()
    later = f"{1000 * sorted(times)[_ASKED // 2]:.1f} ms"
    return [
        Row("first proof of 1 M entries / reading them", f"{first:.1f} s", f"{read:.1f} s", f"{first / read:.1f}", ""),
        Row(f"a later one made and checked, {longest} hashes", later, "", "", "<= 5 ms, 20 hashes"),
    ]


def _read(database: Path) -> None:
    with closing(sqlite3.connect(database)) as raw:
        for row in raw.execute("SELECT * FROM ledger"):
            hashlib.sha256(str(row).encode()).digest()


def _filled(database: Path, seq: int, digest: str) -> list[str]:
    """A million ratings chained on by the bare rule: their digests."""
    digests = []
    with closing(sqlite3.connect(database)) as raw, raw:
        rows = []
        for number in range(seq + 1, _N + 1):
            body = f'{{"rating_id":"r{number}","window_id":"A01","level":5}}'
            fields = [digest if number > 1 else GENESIS, "H", "T", str(number), "2026-07-14T09:41:00.000000Z"]
            fields += ["rating.given", "1", body, str(number), "0"]
            digest = entry_digest([field.encode() for field in fields])
            digests.append(digest)
            rows.append((*fields, digest))
        columns = "prev_digest, hall_id, terminal_id, seq, at, kind, version, payload, lamport, doubt, digest"
        raw.executemany(f"INSERT INTO ledger ({columns}) VALUES ({','.join('?' * 11)})", rows)
        raw.execute("UPDATE ledger_head SET seq = ?, lamport = ?, digest = ?", (_N, _N, digest))
    return digests
