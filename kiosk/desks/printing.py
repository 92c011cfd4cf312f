"""A sheet on paper, by the system's own command: `lp` hands it to CUPS, which knows the printers."""

import shutil
import subprocess
from collections.abc import Callable
from typing import Final, Protocol

from kiosk.errors.printing import NoPrintCommandError, PrinterRefusedError
from kiosk.text.clean import clip

_COMMAND: Final = "lp"
_SECONDS: Final = 20.0
"""So long the system may take to take a sheet; printing itself is not waited for."""
_REASON_CELLS: Final = 120


class Printer(Protocol):
    """Prints text."""

    def print(self, name: str, text: str) -> None:
        """Hand a sheet over, `name` for the printer's own list; returns once it has been taken.

        Raises:
            PrintingError: it was not; says why.
        """
        ...


class LpPrinter:
    """One of the system's printers."""

    def __init__(
        self,
        printer: str,
        *,
        find: Callable[[str], str | None] = shutil.which,
        run: Callable[..., "subprocess.CompletedProcess[bytes]"] = subprocess.run,
    ) -> None:
        """`printer` as the system names it (`lpstat -p`): a name of letters and digits, never an option."""
        self._printer = printer
        self._find = find
        self._run = run

    def print(self, name: str, text: str) -> None:
        """Hand a sheet over as UTF-8 text.

        Raises:
            NoPrintCommandError: there is no `lp`.
            PrinterRefusedError: it did not take the sheet, or not in time.
        """
        program = self._find(_COMMAND)
        if program is None:
            raise NoPrintCommandError(_COMMAND)
        line = [program, "-d", self._printer, "-t", name]
        try:
            done = self._run(line, input=text.encode(), capture_output=True, timeout=_SECONDS, check=False)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PrinterRefusedError(self._printer, type(error).__name__) from error
        if done.returncode:
            told = done.stderr.decode("utf-8", "replace").strip() or str(done.returncode)
            raise PrinterRefusedError(self._printer, clip(told, _REASON_CELLS))
