"""A secret of 256 bits in a file for its owner only, as hexadecimal digits."""

import re
import secrets
from pathlib import Path
from typing import Final

from scoring.plain_file import read_at_most
from scoring.whole_file import write_whole

_LARGEST: Final = 4096
"""Bytes of a file that are looked at; a key has 64 and a line end."""
_SHAPE: Final = re.compile(r"[0-9a-f]{64}")


class NoKeyError(ValueError):
    """Something else than a key stands in the file."""


def new_key() -> bytes:
    """A key that nobody has."""
    return secrets.token_bytes(32)


def read_key(path: Path) -> bytes:
    """The key in a file.

    Raises:
        NoKeyError: no key is in it.
        OSError: it is not there, or may not be read.
    """
    text = read_at_most(path, _LARGEST).decode("ascii", "replace").strip()
    if not _SHAPE.fullmatch(text):
        raise NoKeyError(str(path))
    return bytes.fromhex(text)


def write_key(path: Path, key: bytes) -> None:
    """Put a key into a file, in place of what stands there.

    Raises:
        OSError: the folder cannot be written.
    """
    write_whole(path, f"{key.hex()}\n".encode(), private=True)
