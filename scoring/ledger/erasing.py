"""Erasing for good: what is overwritten in the file still stands in SQLite's log, until that is emptied too."""

import logging
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Engine, select

from scoring.ledger.transaction import reading, worded, writing
from scoring.sql.upsert import put
from scoring.tables.kept import Meta
from scoring.tables.keys import table

_LOG = logging.getLogger(__name__)
_META = table(Meta)

_OWED: Final = "log_to_empty"
"""Fact about a file whose log may still hold what was erased: kept in the file itself, so that no crash forgets it."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What came of it."""

    texts: int
    """How many there were."""
    gone: bool
    """Whether not a byte of them is left; False while another program is reading an older view. It is tried again when
    the file is opened the next time, and after the next erasing."""


def owe(connection: Connection) -> None:
    """Note in the running transaction that the log will hold what must not be found any more."""
    put(connection, _META, {"key": _OWED, "value": "1"})


def empty_log(engine: Engine) -> bool:
    """Move everything into the file and cut the log to nothing, if something was erased; whether nothing is owed now.

    Waits for nobody: who reads an older view needs the log, and it is tried again later.

    Raises:
        StoreError: the file cannot be read or written.
    """
    with reading(engine) as connection:
        owed = connection.execute(select(_META.c.value).where(_META.c.key == _OWED)).first() is not None
    if not owed:
        return True
    if not _truncated(engine):
        _LOG.warning("what was erased may stand in the log of the database until it is opened the next time")
        return False
    with writing(engine) as connection:
        connection.execute(_META.delete().where(_META.c.key == _OWED))
    return True


def _truncated(engine: Engine) -> bool:
    with worded(engine, writes=True), engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        (wait,) = driver.execute("PRAGMA busy_timeout").fetchone()
        driver.execute("PRAGMA busy_timeout=0")
        try:
            busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            driver.execute(f"PRAGMA busy_timeout={wait}")
    return not busy
