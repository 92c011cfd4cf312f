"""What stands beside one terminal's database while it is open: a look at the file before each commit, a note after."""

import logging
from pathlib import Path

from sqlalchemy import Connection

from scoring.errors.store import DatabaseGoneError, DatabaseReplacedError, EntriesLostError
from scoring.ledger.file import FileWatch
from scoring.ledger.ledger import Entry
from scoring.ledger.witness import Noted, Witness, holds, witnesses

_LOG = logging.getLogger(__name__)


class Guard:
    """Keeps the promise that what was confirmed is where everybody looks for it."""

    def __init__(self, database: Path, store: str, terminal_id: str) -> None:
        """Begin to watch a database that is open.

        Raises:
            DatabaseGoneError: there is no such file any more.
        """
        self._watch = FileWatch(database)
        self._watch.check()
        try:
            self._witness = Witness(database, store, terminal_id)
        except OSError as error:
            raise DatabaseGoneError(str(database)) from error

    def check(self) -> None:
        """Before a commit.

        Raises:
            DatabaseReplacedError: the names of database or log stand for other files than those that are open.
        """
        self._watch.check()

    def note(self, entry: Entry) -> None:
        """After a commit. The entry is safe already; a note that cannot be taken is for the log, not for a citizen."""
        try:
            self._witness.note(entry)
        except OSError as error:
            _LOG.warning("the newest entry %d could not be noted beside the database: %s", entry.seq, error)

    def close(self) -> None:
        """Let go of the files."""
        self._witness.close()


def require_nothing_stood_here(database: Path) -> None:
    """Refuse to make a database where notes say that there was one.

    Raises:
        DatabaseGoneError: there was.
    """
    if witnesses(database):
        raise DatabaseGoneError(str(database))


def require_all_noted(connection: Connection, database: Path, store: str, noted: list[Noted]) -> None:
    """Hold a database against the notes beside it.

    Args:
        connection: a view of the database, taken after the notes were read.
        database: where it is.
        store: its identity.
        noted: what the notes say.

    Raises:
        DatabaseReplacedError: they were taken beside another database.
        EntriesLostError: an entry that was noted is not in it.
    """
    for one in noted:
        if one.store != store:
            raise DatabaseReplacedError(str(database))
        if not holds(connection, one):
            raise EntriesLostError(str(database), one.terminal_id, one.seq)
