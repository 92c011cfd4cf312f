"""The ledger's write path: one transaction holds the entry, its private text, and everything derived from it."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from scoring.clock import Clock
from scoring.errors import ScoringError
from scoring.errors.conflicts import ContradictionError
from scoring.errors.unknown import UnregisteredError
from scoring.events.base import Event
from scoring.ledger.canonical import DIGESTED, entry_digest, timestamp
from scoring.ledger.clock_watch import ClockWatch, Doubt
from scoring.ledger.heads import START, Head, move_head, put_head, read_head
from scoring.ledger.pins import PinHash, keep_pins
from scoring.ledger.private import Secret, keep
from scoring.ledger.transaction import Writer, reading
from scoring.projections import project
from scoring.projections.entry import Place
from scoring.sql.prepared import Prepared
from scoring.sql.upsert import put
from scoring.tables.kept import Document, LedgerEntry
from scoring.tables.keys import table

_LEDGER, _DOCUMENT = table(LedgerEntry), table(Document)
_INSERT = Prepared(_LEDGER.insert(), tuple(_LEDGER.c.keys()))


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
    pins: tuple[PinHash, ...] = ()
    at: datetime | None = None
    """When it happened, aware UTC, where somebody vouches for that; else the ledger's clock says."""
    in_doubt: Event | None = None
    """What is written instead while the clock is in doubt: the same without what was read off the day."""
    confirms: bool = False
    """Whether this is somebody's word that the clock is right: never in doubt, and what later entries are held to."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Where an appended event stands."""

    terminal_id: str
    seq: int
    at: datetime
    digest: str
    lamport: int
    """Place in the order of the whole file, from 1."""
    doubtful: bool
    """Whether it waits for an administrator, because the clock was in doubt."""


class Keeper(Protocol):
    """Looks after the file around every commit."""

    def check(self) -> None:
        """Raise a `StoreError` unless what is about to be committed will be found again."""

    def note(self, entry: Entry) -> None:
        """Take down the newest entry."""


_FEW: Final = 8
"""So many events at most are linked before it is known that the head is still the one they are linked to."""


