"""Terms for private texts, and erasing what is past them: two people, on record, and not a byte is left."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from scoring.clock import hall_day
from scoring.errors.unknown import NothingExpiredError
from scoring.events.privacy import ErasureReason, ExpiredErased, PrivateKind, TermSet
from scoring.ledger.erasing import Erased, empty_log
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.read.retention.expired import Expired, expired
from scoring.read.retention.terms import TermRecord, terms
from scoring.services.erasures import blanked


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What came of it."""

    erased: Erased
    texts: Mapping[PrivateKind, int]
    """How many there were of each kind; at least one of each that is named."""
    days: Mapping[PrivateKind, int]
    """The terms that were carried out."""


class Retention:
    """Sets and carries out terms. Whoever calls has seen to it that both people may."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def terms(self) -> Mapping[PrivateKind, TermRecord]:
        """The newest decision about each kind that one was made about."""
        with self._store.reading() as connection:
            return terms(connection, self._store.hall_id)

    def set(self, of: PrivateKind, days: int | None, decided_by: str, second: str) -> None:
        """Set a term of 1 to 36500 days, or none; nothing is erased by that."""
        self._store.ledger.append(TermSet(of=of, days=days, decided_by=decided_by, second=second))

    def expired(self) -> tuple[Expired, ...]:
        """What is past its term today; a clock in doubt makes nothing older."""
        today = self._today()
        with self._store.reading() as connection:
            return expired(connection, self._store.hall_id, today)

    def carry_out(self, decided_by: str, second: str) -> CarriedOut:
        """Erase exactly that in the transaction that records it, text by text and kind by kind; then from the log.

        Raises:
            NothingExpiredError: nothing is past its term; nothing was done.
        """
        found: tuple[Expired, ...] = ()
        today = self._today()

        def work_out(connection: Connection) -> list[Submission]:
            nonlocal found
            found = expired(connection, self._store.hall_id, today)
            if not found:
                raise NothingExpiredError
            by = (decided_by, second)
            told = blanked(connection, self._store.hall_id, found, ErasureReason.EXPIRED, by)
            days = {one.of: one.days for one in found}
            for of, texts in Counter(one.of for one in found).items():
                event = ExpiredErased(of=of, days=days[of], texts=texts, decided_by=decided_by, second=second)
                told.append(Submission(event))
            return told

        self._store.ledger.append_all_worked_out(work_out)
        erased = Erased(len(found), empty_log(self._store.engine))
        return CarriedOut(erased, Counter(one.of for one in found), {one.of: one.days for one in found})

    def _today(self) -> date:
        return hall_day(self._store.ledger.moment())
