"""A 一次性告知单 as sections, for the screen and for paper, in the words of the citizen's language."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.views.lines import Ink
from kiosk.wording.shape import NoticeWords
from quiz.model.citing import articles
from quiz.model.source import Here
from quiz.model.vocabulary import Facet
from quiz.notice.notice import Notice, NoticeLine

_WHERE = ("windows", "address", "telephone", "hotline", "hours", "link")
_ENDS = ("outcome", "collect")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to know."""

    text: str
    source: tuple[str, Ink] | None = None
    """Where it stands, quietly at the right edge; on paper a footnote."""
    note: str = ""
    """What should be known beside it, on rows of its own."""
    ink: Ink = Ink.PLAIN
    """How the text itself is drawn."""
    ticked: bool = False
    """Whether paper has a box beside it."""
    blank: bool = False
    """Whether paper leaves room for what the window fills in."""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries under one name, numbered where there are several."""

    name: str
    """Empty: the entries take the whole width."""
    entries: tuple[Entry, ...]


def sections_of(notice: Notice, words: NoticeWords) -> tuple[Section, ...]:
    """Where to go, the facets in the order a clerk says them, what one gets, reminders, what it all rests on."""
    return tuple(section for section in _all(notice, words) if section.entries)


def marked(notice: Notice, words: NoticeWords) -> str:
    """What the mark beside some lines means, to be said once; empty where no line has it."""
    open_lines = (line for _, lines in notice.sections for line in lines if not line.verified and not line.local)
    return words.marked if any(True for _ in open_lines) else ""


def _all(notice: Notice, words: NoticeWords) -> Iterator[Section]:
    here = notice.here
    yield Section(words.window, _run_on(here, _WHERE, words))
    for facet, lines in notice.sections:
        entries = tuple(_entry(line, words, ticked=facet is Facet.MATERIALS) for line in lines)
        if not entries and facet is Facet.PLACE and here is not None and here.windows:
            continue  # said already: these windows
        nothing = Entry(words.absent) if facet in notice.absent else _unknown(here, words)
        yield Section(words.facets[facet.value], entries or (nothing,))
    yield Section(words.ends, _run_on(here, _ENDS, words))
    yield Section(words.reminders, tuple(Entry(reminder) for reminder in notice.reminders))
    cited = articles(notice.sources)
    yield Section(words.facets[Facet.BASIS.value], (Entry(cited),) if cited else ())


def _run_on(here: Here | None, names: tuple[str, ...], words: NoticeWords) -> tuple[Entry, ...]:
    """One entry of several short facts; none without a fact."""
    facts = tuple(_facts(here, names, words))
    return (Entry("   ".join(facts)),) if facts else ()


def _facts(here: Here | None, names: tuple[str, ...], words: NoticeWords) -> Iterator[str]:
    """What the hall's own book says, in words."""
    for name in names:
        value = getattr(here, name, None)
        if here is not None and value:
            shown = "、".join(value) if isinstance(value, tuple) else value
            yield words.here[name].format(value=shown, floor=here.floor or "").strip()


def _unknown(here: Here | None, words: NoticeWords) -> Entry:
    """Nothing is known of a facet; at a window that prints the notice nobody is sent to a window."""
    if here is None or not here.windows:
        return Entry(words.unknown, ink=Ink.WARN)
    called = words.unknown_call.format(telephone=here.telephone) if here.telephone else words.unknown_here
    return Entry(called, ink=Ink.WARN, blank=True)


def _entry(line: NoticeLine, words: NoticeWords, *, ticked: bool) -> Entry:
    text = f"{line.text}（{line.detail}）" if line.detail else line.text
    if not line.verified:
        mark = words.unchecked if line.local else words.mark
        return Entry(text, (mark, Ink.WARN), line.note or "", ticked=ticked)
    source = (line.basis.cited, Ink.QUIET) if line.basis else None
    return Entry(text, source, line.note or "", ticked=ticked)
