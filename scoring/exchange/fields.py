"""The columns of an exchange and the words in their cells, by the names that systems give them."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from scoring.identifiers import folded

NEEDED: Final = ("level", "at", "window")
"""A rating is none without them."""


@cache
def written(what: str) -> Mapping[str, tuple[str, ...]]:
    """Names by our value; the first is the one that is written.

    Args:
        what: `column`, `level` or `switch`. Columns that are not among them are not read: who rated, and their
            telephone, are none of ours.
    """
    table = (files("scoring.exchange") / "written.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(table.splitlines()) if row["what"] == what]
    return {row["value"]: tuple(row["written"].split("|")) for row in rows}


@cache
def meanings(what: str) -> Mapping[str, str]:
    """Our value by each name, folded."""
    return {folded(name): value for value, names in written(what).items() for name in names}
