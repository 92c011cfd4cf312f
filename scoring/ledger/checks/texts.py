"""Erasable texts against what the ledger remembers of them: kept unchanged, or gone because an entry says so."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, select

from scoring.errors.fault import Fault, Flaw
from scoring.events.followups import AppealDecided, ContactLeft, FollowUpClosed
from scoring.events.privacy import TextErased
from scoring.ledger.checks.kept import payload_fields
from scoring.ledger.checks.stored import as_bytes, number, shown, stored, well_typed
from scoring.ledger.private import sealed_in, stored_text_digest
from scoring.rules.answering.followup_steps import Verdict
from scoring.tables.kept import PrivateText
from scoring.tables.keys import table

_TEXT = table(PrivateText)
_TEXTS: Final = select(
    *(as_bytes(_TEXT.c[name]) for name in ("hall_id", "ref", "salt", "text")), well_typed(_TEXT).label("well_typed")
)

_CONTACT, _ERASED = ContactLeft.kind.encode(), TextErased.kind.encode()
_ENDS = frozenset({FollowUpClosed.kind.encode(), AppealDecided.kind.encode()})
_EXCLUDES = Verdict.EXCLUDE.value

Place = tuple[bytes, str]
"""A hall, and where in it a text is kept."""


@dataclass(slots=True)
class _Remembered:
    """What the entries say of texts."""

    sealed: dict[Place, tuple[str, Any]] = field(default_factory=dict)
    """The digest that a text must give, and the entry that says so."""
    erased: set[Place] = field(default_factory=set)
    contacts: list[tuple[Place, Place]] = field(default_factory=list)
    """A rating, and where its contact was kept."""
    ended: set[Place] = field(default_factory=set)
    """Ratings whose follow-up has come to its end, and the contact with it."""

    def add(self, row: Any) -> None:
        """Take in what one entry says; one that makes no sense has been named by the check of the chains."""
        kind = row.kind
        fields = payload_fields(row.payload, b'"rating_id":' if kind in _ENDS else b'"ref":')
        rating = (row.hall_id, str(fields.get("rating_id")))
        if kind == _ERASED:
            self.erased.add((row.hall_id, str(fields.get("ref"))))
        elif kind in _ENDS and fields.get("verdict", _EXCLUDES) == _EXCLUDES:
            self.ended.add(rating)
        for ref, digest in sealed_in(fields):
            self.sealed[row.hall_id, ref] = digest, row
            if kind == _CONTACT:
                self.contacts.append((rating, (row.hall_id, ref)))

    def gone(self) -> set[Place]:
        """Where an entry says that nothing is kept any more."""
        return self.erased | {place for rating, place in self.contacts if rating in self.ended}


def check_texts(connection: Connection) -> Iterator[Fault]:
    """Every text that an entry remembers is kept and gives its digest, unless an entry says that it was erased.

    A contact is erased by the entry that ends what it was left for. Before schema 2 texts were erased without an entry:
    of those, which name no place in the order of the file, nobody can say whether a text is missing.
    """
    texts = {(row.hall_id, shown(row.ref)): row for row in connection.execute(_TEXTS)}
    remembered = _Remembered()
    for row in stored(connection):
        remembered.add(row)
    gone = remembered.gone()
    for place, (digest, row) in remembered.sealed.items():
        flaw = _flaw(texts.get(place), digest, erased=place in gone)
        if flaw and not (flaw is Flaw.TEXT_MISSING and row.lamport is None):
            yield Fault(shown(row.terminal_id), number(row.seq), flaw)


def _flaw(kept: Any, digest: str, *, erased: bool) -> Flaw | None:
    """What is wrong with one text."""
    there = kept is not None and kept.text is not None
    if there and not (kept.well_typed and stored_text_digest(kept.salt, kept.text) == digest):
        return Flaw.TEXT_CHANGED
    if there == erased:
        return Flaw.TEXT_KEPT if erased else Flaw.TEXT_MISSING
    return None
