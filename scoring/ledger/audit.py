"""Everything that can be checked of a file without its questions: the ledger, and the tables made of it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pydantic import ValidationError
from sqlalchemy import Engine

from scoring.errors import ScoringError
from scoring.errors.broken import ReplayFailedError
from scoring.errors.fault import Fault, Flaw
from scoring.errors.store import DatabaseDamagedError
from scoring.events import EVENT_TYPES
from scoring.ledger.engine import open_engine
from scoring.ledger.rebuild import differences
from scoring.ledger.verify import Expected, Verdict, verify, verify_entries

Check = Callable[[Engine], Iterable[Fault]]
"""Looks at what the entries mean to those who know questions."""


def audit_file(path: Path, expected: Sequence[Expected] = (), further: Sequence[Check] = ()) -> Verdict:
    """Audit a file that no terminal needs to be able to open: what it would refuse is what is looked for here.

    Args:
        path: the file.
        expected: entries that were written down elsewhere.
        further: checks of what the entries mean, made if they are whole.

    Raises:
        StoreError: the file is no database of ours, or cannot be read.
    """
    engine = open_engine(path)
    try:
        return audit(engine, expected, further)
    finally:
        engine.dispose()


def audit(engine: Engine, expected: Sequence[Expected] = (), further: Sequence[Check] = ()) -> Verdict:
    """Verify the ledger and what it remembers; if its entries are whole, replay them and hold the tables against that.

    Args:
        engine: the opened file; nothing in it is changed.
        expected: entries that were written down elsewhere.
        further: checks of what the entries mean, made if they are whole.
    """
    verdict = verify(engine, expected)
    if not verify_entries(engine).whole:
        return verdict
    meant = [fault for check in further for fault in check(engine)]
    return Verdict(verdict.entries, (*verdict.faults, *_tables(engine), *meant))


@contextmanager
def sensible(engine: Engine) -> Iterator[None]:
    """Where what was read makes no sense, see whether the file is to blame; if it is whole, the error is ours.

    Damage may look sound to SQLite: a number that is none, text where a time should be.

    Raises:
        DatabaseDamagedError: the file is not whole.
    """
    try:
        yield
    except ScoringError:
        raise
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if _is_of_an_event(error) or _whole(engine):
            raise
        raise DatabaseDamagedError(str(engine.url.database), type(error).__name__) from error


def _is_of_an_event(error: Exception) -> bool:
    """Whether an event could not be made: of what somebody typed, which is no matter of the file."""
    return isinstance(error, ValidationError) and error.title in {model.__name__ for model in EVENT_TYPES}


def _whole(engine: Engine) -> bool:
    try:
        return audit(engine).whole
    except Exception:  # whatever it was, a sound file gives no cause for it
        return False


def _tables(engine: Engine) -> tuple[Fault, ...]:
    try:
        found = differences(engine)
    except ReplayFailedError as error:
        return (Fault(error.terminal_id, error.seq, Flaw.CONTRADICTS),)
    return tuple(Fault("", None, Flaw.TABLE_DIFFERS, f"{one.table} {one.missing} {one.surplus}") for one in found)
