"""The roster's template as a file's content."""

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
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "roster.xlsx"
        write_workbook(path, Roster({}), guide, english=language is Language.EN)
        return path.read_bytes()
