"""The terminal's wire: Textual's Linux driver, with a reading thread that nothing typed, pasted or sent can end."""

import errno
import os
import selectors
import termios
import time
import tty
from codecs import getincrementaldecoder
from collections.abc import Iterable
from typing import Any, Final, cast

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from kiosk.frame.lockdown.inflow import Inflow
from kiosk.frame.lockdown.messages import Reader
from kiosk.frame.lockdown.tokens import Splitter, Token, Typed
from kiosk.log import LOG

_READ_BYTES: Final = 4096
_LOOK_SECONDS: Final = 0.1
"""How often the reading thread looks whether the program ends."""
_DEAF_SECONDS: Final = 0.5
"""Pause after a read that failed: a terminal that is gone would fail a million times a second."""
_WAYS_OUT: Final = "\x11\x03"
"""Ctrl+Q and Ctrl+C as they are typed."""


class Wire:
    """From bytes to messages, apart from any terminal. Raises nothing."""

    def __init__(self, inflow: Inflow) -> None:
        """`inflow` says what has room."""
        self._inflow = inflow
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._splitter = Splitter()
        self._reader = Reader()

    @property
    def patience(self) -> float | None:
        """Seconds of silence after which `silence` is to be called; None while nothing has begun."""
        return self._splitter.patience

    def read(self, data: bytes) -> list[Message]:
        """The messages that `data` completes and that have room."""
        return self._admitted(self._splitter.feed(self._decode(data)))

    def silence(self) -> list[Message]:
        """Nothing has come for as long as `patience` said."""
        return self._admitted(self._splitter.give_up())

    def _admitted(self, tokens: Iterable[Token]) -> list[Message]:
        return [message for token in tokens for message in self._of(token)]

    def _of(self, token: Token) -> list[Message]:
        if not isinstance(token, Typed):
            return [message for message in self._reader.messages(token) if self._inflow.admits(message)]
        kept: list[Message] = []
        for character in token.text:
            if self._inflow.full and character not in _WAYS_OUT:
                continue  # not even made
            kept += [one for one in self._reader.messages(Typed(character)) if self._inflow.admits(one)]
        return kept


class SteadyDriver(LinuxDriver):
    """Reads on, whatever comes; never asks the terminal for reports that could be made up."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._wire = Wire(cast("Any", app).inflow)

    def _query_in_band_window_resize(self) -> None:
        """The size comes by a signal."""

    def run_input_thread(self) -> None:
        """Read until the program ends."""
        selector = selectors.DefaultSelector()
        selector.register(self.fileno, selectors.EVENT_READ)
        heard = time.monotonic()
        try:
            while not self.exit_event.is_set():
                patience = self._wire.patience
                waited = time.monotonic() - heard
                left = _LOOK_SECONDS if patience is None else max(0.0, patience - waited)
                if selector.select(min(_LOOK_SECONDS, left)):
                    self._hand_on_what_came()
                    heard = time.monotonic()
                elif patience is not None and time.monotonic() - heard >= patience:
                    self._hand_on(self._wire.silence())
        finally:
            selector.close()

    def _hand_on_what_came(self) -> None:
        """Read once. A terminal that is gone is waited for: its end comes by a signal, not by the last key."""
        try:
            data = os.read(self.fileno, _READ_BYTES)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            LOG.warning("the terminal cannot be read", exc_info=error)
            data = b""
        if data:
            self._hand_on(self._wire.read(data))
        else:
            self.exit_event.wait(_DEAF_SECONDS)

    def _hand_on(self, found: list[Message]) -> None:
        for message in found:
            try:
                self.process_message(message)
            except Exception as error:
                LOG.warning("a touch was lost", exc_info=error)

    def _sigcont_application(self, *_: object) -> None:
        """Go on after the process was stopped from outside: once more raw, everything drawn again.

        Textual would start a second reading thread, and take the raw terminal for the way it was found.
        """
        try:
            wanted = termios.tcgetattr(self.fileno)
            wanted[tty.LFLAG] = self._patch_lflag(wanted[tty.LFLAG])
            wanted[tty.IFLAG] = self._patch_iflag(wanted[tty.IFLAG])
            termios.tcsetattr(self.fileno, termios.TCSANOW, wanted)
        except termios.error as error:
            if error.args[:1] == (errno.EIO,):
                return  # hung up: whoever is told so is woken first, and there is nothing left to draw on
            LOG.warning("the terminal could not be made raw again", exc_info=error)
        self._loop.call_soon_threadsafe(self._draw_again)

    def _draw_again(self) -> None:
        if self._writer_thread is not None and self._app.is_running:
            self.write("\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h")
            self._enable_mouse_support()
            self._app.screen.refresh(layout=True)
