"""A roster from wherever it lies."""

from pathlib import Path

from scoring.roster.errors import RosterFault, RosterFileError
from scoring.roster.folder import read_folder
from scoring.roster.grids import Grids
from scoring.roster.workbook import read_workbook


def read_grids(path: Path) -> Grids:
    """The sheets of a workbook or of a folder of CSV files.

    Raises:
        RosterFileError: there is nothing to read, or none of the four sheets is in it.
    """
    if not path.exists():
        raise RosterFileError(str(path), RosterFault.GONE)
    if path.is_dir():
        found = read_folder(path)
    elif not path.is_file():
        raise RosterFileError(str(path), RosterFault.NO_FILE)
    elif path.suffix.lower() in {".xlsx", ".xlsm"}:
        found = read_workbook(path)
    else:
        raise RosterFileError(str(path), RosterFault.KIND)
    if not found:
        raise RosterFileError(str(path), RosterFault.NO_SHEETS)
    return found
