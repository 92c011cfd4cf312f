"""Cells as they came from a file, before anybody has looked at what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from scoring.roster.layout import Sheet

Cell = str | int | float | bool | date | datetime | None
"""What a spreadsheet keeps in a cell; a CSV file keeps text only."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet's rows."""

    name: str
    """The worksheet's title or the file's name, as a person finds it."""
    rows: Sequence[tuple[int, Sequence[Cell]]]
    """Row numbers from 1, as the spreadsheet counts, with their cells; the first one holds the headers."""


Grids = Mapping[Sheet, Grid]
"""The sheets that a file has. One that is not there is left as it is on record."""
