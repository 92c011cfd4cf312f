"""A real terminal for tests: the program runs on a pseudo-terminal, an emulator keeps what a person would see."""

import os
import signal
import sys
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
from rich.cells import cell_len

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds to wait for something to appear; generous, because two other test processes may be busy."""

_ANSWER = 20.0
"""Seconds within which a pressed key is answered, however busy the machine: else it was not taken at all."""

_REST = 0.6
"""Seconds after which the same key once more is no longer the echo of the touch before it."""

_MISLEADING = ("TEXTUAL", "NO_COLOR", "COLUMNS", "LINES", "KIOSK_HOME")
"""Variables of the tests' own surroundings that would speak louder than the terminal."""

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "backspace": "\x7f",
    "ctrl+q": "\x11",
}


class Terminal:
    """One program on one terminal."""

    def __init__(self, *arguments: str, size: tuple[int, int] = (120, 40)) -> None:
        """Start `kiosk` with `arguments` on a terminal of `size` (columns, rows)."""
        columns, rows = size
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(_MISLEADING)},
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(ROOT),
        }
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._child = pexpect.spawn(
            sys.executable, ["-m", "kiosk", *arguments], dimensions=(rows, columns), env=environment, timeout=None
        )

    def text(self) -> str:
        """What is on the screen now, line by line; the second cell of a wide character is left out."""
        self._drink(0.05)
        return "\n".join(self._line(row) for row in range(self._screen.lines))

    def wait_for(self, *wanted: str, gone: bool = False) -> str:
        """The screen once all of `wanted` are on it (or, with `gone`, none of them).

        Raises:
            AssertionError: it did not happen in time; the message holds the screen.
        """
        return self.wait_until(lambda text: all((one in text) is not gone for one in wanted), " + ".join(wanted))

    def wait_until(self, seen: Callable[[str], bool], what: str) -> str:
        """The screen once `seen` says yes. Raises as `wait_for`."""
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            text = self.text()
            if seen(text):
                return text
            if not self._child.isalive():
                break
        raise AssertionError(f"never saw {what}; the screen was:\n{self.text()}")

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by name or as they are."""
        for key in keys:
            self._child.send(KEYS.get(key, key))
            self._drink(0.03)

    def send(self, data: bytes) -> None:
        """Bytes as they are, in pieces that a terminal's own buffer holds."""
        for start in range(0, len(data), 1024):
            self._child.send(data[start : start + 1024])
            self._drink(0)

    def signal(self, number: signal.Signals) -> None:
        """A signal from outside."""
        self._child.kill(number)

    def resize(self, columns: int, rows: int) -> None:
        """The window gets another size."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    @property
    def memory(self) -> int:
        """Kilobytes of the program that lie in memory now."""
        status = Path(f"/proc/{self._child.pid}/status").read_text(encoding="ascii", errors="replace")
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))

    def press_until(self, key: str, wanted: str) -> str:
        """Press a key until something appears; the screen then.

        A person looks before pressing, and presses again only where nothing at all has come of it: on a busy machine
        the second press would be typed into the screen that the first one opened.
        """
        rested = time.monotonic() + _REST
        while time.monotonic() < rested:
            self._drink(0.05)
        limit = time.monotonic() + PATIENCE
        while time.monotonic() < limit:
            self.press(key)
            answered_by = time.monotonic() + _ANSWER
            while time.monotonic() < answered_by:
                if wanted in (text := self.text()):
                    return text
        raise AssertionError(f"pressed {key} and never saw {wanted}; the screen was:\n{self.text()}")

    def kill(self) -> None:
        """As when the power fails: SIGKILL, nothing runs any more."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()
        self._child.close()

    def ended(self) -> int | None:
        """The exit code of a program that was asked to end, once it has."""
        limit = time.monotonic() + PATIENCE
        while self._child.isalive() and time.monotonic() < limit:
            self._drink(0.05)
        self._child.close(force=True)
        status: int | None = self._child.exitstatus
        return status

    def end(self) -> int | None:
        """Ask the program to end (SIGTERM) and return its exit code."""
        self._child.kill(signal.SIGTERM)
        return self.ended()

    def _line(self, row: int) -> str:
        """A line as a person reads it. The emulator keeps an empty cell behind a wide character, also when half of it
        was overwritten since; its own `display` stumbles over that.
        """
        cells = self._screen.buffer[row]
        text, skip = "", False
        for column in range(self._screen.columns):
            data = cells[column].data
            if not skip:
                text += data or " "
            skip = bool(data) and cell_len(data) == 2
        return unicodedata.normalize("NFC", text).rstrip()

    def _drink(self, seconds: float) -> None:
        """Feed the emulator with what has arrived, waiting for the first byte at most `seconds`."""
        wait = seconds
        while True:
            try:
                self._stream.feed(self._child.read_nonblocking(65536, timeout=wait))
            except (pexpect.TIMEOUT, pexpect.EOF):
                return
            wait = 0
