"""The roster's workbooks as content of a file: the template, and what is on record."""

import tempfile
from pathlib import Path

from kiosk.wording.cli.roster import WORDS
from kiosk.wording.shape import Language
from scoring.roster.layout import Sheet
from scoring.roster.rows import Roster
from scoring.roster.write import Guide, write_workbook


def template(language: Language) -> bytes:
    """An empty workbook that explains itself, with headers in `language`."""
    words = WORDS[language]
    hints = {(Sheet(sheet), column): hint for (sheet, column), hint in words.hints.items()}
    guide = Guide(hints, words.notes_title, words.notes)
    return _content(Roster({}), language, guide)


def workbook_of(roster: Roster, language: Language) -> bytes:
    """A roster as a workbook, with headers in `language`; imported again it changes nothing."""
    return _content(roster, language, Guide())


def _content(roster: Roster, language: Language, guide: Guide) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        write_workbook(path, roster, guide, english=language is Language.EN)
        return path.read_bytes()
