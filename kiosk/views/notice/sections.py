"""A 一次性告知单 as sections, for the screen and for paper, in the words of the citizen's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.views.lines import Ink
from kiosk.wording.shape import NoticeWords
from quiz.model.citing import articles
from quiz.model.vocabulary import Facet
from quiz.notice.notice import Notice, NoticeLine


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to know."""

    text: str
    source: tuple[str, Ink] | None = None
    """Where it stands, quietly at the right edge."""
    note: str = ""
    """What should be known beside it, on rows of its own."""
    ink: Ink = Ink.PLAIN
    """How the text itself is drawn."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one name, numbered where there are several."""

    name: str
    """Empty: the entries take the whole width."""
    entries: tuple[Entry, ...]


def sections_of(notice: Notice, words: NoticeWords) -> tuple[Section, ...]:
    """The facets in the order a clerk says them, then reminders and every article that the notice rests on."""
    return tuple(section for section in _all(notice, words) if section.entries)


def _all(notice: Notice, words: NoticeWords) -> Iterator[Section]:
    for facet, lines in notice.sections:
        entries = tuple(_entry(line, words) for line in lines)
        nothing = Entry(words.absent) if facet in notice.absent else Entry(words.unknown, ink=Ink.WARN)
        yield Section(words.facets[facet.value], entries or (nothing,))
    yield Section(words.reminders, tuple(Entry(reminder) for reminder in notice.reminders))
    cited = articles(notice.sources)
    yield Section(words.facets[Facet.BASIS.value], (Entry(cited),) if cited else ())


def _entry(line: NoticeLine, words: NoticeWords) -> Entry:
    text = f"{line.text}（{line.detail}）" if line.detail else line.text
    if not line.verified:
        return Entry(text, (words.local, Ink.WARN), line.note or "")
    return Entry(text, (line.basis.cited, Ink.QUIET) if line.basis else None, line.note or "")
