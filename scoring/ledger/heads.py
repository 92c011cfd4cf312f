"""Where a terminal's chain and the whole file have got to, and when a clock was last believed there."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, func, select

from scoring.ledger.canonical import GENESIS
from scoring.ledger.clock_watch import Agreed
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import put
from scoring.tables.kept import LedgerHead
from scoring.tables.keys import table

_HEAD = table(LedgerHead)
_FILE = select(func.max(_HEAD.c.lamport)).where(_HEAD.c.hall_id == bindparam("hall")).scalar_subquery()
_MOVE = Prepared(
    _HEAD.update()
    .where(
        _HEAD.c.hall_id == bindparam("hall"),
        _HEAD.c.terminal_id == bindparam("terminal"),
        _HEAD.c.seq == bindparam("known"),
        _HEAD.c.digest == bindparam("linked"),
        bindparam("so_far") == _FILE,
    )
    .values(
        seq=bindparam("to"),
        digest=bindparam("now"),
        lamport=bindparam("place"),
        trusted_at=bindparam("trusted"),
        trusted_lamport=bindparam("trusted_place"),
        steady=bindparam("mark"),
    )
)
_HEADS = select(_HEAD).where(_HEAD.c.hall_id == bindparam("hall")).order_by(_HEAD.c.lamport)


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a terminal's chain, and where the whole file has got to."""

    seq: int
    digest: str
    lamport: int
    """Of the newest entry of the file."""
    trusted_at: str
    """When this terminal last wrote without doubt; empty if never."""
    trusted_lamport: int
    """Place of that entry in the order of the file; 0 if there is none."""
    steady: str
    """What a clock that never jumps said then."""
    file_trusted_at: str
    """The same of the last entry without doubt of any terminal."""

    def agreed(self) -> Agreed | None:
        """When this terminal's clock was last believed."""
        return Agreed.read(self.trusted_at, self.steady)

    def file_agreed(self) -> datetime | None:
        """When any terminal's clock was."""
        found = Agreed.read(self.file_trusted_at, "")
        return found.at if found else None

    def next(self, digest: str) -> "Head":
        """With one more entry, of a clock in doubt or of a time that somebody vouched for."""
        trusted = self.trusted_at, self.trusted_lamport, self.steady
        return Head(self.seq + 1, digest, self.lamport + 1, *trusted, self.file_trusted_at)

    def believed(self, digest: str, at: str, steady: str) -> "Head":
        """With one more entry, of a clock that is believed."""
        return Head(self.seq + 1, digest, self.lamport + 1, at, self.lamport + 1, steady, at)


START: Final = Head(0, GENESIS, 0, "", 0, "", "")
"""Before the first entry."""


def read_head(connection: Connection, hall_id: str, terminal_id: str) -> Head:
    """Where a terminal stands now."""
    rows = connection.execute(_HEADS, {"hall": hall_id}).all()
    if not rows:
        return START
    own = next((row for row in rows if row.terminal_id == terminal_id), None)
    # Not of the newest entry: a terminal in doubt writes too, and must neither draw the others in nor hide itself.
    believed = max(rows, key=lambda row: (row.trusted_lamport, row.trusted_at))
    place = rows[-1].lamport
    if own is None:
        return replace(START, lamport=place, file_trusted_at=believed.trusted_at)
    return Head(own.seq, own.digest, place, own.trusted_at, own.trusted_lamport, own.steady, believed.trusted_at)


def move_head(connection: Connection, key: tuple[str, str], known: Head, to: Head) -> bool:
    """Move the head of a terminal (hall, terminal) if it stands where it was last seen; whether it did."""
    hall_id, terminal_id = key
    expected = {"hall": hall_id, "terminal": terminal_id, "known": known.seq, "linked": known.digest}
    moved = {"to": to.seq, "now": to.digest, "place": to.lamport, "so_far": known.lamport}
    believed = {"trusted": to.trusted_at, "trusted_place": to.trusted_lamport, "mark": to.steady}
    return bool(_MOVE.run(connection, {**expected, **moved, **believed}))


def put_head(connection: Connection, key: tuple[str, str], head: Head) -> None:
    """Set the head of a terminal (hall, terminal) whatever it was."""
    columns = ("seq", "digest", "lamport", "trusted_at", "trusted_lamport", "steady")
    row = {name: getattr(head, name) for name in columns}
    put(connection, _HEAD, {"hall_id": key[0], "terminal_id": key[1], **row})
