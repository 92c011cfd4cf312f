"""What a page of facts is made of. Plain data: pages are built and tested without a terminal."""

from dataclasses import dataclass
from enum import Enum

from scoring.rules.cents import Exact


class Ink(Enum):
    """How a piece of a row is drawn; whoever draws it gives each its colours."""

    PLAIN = "plain"
    TITLE = "title"
    STRONG = "strong"
    QUIET = "quiet"
    WARN = "warn"
    TRACK = "track"
    FILL = "fill"
    FROM = "from"


Row = list[tuple[str, Ink]]
"""Pieces of one row, from the left."""


class Tone(Enum):
    """How loud running text is."""

    PLAIN = "plain"
    QUIET = "quiet"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a scale from 0 to `full`, drawn as a bar."""

    start: Exact
    end: Exact
    full: Exact


@dataclass(frozen=True, slots=True)
class Title:
    """Opens a block."""

    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A labelled value. Pairs of one block line up: labels at the left, values at the right of their column."""

    label: str
    value: str
    note: str = ""
    bar: Stretch | None = None
    """Drawn instead of the note, in what is left of the line."""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar over the whole line; it does not end a block of pairs."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Passage:
    """Running text, wrapped by Chinese rule."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A small table. The columns whose numbers are in `right` are numbers and stand at the right."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


Line = Title | Pair | Bar | Passage | Gap | Grid
