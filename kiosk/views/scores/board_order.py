"""In which order a board is shown, and which of its lines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from kiosk.text.clean import clean
from kiosk.views.columns import Column
from kiosk.views.scores.names import Names
from kiosk.wording.office import OfficeWords
from scoring.identifiers import folded
from scoring.rules.cents import Exact
from scoring.standings import Standing

_BY_WORDS = frozenset({"rank", "name", "window", "place", "unit"})
"""Columns that start at their low end: the first place and the beginning of the alphabet."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column, and whether the greatest comes first."""

    column: str = "rank"
    falling: bool = False

    def by(self, column: str) -> "Sorting":
        """Sort by another column from its natural end; by the same one the other way round."""
        if column == self.column:
            return replace(self, falling=not self.falling)
        return Sorting(column, column not in _BY_WORDS)

    def said(self, columns: Sequence[Column], words: OfficeWords) -> str:
        """The sorting in words."""
        if self == BOARD_ORDER:
            return words.board.sorted_default
        title = next(column.title for column in columns if column.key == self.column)
        names = (
            (words.board.forward, words.board.backward)
            if self.column in _BY_WORDS
            else (words.board.rising, words.board.falling)
        )
        return words.board.sorted.format(column=title, direction=names[self.falling])


BOARD_ORDER: Final = Sorting()
"""The board's own order: best first, those without a rank last."""


def ordered(standings: Sequence[Standing], sorting: Sorting, names: Names) -> list[Standing]:
    """`standings`, given best first, in the wanted order; undefined ones are last whichever way, ties best first."""
    place = {one.subject_id: index for index, one in enumerate(standings)}
    values = {one.subject_id: _value(one, sorting.column, place[one.subject_id], names) for one in standings}
    known = [one for one in standings if values[one.subject_id] is not None]
    # `sorted` keeps equal ones in order also when it is reversed.
    known.sort(key=lambda one: values[one.subject_id], reverse=sorting.falling)
    return known + [one for one in standings if values[one.subject_id] is None]


def matching(standings: Sequence[Standing], typed: str, names: Names) -> list[Standing]:
    """Those that contain every typed word in name, badge, window or unit, however it is spelt."""
    words = [folded(word) for word in clean(typed).split()]
    return [one for one in standings if all(word in _searched(one, names) for word in words)]


def _searched(standing: Standing, names: Names) -> str:
    parts = (standing.name or "", standing.subject_id, *standing.place, standing.unit_id, names.unit(standing.unit_id))
    return "\n".join(map(folded, parts))


def _value(standing: Standing, column: str, place: int, names: Names) -> Any:
    """What `column` is sorted by: of one type within a column, None where undefined."""
    own = standing.satisfaction
    ranked = standing.rank is not None and standing.rank.rank is not None
    total = standing.composite.total
    values: dict[str, Any] = {
        "rank": place if ranked else None,
        "name": _alphabetic(standing.name) if standing.name else None,
        "window": _alphabetic(standing.subject_id),
        "place": _alphabetic(standing.place[0]) if standing.place else None,
        "unit": _alphabetic(names.unit(standing.unit_id)),
        "test": _exact(standing.components.knowledge),
        "satisfied": _exact(standing.components.satisfaction),
        "interval": own.low if own else None,
        "ratings": standing.ratings,
        "deduction": standing.deduction,
        "composite": _exact(total),
        "composite_interval": _exact(total),
        "trend": next((week for week in reversed(standing.weeks) if week is not None), None),
    }
    return values[column]


def _exact(value: Exact | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _alphabetic(name: str) -> bytes:
    """GB 18030 orders the 3,755 common characters by pinyin, which is how people look for a name."""
    return clean(name).encode("gb18030", "replace")
