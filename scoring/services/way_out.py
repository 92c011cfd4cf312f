"""The PINs that end a locked terminal, as argon2 hashes in a small file beside the database.

A damaged, locked or lost database must not keep an administrator from ending the terminal to mend it. The file says no
more than the database does, is for its owner only, and is made anew whenever an administrator signs in or gets a PIN.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from scoring.plain_file import read_at_most
from scoring.whole_file import write_whole

WAY_OUT_FILE: Final = "way-out.json"

_LARGEST: Final = 1024 * 1024
"""Bytes of the file that are read; a hash takes a hundred."""


def way_out_of(database: Path) -> Path:
    """Where the hashes stand for the terminal with this database."""
    return database.with_name(WAY_OUT_FILE)


def write_way_out(path: Path, hashes: Sequence[str]) -> None:
    """Put the hashes of all administrators there; nothing is written where they stand already.

    Raises:
        OSError: the folder cannot be written; what stood there stands still.
    """
    if tuple(hashes) != read_way_out(path):
        write_whole(path, json.dumps({"hashes": list(hashes)}).encode(), private=True)


def read_way_out(path: Path) -> tuple[str, ...]:
    """The hashes that stand there; none where the file is missing or is not ours to read."""
    try:
        hashes = json.loads(read_at_most(path, _LARGEST))["hashes"]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return ()  # the terminal then has only its database to ask, which is what it had without the file
    return tuple(one for one in hashes if isinstance(one, str)) if isinstance(hashes, list) else ()
