"""Numbers as people read them: rounded once, half to even, in signs whose width every terminal agrees about.

A number that is not known is never 0: it is `UNDEFINED`, or words where ratings exist but do not suffice.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from rich.cells import cell_len

from scoring.rules.cents import Exact, nearest, rounded
from scoring.rules.ratings.rates import Rate

UNDEFINED: Final = "－"
"""A full-width hyphen, in either language: terminals disagree about the width of a dash."""

_PLACES: Final = 6
"""Decimals of a number in a calculation that a person follows. Fractions stand in the JSON documents only."""


def count(number: int) -> str:
    """A whole number with thousands apart: `4,812`."""
    return f"{number:,}"


def tenths(value: Exact | float | None) -> str:
    """Points to 0.1, half to even: `95.0`."""
    return UNDEFINED if value is None else _decimal(value, 1)


def cents(value: Exact | None) -> str:
    """Points to 0.01, half to even, as scores are shown: `95.00`."""
    return UNDEFINED if value is None else str(rounded(value))


def interval(low: float, high: float) -> str:
    """Both ends of an interval in points, to 0.1, joined by an ASCII hyphen: `84.1-92.7`."""
    return f"{tenths(low)}-{tenths(high)}"


def percent(share: Exact | float) -> str:
    """A share from 0 to 1 in percent, to 0.1: `98.6%`. Only none is `0.0%` and only all is `100.0%`."""
    return f"{_percent(Fraction(share))}%"


def percents(counts: Sequence[int]) -> tuple[str, ...]:
    """Shares of a whole in percent, to 0.1, that add up to 100.0%; `UNDEFINED` for all where there is nothing.

    What is over after rounding down goes to the largest remainders (Hamilton), among equals to the greatest count and
    then to the first. As in `percent`, only none is `0.0%`; what that takes too much comes from the greatest shares.
    """
    total = sum(counts)
    if not total:
        return (UNDEFINED,) * len(counts)
    tenths = [max(1, 1000 * n // total) if n else 0 for n in counts]
    while (left := 1000 - sum(tenths)) > 0:
        told = enumerate(zip(counts, tenths, strict=True))
        rests = [(1000 * n - tenth * total, n, -at) for at, (n, tenth) in told if n]
        for _, _, at in sorted(rests, reverse=True)[:left]:
            tenths[-at] += 1
    for _ in range(-left):
        tenths[tenths.index(max(tenths))] -= 1
    return tuple(f"{_decimal(Fraction(tenth, 10), 1)}%" for tenth in tenths)


def share(rate: Rate, too_few: str) -> str:
    """A rate in percent; `too_few` (样本不足) or `UNDEFINED` where it is not to be shown as one."""
    if rate.value is None:
        return UNDEFINED
    return percent(rate.value) if rate.enough else too_few


def share_interval(rate: Rate) -> str:
    """The rate's Wilson 95 % interval in percent, `98.2-98.9%`; empty where the rate itself is not shown."""
    if rate.low is None or rate.high is None or not rate.enough:
        return ""
    return f"{_percent(Fraction(rate.low))}-{_percent(Fraction(rate.high))}%"


def ratio(numerator: int, denominator: int) -> str:
    """What a rate was counted from: `4,745/4,812`."""
    return f"{count(numerator)}/{count(denominator)}"


def marks(value: Exact) -> str:
    """Marks as they are said: whole ones without places, others to 0.01, half to even: `5`, `5.17`."""
    number = Fraction(value)
    return count(number.numerator) if number.denominator == 1 else cents(number)


def term(value: Exact) -> str:
    """A number inside a calculation, with the decimals it has, at most six: `18.5`, `5.166667`. Never a fraction."""
    whole, _, decimals = fine(value).partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def fine(value: Exact) -> str:
    """A number to six decimals, half to even, for a calculation that a person follows: `87.699124`."""
    return _decimal(value, _PLACES)


def clock_text(milliseconds: int) -> str:
    """Minutes and seconds, such as `21:08`; a begun second counts as whole, so `0:00` means that time is up."""
    minutes, seconds = divmod(-(-max(0, milliseconds) // 1000), 60)
    return f"{minutes}:{seconds:02}"


def right(text: str, cells: int) -> str:
    """`text` at the right of `cells` terminal cells; longer text stays whole."""
    return " " * max(0, cells - cell_len(text)) + text


def left(text: str, cells: int) -> str:
    """`text` at the left of `cells` terminal cells; longer text stays whole."""
    return text + " " * max(0, cells - cell_len(text))


def _percent(number: Fraction) -> str:
    # A share just short of all would round to all, and a rare complaint to none: both would be untrue.
    thousandths = round(number * 1000)
    if 0 < number < 1:
        thousandths = min(999, max(1, thousandths))
    return _decimal(Fraction(thousandths, 10), 1)


def _decimal(number: Exact | float, places: int) -> str:
    """`number` with exactly `places` decimals, half to even, thousands apart."""
    numerator, denominator = number.as_integer_ratio()
    scaled = nearest(abs(numerator) * 10**places, denominator)
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if numerator < 0 and scaled else ""
    return f"{sign}{whole:,}.{rest:0{places}}"
