"""The files of the hall's own book and the seals under them, changed together.

The ledger comes first and decides. What fails before it leaves everything as it was; what fails behind it leaves a file
that lacks its marks, or still has what was taken out: the seals say which, and the next change puts the file right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from kiosk.desks.book.alone import alone
from kiosk.desks.book.seals import is_by, lost_marks, signings, waiting_of
from quiz.bank.book.errors import (
    BookMovedError,
    BookNotWrittenError,
    MarkLostError,
    NothingToCheckError,
    OwnWritingError,
)
from quiz.bank.book.folder import read_book_folder
from quiz.bank.book.model import HALL, HallBook, ServiceBook, vouched
from quiz.bank.book.read import Book, read_book
from quiz.bank.book.seal import fingerprint
from quiz.model.bank import Bank
from quiz.model.source import Signed
from scoring.book.signature import Signatures
from scoring.book.signatures import signatures
from scoring.clock import hall_day
from scoring.events.books import BookLineWithdrawn
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store

if TYPE_CHECKING:
    from ruamel.yaml.comments import CommentedMap

    from quiz.bank.book.write import Draft

T = TypeVar("T")


class BookWriter:
    """Keeps the book in the folder `root` of a terminal's home."""

    def __init__(self, store: Store, root: Path, shipped: Callable[[], Bank]) -> None:
        self._store = store
        self._root = root
        self._shipped = shipped

    def book(self) -> Book:
        """What it says now, under the seals of now."""
        return read_book(read_book_folder(self._root), self._shipped().guides, self.signed())

    def signed(self) -> Signatures:
        """What the ledger holds of it."""
        with self._store.reading() as connection:
            return signatures(connection, self._store.hall_id)

    def file(self, service: str) -> ServiceBook | HallBook | None:
        """What the book's file says of a service, or of the hall; None without one that can be read."""
        return self.book().file(service)

    def check(self, service: str, by: str, shown: str) -> int:
        """Somebody vouches for whatever waits and others wrote; `shown` is the fingerprint of what they were shown.

        Raises:
            OwnWritingError: that person wrote all that waits.
            NothingToCheckError: nothing waits.
            BookMovedError: what waits is not what was shown.
            BookNotWrittenError: the file cannot be written; nothing was signed.
            MarkLostError: it was signed, and the file could not be written all the same.
        """
        with self._alone():
            value, signed = self.file(service), self.signed()
            if value is None or not (waiting := waiting_of(value, signed)):
                raise NothingToCheckError(service)
            if fingerprint(value, waiting) != shown:
                raise BookMovedError(service)
            done = {name for _, name, one in vouched(value) if name in waiting and not is_by(one, by)}
            if not done:
                raise OwnWritingError(by)
            marks = dict.fromkeys(done, Signed(by=by, day=hall_day(self._store.moment())))
            draft = self._draft(service, lambda document: self._mark(document, service, marks))
            if draft.value is None or fingerprint(draft.value, waiting) != shown:
                raise BookMovedError(service)
            with self._staged(draft) as put:
                self._store.ledger.append_all([Submission(one) for one in signings(draft.value, marks)])
                try:
                    put()
                except (OSError, BookMovedError) as error:
                    raise MarkLostError(draft.path, len(done), type(error).__name__) from error
        return len(done)

    def change(self, service: str, by: str, change: Callable[[CommentedMap], T], *concerned: str) -> T:
        """Change a file; signed words of the lines concerned are taken out of the book with it, and that is on record.

        Raises BookError.
        """
        made: list[T] = []

        def carried_out(document: CommentedMap) -> None:
            self._mark(document, service, {})
            made.append(change(document))

        with self._alone(), self._staged(self._draft(service, carried_out)) as put:
            known = self.signed()
            gone = [one for one in concerned if (service, one) in known and not known[service, one].withdrawn]
            letting_go = [BookLineWithdrawn(service_id=service, line_id=one, by=by) for one in gone]
            self._store.ledger.append_all([Submission(one) for one in letting_go])
            try:
                put()
            except OSError as error:
                raise BookNotWrittenError(self._root, type(error).__name__) from error
        return made[0]

    def _mark(self, document: CommentedMap, service: str, marks: Mapping[str, Signed]) -> None:
        """Let the file say who checked what: what was just checked, and what it lost."""
        from quiz.bank.book.document import mark  # noqa: PLC0415 - see that module

        value = read_book(read_book_folder(self._root), self._shipped().guides).file(service)
        lost = lost_marks(value, self.signed()) if value is not None else {}
        mark(document, {**lost, **marks})

    def _draft(self, service: str, change: Callable[[CommentedMap], None]) -> Draft:
        from quiz.bank.book.write import drafted_hall, drafted_service  # noqa: PLC0415 - see that module

        if service == HALL:
            return drafted_hall(self._root, change)
        return drafted_service(self._root, service, self._shipped().guides, change)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """No other hand at the book of this terminal meanwhile. Raises BookNotWrittenError."""
        with ExitStack() as stack:
            try:
                self._root.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                stack.enter_context(alone(self._root.parent))
            except OSError as error:
                raise BookNotWrittenError(self._root, type(error).__name__) from error
            yield

    @contextmanager
    def _staged(self, draft: Draft) -> Iterator[Callable[[], None]]:
        """The draft on the disk, not yet in place. Raises BookNotWrittenError, BookMovedError."""
        with ExitStack() as stack:
            try:
                put = stack.enter_context(draft.put())
            except OSError as error:
                raise BookNotWrittenError(self._root, type(error).__name__) from error
            yield put
