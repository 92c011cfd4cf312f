"""Points to the hundredth, exactly: integers all the way, so no decimal context can change a score."""

from decimal import Decimal
from fractions import Fraction

Exact = Fraction | Decimal | int
"""A number without rounding error. A float is not one: turn it into a `Fraction` where it is made."""


def whole_cents(value: Exact) -> int:
    """`value` in hundredths, half to even (GB/T 8170 leaves half-even to the parties; the design fixes it)."""
    return round(Fraction(value) * 100)


def from_cents(cents: int) -> Decimal:
    """A whole number of hundredths as a decimal with two places; construction from a tuple never rounds."""
    return Decimal((int(cents < 0), tuple(map(int, str(abs(cents)))), -2))


def rounded(value: Exact) -> Decimal:
    """`value` to 0.01, half to even, with two places always written: `95.00`."""
    return from_cents(whole_cents(value))
