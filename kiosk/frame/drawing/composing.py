"""Whether what a screen shows can be touched: it has been composed, and laid out since.

A key that comes sooner would be felt by parts that have no size yet: a page with nothing on it, a sheet without lines.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual.screen import Screen


class Composing:
    """Follows one screen from being composed to being laid out."""

    def __init__(self) -> None:
        self._under_way = 0
        """How often the screen is being composed at this moment."""
        self._laid_out = False
        self._felt = False

    @contextmanager
    def again(self) -> Iterator[None]:
        """The screen is composed again meanwhile."""
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1
            self._laid_out = self._felt = False

    def goes_on(self, screen: Screen[Any], *, laid_out: bool) -> bool:
        """Whether `screen` has still to be composed or laid out; what is laid out anew later does not count.

        Where it is too small for anything to be seen, nothing is waited for.
        """
        if not self._laid_out and screen.is_mounted and laid_out:
            parts = [part for part in screen.children if part.display]
            self._laid_out = screen.has_class("-cramped") or all(part.size for part in parts)
        return bool(self._under_way) or not self._laid_out

    def first_touch(self) -> bool:
        """Whether nothing has been felt since: parts may still have to hear of their size. True once."""
        felt, self._felt = self._felt, True
        return not felt
