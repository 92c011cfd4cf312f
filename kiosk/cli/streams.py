"""Standard input, output and error as they are really found: closed, in another alphabet, with nobody behind them."""

import codecs
import errno
import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, TextIO

_MODES: Final = ("rb", "wb", "wb")


def open_streams() -> None:
    """Let every standard stream be there and take every character; to be called before anything else.

    A closed one stands for nothing: reading ends at once, what is told on standard error is lost as its owner wished,
    and writing to standard output fails, because an answer must not be lost unseen. Their numbers are taken, too, lest
    a database get one of them. Where an alphabet has no Chinese, escapes are written; bytes that are no text come in as
    characters that nothing takes for text.
    """
    for number, flags in enumerate((os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)):
        if not _is_open(number):
            os.open(os.devnull, flags)  # takes the lowest number that is free
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            made = io.TextIOWrapper(io.FileIO(number, _MODES[number], closefd=False), encoding="utf-8")
            vars(sys).update({name: made, f"__{name}__": made})
    _reconfigure(sys.stdin, "surrogateescape")
    _reconfigure(sys.stdout, "backslashreplace")
    _reconfigure(sys.stderr, "backslashreplace")


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError as error:
        return error.errno != errno.EBADF
    return True


def _reconfigure(stream: TextIO, errors: str) -> None:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors=errors)


def typed_line() -> str:
    """One line of standard input without spaces at its ends; empty when there is none. Bytes that are no text are �."""
    line = sys.stdin.readline().encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return line.lstrip("\ufeff").strip()


def speaks_utf_8(stream: Any) -> bool:
    """Whether a stream takes every character as it is; one without an encoding of its own does."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        return codecs.lookup(encoding).name in {"utf-8", "utf-8-sig"}
    except LookupError:
        return False


def as_printed(text: str) -> str:
    """`text` as standard output will show it: with escapes for what its alphabet does not have."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding, "replace")


def is_text(text: str) -> bool:
    """Whether this is text at all: bytes that are none reach a program as halves of characters."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


def leave_streams() -> None:
    """Write out what is still buffered, or let it go nowhere: Python would try once more at exit, and complain."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            with Path(os.devnull).open("wb") as nowhere, suppress(OSError, ValueError):
                os.dup2(nowhere.fileno(), stream.fileno())
