"""Numbers as a bulletin's cells hold them, and as people read them on paper."""

from datetime import date
from decimal import Decimal

from kiosk.text.clean import clean
from kiosk.text.figures import count, percent
from kiosk.views.bulletin.model import Cell, End, Share, Span
from kiosk.wording.bulletin.tables import TableWords
from scoring.rules.cents import Exact, nearest, rounded
from scoring.rules.normal import Z95
from scoring.rules.ratings.rates import Rate
from scoring.standings import Standing


def tenths(value: Exact | float) -> Decimal:
    """A number to 0.1, half to even; construction from text never rounds."""
    numerator, denominator = value.as_integer_ratio()
    whole, rest = divmod(nearest(abs(numerator) * 10, denominator), 10)
    return Decimal(f"{'-' if numerator < 0 else ''}{whole}.{rest}")


def cents(value: Exact | None) -> Decimal | None:
    """Points to 0.01, half to even."""
    return None if value is None else rounded(value)


def composite_span(standing: Standing) -> Span | None:
    """The 95 % interval of a composite, within 0 to 100: what decides whether two can be told apart."""
    total = standing.composite.total
    if total is None:
        return None
    reach = Z95 * standing.composite_sd
    return Span(tenths(max(0.0, float(total) - reach)), tenths(min(100.0, float(total) + reach)))


def shown(cell: Cell, words: TableWords) -> str:
    """A cell in words: one harmless line."""
    match cell:
        case None:
            return words.undefined
        case str():
            return clean(cell)
        case bool() | int():
            return count(cell)
        case Span(low, high):
            alone = low == high and not low.as_tuple().exponent  # one rank is no range
            return str(low) if alone else f"{low}{words.dash}{high}"
        case Share(rate, shows):
            return _share(rate, shows, words)
        case date():
            return cell.isoformat()
    return f"{cell:,}"


def rate_words(rate: Rate, words: TableWords) -> str | None:
    """What stands in place of a percentage where there is none to be shown; None where there is one."""
    if rate.value is None:
        return words.undefined
    return None if rate.enough else words.too_few


def _share(rate: Rate, shows: End, words: TableWords) -> str:
    instead = rate_words(rate, words)
    if shows is End.VALUE:
        return instead or percent(rate.value or 0)
    if instead is not None or rate.low is None or rate.high is None:
        return words.undefined
    return f"{percent(rate.low).removesuffix('%')}{words.dash}{percent(rate.high)}"
