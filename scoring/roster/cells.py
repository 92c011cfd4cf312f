"""One cell: what a person typed into a spreadsheet, mended where there is no doubt what was meant."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Final

from scoring.identifiers import folded, is_badge
from scoring.roster.grids import Cell
from scoring.roster.layout import choices

_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
_BETWEEN: Final = re.compile(r"[\s,;、，；]+")
_MOST_IDS: Final = 60
_YEAR, _MONTH, _OF_MONTH = (written for written, _ in choices("calendar").values())
_DAY: Final = re.compile(rf"(\d{{4}})[-/.{_YEAR}](\d{{1,2}})[-/.{_MONTH}](\d{{1,2}}){_OF_MONTH}?(?:T?00:00(?::00)?)?")
_PACKED: Final = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DOTS: Final = str.maketrans(dict.fromkeys("•‧∙⋅・･᛫", "·"))
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_EPOCH: Final = date(1899, 12, 30)
"""Day 0 of a spreadsheet that counts days (the 1900 system, for days after its missing leap day)."""
_EARLIEST: Final = date(2000, 1, 1)
"""What is dated before it is a slip, or a machine without a clock: 1900, 1970, 1980."""
_DAYS: Final = range(_EARLIEST.toordinal() - _EPOCH.toordinal(), date(2100, 1, 1).toordinal() - _EPOCH.toordinal())
"""Day numbers that are taken for days."""


def text_of(cell: Cell) -> str:
    """A cell as a person sees it; a whole number that a spreadsheet keeps as a fraction has no point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(sep=" ")
    return str(cell)


def name_of(cell: Cell) -> str:
    """A name: spaces at its ends and signs nobody sees fall away, runs of spaces become one, all else stays as it is.

    Ideographic spaces are spaces; the several middle dots of names (买买提·吐尔逊) become the one of GB 18030.
    """
    shown = unicodedata.normalize("NFC", text_of(cell)).translate(_INVISIBLE).translate(_DOTS)
    return " ".join(shown.split())


def odd_sign(text: str) -> str | None:
    """The first character that no name has: a control, a private or an unassigned one."""
    return next((sign for sign in text if unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cn", "Cs"}), None)


def plain_of(cell: Cell) -> str:
    """A cell as it is compared, however it was typed; see `scoring.identifiers.folded`."""
    return folded(text_of(cell))


def id_of(cell: Cell) -> str | None:
    """An identifier; None if it is none."""
    found = plain_of(cell)
    return found if _ID.fullmatch(found) else None


def ids_of(cell: Cell) -> tuple[str, ...] | None:
    """Identifiers in one cell, each once; None if one of them is none, or they are too many for a window."""
    found = tuple(dict.fromkeys(filter(None, map(folded, _BETWEEN.split(text_of(cell))))))
    return found if len(found) <= _MOST_IDS and all(map(_ID.fullmatch, found)) else None


def badge_of(cell: Cell) -> str | None:
    """A badge; None if nobody could type it at the sign-in."""
    found = plain_of(cell)
    return found if is_badge(found) else None


def day_of(cell: Cell) -> date | None:
    """A day, from a date cell, a day number or text such as 2026-07-01, 2026/7/1, 2026.7.1, 20260701, 2026年7月1日.

    A day of another century is none: nothing here happened then, and it would be counted nowhere without a word.
    """
    found = _day_of(cell)
    return found if found and found >= _EARLIEST else None


def _day_of(cell: Cell) -> date | None:
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case bool():
            return None
        case int() | float():
            return _numbered(cell)
    return _written(plain_of(cell))


def _numbered(number: float) -> date | None:
    """A day number of the spreadsheet, or eight digits that it took for a number."""
    if number in _DAYS:
        return _EPOCH + timedelta(days=int(number))
    return _written(str(int(number))) if float(number).is_integer() else None


def _written(text: str) -> date | None:
    found = _DAY.fullmatch(text) or _PACKED.fullmatch(text)
    if found is None:
        return _EPOCH + timedelta(days=int(text)) if text.isdigit() and len(text) == 5 and int(text) in _DAYS else None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
