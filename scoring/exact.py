"""Exact numbers as they travel and as they are shown: fractions in events, cents of a point on screens."""

from decimal import ROUND_HALF_EVEN, Context, Decimal, localcontext
from fractions import Fraction
from typing import Annotated

from pydantic import StringConstraints

Ratio = Annotated[str, StringConstraints(pattern=r"^\d{1,12}(/[1-9]\d{0,11})?$")]
"""A non-negative exact fraction in lowest terms as text: `3`, `5/2`."""

CENT = Decimal("0.01")
"""Points are shown to the hundredth."""


def to_ratio(value: Fraction) -> str:
    """Write a non-negative fraction as `Ratio` text.

    Raises:
        ValueError: if the value is negative.
    """
    if value < 0:
        raise ValueError(f"marks cannot be negative: {value}")
    return str(value)


def to_cents(value: Fraction | Decimal | float) -> Decimal:
    """Round to 0.01, half to even (GB/T 8170 leaves half-even to the parties; the design fixes it)."""
    with localcontext(Context(prec=40)):
        exact = Decimal(value.numerator) / Decimal(value.denominator) if isinstance(value, Fraction) else Decimal(value)
        return exact.quantize(CENT, rounding=ROUND_HALF_EVEN)
