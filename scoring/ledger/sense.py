"""Damage that SQLite takes for sound: numbers that are none, text where a time should be."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from scoring.errors import ScoringError
from scoring.errors.store import DatabaseDamagedError
from scoring.ledger.audit import audit


@contextmanager
def sensible(engine: Engine) -> Iterator[None]:
    """Where what was read makes no sense, see whether the file is to blame; if it is whole, the error is ours.

    Raises:
        DatabaseDamagedError: the file is not whole.
    """
    try:
        yield
    except ScoringError:
        raise
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        if _whole(engine):
            raise
        raise DatabaseDamagedError(str(engine.url.database), type(error).__name__) from error


def _whole(engine: Engine) -> bool:
    try:
        return audit(engine).whole
    except Exception:  # whatever it was, a sound file gives no cause for it
        return False
