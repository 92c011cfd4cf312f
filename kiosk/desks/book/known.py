"""The seals under the hall's own book for those who read it: of an open store, or of a terminal's folder."""

from pathlib import Path

from kiosk.settings.files import DATABASE
from kiosk.settings.settings import Settings
from scoring.book.signature import Signatures
from scoring.book.signatures import signatures
from scoring.clock import steady, system_clock
from scoring.ledger.store import Store, open_store


def seals(store: Store) -> Signatures:
    """What the ledger holds of the book."""
    with store.reading() as connection:
        return signatures(connection, store.hall_id)


def opened_for_seals(home: Path, settings: Settings) -> Store:
    """The store of a terminal that runs in another process, to be asked for its seals.

    Raises:
        StoreError: it cannot be opened.
    """
    hall, terminal = settings.hall_id, settings.terminal_id
    return open_store(home / DATABASE, hall_id=hall, terminal_id=terminal, clock=system_clock, steady=steady)
