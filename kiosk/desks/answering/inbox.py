"""What waits for one person: in the store, and in the hall's own book beside it."""

from collections.abc import Iterator
from pathlib import Path

from kiosk.desks.book.known import seals
from kiosk.desks.book.waits import unsealed_in
from kiosk.settings.files import BOOK
from scoring.ledger.store import Store
from scoring.permissions import Act, may
from scoring.read.organisation import StaffRecord
from scoring.services.answering.inbox import Waiting, inbox, pressing


def inbox_of(store: Store, home: Path | None, by: StaffRecord) -> tuple[Waiting, ...]:
    """What waits for a person, what is due first at the top.

    Args:
        store: of this terminal.
        home: its folder; None where there is none to look into.
        by: the person.
    """
    return tuple(sorted((*inbox(store, by), *_book(store, home, by)), key=pressing))


def _book(store: Store, home: Path | None, by: StaffRecord) -> Iterator[Waiting]:
    """Lines of the book that are not as they were signed, for whoever keeps it: they check it again, or remove it."""
    if home is not None and may(by.role, Act.KEEP_BOOK):
        for one in unsealed_in(home / BOOK, seals(store)):
            yield Waiting("book", one.service, str(one.lines), one.since, None, ("check",))
