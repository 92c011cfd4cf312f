"""A standing as a row of a board: which columns there are and what stands in them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, assert_never

from kiosk.text.figures import UNDEFINED, cents, count, interval, tenths
from kiosk.views.columns import Column
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.spark import spark
from kiosk.wording.office import OfficeWords
from scoring.rules.normal import Z95
from scoring.standings import Standing, SubjectKind

WEEKS_SHOWN: Final = 8
"""Most weeks of a trend; the last ones."""


def board_columns(kind: SubjectKind, words: OfficeWords) -> tuple[Column, ...]:
    """The columns of a board, in order. Where room is short, the trend and names told elsewhere go first."""
    said = words.board
    rank = Column("rank", said.rank, 4, right=True)
    test = Column("test", said.test, 5, right=True)
    satisfied = Column("satisfied", said.satisfied, 8, right=True)
    spread = Column("interval", said.interval, 10, right=True, folds=1)
    ratings = Column("ratings", said.ratings, 6, right=True)
    composite = Column("composite", said.composite, 6, right=True)
    trend = Column("trend", said.trend, 6, grows=2, folds=3)
    unit = Column("unit", said.unit, 8, grows=12, folds=4)
    sums = (ratings, Column("deduction", said.deduction, 4, right=True), composite)
    match kind:
        case SubjectKind.STAFF:
            name, place = Column("name", said.name, 8, grows=12), Column("place", said.place, 5, grows=3)
            return (rank, name, place, unit, test, satisfied, spread, *sums, trend)
        case SubjectKind.WINDOW:
            window = Column("window", said.window, 12, grows=16)
            return (rank, window, unit, test, satisfied, spread, *sums, trend)
        case SubjectKind.UNIT:
            name = Column("name", said.unit, 10, grows=24)
            year = Column("deduction", said.year_deduction, 8, right=True)
            whole = Column("composite_interval", said.composite_interval, 10, right=True, folds=2)
            return (rank, name, test, satisfied, ratings, year, composite, whole, trend)
        case _:
            assert_never(kind)


def cells(
    standing: Standing, kind: SubjectKind, names: Names, ends: tuple[Fraction, Fraction] | None, words: OfficeWords
) -> Mapping[str, str]:
    """What stands in each column, by the column's key; `ends` is the scale of the board's trends."""
    own = standing.satisfaction
    return {
        "rank": (standing.rank.label if standing.rank else None) or UNDEFINED,
        "name": subject_name(standing, words),
        "window": f"{standing.subject_id} {subject_name(standing, words)}",
        "place": _place(standing.place, words),
        "unit": names.unit(standing.unit_id),
        "test": tenths(standing.components.knowledge),
        "satisfied": _satisfied(standing, kind, words),
        "interval": interval(own.low, own.high) if own else UNDEFINED,
        "ratings": count(standing.ratings),
        "deduction": count(standing.deduction),
        "composite": cents(standing.composite.total),
        "composite_interval": composite_interval(standing) if kind is SubjectKind.UNIT else UNDEFINED,
        "trend": spark(standing.weeks, ends, WEEKS_SHOWN),
    }


def composite_interval(standing: Standing) -> str:
    """The 95 % interval of the composite, within 0 to 100: what decides whether two can be told apart."""
    total = standing.composite.total
    if total is None:
        return UNDEFINED
    reach = Z95 * standing.composite_sd
    return interval(max(0.0, float(total) - reach), min(100.0, float(total) + reach))


def _satisfied(standing: Standing, kind: SubjectKind, words: OfficeWords) -> str:
    value = standing.components.satisfaction
    if value is None:
        return UNDEFINED if kind is SubjectKind.UNIT else words.names.too_few
    return tenths(value)


def _place(place: Sequence[str], words: OfficeWords) -> str:
    """The window with most days, and whether there are others: there is no room for more, the panel names them all."""
    if not place:
        return UNDEFINED
    return place[0] if len(place) == 1 else words.board.places.format(first=place[0])
