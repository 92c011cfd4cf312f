"""Who may read what a terminal keeps: its owner. Names, citizens' words, PIN hashes and expected answers are in it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.settings.files import OURS
from kiosk.settings.settings import FILE_NAME

_FOLDER: Final = 0o700
_FILE: Final = 0o600


def make_home(home: Path) -> None:
    """Make the folder, for its owner only; one that is there stays as it is until it is a terminal's (`keep_private`).

    Raises:
        OSError: it cannot be made.
    """
    home.parent.mkdir(parents=True, exist_ok=True)
    home.mkdir(mode=_FOLDER, exist_ok=True)


def keep_private(home: Path) -> tuple[Path, ...]:
    """Take everybody else's rights to a terminal's folder and the files of ours in it, as older programs left them.

    Only a folder with settings is touched: it may have been named by mistake.

    Returns:
        What could not be changed; for the log.
    """
    if not (home / FILE_NAME).is_file():
        return ()
    left = [path for path, mode in _wanted(home) if not _narrowed(path, mode)]
    return tuple(left)


def _wanted(home: Path) -> Iterator[tuple[Path, int]]:
    yield home, _FOLDER
    for pattern in OURS:
        yield from ((path, _FILE) for path in sorted(home.glob(pattern)) if path.is_file() and not path.is_symlink())


def _narrowed(path: Path, mode: int) -> bool:
    try:
        found = stat.S_IMODE(path.stat().st_mode)
        if found & ~mode:
            path.chmod(found & mode)
    except OSError:
        return False
    return True


def hand_back(home: Path) -> None:
    """Give what root has written in a terminal's folder to the one whose folder it is, who could not read it else.

    Raises:
        OSError: this is not root, and something belongs to somebody else.
    """
    owner = home.stat()
    for path, _ in _wanted(home):
        found = path.stat()
        if (found.st_uid, found.st_gid) != (owner.st_uid, owner.st_gid):
            os.chown(path, owner.st_uid, owner.st_gid)
