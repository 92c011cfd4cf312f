"""The bulletin speaks two languages, each whole."""

import pytest

from kiosk.wording.bulletin import command, deductions
from kiosk.wording.bulletin.answering import ANSWERING
from kiosk.wording.bulletin.errata import ERRATA
from kiosk.wording.bulletin.frame import FRAME
from kiosk.wording.bulletin.overview import OVERVIEW
from kiosk.wording.bulletin.tables import TABLES
from kiosk.wording.shape import Language
from tests.kiosk.wording.test_wording import LETTERS, PLACE, names_in, strings

FAMILIES = {
    "frame": FRAME,
    "tables": TABLES,
    "overview": OVERVIEW,
    "errata": ERRATA,
    "answering": ANSWERING,
    "command": command.WORDS,
    "deductions": deductions.WORDS,
}
PLAIN = {".html_language", ".an_entry", ".undefined", ".dash"}
"""The same in every language, or a sign."""


@pytest.mark.parametrize("family", FAMILIES)
def test_both_languages_fill_the_same_templates_and_no_word_is_in_the_other(family: str) -> None:
    chinese, english = (dict(strings(FAMILIES[family][language])) for language in Language)
    assert chinese.keys() == english.keys()
    for path, text in chinese.items():
        assert names_in(text) == names_in(english[path]), path
        assert text.strip(), path
        assert english[path].strip(), path
        assert english[path].isascii(), path
        known = path in PLAIN or path.startswith((".notes.", ".numerals."))
        assert known or not text.isascii() or not LETTERS.search(PLACE.sub("", text)), path
