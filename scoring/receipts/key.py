"""The key with which a terminal signs the checkpoints of its proofs: a file beside the database, for its owner only.

The signature says which terminal a proof came from. That the ledger was not rewritten is shown by the hashes alone:
whoever has the key can sign anything, but not make an older proof fit a ledger that is another one.
"""

from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from scoring.errors.receipts import ReceiptKeyGoneError, ReceiptKeySpoiltError
from scoring.errors.store import NotSavedError
from scoring.key_file import NoKeyError, new_key, read_key, write_key
from scoring.ledger.transaction import writing

RECEIPT_KEY_FILE: Final = "receipt.key"


def receipt_key(engine: Engine) -> bytes:
    """The key of a database, 32 bytes, made when it is first asked for.

    Raises:
        NotSavedError: the folder cannot be written.
        ReceiptKeyGoneError: the file cannot be read.
        ReceiptKeySpoiltError: no key is in it.
    """
    path = Path(str(engine.url.database)).with_name(RECEIPT_KEY_FILE)
    if not path.exists():
        with writing(engine):  # one process at a time, whichever comes first
            _made(path)
    return _read(path)


def _made(path: Path) -> None:
    if path.exists():
        return
    try:
        write_key(path, new_key())
    except OSError as error:
        raise NotSavedError(f"{path}: {error.strerror or type(error).__name__}") from error


def _read(path: Path) -> bytes:
    try:
        return read_key(path)
    except OSError as error:
        raise ReceiptKeyGoneError(str(path)) from error
    except NoKeyError as error:
        raise ReceiptKeySpoiltError(str(path)) from error
