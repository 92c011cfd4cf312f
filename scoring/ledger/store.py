"""One opened store: the engine, the ledger that writes to it, and the clock. Made once, handed down."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.dialects.sqlite import insert

from scoring.clock import Clock, Steady
from scoring.errors.store import DatabaseDamagedError, OtherHallError
from scoring.identifiers import folded, meant
from scoring.ledger.audit import sensible
from scoring.ledger.clock_watch import ClockWatch
from scoring.ledger.engine import open_engine
from scoring.ledger.erasing import empty_log
from scoring.ledger.guard import Guard, require_all_noted, require_nothing_stood_here
from scoring.ledger.ledger import Ledger
from scoring.ledger.schema import store_identity
from scoring.ledger.transaction import reading, writing
from scoring.ledger.visit_key import VisitKey
from scoring.ledger.witness import ChainHead, heads_of, witnesses
from scoring.tables.kept import LedgerHead, Meta
from scoring.tables.keys import table

View = Connection
"""What `Store.reading` gives: for those who only hand it on to the readers of `scoring.read`."""

_HEAD, _META = table(LedgerHead), table(Meta)
_HALL = select(_META.c.value).where(_META.c.key == "hall")


def _nothing() -> None:
    """A database in memory has nothing beside it."""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Store:
    """What every service of the floor works on."""

    engine: Engine
    ledger: Ledger
    clock: Clock
    key: VisitKey = field(repr=False)
    let_go: Callable[[], None] = field(default=_nothing, repr=False)
    """Closes what stands beside the database."""
    page: str | None = None
    """Which page of a terminal that is served to several browsers this is; None at a terminal of its own."""

    @property
    def visit_key(self) -> bytes:
        """Secret of the hall under which visit numbers are remembered (`scoring.ledger.visit_key`).

        Raises:
            StoreError: the key is gone, spoilt or another one.
        """
        return self.key.get()

    @property
    def hall_id(self) -> str:
        """The hall this terminal belongs to."""
        return self.ledger.hall_id

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view; never blocks a writer."""
        with sensible(self.engine), reading(self.engine) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction, for what is not score-bearing; everything else goes through the ledger."""
        with sensible(self.engine), writing(self.engine) as connection:
            yield connection

    def moment(self) -> datetime:
        """Now, as far as it can be known: a clock in doubt neither takes nor gives days. Aware UTC."""
        return self.ledger.moment()

    def version(self) -> int:
        """Number of entries in the ledger: grows with everything written, by whomever; cheap to ask every second."""
        with self.reading() as connection:
            entries = select(func.coalesce(func.sum(_HEAD.c.seq), 0)).where(_HEAD.c.hall_id == self.hall_id)
            return int(connection.execute(entries).scalar_one())

    def heads(self) -> tuple[ChainHead, ...]:
        """The newest entry of every terminal."""
        with self.reading() as connection:
            return heads_of(connection, self.hall_id)

    def close(self) -> None:
        """Give all connections back; the store cannot be used afterwards."""
        self.let_go()
        self.ledger.close()
        self.engine.dispose()


def open_store(
    path: Path | None,
    *,
    hall_id: str,
    terminal_id: str,
    clock: Clock,
    make: bool = False,
    steady: Steady | None = None,
    page: str | None = None,
) -> Store:
    """Open the database at `path`; `None` keeps a new one in memory.

    Args:
        path: the file.
        hall_id: the hall it belongs to; a new file takes it.
        terminal_id: the terminal whose chain is extended.
        clock: the hall's time, aware UTC.
        make: make the file where there is none; otherwise a missing or empty one is refused.
        steady: a clock that never jumps, so that jumps of `clock` are seen, also those before this process began.
        page: which of several pages of that terminal this is.

    Raises:
        StoreError: the file is missing, damaged, another program's or another hall's, has lost entries or has a newer
            schema; nothing in it was changed.
    """
    if make and path is not None and not path.exists():
        require_nothing_stood_here(path)
    noted = [] if path is None else [one for _, one in witnesses(path) if one is not None]
    engine = open_engine(path, make=make)
    try:
        with reading(engine) as connection:
            store = store_identity(connection)
            if path is not None:
                require_all_noted(connection, path, store, noted)
        key = VisitKey(engine)
        hall_id = _identify(engine, hall_id)
        with sensible(engine):
            key.settle()
        terminal_id = _terminal(engine, hall_id, terminal_id)
        empty_log(engine)
        guard = None if path is None else Guard(path, store, terminal_id)
    except BaseException:
        engine.dispose()
        raise
    watch = ClockWatch(clock, steady)
    ledger = Ledger(engine, hall_id=hall_id, terminal_id=terminal_id, clock=clock, watch=watch, guard=guard)
    return Store(engine, ledger, clock, key, guard.close if guard else _nothing, page)


def _terminal(engine: Engine, hall_id: str, terminal_id: str) -> str:
    """The terminal's id as its chain spells it: `t1` goes on with the chain of `T1` and begins none beside it."""
    with reading(engine) as connection:
        known = connection.execute(select(_HEAD.c.terminal_id).where(_HEAD.c.hall_id == hall_id)).scalars().all()
    return meant(terminal_id, known) or terminal_id


def _identify(engine: Engine, hall_id: str) -> str:
    """The hall's id as the file spells it. A new file takes it; a file of another hall is refused."""
    with reading(engine) as connection:
        known = connection.execute(_HALL).scalar()
        begun = connection.execute(select(_HEAD.c.seq)).first() is not None
    if known is None and begun:
        raise DatabaseDamagedError(str(engine.url.database), _META.name)
    if known is None:
        with writing(engine) as connection:
            connection.execute(insert(_META).values(key="hall", value=hall_id).on_conflict_do_nothing())
        return _identify(engine, hall_id)
    if folded(known) != folded(hall_id):
        raise OtherHallError(known, hall_id)
    return str(known)
