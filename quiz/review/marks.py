"""Whether the marks on record are those of the answers on record: worked out anew, entry by entry.

Only the chained entries and the documents they name are looked at, never a table: whoever raised marks and made the
chain and the tables anew would still have to forge the answers, or the questions with their digests.
"""

from collections.abc import Iterator
from typing import cast

from pydantic import ValidationError
from sqlalchemy import Connection, Engine

from quiz.attempt import Attempt, StepEvent, apply, begin, grade
from quiz.model.errors import AttemptError
from quiz.model.item import Item
from quiz.model.paper import Paper
from scoring.errors.broken import DocumentChangedError
from scoring.errors.fault import Fault, Flaw
from scoring.errors.unknown import DocumentMissingError
from scoring.events import BY_KIND
from scoring.events.attempts import AttemptStarted, AttemptSubmitted
from scoring.ledger.replay import entries
from scoring.ledger.transaction import reading
from scoring.read.attempts import documents


def check_marks(engine: Engine) -> Iterator[Fault]:
    """Every submission whose marks do not follow from its answers, in the order of the file.

    The entries must have been verified. A document that is missing is named here too; one that was changed makes marks
    that cannot be proved, and is named by the check of documents.
    """
    with reading(engine) as connection:
        yield from _Marker(connection).faults()


class _Marker:
    """Follows every attempt along the ledger."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._open: dict[str, Attempt] = {}
        self._unprovable: set[str] = set()
        """Attempts of which a document is wanting, named once."""
        self._items: dict[str, Item] = {}
        """By digest; the same question stands on many papers."""

    def faults(self) -> Iterator[Fault]:
        """Read the ledger once."""
        for row in entries(self._connection):
            if row.kind.startswith("attempt."):
                event = BY_KIND[row.kind, row.version].model_validate_json(row.payload)
                if flaw := self._flaw(cast("AttemptStarted | StepEvent", event)):
                    yield Fault(row.terminal_id, row.seq, *flaw)

    def _flaw(self, event: AttemptStarted | StepEvent) -> tuple[Flaw, str] | None:
        name = event.attempt_id
        if name in self._unprovable:
            return None
        try:
            if isinstance(event, AttemptStarted):
                self._open[name] = begin(self._paper(event), event)
            elif isinstance(event, AttemptSubmitted):
                attempt = self._open.pop(name)
                if grade(attempt, self._items_of(attempt.paper)) != event.marks:
                    return Flaw.MARKS_DIFFER, name
            else:
                self._open[name] = apply(self._open[name], event)
        except DocumentMissingError as error:
            self._unprovable.add(name)
            return Flaw.DOCUMENT_MISSING, error.digest
        except (DocumentChangedError, ValidationError, AttemptError, KeyError):
            # No paper, or a step of no open attempt, or at no place of its paper.
            self._unprovable.add(name)
            return Flaw.MARKS_DIFFER, name
        return None

    def _paper(self, event: AttemptStarted) -> Paper:
        (body,) = documents(self._connection, [event.paper_digest]).values()
        return Paper.model_validate_json(body)

    def _items_of(self, paper: Paper) -> dict[str, Item]:
        wanted = {place.item_digest for place in paper.items} - self._items.keys()
        found = documents(self._connection, wanted)
        self._items |= {digest: Item.model_validate_json(body) for digest, body in found.items()}
        return {place.item_id: self._items[place.item_digest] for place in paper.items}
