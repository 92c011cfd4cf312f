"""Erasing names, telephone numbers and free words by law: two people, on record, and not a byte is left.

What can be erased is found in the ledger: every entry that names a place of private text names, first of all, what it
is about. So a new kind of event is covered from its first day.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Protocol

from sqlalchemy import Connection, select

from scoring.clock import hall_day
from scoring.errors.conflicts import StillHereError
from scoring.errors.unknown import NothingToEraseError
from scoring.events import BY_KIND
from scoring.events.base import Id, Kept
from scoring.events.privacy import ErasureReason, TextErased
from scoring.ledger.erasing import Erased, empty_log, owe
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase, sealed_in
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.tables.kept import LedgerEntry, PrivateText
from scoring.tables.keys import table

_LEDGER, _TEXT = table(LedgerEntry), table(PrivateText)

_PERSON: Final = "staff"


@dataclass(frozen=True, slots=True)
class Erasable:
    """A private text that is still kept, without the text."""

    target: str
    """What it belongs to, as somebody named it."""
    ref: Id
    about: str
    kind: str
    """Of the entry that brought it."""
    terminal_id: str
    seq: int
    at: datetime


class StillKept(Protocol):
    """A text that is still kept."""

    @property
    def ref(self) -> Id:
        """Where."""
        ...

    @property
    def about(self) -> str:
        """What kind of text it is."""
        ...


def blanked(
    connection: Connection, hall_id: str, found: Sequence[StillKept], reason: ErasureReason, by: tuple[str, str]
) -> list[Submission]:
    """Erase texts in the running transaction; what it has to record. The log is emptied by `empty_log` afterwards.

    `by` are the two who decide.
    """
    for one in found:
        erase(connection, hall_id, one.ref)
    owe(connection)
    first, second = by
    return [
        Submission(TextErased(ref=one.ref, about=one.about, reason=reason, decided_by=first, second=second))
        for one in found
    ]


class Erasures:
    """Finds and erases private texts. Whoever calls has seen to it that both people may."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, targets: Sequence[str]) -> tuple[Erasable, ...]:
        """Every text that belongs to the targets and is still kept, in the order of the entries.

        Args:
            targets: what the texts belong to, such as `rating:ID`, `staff:W0312`, `finding:ID`.

        Raises:
            NothingToEraseError: nothing is kept for one of them.
            StillHereError: it is somebody's name who works in the hall.
            UnknownStaffError: nobody has that badge.
        """
        with self._store.reading() as connection:
            return self._find(connection, targets)

    def erase(self, targets: Sequence[str], reason: ErasureReason, decided_by: str, second: str) -> Erased:
        """Erase them in the transaction that records it; then from the log. Raises as `find` does; nothing was erased.

        The log may have to wait for a program that reads an older view; it is tried again by itself.
        """
        texts = 0

        def work_out(connection: Connection) -> list[Submission]:
            nonlocal texts
            found = self._find(connection, targets)
            texts = len(found)
            return blanked(connection, self._store.hall_id, found, reason, (decided_by, second))

        self._store.ledger.append_all_worked_out(work_out)
        return Erased(texts, empty_log(self._store.engine))

    def _find(self, connection: Connection, targets: Sequence[str]) -> tuple[Erasable, ...]:
        found: dict[str, Erasable] = {}
        for target in dict.fromkeys(targets):
            kind, _, name = target.partition(":")
            if kind == _PERSON:
                name = self._left(connection, name)
            own = [one for one in self._sealed(connection, target, f"{kind}_id", name) if one.ref not in found]
            if not own:
                raise NothingToEraseError(target)
            found.update((one.ref, one) for one in own)
        return tuple(found.values())

    def _left(self, connection: Connection, badge: str) -> str:
        """The badge of somebody who is no longer in the hall, as it is on record."""
        person = organisation.person(connection, self._store.hall_id, badge)
        if person.last_day is None or person.last_day >= hall_day(self._store.ledger.moment()):
            raise StillHereError(person.staff_id)
        return person.staff_id

    def _sealed(self, connection: Connection, target: str, field: str, name: str) -> list[Erasable]:
        """Texts still kept of entries whose first field is `field` with the value `name`."""
        hall = self._store.hall_id
        kept = select(_TEXT.c.ref, _TEXT.c.about).where(_TEXT.c.hall_id == hall, _TEXT.c.text.is_not(None))
        about = {row.ref: str(row.about) for row in connection.execute(kept)}
        found: list[Erasable] = []
        rows = connection.execute(
            select(_LEDGER)
            .where(_LEDGER.c.hall_id == hall, _LEDGER.c.payload.contains('"ref":'))
            .order_by(_LEDGER.c.lamport, _LEDGER.c.terminal_id, _LEDGER.c.seq)
        )
        for row in rows:
            payload = json.loads(row.payload)
            if _about(row.kind, row.version) != field or payload[field] != name:
                continue
            moment = datetime.fromisoformat(row.at)
            found += [
                Erasable(target, ref, about[ref], row.kind, row.terminal_id, row.seq, moment)
                for ref, _ in sealed_in(payload)
                if ref in about
            ]
        return found


def _about(kind: str, version: int) -> str:
    """The field by which an event says what it is about: the first one that does not say who acted."""
    return next(name for name in BY_KIND[kind, version].model_fields if name not in Kept.model_fields)