class Ledger:
    """The only write path of everything that can change a score."""

    def __init__(
        self,
        engine: Engine,
        *,
        hall_id: str,
        terminal_id: str,
        clock: Clock,
        watch: ClockWatch | None = None,
        guard: Keeper | None = None,
    ) -> None:
        """Extend the chain of a terminal.

        Args:
            engine: the opened file.
            hall_id: the hall every entry belongs to.
            terminal_id: the terminal whose chain is extended.
            clock: says when an event happens.
            watch: says whether that clock can be believed; by default it only compares it with what is on record.
            guard: asked before every commit, told of the newest entry after it.
        """
        self._engine = engine
        self._writer = Writer(engine)
        self._clock = clock
        self._guard = guard
        self._known_head = START
        self.hall_id = hall_id
        self.terminal_id = terminal_id
        self.watch = watch or ClockWatch(clock)

    def append(
        self,
        event: Event,
        *,
        secrets: tuple[Secret, ...] = (),
        documents: tuple[Frozen, ...] = (),
        in_doubt: Event | None = None,
    ) -> Entry:
        """Write one event durably; when this returns, a power cut cannot take it away.

        The arguments are those of a `Submission`.

        Raises:
            ConflictError: the event contradicts what is recorded; nothing was written.
            UnknownSubjectError: the event names something that is not on record; nothing was written.
            StoreError: the disk is full, gone or busy for too long, or the file was replaced; nothing was written.
        """
        return self.append_all([Submission(event, secrets, documents, in_doubt=in_doubt)])[-1]

    def append_all(self, submissions: Sequence[Submission]) -> list[Entry]:
        """Write several events in one transaction: all of them or none. Raises as `append` does."""
        return self._append(lambda _: submissions) if submissions else []

    def append_worked_out(self, work_out: Callable[[Connection], Submission]) -> Entry:
        """Write an event that follows from what is on record, worked out in the very transaction that records it.

        So nobody's memory decides, and nothing comes in between. Raises as `append` does, and what `work_out` raises.
        """
        return self._append(lambda connection: [work_out(connection)])[-1]

    def append_all_worked_out(self, work_out: Callable[[Connection], Sequence[Submission]]) -> list[Entry]:
        """The same for several events, at least one: all of them or none."""
        return self._append(work_out)

    def _append(self, work_out: Callable[[Connection], Sequence[Submission]]) -> list[Entry]:
        try:
            with self._writer.writing() as connection:
                submissions = work_out(connection)
                links = self._claim(connection, submissions)
                for submission, link in zip(submissions, links, strict=True):
                    self._write(connection, submission, link)
                if self._guard:
                    self._guard.check()
        except (IntegrityError, sqlite3.IntegrityError) as error:
            raise _refusal(str(getattr(error, "orig", error))) from error
        self._known_head = links[-1].head
        entries = [link.entry for link in links]
        if self._guard:
            self._guard.note(entries[-1])
        return entries

    def close(self) -> None:
        """Let go of the file."""
        self._writer.close()

    def doubt(self) -> Doubt | None:
        """Why the clock is not believed now; None while it is. What is written in doubt waits for an administrator."""
        return self._doubt(self._head(), self._clock())

    def moment(self) -> datetime:
        """Now, as far as it can be known: while the clock is in doubt, what can be said without it. Aware UTC."""
        head, now = self._head(), self._clock()
        if self._doubt(head, now) is None:
            return now
        return self.watch.estimate(head.agreed(), head.file_agreed()) or now

    def as_here(self, terminal_id: str, at: datetime) -> datetime:
        """A time of another terminal's clock, as this one's would have shown it, as far as that can be known."""
        if terminal_id == self.terminal_id:
            return at
        with reading(self._engine) as connection:
            there = read_head(connection, self.hall_id, terminal_id).agreed()
        return self.watch.as_here(at, there, self.moment())

    @property
    def _key(self) -> tuple[str, str]:
        return self.hall_id, self.terminal_id

    def _head(self) -> Head:
        with reading(self._engine) as connection:
            return read_head(connection, *self._key)

    def _claim(self, connection: Connection, submissions: Sequence[Submission]) -> list["_Link"]:
        """Link the events to the chain and move its head, all under the write lock.

        The head this process saw last is tried first, which saves a query; if another process appended in
        between, no row matches and the head is read. Where there are many events, linking them twice would cost more
        than the query.
        """
        if len(submissions) <= _FEW:
            known = self._known_head
            links = self._links(known, submissions)
            if move_head(connection, self._key, known, links[-1].head):
                return links
        links = self._links(read_head(connection, *self._key), submissions)
        put_head(connection, self._key, links[-1].head)
        return links

    def _doubt(self, head: Head, now: datetime) -> Doubt | None:
        return self.watch.doubt(now, head.agreed(), head.file_agreed())

    def _links(self, head: Head, submissions: Sequence[Submission]) -> list["_Link"]:
        links = []
        for submission in submissions:
            link = self._link(head, submission)
            links.append(link)
            head = link.head
        return links

    def _link(self, head: Head, submission: Submission) -> "_Link":
        now = submission.at or self._clock()
        vouched = submission.at is not None or submission.confirms
        doubtful = not vouched and self._doubt(head, now) is not None
        event = submission.in_doubt if doubtful and submission.in_doubt else submission.event
        place = Place(self.hall_id, self.terminal_id, head.seq + 1, now, doubtful)
        row: dict[str, str | int] = {
            "prev_digest": head.digest,
            "hall_id": self.hall_id,
            "terminal_id": self.terminal_id,
            "seq": place.seq,
            "at": timestamp(place.at),
            "kind": event.kind,
            "version": event.version,
            "payload": event.model_dump_json(),
            "lamport": head.lamport + 1,
            "doubt": int(doubtful),
        }
        row["digest"] = entry_digest([str(row[name]).encode() for name in DIGESTED])
        if submission.at is None and not doubtful:
            moved = head.believed(str(row["digest"]), str(row["at"]), self.watch.mark())
        else:
            moved = head.next(str(row["digest"]))
        return _Link(place, event, moved, row)

    def _write(self, connection: Connection, submission: Submission, link: "_Link") -> None:
        keep(connection, self.hall_id, submission.secrets)
        keep_pins(connection, self.hall_id, submission.pins)
        for document in submission.documents:
            put(connection, _DOCUMENT, {"digest": document.digest, "kind": document.kind, "body": document.body})
        _INSERT.run(connection, link.row)
        project(connection, link.place, link.event)


@dataclass(frozen=True, slots=True)
class _Link:
    """An event's place in the chain, the head it makes, and the row it becomes."""

    place: Place
    event: Event
    head: Head
    row: dict[str, str | int]

    @property
    def entry(self) -> Entry:
        place, head = self.place, self.head
        return Entry(place.terminal_id, place.seq, place.at, head.digest, head.lamport, place.doubtful)


def _refusal(reason: str) -> ScoringError:
    if "foreign key" in reason.lower():  # SQLite says so, but not which
        return UnregisteredError(reason)
    return ContradictionError(reason)
