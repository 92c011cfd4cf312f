"""The ledger's write path: one transaction holds the entry, its private text, and everything derived from it."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, bindparam, select
from sqlalchemy.exc import IntegrityError, OperationalError

from scoring.clock import Clock
from scoring.errors import ScoringError
from scoring.errors.conflicts import ContradictionError
from scoring.errors.store import NotSavedError
from scoring.errors.unknown import UnregisteredError
from scoring.events.base import Event
from scoring.ledger.canonical import GENESIS, entry_digest
from scoring.ledger.engine import writing
from scoring.ledger.private import Secret, keep
from scoring.projections import project
from scoring.projections.entry import Place
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import put
from scoring.tables.kept import Document, LedgerEntry, LedgerHead
from scoring.tables.keys import table

_LEDGER, _HEAD, _DOCUMENT = table(LedgerEntry), table(LedgerHead), table(Document)
_INSERT = Prepared(_LEDGER.insert(), tuple(_LEDGER.c.keys()))
_MOVE_HEAD = Prepared(
    _HEAD.update()
    .where(
        _HEAD.c.hall_id == bindparam("hall"),
        _HEAD.c.terminal_id == bindparam("terminal"),
        _HEAD.c.seq == bindparam("known"),
        _HEAD.c.digest == bindparam("mark"),
    )
    .values(seq=bindparam("to"), digest=bindparam("now"))
)
_FIND_HEAD = select(_HEAD.c.seq, _HEAD.c.digest).where(
    _HEAD.c.hall_id == bindparam("hall"), _HEAD.c.terminal_id == bindparam("terminal")
)


@dataclass(frozen=True, slots=True)
class Frozen:
    """A document named by its own digest: a paper or an item as it was put."""

    digest: str
    kind: str
    body: str


@dataclass(frozen=True, slots=True)
class Submission:
    """An event with what belongs to it but stays out of the chain."""

    event: Event
    secrets: tuple[Secret, ...] = ()
    documents: tuple[Frozen, ...] = ()
    at: datetime | None = None
    """When it happened, aware UTC; the ledger's clock if not given."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an appended event stands."""

    terminal_id: str
    seq: int
    at: datetime
    digest: str


@dataclass(frozen=True, slots=True)
class _Head:
    """The newest entry of a terminal's chain."""

    seq: int
    digest: str


_START = _Head(0, GENESIS)


class Ledger:
    """The only write path of everything that can change a score."""

    def __init__(self, engine: Engine, *, hall_id: str, terminal_id: str, clock: Clock) -> None:
        self._engine = engine
        self._clock = clock
        self._known_head = _START
        self.hall_id = hall_id
        """The hall every entry belongs to."""
        self.terminal_id = terminal_id
        """The terminal whose chain is extended."""

    def append(self, event: Event, *, secrets: tuple[Secret, ...] = (), documents: tuple[Frozen, ...] = ()) -> Entry:
        """Write one event durably; when this returns, a power cut cannot take it away.

        Raises:
            ConflictError: the event contradicts what is recorded; nothing was written.
            UnknownSubjectError: the event names something that is not on record; nothing was written.
            NotSavedError: the disk is full, gone or busy for too long; nothing was written.
        """
        return self.append_all([Submission(event, secrets, documents)])[-1]

    def append_all(self, submissions: Sequence[Submission]) -> list[Entry]:
        """Write several events in one transaction: all of them or none. Raises as `append` does."""
        if not submissions:
            return []
        try:
            with writing(self._engine) as connection:
                links = self._claim(connection, submissions)
                for submission, link in zip(submissions, links, strict=True):
                    self._write(connection, submission, link)
        except (IntegrityError, sqlite3.IntegrityError) as error:
            raise _refusal(str(getattr(error, "orig", error))) from error
        except (OperationalError, sqlite3.OperationalError) as error:
            raise NotSavedError(str(getattr(error, "orig", error))) from error
        self._known_head = _Head(links[-1].place.seq, links[-1].digest)
        return [Entry(self.terminal_id, link.place.seq, link.place.at, link.digest) for link in links]

    @property
    def _key(self) -> dict[str, str]:
        return {"hall_id": self.hall_id, "terminal_id": self.terminal_id}

    def _claim(self, connection: Connection, submissions: Sequence[Submission]) -> list["_Link"]:
        """Link the events to the chain and move its head, all under the write lock.

        The head this process saw last is tried first, which saves a query; if another process appended in
        between, no row matches and the head is read.
        """
        known = self._known_head
        links = self._links(known, submissions)
        values = {"seq": links[-1].place.seq, "digest": links[-1].digest}
        expected = {"hall": self.hall_id, "terminal": self.terminal_id, "known": known.seq, "mark": known.digest}
        if _MOVE_HEAD.run(connection, {**expected, "to": values["seq"], "now": values["digest"]}):
            return links
        found = connection.execute(_FIND_HEAD, {"hall": self.hall_id, "terminal": self.terminal_id}).first()
        links = self._links(_Head(found.seq, found.digest) if found else _START, submissions)
        put(connection, _HEAD, {**self._key, "seq": links[-1].place.seq, "digest": links[-1].digest})
        return links

    def _links(self, head: _Head, submissions: Sequence[Submission]) -> list["_Link"]:
        links = []
        for submission in submissions:
            event = submission.event
            place = Place(self.hall_id, self.terminal_id, head.seq + 1, submission.at or self._clock())
            row: dict[str, str | int] = {
                "prev_digest": head.digest,
                "hall_id": self.hall_id,
                "terminal_id": self.terminal_id,
                "seq": place.seq,
                "at": timestamp(place.at),
                "kind": event.kind,
                "version": event.version,
                "payload": event.model_dump_json(),
            }
            digest = entry_digest([str(value).encode() for value in row.values()])
            row["digest"] = digest
            links.append(_Link(place, digest, row))
            head = _Head(place.seq, digest)
        return links

    def _write(self, connection: Connection, submission: Submission, link: "_Link") -> None:
        keep(connection, self.hall_id, submission.secrets)
        for document in submission.documents:
            put(connection, _DOCUMENT, {"digest": document.digest, "kind": document.kind, "body": document.body})
        _INSERT.run(connection, link.row)
        project(connection, link.place, submission.event)


@dataclass(frozen=True, slots=True)
class _Link:
    """An event's place in the chain and the row it becomes."""

    place: Place
    digest: str
    row: dict[str, str | int]


def _refusal(reason: str) -> ScoringError:
    if "foreign key" in reason.lower():  # SQLite and PostgreSQL both say so, neither says which
        return UnregisteredError(reason)
    return ContradictionError(reason)


def timestamp(moment: datetime) -> str:
    """An aware moment as the ledger writes it: UTC, microseconds, always the same width."""
    # isoformat is three times as fast as strftime; the UTC offset it ends with is always the same six characters.
    return moment.astimezone(UTC).isoformat(timespec="microseconds")[:-6] + "Z"
