"""What SQLite is really asked: also statements that go past SQLAlchemy, and those of a trigger's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from scoring.ledger.store import Store


@contextmanager
def traced(store: Store) -> Iterator[list[str]]:
    """The beginnings of all statements, in order, of the connection that writes and of those that read."""
    seen: list[str] = []
    watched: list[Any] = []

    def watch(driver: Any, *_: object) -> None:
        driver.set_trace_callback(lambda sql: seen.append(" ".join(sql.split()[:3])))
        watched.append(driver)

    watch(store.ledger._writer._connection().connection.driver_connection)
    event.listen(store.engine, "checkout", watch)
    yield seen
    event.remove(store.engine, "checkout", watch)
    for driver in watched:
        driver.set_trace_callback(None)


def acts(seen: list[str]) -> dict[str, int]:
    """How many statements of each kind."""
    kinds = [sql.split()[0].upper() for sql in seen]
    return {kind: kinds.count(kind) for kind in sorted(set(kinds))}
