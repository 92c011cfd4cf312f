"""The guard against guessing: every try at a door is counted before it is looked at, in one write transaction.

A door is a badge at one terminal, or the way out of it. So nobody can shut a colleague's door anywhere else, and tries
made at the same time are as many as tries made one after the other. A badge that nobody has is a door like any other.
"""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, func, select

from scoring.clock import Steady
from scoring.errors.sign_in import SignInPausedError
from scoring.identifiers import folded
from scoring.ledger.canonical import sha256_hex
from scoring.ledger.store import Store
from scoring.rules.identity.tries import Tries
from scoring.sql.upsert import put
from scoring.tables.kept import DoorTries
from scoring.tables.keys import table

WAY_OUT: Final = "way-out"
"""The door through which a locked terminal is ended."""

_MOST_STRANGERS: Final = 1000
"""Badges nobody has whose tries one terminal remembers; the oldest are forgotten first."""

_TRIES = table(DoorTries)


def door_of(badge: str) -> str:
    """The door of a badge, however it is spelt. Digested: somebody may have typed a PIN in its place."""
    return sha256_hex(b"door/1", folded(badge).encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Doors:
    """The doors of one terminal."""

    store: Store
    steady: Steady

    def count(self, connection: Connection, door: str, *, known: bool) -> Tries | SignInPausedError:
        """Count a try as a wrong one before anybody looks at its PIN; what it costs, or that the door is shut.

        Args:
            connection: a write transaction; it must be committed also when the door is shut.
            door: `door_of` or `WAY_OUT`.
            known: whether somebody has this badge.
        """
        start, now = self.steady()
        before, turn = self._read(connection, door)
        if left := before.left(start, now):
            if before.start != start:  # the clock has begun anew; from here on the time counts
                self._write(connection, door, before.seen(start, now), turn, known=known)
            return SignInPausedError.of(left)
        after = before.tried(start, now)
        newest = connection.execute(select(func.coalesce(func.max(_TRIES.c.turn), 0))).scalar_one()
        self._write(connection, door, after, newest + 1, known=known)
        if not known:
            self._forget_strangers(connection)
        return after

    def clear(self, connection: Connection, door: str, *, everywhere: bool = False) -> None:
        """Forget the wrong tries at a door of this terminal, or of all: its PIN was given, or is another now."""
        here = () if everywhere else (_TRIES.c.terminal_id == self.store.ledger.terminal_id,)
        connection.execute(_TRIES.delete().where(_TRIES.c.hall_id == self.store.hall_id, _TRIES.c.door == door, *here))

    @property
    def _key(self) -> dict[str, str]:
        return {"hall_id": self.store.hall_id, "terminal_id": self.store.ledger.terminal_id}

    def _read(self, connection: Connection, door: str) -> tuple[Tries, int]:
        wanted = {**self._key, "door": door}
        row = connection.execute(select(_TRIES).filter_by(**wanted)).first()
        if row is None:
            return Tries(), 0
        return Tries(row.wrong, row.pause_ms / 1000, row.start, row.at_ms / 1000), row.turn

    def _write(self, connection: Connection, door: str, tries: Tries, turn: int, *, known: bool) -> None:
        row = {
            **self._key,
            "door": door,
            "known": known,
            "wrong": tries.wrong,
            "pause_ms": round(tries.pause * 1000),
            "start": tries.start,
            "at_ms": round(tries.at * 1000),
            "turn": turn,
        }
        put(connection, _TRIES, row)

    def _forget_strangers(self, connection: Connection) -> None:
        mine = select(_TRIES.c.turn).filter_by(**self._key, known=False).order_by(_TRIES.c.turn.desc())
        oldest = connection.execute(mine.offset(_MOST_STRANGERS - 1).limit(1)).scalar()
        if oldest is not None:
            strangers = _TRIES.delete().where(_TRIES.c.known.is_(False), _TRIES.c.turn < oldest)
            connection.execute(strangers.filter_by(**self._key))
