"""Asks the terminal how wide it draws a sign of ambiguous width, and reads no key of anybody's for it."""

import os
import re
import select
import sys
import time
from contextlib import suppress
from typing import Any, Final

_SIGN: Final = "\u2605"
"""A star: one cell where ambiguous width is narrow, two where it is wide."""
_ASK: Final = "\x1b[6n"
"""Where is the cursor? (DSR 6, answered by CPR: ESC [ row ; column R)"""
_ANSWER: Final = re.compile(rb"\x1b\[\d+;(\d+)R")
PATIENCE: Final = 0.5
"""Seconds a terminal has to answer; one over a slow line takes a tenth."""


def ambiguous_cells(stdin: Any, stderr: Any) -> int | None:
    """How far the cursor moves for the sign; None where there is no terminal, or it does not answer."""
    try:
        import termios
        import tty
    except ImportError:
        return None
    if not all(stream is not None and stream.isatty() for stream in (stdin, stderr)):
        return None
    number = stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number)
        stderr.write(f"\r{_SIGN}{_ASK}")
        stderr.flush()
        column = _column(number)
        stderr.write("\r\x1b[K")
        stderr.flush()
    finally:
        termios.tcsetattr(number, termios.TCSANOW, before)
    return None if column is None else column - 1


def _column(number: int) -> int | None:
    heard, until = b"", time.monotonic() + PATIENCE
    while (left := until - time.monotonic()) > 0:
        if not select.select([number], [], [], left)[0]:
            break
        heard += os.read(number, 64)
        if found := _ANSWER.search(heard):
            return int(found[1])
    return None


def measured() -> int | None:
    """`ambiguous_cells` of the streams this process was given; whatever goes wrong, it was not measured."""
    with suppress(Exception):
        return ambiguous_cells(sys.__stdin__, sys.__stderr__)
    return None
