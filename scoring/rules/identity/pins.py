"""What a PIN may be: digits enough for a keypad, and none of those that a stranger tries first.

People choose dates, years, runs and repetitions far more often than chance would: a handful of guesses opens one PIN in
eleven to eighteen (Bonneau, Preibusch and Anderson, "A birthday present every eleven wallets?", Financial Cryptography
2012). The rule holds for PINs that are set; one that was set before goes on opening its door.
"""

from contextlib import suppress
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final

PIN_LENGTH: Final = range(4, 13)
"""A PIN has 4 to 12 digits."""

FEWEST_DIGITS: Final = 3
"""Different digits that a PIN must have."""

_KNOWN: Final = frozenset(
    {
        # Lines and corners of a keypad.
        *("2580", "0852", "1470", "0741", "3690", "0963", "1590", "3570", "147258", "258369", "147369"),
        *("159357", "159753", "147852", "147258369", "741852963"),
        # Numbers that read as words in Chinese.
        *("1314", "5201314", "1314520", "7758521", "7758258", "5211314"),
    }
)


class Weakness(StrEnum):
    """Why a stranger would try this PIN early."""

    SAME = "same"
    """Too few different digits, or one group over and over: 0000, 1212, 123123."""
    RUN = "run"
    """Digits in a row or at even steps: 1234, 9876, 2468, 112233, 123321."""
    DATE = "date"
    """A year, or a day with or without its year: 1985, 0101, 850312, 19850312."""
    BADGE = "badge"
    """It stands on the badge."""
    KNOWN = "known"
    """A line on the keypad, or a number that means something to everybody."""


def is_pin(text: str) -> bool:
    """Whether `text` is a PIN at all, strong or weak."""
    return text.isascii() and text.isdigit() and len(text) in PIN_LENGTH


def weakness(pin: str, badge: str = "") -> Weakness | None:
    """Why `pin` is not to be set for the person with this badge; None where nothing speaks against it."""
    if len(set(pin)) < FEWEST_DIGITS or _repeats(pin):
        return Weakness.SAME
    if _runs(pin):
        return Weakness.RUN
    on_badge = "".join(filter(str.isdigit, badge))
    if on_badge and (pin in on_badge or (len(on_badge) in PIN_LENGTH and on_badge in pin)):
        return Weakness.BADGE
    if pin in _KNOWN:
        return Weakness.KNOWN
    return Weakness.DATE if _is_date(pin) else None


def _repeats(pin: str) -> bool:
    """Whether one group of digits makes up the whole."""
    return any(pin == pin[:size] * (len(pin) // size) for size in range(1, len(pin) // 2 + 1))


def _runs(pin: str) -> bool:
    """Whether every digit follows from the one before: by the same step, or as itself or a neighbour."""
    steps = {(int(later) - int(earlier)) % 10 for earlier, later in pairwise(pin)}
    return len(steps) == 1 or steps <= {0, 1, 9}


def _is_date(pin: str) -> bool:
    match len(pin):
        case 4:
            return pin[:2] in {"19", "20"} or _is_day("2000", pin)
        case 6:
            return _is_day(f"20{pin[:2]}", pin[2:]) or (pin[:2] in {"19", "20"} and "01" <= pin[4:] <= "12")
        case 8:
            return pin[:2] in {"19", "20"} and _is_day(pin[:4], pin[4:])
        case _:
            return False


def _is_day(year: str, day: str) -> bool:
    # A leap year where the century is not said: 29 February is a birthday too.
    with suppress(ValueError):
        return bool(date(int(year), int(day[:2]), int(day[2:])))
    return False
