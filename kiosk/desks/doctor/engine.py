"""Whether this SQLite has a known fault that can damage a database like ours.

The WAL-reset bug: two connections that write or checkpoint at the same moment can damage the file. It is in every
version with a write-ahead log before 3.44.6, 3.50.7 and 3.51.3, see https://www.sqlite.org/wal.html.
"""

from typing import Final

from kiosk.desks.doctor.model import Check, Checked, Sign, State

Version = tuple[int, int, int]

_MENDED: Final[tuple[tuple[Version, Version], ...]] = (
    ((3, 44, 6), (3, 45, 0)),
    ((3, 50, 7), (3, 51, 0)),
    ((3, 51, 3), (99, 0, 0)),
)
"""From, and before which version on, the fault is mended."""


def check_engine(version: Version) -> Checked:
    """`version` of the SQLite that this program runs on."""
    mended = any(first <= version < beyond for first, beyond in _MENDED)
    facts = {"version": ".".join(map(str, version))}
    if mended:
        return Checked(Check.ENGINE, State.OK, Sign.ENGINE_SOUND, facts)
    return Checked(Check.ENGINE, State.WARN, Sign.ENGINE_OLD, facts)
