"""What a table shows, put into files: one mechanism for every table of the office."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.desks.office.ports import FileDesk
from kiosk.views.columns import Column
from kiosk.views.tables.arrangement import Rows
from kiosk.views.tables.files import as_csv, as_workbook
from scoring.clock import hall_time


@dataclass(frozen=True, slots=True)
class Shown:
    """A table as it is shown now."""

    stem: str
    """What its files are called."""
    title: str
    columns: Sequence[Column]
    """All of them, also those that have no room on the screen."""
    rows: Rows


def put_away(files: FileDesk, shown: Shown, now: datetime) -> tuple[Path, Path]:
    """Write it as a workbook and as CSV; returns where they lie.

    Raises:
        FileNotKeptError: the folder cannot be written.
    """
    stem = f"{shown.stem}-{hall_time(now):%Y%m%d-%H%M%S}"
    book = files.keep("exports", f"{stem}.xlsx", as_workbook(shown.columns, shown.rows, shown.title))
    return book, files.keep("exports", f"{stem}.csv", as_csv(shown.columns, shown.rows))
