"""Narrowing and sorting the table of a screen: keys, filter bar and titles, the same wherever the office lists."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from textual.widgets import Input

from kiosk.frame.commands import Command
from kiosk.office.filter_bar import FilterBar
from kiosk.office.score_table import ScoreTable
from kiosk.office.screen import OfficeScreen
from kiosk.views.tables.arrangement import Arrangement
from kiosk.wording.office import office_words

ARRANGE_KEYS: Final[tuple[Command, ...]] = (
    Command("slash", "filter", lambda words: office_words(words).keys.filter),
    Command("s", "sort", lambda words: office_words(words).keys.sort, rank=1),
    Command("d", "turn", lambda words: office_words(words).keys.turn, rank=2),
)
"""What every table is arranged by."""

ARRANGES: Final = frozenset({"filter", "sort", "turn"})
"""Their actions."""


class Arranging:
    """How a screen's table is wanted; `draw` shows it that way."""

    def __init__(self, screen: OfficeScreen, draw: Callable[[], None]) -> None:
        self.wanted = Arrangement()
        self._screen = screen
        self._draw = draw

    @property
    def typing(self) -> bool:
        """Whether a filter is being typed: then letters are no keys."""
        return isinstance(self._screen.focused, Input)

    @property
    def filtered(self) -> bool:
        """Whether there is a filter to clear."""
        return self.typing or bool(self.wanted.typed)

    def open(self) -> None:
        """Type what to look for."""
        self._screen.query_one(FilterBar).open()

    def narrow(self, text: str) -> None:
        """Narrow the table to what was typed."""
        if text != self.wanted.typed:
            self.wanted = replace(self.wanted, typed=text)
            self._draw()

    def leave(self) -> None:
        """Back to the table; without a text the field goes."""
        if not self.wanted.typed:
            self._screen.query_one(FilterBar).clear()
        self._screen.query_one(ScoreTable).focus()

    def cleared(self) -> bool:
        """Clear the filter; whether there was one."""
        bar = self._screen.query_one(FilterBar)
        if not bar.has_class("-open"):
            return False
        bar.clear()
        self._screen.query_one(ScoreTable).focus()
        return True

    def by(self, key: str) -> None:
        """Sort by a column, or turn it round."""
        columns = self._screen.query_one(ScoreTable).columns_wanted
        self._arrange(self.wanted.by(next(one for one in columns if one.key == key)))

    def by_next(self) -> None:
        """Sort by the next column."""
        self._arrange(self.wanted.by_next(self._screen.query_one(ScoreTable).columns_wanted))

    def turn(self) -> None:
        """The same order from its other end."""
        self._arrange(self.wanted.turned())

    def _arrange(self, wanted: Arrangement) -> None:
        """Show the top of the new order: who sorts asks who comes first."""
        self.wanted = wanted
        self._draw()
        self._screen.query_one(ScoreTable).move_cursor(row=0)


class Arranged:
    """For a screen with a table, a filter bar and `ARRANGE_KEYS`: its actions, and what these parts tell it."""

    arranging: Arranging

    def action_filter(self) -> None:
        """Type what to look for."""
        self.arranging.open()

    def action_sort(self) -> None:
        """Sort by the next column."""
        self.arranging.by_next()

    def action_turn(self) -> None:
        """The same order from its other end."""
        self.arranging.turn()

    def on_filter_bar_typed(self, event: FilterBar.Typed) -> None:
        """Narrow the table while one types."""
        self.arranging.narrow(event.text)

    def on_filter_bar_done(self) -> None:
        """Back to the table."""
        self.arranging.leave()

    def on_score_table_headed(self, event: ScoreTable.Headed) -> None:
        """Sort by the tapped column."""
        self.arranging.by(event.column)
