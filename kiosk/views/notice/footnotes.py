"""Footnotes of a page: every source has one number, from 1 in the order in which it is first named."""

from collections.abc import Sequence


class Footnotes:
    """Collects sources."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __contains__(self, source: object) -> bool:
        return source in self._numbers

    def number(self, source: str) -> int:
        """Its number, the one it has if it was named before."""
        return self._numbers.setdefault(source, len(self._numbers) + 1)

    @property
    def numbered(self) -> Sequence[tuple[int, str]]:
        """Every source by its number."""
        return [(number, source) for source, number in self._numbers.items()]
