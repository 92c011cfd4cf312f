"""What can stand where a file should be."""

import os
import socket
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nothing-there"))


def _to_itself(path: Path) -> None:
    path.symlink_to(path)


def _socket(path: Path) -> None:
    with closing(socket.socket(socket.AF_UNIX)) as bound:
        here = Path.cwd()
        os.chdir(path.parent)  # its whole path may be too long for the name of a socket
        try:
            bound.bind(path.name)
        finally:
            os.chdir(here)


ODD: dict[str, Callable[[Path], None]] = {
    "pipe": _pipe,
    "folder": _folder,
    "device": _endless,
    "dangling link": _dangling,
    "link to itself": _to_itself,
    "socket": _socket,
}
"""Name → what makes one at a path."""
