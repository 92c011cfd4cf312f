"""A style sheet that reads each of its sources once for each theme.

Textual reads all of them anew whenever a screen comes that has a style of its own, and that is half of what the first
look at such a screen costs.
"""

from typing import Final

from textual.css.model import RuleSet
from textual.css.types import CSSLocation

from kiosk.frame.look.known_looks import KnowingStylesheet

_Key = tuple[frozenset[tuple[str, str]], str, CSSLocation, bool, int, str]

_READ: Final[dict[_Key, list[RuleSet]]] = {}
"""What has been read in this process: as many sources as there are style sheets and widgets, for each theme worn."""


class KeptStylesheet(KnowingStylesheet):
    """Rules are never changed once they are read; so whoever reads the same again gets the same."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._under = frozenset(self._variables.items())
        """The theme's variables."""

    def set_variables(self, variables: dict[str, str]) -> None:
        """Another theme, for the sources that are read from now on."""
        super().set_variables(variables)
        self._under = frozenset(self._variables.items())

    def _parse_rules(
        self, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0, scope: str = ""
    ) -> list[RuleSet]:
        """The rules of one source under the theme's variables, read at most once."""
        key = (self._under, css, read_from, is_default_rules, tie_breaker, scope)
        if key not in _READ:
            _READ[key] = super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        return _READ[key]

    def reparse(self) -> None:
        """Take up a new source or another theme; what cannot be read leaves everything as it was."""
        self.parse()
