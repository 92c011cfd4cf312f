"""What a roster's sheets look like: their titles, columns and choices. Data, kept in the CSV files beside."""

import csv
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Final


class Sheet(StrEnum):
    """The sheets, in the order in which they depend on each other."""

    UNITS = "units"
    WINDOWS = "windows"
    STAFF = "staff"
    DUTY = "duty"


OPTIONAL: Final = frozenset({"part", "name_en", "services"})
"""Columns that a sheet may lack: every assignment is then for the whole day; names in English, and what windows do,
stay as they are."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet."""

    name: str
    """The field it fills."""
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet's title, file name and columns."""

    sheet: Sheet
    title: str
    """Of the worksheet."""
    stem: str
    """Name of the CSV file, without its ending."""
    columns: tuple[Column, ...]


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(files("scoring.roster").joinpath(name).read_text(encoding="utf-8").splitlines()))


@cache
def layouts() -> dict[Sheet, Layout]:
    """Every sheet's layout."""
    rows = _rows("columns.csv")
    found = {}
    for sheet in Sheet:
        own = [row for row in rows if row["sheet"] == sheet]
        columns = tuple(Column(row["column"], row["zh"], row["en"]) for row in own)
        found[sheet] = Layout(sheet, own[0]["title"], own[0]["stem"], columns)
    return found


@cache
def choices(column: str) -> dict[str, tuple[str, str]]:
    """The values that a column may have → how they are written in Chinese and in English; empty for free columns."""
    return {row["value"]: (row["zh"], row["en"]) for row in _rows("choices.csv") if row["column"] == column}


def column_of(sheet: Sheet, name: str) -> Column:
    """A column of a sheet by the field it fills."""
    return next(column for column in layouts()[sheet].columns if column.name == name)
