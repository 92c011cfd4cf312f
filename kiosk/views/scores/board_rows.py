"""A standing as a row of a board: which columns there are and what stands in them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, assert_never

from kiosk.text.figures import TOO_FEW, UNDEFINED, cents, count, interval, tenths
from kiosk.views.columns import Column
from kiosk.views.scores.names import Names, subject_name
from kiosk.views.spark import spark
from kiosk.wording import scores as said
from scoring.rules.normal import Z95
from scoring.standings import Standing, SubjectKind

WEEKS_SHOWN: Final = 8
"""Most weeks of a trend; the last ones."""

_NUMBERS: Final = (
    Column("test", said.TEST, 5, right=True),
    Column("satisfied", said.SATISFIED, 8, right=True),
)
_SUMS: Final = (
    Column("ratings", said.RATINGS, 6, right=True),
    Column("deduction", said.DEDUCTION, 4, right=True),
    Column("composite", said.COMPOSITE, 6, right=True),
)
_RANK: Final = Column("rank", said.RANK, 4, right=True)
_INTERVAL: Final = Column("interval", said.INTERVAL, 10, right=True, folds=1)
_TREND: Final = Column("trend", said.TREND, 6, grows=2, folds=3)


def board_columns(kind: SubjectKind) -> tuple[Column, ...]:
    """The columns of a board, in order. Where room is short, the trend and names told elsewhere go first."""
    match kind:
        case SubjectKind.STAFF:
            name = Column("name", said.NAME, 8, grows=12)
            place = Column("place", said.PLACE, 5, grows=3)
            unit = Column("unit", said.UNIT, 8, grows=12, folds=4)
            return (_RANK, name, place, unit, *_NUMBERS, _INTERVAL, *_SUMS, _TREND)
        case SubjectKind.WINDOW:
            window = Column("window", said.WINDOW, 12, grows=16)
            unit = Column("unit", said.UNIT, 8, grows=12, folds=4)
            return (_RANK, window, unit, *_NUMBERS, _INTERVAL, *_SUMS, _TREND)
        case SubjectKind.UNIT:
            name = Column("name", said.UNIT, 10, grows=24)
            ratings, _, composite = _SUMS
            year = Column("deduction", said.YEAR_DEDUCTION, 8, right=True)
            spread = Column("composite_interval", said.COMPOSITE_INTERVAL, 10, right=True, folds=2)
            return (_RANK, name, *_NUMBERS, ratings, year, composite, spread, _TREND)
        case _:
            assert_never(kind)


def cells(
    standing: Standing, kind: SubjectKind, names: Names, ends: tuple[Fraction, Fraction] | None
) -> Mapping[str, str]:
    """What stands in each column, by the column's key; `ends` is the scale of the board's trends."""
    own = standing.satisfaction
    return {
        "rank": (standing.rank.label if standing.rank else None) or UNDEFINED,
        "name": subject_name(standing),
        "window": f"{standing.subject_id} {subject_name(standing)}",
        "place": _place(standing.place),
        "unit": names.unit(standing.unit_id),
        "test": tenths(standing.components.knowledge),
        "satisfied": _satisfied(standing, kind),
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


def _satisfied(standing: Standing, kind: SubjectKind) -> str:
    value = standing.components.satisfaction
    if value is None:
        return UNDEFINED if kind is SubjectKind.UNIT else TOO_FEW
    return tenths(value)


def _place(place: Sequence[str]) -> str:
    """The window with most days, and whether there are others: there is no room for more, the panel names them all."""
    if not place:
        return UNDEFINED
    return place[0] if len(place) == 1 else said.PLACES.format(first=place[0])
