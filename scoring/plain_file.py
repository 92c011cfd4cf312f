"""Reading a file that somebody else put there, without waiting for it and without end.

Whoever opens a pipe waits until somebody writes into it, and a device never ends; both can bear the name of any file.
"""

import os
import stat
from pathlib import Path

_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)


class NotAFileError(OSError):
    """A folder, a pipe, a device or a socket stands where a file should be."""


def read_at_most(path: Path, most: int) -> bytes:
    """The first `most` bytes of a file, or of the file a link leads to.

    Raises:
        NotAFileError: it is no plain file; nothing was read.
        OSError: it is not there, or may not be read.
    """
    if not stat.S_ISREG(path.stat().st_mode):  # before opening: with some devices opening alone is an act
        raise NotAFileError(f"{path} is no plain file")
    with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise NotAFileError(f"{path} is no plain file any more")
        return file.read(most)


def read_text_at_most(path: Path, most: int) -> str:
    """The text of a UTF-8 file of at most `most` bytes, whatever its line ends; a mark of byte order is left out.

    Raises:
        NotAFileError: it is no plain file.
        FileTooLargeError: it has more bytes.
        UnicodeDecodeError: it is no UTF-8.
        OSError: it is not there, or may not be read.
    """
    return _whole(path, most).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def spreadsheet_text_at_most(path: Path, most: int) -> str:
    """The text of at most `most` bytes that a spreadsheet program saved: UTF-8, with a mark or without, or GB18030.

    Raises:
        NotAFileError: it is no plain file.
        FileTooLargeError: it has more bytes.
        UnicodeDecodeError: it is neither UTF-8 nor GB18030.
        OSError: it is not there, or may not be read.
    """
    data = _whole(path, most)
    # Every text in UTF-8 is asked first: GB18030 would take most of them for other signs.
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def _whole(path: Path, most: int) -> bytes:
    """All of a file: whoever read only its beginning would take that for the whole."""
    data = read_at_most(path, most + 1)
    if len(data) > most:
        raise FileTooLargeError(f"{path} has more than {most} bytes")
    return data


class FileTooLargeError(OSError):
    """A file is larger than anything that could be meant."""
