"""What a receipt shows."""

from enum import StrEnum


class Standing(StrEnum):
    """What a receipt shows. `kiosk receipt --json` prints the values."""

    UNCHANGED = "unchanged"
    """The rating is in the ledger as it was given, and so is everything before it."""
    CHANGED = "changed"
    """No chain holds it at its place: the ledger was changed, or the receipt is not this hall's."""
    CUT = "cut"
    """No chain is so long any more: entries are gone, or the receipt is not this hall's."""
    FOREIGN = "foreign"
    """A proof that no terminal of this file has signed."""
