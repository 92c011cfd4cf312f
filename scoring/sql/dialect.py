"""One dialect and one memory of statements for every file this process opens.

SQLAlchemy puts a statement together once an engine. A hall has more than one: a replay beside the ledger, a copy that
is checked, a file that is followed. What was put together for the first serves the others as it is, because all of
them are SQLite, and the same.
"""

from typing import Any, Final

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

DRIVER: Final = "sqlite+alike"
"""What stands in the address of an engine."""

STATEMENTS: Final[LRUCache[Any, Any]] = LRUCache(1_000)
"""What has been put together, for the option `compiled_cache`."""


class AlikeSQLite(SQLiteDialect_pysqlite):
    """SQLite as ever; but one is as good as another, so that what was put together for one is found by all."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self)

    def __hash__(self) -> int:
        return hash(type(self))


registry.register("sqlite.alike", __name__, AlikeSQLite.__name__)
