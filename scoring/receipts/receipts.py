"""Receipts of ratings: the code that a citizen takes along, and what it shows later."""

from collections.abc import Iterator

from sqlalchemy import select

from scoring.errors.unknown import UnknownRatingError
from scoring.ledger.store import Store
from scoring.receipts.code import ReceiptCode
from scoring.receipts.log import Log
from scoring.receipts.standing import Standing
from scoring.tables.keys import table
from scoring.tables.ratings import Rating

_RATING = table(Rating)


class Receipts:
    """Gives receipts and checks them; writes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def code_of(self, rating_id: str) -> ReceiptCode:
        """The code of a rating on record.

        Raises:
            UnknownRatingError: there is none, or its entry was changed.
        """
        same = (_RATING.c.hall_id == self._store.hall_id, _RATING.c.rating_id == rating_id)
        with self._store.reading() as connection:
            row = connection.execute(select(_RATING.c.terminal_id, _RATING.c.seq).where(*same)).first()
        found = Log(self._store, row.terminal_id).entry(row.seq) if row else None
        if row is None or found is None:
            raise UnknownRatingError(rating_id)
        return ReceiptCode.of(row.seq, found.digest)

    def check(self, code: ReceiptCode) -> Standing:
        """What a code shows, and nothing of what was rated."""
        if self.place(code):
            return Standing.UNCHANGED
        longest = max((head.seq for head in self._store.heads()), default=0)
        return Standing.CUT if code.seq > longest else Standing.CHANGED

    def place(self, code: ReceiptCode) -> tuple[Log, str] | None:
        """The chain that holds the rating at its place, and its digest; None where none does."""
        for log in self.logs():
            found = log.entry(code.seq)
            if found and found.rating and ReceiptCode.of(code.seq, found.digest) == code:
                return log, found.digest
        return None

    def logs(self) -> Iterator[Log]:
        """Every chain of the file."""
        for head in self._store.heads():
            yield Log(self._store, head.terminal_id)
