"""A 一次性告知单 as sections for the screen, in the words of the citizen's language."""

from collections.abc import Iterator

from kiosk.widgets.notice_layout import Entry, Section
from kiosk.widgets.sheet_layout import Ink
from kiosk.wording.shape import NoticeWords
from quiz.sheet import Sheet, SheetLine
from quiz.vocabulary import Facet


def sections_of(sheet: Sheet, words: NoticeWords) -> tuple[Section, ...]:
    """The facets in the order a clerk says them, then tips and the articles the service as a whole rests on."""
    return tuple(section for section in _all(sheet, words) if section.entries)


def _all(sheet: Sheet, words: NoticeWords) -> Iterator[Section]:
    for facet, lines in sheet.sections:
        yield Section(words.facets[facet.value], tuple(_entry(line, words) for line in lines))
    yield Section(words.tips, tuple(Entry(tip) for tip in sheet.tips))
    cited = "、".join(basis.cited for basis in sheet.statutes)
    yield Section(words.facets[Facet.BASIS.value], (Entry(cited),) if cited else ())


def _entry(line: SheetLine, words: NoticeWords) -> Entry:
    text = f"{line.text}（{line.detail}）" if line.detail else line.text
    if not line.verified:
        return Entry(text, (words.local, Ink.WARN), line.note or "")
    return Entry(text, (line.basis.cited, Ink.QUIET) if line.basis else None, line.note or "")
