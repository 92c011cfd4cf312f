"""Signals of a terminal in public: end cleanly when told to, never stop half-way."""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, MutableMapping


def hold_signals(leave: Callable[[], None]) -> None:
    """Make SIGTERM and SIGHUP call `leave`, and SIGTSTP and the user's signals do nothing.

    Call it inside the running event loop. Without this the default action kills the program, or stops it, with the
    terminal still in raw mode.
    """
    if sys.platform == "win32":
        return
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, leave)
    for number in (signal.SIGTSTP, signal.SIGUSR1, signal.SIGUSR2):
        signal.signal(number, signal.SIG_IGN)


def end_anyway(seconds: float, code: int = 0) -> None:
    """End the process after `seconds` if it has not ended by then: a disk that hangs must not hold up the end.

    Whoever waits for a thread that waits for the disk would wait with it, with the administrator before a dead screen.
    """
    timer = threading.Timer(seconds, os._exit, (code,))
    timer.daemon = True
    timer.start()


def plain_keys(environ: MutableMapping[str, str]) -> None:
    """Ask terminals for ordinary key codes only; must run before Textual is imported, which reads this once.

    The richer protocol gives this program nothing, and its parser stops the input thread at a malformed sequence.
    """
    environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    environ.pop("TEXTUAL_ALLOW_SIGNALS", None)  # Ctrl+C would end a locked terminal
