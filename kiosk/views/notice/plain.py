"""A 一次性告知单 as plain lines, for a printer that takes text: the words of the A4 page, in a column of 72 cells."""

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

from kiosk.text.wrap import wrap
from kiosk.views.lines import Ink
from kiosk.views.notice.a4 import sheet_number
from kiosk.views.notice.guide_words import GuideWords
from kiosk.views.notice.sections import Entry, Section, marked, sections_of
from kiosk.wording.zh import CHINESE
from quiz.model.guide import Guide
from quiz.notice.notice import Notice

WIDTH: Final = 72
"""Cells of a line: what ten characters to the inch leave of A4 between its margins."""
_BOX: Final = "[ ] "


def notice_text(guide: Guide, notice: Notice, hall_name: str) -> str:
    """`notice`, which was made of `guide`, in lines of at most `WIDTH` cells, outside text cleaned."""
    words, said = CHINESE.notice, GuideWords(guide, CHINESE.language)
    day = words.as_of.format(desk=said.desk, year=notice.day.year, month=notice.day.month, day=notice.day.day)
    answers = words.semicolon.join(said.answered(question, answer) for question, answer in notice.profile)
    sections = sections_of(notice, words)
    number = words.sheet_number.format(number=sheet_number(notice, hall_name, sections))
    lines = [
        *wrap(f"{said.title}   {words.name}", WIDTH),
        *wrap(hall_name, WIDTH),
        *wrap(f"{day}   {number}", WIDTH),
        *(wrap(words.applies.format(answers=answers), WIDTH) if answers else ()),
        *(line for section in sections for line in _section(section)),
        "",
        *wrap(marked(notice, words) + words.rule_on_paper, WIDTH),
    ]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    """Its name on a line of its own, then its entries."""
    yield ""
    if section.name:
        yield from wrap(section.name, WIDTH)
    several = len(section.entries) > 1
    for number, entry in enumerate(section.entries, start=1):
        head = (_BOX if entry.ticked else "") + (f"{number}. " if several else "")
        yield from _entry(entry, head)


def _entry(entry: Entry, head: str) -> Iterator[str]:
    """An entry with where it stands behind it, and its note below."""
    indent = " " * cell_len(head)
    for place, line in enumerate(wrap(entry.text + _source(entry), WIDTH - len(indent))):
        yield (indent if place else head) + line
    for line in wrap(entry.note, WIDTH - len(indent)) if entry.note else ():
        yield indent + line


def _source(entry: Entry) -> str:
    """Where it stands, in brackets; a mark as it is."""
    if entry.source is None:
        return ""
    text, ink = entry.source
    return f"  {text}" if ink is Ink.WARN else f"  〔{text}〕"
