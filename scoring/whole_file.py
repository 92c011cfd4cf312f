"""Writing a file so that a reader finds the old content or the new, never half of either, whatever fails meanwhile."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace `path` by a file with `data`, readable by whom the user's umask allows, or by its owner only.

    The content has reached the disk before it takes the old one's place, so a power cut leaves one or the other.

    Raises:
        OSError: if its folder cannot be written; the old file is then untouched and nothing is left behind.
    """
    new = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with open(new, "xb", opener=_private if private else None) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
