"""What the program behind a page knows of it: which page it is, and whether anybody can see it at this moment."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

PAGE_VARIABLE: Final = "KIOSK_PAGE"
"""Names the page: a word that the browser's tab made for itself and keeps when it is loaded again."""
LINE_VARIABLE: Final = "KIOSK_PAGE_LINE"
"""Number of the open file by which the program asks its server about the page."""
ANSWER_SECONDS: Final = 2.0
"""So long a page has to answer; one whose line is cut, or that the browser has put to sleep, does not."""


class Page:
    """The program's end."""

    def __init__(self, page_id: str, line: socket.socket) -> None:
        """The page `page_id`, asked on `line`."""
        self.page_id = page_id
        self._line = line
        self._asked = 0
        line.setblocking(False)
        line.set_inheritable(False)

    def close(self) -> None:
        """Let go of the line."""
        self._line.close()

    async def seen(self) -> bool:
        """Whether the page is connected and in front now: only itself can say so, and only if it gets the question."""
        self._asked = self._asked % 255 + 1
        loop = asyncio.get_running_loop()
        with suppress(TimeoutError, OSError):
            async with asyncio.timeout(ANSWER_SECONDS):
                await loop.sock_sendall(self._line, bytes([self._asked]))
                while answers := await loop.sock_recv(self._line, 255):
                    if self._asked in answers:  # an older one came too late for the question it answers
                        return True
        return False


def page_of(environ: Mapping[str, str]) -> Page | None:
    """The page that this program stands behind; None at a terminal of its own.

    Raises:
        OSError: the server left no line to it.
    """
    page_id, line = environ.get(PAGE_VARIABLE), environ.get(LINE_VARIABLE, "")
    return Page(page_id, socket.socket(fileno=int(line))) if page_id and line.isdecimal() else None
