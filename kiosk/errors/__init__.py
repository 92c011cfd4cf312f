"""What can go wrong at the terminal itself: the families, for `except`. The causes stand in the files beside."""

from scoring.errors.facts import FactsError


class KioskError(FactsError):
    """Root of everything `kiosk` raises on purpose."""


class SettingsError(KioskError):
    """This terminal's settings are missing, wrong, or cannot be written."""


class PreviewError(KioskError):
    """What an author wants to see in the demo cannot be shown."""


class FiguresError(KioskError):
    """A file of figures cannot be analysed."""
