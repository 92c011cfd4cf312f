"""The log as a file in the terminal's home: of bounded size, without private words, and never a reason to stop."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

from kiosk.log import LOG
from kiosk.log.faults import told

MOST_BYTES: Final = 1_000_000
"""Size at which a new file is begun."""
OLDER_FILES: Final = 3
"""Full files kept beside the present one."""

_Fault = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)  # as logging hands it over


class LogFile(RotatingFileHandler):
    """Writes where it can. Where it cannot (a full disk, a folder of that name) the terminal goes on without a log.

    Python's own answer would be a traceback in the middle of the drawn screen.
    """

    def __init__(self, path: Path) -> None:
        """The file is made at the first line."""
        super().__init__(
            path,
            maxBytes=MOST_BYTES,
            backupCount=OLDER_FILES,
            encoding="utf-8",
            errors="backslashreplace",
            delay=True,
        )
        self.setFormatter(_Lines("%(asctime)s %(levelname)s %(message)s"))

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """There is nowhere left to say it."""


class _Lines(logging.Formatter):
    def formatException(self, ei: _Fault) -> str:  # noqa: N802 - logging's own name
        """Where an error came from; its words only where they cannot be anybody's."""
        return told(ei[1]) if ei[1] is not None else ""


def keep_log(path: Path) -> LogFile:
    """Write the program's log to `path` until `let_go`."""
    handler = LogFile(path)
    LOG.addHandler(handler)
    return handler


def let_go(handler: LogFile) -> None:
    """Write no more; what is open is closed."""
    LOG.removeHandler(handler)
    try:
        handler.close()
    except OSError:
        return  # the disk is full: what could not be written is lost, the program ends all the same
