"""A notice as a citizen reads it at the kiosk: what to bring first, the articles for whoever asks for them. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.views.lines import Ink
from kiosk.views.notice.sections import Entry, Section
from kiosk.wording.shape import NoticeWords
from quiz.model.vocabulary import Facet


@dataclass(frozen=True, slots=True)
class Boxes:
    """The section whose entries can be ticked, by its name, and the numbers of those that are."""

    name: str
    ticked: frozenset[int] = frozenset()


def to_bring(sections: Sequence[Section], words: NoticeWords, *, articles: bool) -> tuple[Section, ...]:
    """The sections with what to bring in front and strong; with `articles` every line says where it stands."""
    return tuple(_said(sections, words, articles=articles))


def things(sections: Sequence[Section], words: NoticeWords) -> int:
    """How many things there are to bring."""
    return sum(len(one.entries) for one in sections if _is_bring(one, words))


def _said(sections: Sequence[Section], words: NoticeWords, *, articles: bool) -> Iterator[Section]:
    for section in sorted(sections, key=lambda one: not _is_bring(one, words)):  # stable: the rest keeps its order
        if section.name == words.facets[Facet.BASIS.value]:
            if articles:
                yield section
        elif _is_bring(section, words):
            entries = (_line(one, articles=articles) for one in section.entries)
            yield replace(section, entries=tuple(replace(one, ink=_strong(one.ink)) for one in entries))
        else:
            yield replace(section, entries=tuple(_line(one, articles=articles) for one in section.entries))


def _is_bring(section: Section, words: NoticeWords) -> bool:
    """Whether these are the materials, of which there are some."""
    known = all(one.ink is not Ink.WARN for one in section.entries)
    return known and section.name == words.facets[Facet.MATERIALS.value]


def _strong(ink: Ink) -> Ink:
    return Ink.STRONG if ink is Ink.PLAIN else ink


def _line(entry: Entry, *, articles: bool) -> Entry:
    """An entry without its article; that nobody vouches for a line is always said."""
    quiet = entry.source is not None and entry.source[1] is Ink.QUIET
    return replace(entry, source=None) if quiet and not articles else entry
