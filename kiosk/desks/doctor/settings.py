"""Whether this terminal knows what it is."""

from collections.abc import Callable

from kiosk.desks.doctor.model import Check, Checked, Sign, State
from kiosk.errors import SettingsError
from kiosk.settings.settings import Settings


def check_settings(read: Callable[[], Settings]) -> Checked:
    """Whether the settings can be read; every fault of theirs is said."""
    try:
        found = read()
    except SettingsError as error:
        return Checked(Check.SETTINGS, State.BAD, Sign.TROUBLE, error=error)
    return Checked(Check.SETTINGS, State.OK, Sign.SET_UP, {"kind": found.kind.value, "terminal": found.terminal_id})
