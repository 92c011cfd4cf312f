"""Points to the hundredth, exactly: integers all the way, so no decimal context can change a score."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Exact = Fraction | Decimal | int
"""A number without rounding error. A float is not one: turn it into a `Fraction` where it is made."""


def whole_cents(value: Exact) -> int:
    """`value` in hundredths, half to even (GB/T 8170 leaves half-even to the parties; the design fixes it)."""
    numerator, denominator = value.as_integer_ratio()
    return nearest(numerator * 100, denominator)


def nearest(numerator: int, denominator: int) -> int:
    """The whole number nearest to a fraction with a denominator above 0, half to even.

    In whole numbers rather than by `round(Fraction)`, which costs ten times as much: a board rounds thousands.
    """
    whole, left = divmod(numerator, denominator)
    return whole + (2 * left > denominator or (2 * left == denominator and whole % 2 == 1))


@lru_cache(maxsize=16_384)  # every score there is, from 0.00 to 100.00, and some sums
def from_cents(cents: int) -> Decimal:
    """A whole number of hundredths as a decimal with two places; construction from text never rounds."""
    points, rest = divmod(abs(cents), 100)
    return Decimal(f"{'-' if cents < 0 else ''}{points}.{rest:02}")


def rounded(value: Exact) -> Decimal:
    """`value` to 0.01, half to even, with two places always written: `95.00`."""
    return from_cents(whole_cents(value))
