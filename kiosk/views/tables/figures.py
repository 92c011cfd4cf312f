"""The numbers that stand in a table's cells."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from kiosk.text.clean import clean

_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?")
_FIRST: Final = re.compile(r"-?\d+(?:\.\d+)?")
_MOST_DIGITS: Final = 15
"""As many as a spreadsheet keeps of a number; a longer one stays text."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell that is nothing but a number."""

    value: Decimal
    decimals: int
    """As many as are shown."""
    percent: bool = False
    """Whether it is shown in hundredths; `value` is then the share."""


def figure_of(text: str) -> Figure | None:
    """The number that a cell is, or None: `1,204`, `93.36`, `97.5%`; an id such as `007` is none."""
    plain = clean(text).strip()
    percent = plain.endswith("%")
    digits = plain.removesuffix("%")
    if _NUMBER.fullmatch(digits) is None or sum(sign.isdigit() for sign in digits) > _MOST_DIGITS:
        return None
    value = Decimal(digits.replace(",", ""))
    decimals = len(digits.partition(".")[2])
    return Figure(value / 100, decimals, percent=True) if percent else Figure(value, decimals)


def first_number(text: str) -> Decimal | None:
    """The first number in a cell, by which a column of numbers is sorted; None where there is none."""
    found = _FIRST.search(clean(text).replace(",", ""))
    return Decimal(found[0]) if found else None
