"""An insider with the file and a script: rewrites what was recorded, and makes everything in the file agree again."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scoring.events.campaigns import CampaignFrozen
from scoring.ledger.canonical import DIGESTED, GENESIS, entry_digest
from scoring.ledger.engine import open_engine
from scoring.ledger.ledger import Entry
from scoring.ledger.rebuild import rebuild
from scoring.ledger.schema import store_identity
from scoring.ledger.transaction import reading
from scoring.ledger.witness import Witness, witness_path
from tests.scoring.halls import TERMINAL, raw

Rows = list[dict[str, Any]]
Change = Callable[[Rows], Rows]
COLUMNS = (*DIGESTED, "digest")


def payload(row: dict[str, Any]) -> dict[str, Any]:
    return dict(json.loads(row["payload"]))


def with_payload(row: dict[str, Any], **changed: object) -> dict[str, Any]:
    return {**row, "payload": json.dumps({**payload(row), **changed}, ensure_ascii=False, separators=(",", ":"))}


def rows_of(path: Path) -> Rows:
    """The ledger in its order."""
    with raw(path) as connection:
        found = connection.execute(f"SELECT {','.join(COLUMNS)} FROM ledger ORDER BY lamport").fetchall()
    return [dict(zip(COLUMNS, row, strict=True)) for row in found]


def edited(path: Path, change: Change) -> None:
    """Write other rows, and nothing else."""
    _write(path, change(rows_of(path)))


def forged(path: Path, change: Change) -> None:
    """Write other rows, number and chain them anew, set the head, and make the tables of them: all agrees."""
    rows, digest = change(rows_of(path)), GENESIS
    for number, row in enumerate(rows, start=1):
        if row["kind"] == CampaignFrozen.kind:  # it names the entry before it
            row.update(with_payload(row, heads=[_head(number - 1, digest)]))
        row.update(seq=number, lamport=number, prev_digest=digest)
        digest = entry_digest([str(row[name]).encode() for name in DIGESTED])
        row["digest"] = digest
    _write(path, rows)
    with raw(path) as connection:
        connection.execute("UPDATE ledger_head SET seq = ?, lamport = ?, digest = ?", (len(rows), len(rows), digest))
    engine = open_engine(path)
    rebuild(engine)
    engine.dispose()


def _head(number: int, digest: str) -> dict[str, object]:
    return {"terminal_id": TERMINAL, "seq": number, "digest": digest}


def forged_with_note(path: Path, change: Change) -> None:
    """The same, and the note beside the file is made to agree as well."""
    forged(path, change)
    engine = open_engine(path)
    with reading(engine) as connection:
        store = store_identity(connection)
    engine.dispose()
    last = rows_of(path)[-1]
    witness_path(path, TERMINAL).unlink()
    witness = Witness(path, store, TERMINAL)
    moment: Any = None
    witness.note(Entry(TERMINAL, last["seq"], moment, last["digest"], last["lamport"], doubtful=False))
    witness.close()


def _write(path: Path, rows: Rows) -> None:
    with raw(path) as connection:
        connection.execute("BEGIN")
        connection.execute("DELETE FROM ledger")
        marks = ",".join("?" * len(COLUMNS))
        connection.executemany(
            f"INSERT INTO ledger ({','.join(COLUMNS)}) VALUES ({marks})",
            [tuple(row[name] for name in COLUMNS) for row in rows],
        )
        connection.execute("COMMIT")
