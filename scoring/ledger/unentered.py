"""Changes of what is shown that no entry of the ledger stands for: a name erased by law, tables made anew.

Who follows the ledger would miss them; so each leaves a mark of its own.
"""

import secrets
from typing import Final

from sqlalchemy import Connection, select

from scoring.sql.upsert import put
from scoring.tables.kept import Meta
from scoring.tables.keys import table

_META = table(Meta)
_KEY: Final = "unentered"


def leave_mark(connection: Connection) -> None:
    """Say, in the running transaction, that something changed beside the ledger."""
    put(connection, _META, {"key": _KEY, "value": secrets.token_hex(8)})


def last_mark(connection: Connection) -> str | None:
    """Another one than before if something changed since; None if nothing ever did."""
    found = connection.execute(select(_META.c.value).where(_META.c.key == _KEY)).scalar()
    return None if found is None else str(found)
