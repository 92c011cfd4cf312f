"""Ways to damage a file behind the program's back, and what a verification must say then."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from scoring.ledger.canonical import DIGESTED, GENESIS, entry_digest
from scoring.ledger.engine import open_engine
from scoring.ledger.verify import Verdict, verify
from scoring.ledger.witness import witness_path
from tests.scoring.halls import raw

COLUMNS = (
    *("hall_id", "terminal_id", "seq", "at", "kind", "version", "payload", "prev_digest", "digest"),
    *("lamport", "doubt"),
)


@dataclass(frozen=True)
class Spot:
    """One value of one ledger row, as bytes."""

    key: tuple[str, str, int]
    column: str
    stored: bytes

    @property
    def seq(self) -> int:
        return self.key[2]


def spots(path: Path) -> list[Spot]:
    """Every value of every row of the ledger."""
    with raw(path) as connection:
        return [
            Spot((hall, terminal, seq), column, value)
            for column in COLUMNS
            for hall, terminal, seq, value in connection.execute(
                f"SELECT hall_id, terminal_id, seq, CAST({column} AS BLOB) FROM ledger"
            )
        ]


def overwrite(path: Path, spot: Spot, value: bytes, *, as_text: bool) -> bool:
    """Put other bytes in a spot; as text they go in as TEXT even where they are no UTF-8.

    False if that changed nothing: the file refused it (the key of another row), or took it for the same number.
    """
    good = ledger_rows(path)
    wanted = "CAST(? AS TEXT)" if as_text else "?"
    with raw(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        try:
            connection.execute(
                f"UPDATE ledger SET {spot.column} = {wanted} WHERE hall_id = ? AND terminal_id = ? AND seq = ?",
                (value, *spot.key),
            )
        except sqlite3.IntegrityError:
            return False
    return ledger_rows(path) != good


def restore(path: Path, rows: list[tuple[object, ...]]) -> None:
    """Put the ledger back as it was."""
    with raw(path) as connection:
        connection.execute("BEGIN")
        connection.execute("DELETE FROM ledger")
        connection.executemany(f"INSERT INTO ledger VALUES ({','.join('?' * len(COLUMNS))})", rows)
        connection.execute("COMMIT")


def ledger_rows(path: Path) -> list[tuple[object, ...]]:
    """All rows; text that is no longer UTF-8 is read with stand-ins for its bytes."""
    with raw(path) as connection:
        connection.text_factory = lambda value: value.decode("utf-8", "surrogateescape")
        return connection.execute("SELECT * FROM ledger ORDER BY hall_id, terminal_id, seq").fetchall()


def verdict_of(path: Path) -> Verdict:
    """Verify with a program that has never seen the file."""
    engine = open_engine(path)
    try:
        return verify(engine)
    finally:
        engine.dispose()


def names(verdict: Verdict, terminal: str, seq: int) -> bool:
    """Whether a fault points at this entry."""
    return any((fault.terminal_id, fault.seq) == (terminal, seq) and str(seq) in str(fault) for fault in verdict.faults)


def rechained(path: Path, terminal: str, **changes: dict[int, object]) -> None:
    """Change columns of a terminal's entries and give them all good digests again, as an insider would."""
    with raw(path) as connection:
        rows = connection.execute(
            f"SELECT seq, {', '.join(DIGESTED)} FROM ledger WHERE terminal_id = ? ORDER BY seq", (terminal,)
        ).fetchall()
        before, columns = GENESIS, dict[str, object]()
        for seq, *values in rows:
            columns = dict(zip(DIGESTED, values, strict=True))
            columns["prev_digest"] = before
            for name, new in changes.items():
                columns[name] = new.get(seq, columns[name])
            before = entry_digest([None if value is None else str(value).encode() for value in columns.values()])
            settings = ", ".join(f"{name} = ?" for name in columns)
            connection.execute(
                f"UPDATE ledger SET {settings}, digest = ? WHERE terminal_id = ? AND seq = ?",
                (*columns.values(), before, terminal, seq),
            )
        moved = (before, columns["lamport"] or 0, terminal)
        connection.execute("UPDATE ledger_head SET digest = ?, lamport = ? WHERE terminal_id = ?", moved)
    witness_path(path, terminal).unlink()
