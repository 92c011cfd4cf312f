"""What can go wrong at the terminal itself, named by cause."""


class KioskError(Exception):
    """Root of everything `kiosk` raises on purpose; its message may be shown to a person."""


class SettingsError(KioskError):
    """This terminal's settings are missing or wrong; the message says where and how to mend it."""
