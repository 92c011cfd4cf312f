"""In which order a board is shown, and which of its lines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from kiosk.text.clean import clean
from kiosk.views.columns import Column
from kiosk.views.scores.names import Names
from kiosk.views.tables.alphabet import alphabetic
from kiosk.wording.office import OfficeWords
from scoring.identifiers import folded
from scoring.rules.cents import Exact
from scoring.rules.natural import natural_key
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
    value = _VALUES[sorting.column]
    values = {one.subject_id: value(one, place[one.subject_id], names) for one in standings}
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


def _exact(value: Exact | None) -> Fraction | None:
    return None if value is None else Fraction(value)


_VALUES: Final[Mapping[str, Callable[[Standing, int, Names], Any]]] = {
    "rank": lambda one, place, _: place if one.rank is not None and one.rank.rank is not None else None,
    "name": lambda one, *_: alphabetic(one.name) if one.name else None,
    "window": lambda one, *_: natural_key(one.subject_id),
    "place": lambda one, *_: natural_key(one.place[0]) if one.place else None,
    "unit": lambda one, _, names: alphabetic(names.unit(one.unit_id)),
    "test": lambda one, *_: _exact(one.components.knowledge),
    "satisfied": lambda one, *_: _exact(one.components.satisfaction),
    "interval": lambda one, *_: one.satisfaction.low if one.satisfaction else None,
    "ratings": lambda one, *_: one.ratings,
    "deduction": lambda one, *_: one.deduction,
    "composite": lambda one, *_: _exact(one.composite.total),
    "composite_interval": lambda one, *_: _exact(one.composite.total),
    "trend": lambda one, *_: next((week for week in reversed(one.weeks) if week is not None), None),
}
"""What a column is sorted by, from a standing and its place on the board: of one type within a column, None where
undefined."""
