"""Numbers with a unit: exact decimals, a tolerance, and no conversion between units."""

import re
from decimal import Decimal
from fractions import Fraction

from quiz.model.item import Item, Response

_PLAIN = re.compile(r"0*([0-9]{1,9})(?:\.([0-9]{0,4}?)0*)?")
"""Up to nine places before the point and four after it, as in the bank; surplus zeros are no places."""

_WIDE = str.maketrans("０１２３４５６７８９．。", "0123456789..")
"""What a Chinese input method writes for digits and the decimal point."""


def canonical_number(text: str) -> str | None:
    """The one way to write a number: ASCII digits, no surplus zeros, no sign (`030.50` and `３０。５` are `30.5`).

    Args:
        text: what was typed; spaces around it do not count.

    Returns:
        The canonical text, or None if it is not a plain non-negative decimal of at most 9 + 4 places.
    """
    plain = _PLAIN.fullmatch(text.strip().translate(_WIDE))
    if plain is None:
        return None
    whole, places = plain.groups()
    return f"{whole}.{places}" if places else whole


def number(item: Item, response: Response) -> Fraction:
    """Mark a number: 1 if the unit is the key's and the value is within the tolerance (both ends count), else 0.

    Units are not converted: 12 months for 1 year is wrong, as are 30 days for 30 working days.

    Returns:
        1 or 0.
    """
    value, unit = response
    key_value, key_unit = item.key
    close = abs(Decimal(value) - Decimal(key_value)) <= Decimal(item.tolerance)
    return Fraction(int(unit == key_unit and close))
