"""The YAML reader in use, and what its complaints mean."""

import re
from typing import Protocol

import yaml

from quiz.model.cause import Cause
from quiz.model.causes.files import NotYaml, NotYamlAtAll, Slip

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML built without libyaml: slower, same results
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # same interface, unrelated class

__all__ = ["Loader", "place", "syntax_problem"]


class Loader(_Loader):
    """Composes nodes without looking what YAML would make of their words: `quiz.bank.reading.scalars` does that."""

    def resolve(self, kind: type[yaml.Node], value: str | None, implicit: object) -> str:  # noqa: ARG002
        """A node's tag: none is asked for."""
        return ""


_SLIPS = (
    ("mapping values are not allowed", Slip.COLON),
    ("could not find expected ':'", Slip.NO_COLON),
    ("cannot start any token", Slip.BEGINNING),
    ("unexpected end of stream", Slip.QUOTE),
    ("unknown escape character", Slip.BACKSLASH),
    ("',' or ']'", Slip.BRACKET),
    ("',' or '}'", Slip.BRACE),
    ("expected '-' indicator", Slip.DASH),
    ("did not find expected key", Slip.ALIGNMENT),
    ("duplicate", Slip.DUPLICATE),
)
"""Words of either reader → the slip they come from; the first that fits counts."""

_WIDE_COLON = re.compile("[ \t\u3000]*(?:- *)?[A-Za-z_][A-Za-z0-9_]{0,40}：")
_LOOK_BACK = 4
"""Lines before the reader's stumble that are looked at."""


class Mark(Protocol):
    """A position as both YAML readers give it."""

    line: int
    """From 0."""
    column: int
    """From 0, in characters."""


def place(mark: Mark | None) -> tuple[int, int]:
    """Line and column of a YAML mark, counted from 1 in characters; the start of the file where there is none."""
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def syntax_problem(error: yaml.YAMLError) -> tuple[int, int, Cause]:
    """Line, column (from 1) and cause of what the YAML reader stumbled over."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 1, 1, NotYamlAtAll()
    said = error.problem or ""
    # Nobody finds a missing quote or colon where the reader gave up: point to where the text begins.
    opened = error.context_mark if "end of stream" in said or "expected ':'" in said else None
    mark = opened or error.problem_mark or error.context_mark
    line, column = place(mark)
    return line, column, NotYaml(next((slip for words, slip in _SLIPS if words in said), Slip.UNKNOWN))


def wide_colon(text: str, error: yaml.YAMLError) -> tuple[int, int, Cause] | None:
    """Line, column and cause where a full-width colon near the reader's stumble is what it stumbled over."""
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if mark is None:
        return None
    lines = text.split("\n")
    for number in range(min(mark.line, len(lines) - 1), max(-1, mark.line - _LOOK_BACK), -1):
        if found := _WIDE_COLON.match(lines[number]):
            return number + 1, found.end(), NotYaml(Slip.WIDE_COLON)
    return None
