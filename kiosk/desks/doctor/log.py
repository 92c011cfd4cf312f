"""Whether what goes wrong can be written down."""

from pathlib import Path

from kiosk.desks.doctor.model import Check, Checked, Sign, State


def check_log(path: Path, *, writable: bool) -> Checked:
    """Of the log at `path`, which need not be there yet."""
    if writable:
        return Checked(Check.LOG, State.OK, Sign.LOG_KEPT, {"path": path})
    return Checked(Check.LOG, State.WARN, Sign.LOG_UNWRITABLE, {"path": path})
