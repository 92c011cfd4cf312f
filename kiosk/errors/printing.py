"""Why a sheet did not reach the printer."""

from dataclasses import dataclass

from kiosk.errors import KioskError


class PrintingError(KioskError):
    """A sheet was not printed."""


@dataclass(eq=False)
class NoPrintCommandError(PrintingError):
    """The system has no command that prints."""

    command: str


@dataclass(eq=False)
class PrinterRefusedError(PrintingError):
    """The system did not take the sheet for this printer."""

    printer: str
    reason: str
    """What the system says; outside text."""
