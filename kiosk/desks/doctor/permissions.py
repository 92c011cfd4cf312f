"""Whether the terminal may write in its folder, and nobody else may read there."""

from collections.abc import Sequence
from pathlib import Path

from kiosk.desks.doctor.model import Check, Checked, Sign, State


def check_permissions(home: Path, unwritable: Sequence[Path], open_to_others: Sequence[Path]) -> Checked:
    """Of the folder and the files of ours in it.

    Args:
        home: the terminal's folder.
        unwritable: what the program has to write and may not.
        open_to_others: what others than the owner may read or write.
    """
    if unwritable:
        return Checked(Check.PERMISSIONS, State.BAD, Sign.UNWRITABLE, {"path": unwritable[0]})
    if open_to_others:
        facts = {"count": len(open_to_others), "first": open_to_others[0], "home": home}
        return Checked(Check.PERMISSIONS, State.WARN, Sign.OTHERS_READ, facts)
    return Checked(Check.PERMISSIONS, State.OK, Sign.PRIVATE)
