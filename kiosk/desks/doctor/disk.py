"""Whether there is room on the disk."""

from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State

MEGABYTE: Final = 1024 * 1024
LITTLE: Final = 1024 * MEGABYTE
"""A year of a hall takes a fifth of it; a backup and a rebuild need the database's size again, twice."""
NONE: Final = 100 * MEGABYTE


def check_disk(free: int) -> Checked:
    """`free` bytes are left for the terminal's user on the disk of its folder."""
    facts = {"free": free // MEGABYTE}
    if free < NONE:
        return Checked(Check.DISK, State.BAD, Sign.NO_ROOM, facts)
    if free < LITTLE:
        return Checked(Check.DISK, State.WARN, Sign.LITTLE_ROOM, facts)
    return Checked(Check.DISK, State.OK, Sign.ROOM, facts)
