"""One writer of a folder at a time, among the threads of this process and the programs of this machine."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Final

_IN_HERE: Final = RLock()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else is at it. The lock is the folder's own, so that nothing is left behind in it.

    Raises:
        OSError: there is no such folder.
    """
    with _IN_HERE:
        held = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX)
            yield
        finally:
            os.close(held)
