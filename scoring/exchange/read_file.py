"""A file of ratings: its lines, and what each of them tells."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from scoring.exchange.faults import ExchangeFault, ExchangeFileError, ExchangeFileFault, ExchangeFlaw
from scoring.exchange.fields import NEEDED, meanings, written
from scoring.exchange.rows import Line
from scoring.identifiers import folded
from scoring.plain_file import FileTooLargeError, NotAFileError, spreadsheet_text_at_most
from scoring.separated import QuotesError, separated

LARGEST: Final = 256 * 1024 * 1024
"""Most bytes of one file: a million ratings with words."""


def read_lines(path: Path) -> tuple[list[Line], list[ExchangeFault]]:
    """The rows of a file, and what is wrong with its headers.

    Raises:
        ExchangeFileError: nothing can be read from it.
    """
    try:
        rows = separated(_text(path))
    except QuotesError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.QUOTES, str(error.line)) from error
    if not rows:
        raise ExchangeFileError(str(path), ExchangeFileFault.EMPTY)
    number, headers = rows[0]
    places, faults = _places(number, headers)
    return [_line(number, cells, places) for number, cells in rows[1:]], faults


def _places(number: int, headers: Sequence[str]) -> tuple[dict[str, tuple[int, str]], list[ExchangeFault]]:
    found: dict[str, tuple[int, str]] = {}
    faults = []
    for place, header in enumerate(headers, start=1):
        field = meanings("column").get(folded(header))
        if field is None:
            continue
        if field in found:
            faults.append(ExchangeFault(number, place, header.strip(), ExchangeFlaw.DOUBLE_COLUMN, found[field][1]))
        else:
            found[field] = place, header.strip()
    missing = [written("column")[field][0] for field in NEEDED if field not in found]
    faults.extend(ExchangeFault(number, 0, name, ExchangeFlaw.NO_COLUMN, name) for name in missing)
    return found, faults


def _line(number: int, cells: Sequence[str], places: dict[str, tuple[int, str]]) -> Line:
    said = {field: cells[place - 1] if place <= len(cells) else "" for field, (place, _) in places.items()}
    return Line(number, said, places)


def _text(path: Path) -> str:
    try:
        return spreadsheet_text_at_most(path, LARGEST)
    except FileNotFoundError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.GONE) from error
    except NotAFileError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.NO_FILE) from error
    except FileTooLargeError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.TOO_LARGE) from error
    except OSError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.UNREADABLE, error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise ExchangeFileError(str(path), ExchangeFileFault.ENCODING) from error
