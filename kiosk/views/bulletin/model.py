"""A bulletin as a document: plain data, the same for every way of writing it down."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from scoring.rules.ratings.rates import Rate


@dataclass(frozen=True, slots=True)
class Span:
    """The ends of an interval: points to 0.1, or whole ranks."""

    low: Decimal
    high: Decimal


class End(StrEnum):
    """What of a rate a cell shows."""

    VALUE = "value"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class Share:
    """A rate, or its Wilson interval; where its denominator is too small it is said so."""

    rate: Rate
    shows: End = End.VALUE


Cell = str | int | Decimal | date | Span | Share | None
"""What stands in a table: text, a count, points to 0.01, a day, an interval, a rate; None where it is undefined."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    group: str = ""
    """A common heading over neighbouring columns."""
    number: bool = False
    """Stands at the right."""
    wide: bool = False
    """Takes the room that the others leave."""
    sums: bool = False
    """The last row holds the sum of this column."""
    parts: tuple[int, ...] = ()
    """The cells are the sum of these columns of the same row (counted from 0), wherever they have a value."""
    paired: bool = False
    """Holds intervals: two columns where each number has a cell of its own."""
    aside: bool = False
    """Left out on paper, where room is short."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    band: int | None = None
    """Number of its band, from 0; rows of one band look alike."""
    struck: bool = False
    """It counts no more."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `total` is its last row."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str = ""
    total: tuple[Cell, ...] | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart."""

    label: str
    value: Decimal | int | None
    shown: str
    """The value in words."""
    span: Span | None = None
    band: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars from 0 to `top`; the tables say the same in numbers."""

    title: str
    bars: tuple[Bar, ...]
    top: int


@dataclass(frozen=True, slots=True)
class Dot:
    """One point of a funnel."""

    label: str
    ratings: int
    mean: Decimal
    outside: bool
    """Outside the 95 % limits."""


@dataclass(frozen=True, slots=True)
class FunnelChart:
    """Means by number of ratings between limits; a table beside it says the same in numbers."""

    title: str
    dots: tuple[Dot, ...]
    centre: float
    """Mean of all ratings."""
    spread: float
    """Standard deviation of a single rating."""
    axis: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph."""

    text: str
    quiet: bool = False
    """A note on what stands above or below."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Numbered sentences."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Key figures: what, and how much."""

    pairs: tuple[tuple[str, tuple[Cell, ...]], ...]
    """A rate comes with its interval and with what it was counted from."""


Block = Table | Chart | FunnelChart | Passage | Sentences | Figures


@dataclass(frozen=True, slots=True)
class Section:
    """A section; its number is a matter of the document."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A whole bulletin."""

    language: str
    title: str
    hall: str
    form: str
    """Who may read it."""
    lines: tuple[str, ...]
    """Under the title."""
    sections: tuple[Section, ...]
    foot: str
    day: date
    """The last day that the ledger knows of: all that is said of when this was made."""

    def texts(self) -> Iterator[str]:
        """Every text in it, for whoever looks for one that must not be there."""
        yield from (self.title, self.hall, self.form, *self.lines, self.foot)
        for section in self.sections:
            yield section.title
            for block in section.blocks:
                yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Passage(text):
            yield text
        case Sentences(lines):
            yield from lines
        case Figures(pairs):
            for name, cells in pairs:
                yield from (name, *(cell for cell in cells if isinstance(cell, str)))
        case Chart(title, bars):
            yield from (title, *(bar.label for bar in bars), *(bar.shown for bar in bars))
        case FunnelChart(title, dots, axis=axis):
            yield from (title, axis, *(dot.label for dot in dots))
        case Table(columns, rows, title):
            yield from (title, *(column.title for column in columns), *(column.group for column in columns))
            for cells in (*(row.cells for row in rows), block.total or ()):
                yield from (cell for cell in cells if isinstance(cell, str))
