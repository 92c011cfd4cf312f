"""One browser's terminal: the program in a pseudo-terminal, as if somebody sat before it.

So everything that holds at a real terminal holds here: what comes in goes through the same driver, and when the line is
cut, also because the server was killed, the kernel hangs up and the program ends.
"""

import asyncio
import fcntl
import os
import pty
import signal
import socket
import struct
import termios
from asyncio import StreamReader, StreamReaderProtocol, WriteTransport
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from typing import Final

from kiosk.web.page import LINE_VARIABLE, PAGE_VARIABLE

MOST_COLUMNS: Final = 400
MOST_ROWS: Final = 150
_CHUNK: Final = 65536
"""Bytes that are handed on at once."""
_MOST_WAITING: Final = 65536
"""Bytes typed that wait for a program that does not read; what comes after them is dropped, as at a real terminal."""
_PATIENCE: Final = 10.0
"""Seconds a program has to end after its line was cut: as long as a disk that hangs may take, see lockdown.signals."""


class Session:
    """A program and the line to it."""

    def __init__(self, command: Sequence[str], environ: Mapping[str, str], page_id: str) -> None:
        """What to run, the variables it finds, and which page it is for."""
        self._command = command
        # The size is the page's, whatever stands in the variables of whoever started the server.
        inherited = {name: value for name, value in environ.items() if name not in {"COLUMNS", "LINES"}}
        self._environ = {**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", PAGE_VARIABLE: page_id}
        self._asks: socket.socket | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._line = -1
        self._heard: StreamReader | None = None
        self._reading: asyncio.ReadTransport | None = None
        self._said: WriteTransport | None = None

    async def start(self, columns: int, rows: int) -> None:
        """Start the program on a screen of that size.

        Raises:
            OSError: there are no pseudo-terminals or processes left.
        """
        self._line, end = pty.openpty()
        self.resized(columns, rows)
        self._asks, its = socket.socketpair()
        self._asks.setblocking(False)
        try:
            self._process = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=end,
                stdout=end,
                stderr=end,
                env={**self._environ, LINE_VARIABLE: str(its.fileno())},
                pass_fds=(its.fileno(),),
                start_new_session=True,
                preexec_fn=_take_the_terminal,
            )
        except OSError:
            os.close(self._line)
            raise
        finally:
            os.close(end)
            its.close()
        loop = asyncio.get_running_loop()
        self._heard = StreamReader(limit=_CHUNK)
        heard = self._heard
        self._reading, _ = await loop.connect_read_pipe(
            lambda: StreamReaderProtocol(heard), os.fdopen(os.dup(self._line), "rb", buffering=0)
        )
        self._said, _ = await loop.connect_write_pipe(asyncio.Protocol, os.fdopen(self._line, "wb", buffering=0))

    async def drawn(self) -> AsyncIterator[bytes]:
        """What the program draws, until it ends."""
        while self._heard is not None:
            try:
                data = await self._heard.read(_CHUNK)
            except OSError:  # EIO: the other end is closed
                return
            if not data:
                return
            yield data

    async def asked(self) -> AsyncIterator[int]:
        """Numbers of the questions whether anybody sees the page, until the program ends; see `kiosk.web.page`."""
        loop = asyncio.get_running_loop()
        while self._asks is not None:
            try:
                numbers = await loop.sock_recv(self._asks, 255)
            except OSError:
                return
            if not numbers:
                return
            for number in numbers:
                yield number

    def seen(self, number: int) -> None:
        """The page answers a question: somebody can see it."""
        if self._asks is not None and 0 < number < 256:
            with suppress(OSError):  # it does not listen any more
                self._asks.send(bytes([number]))

    def typed(self, text: str) -> None:
        """Hand on what came from the browser."""
        if self._said and not self._said.is_closing() and self._said.get_write_buffer_size() < _MOST_WAITING:
            self._said.write(text.encode("utf-8", "replace"))

    def resized(self, columns: int, rows: int) -> None:
        """The screen has another size now; one that no screen has is brought within what there is."""
        size = struct.pack("HHHH", _within(rows, 1, MOST_ROWS), _within(columns, 1, MOST_COLUMNS), 0, 0)
        with suppress(OSError):  # it is closed already
            fcntl.ioctl(self._line, termios.TIOCSWINSZ, size)

    async def end(self) -> None:
        """Cut the line and see the program end; again does nothing."""
        for transport in (self._reading, self._said):
            if transport is not None:
                transport.close()
        if self._asks is not None:
            self._asks.close()
            self._asks = None
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGHUP)  # the kernel says so too, but only once every copy of the line is shut
        try:
            await asyncio.wait_for(process.wait(), _PATIENCE)
        except TimeoutError:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _take_the_terminal() -> None:
    """In the new process, the first of its session: this terminal is the one whose end ends it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _within(number: int, least: int, most: int) -> int:
    return max(least, min(most, number))
