"""From the sections of a 一次性告知单 to pages of a terminal. Pure; every text is cleaned on its way."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rich.cells import cell_len

from kiosk.citizen.notice.to_bring import Boxes
from kiosk.text.clean import clean, clip
from kiosk.text.figures import left, right
from kiosk.text.wrap import wrap
from kiosk.views.lines import Ink, Row
from kiosk.views.notice.sections import Entry, Section

_GAP: Final = "  "
_BOX: Final = re.compile(r"\[[ x]\] +(\d+)\. ")
_LEAST_ROOM: Final = 12
"""Cells that an entry gets at least, however long the names of the sections are."""


Page = tuple[Row, ...]


def pages_of(sections: Sequence[Section], width: int, height: int, boxes: Boxes | None = None) -> tuple[Page, ...]:
    """The sections on pages of at most `height` rows of `width` cells; at least one page.

    The name of a section stands at the left of its first entry, and again where it goes on over the page. An entry is
    only parted when it is longer than a page. The entries of the section that `boxes` names have a box each.
    """
    height = max(1, height)
    names = min(max((cell_len(clean(one.name)) for one in sections), default=0), max(0, width - _LEAST_ROOM))
    pages: list[list[Row]] = [[]]
    for section in sections:
        beside = names + len(_GAP) if section.name else 0
        for number, rows in enumerate(_blocks(section, width - beside, boxes), start=1):
            gap = 1 if number == 1 and pages[-1] else 0
            if pages[-1] and len(pages[-1]) + gap + len(rows) > height:
                pages.append([])
                gap = 0
            named = number == 1 or not pages[-1]
            pages[-1].extend([[]] * gap)
            for place, row in enumerate(rows):
                if len(pages[-1]) == height:
                    pages.append([])
                name = clip(section.name, names) if (named and place == 0) or not pages[-1] else ""
                pages[-1].append([(left(name, beside), Ink.TITLE), *row] if beside else row)
    return tuple(tuple(page) for page in pages)


def number_at(row: Row) -> int | None:
    """The number of the entry with a box that begins in this row; None where none does."""
    found = _BOX.match("".join(text for text, _ in row[-2:] if text.strip()).lstrip())
    return int(found[1]) if found else None


def _blocks(section: Section, room: int, boxes: Boxes | None) -> Iterator[list[Row]]:
    """The rows of every entry, without the name at their left."""
    several = len(section.entries) > 1
    digits = len(str(len(section.entries)))
    for number, entry in enumerate(section.entries, start=1):
        mark = f"{number:>{digits}}. " if several else ""
        if boxes and section.name == boxes.name:
            mark = f"[{'x' if number in boxes.ticked else ' '}] {number:>{digits}}. "
        yield _block(entry, mark, max(_LEAST_ROOM, room))


def _block(entry: Entry, mark: str, room: int) -> list[Row]:
    """An entry behind its number; the source ends its last row where it fits there, else a row of its own."""
    room -= len(mark)
    indent = " " * len(mark)
    parts = wrap(entry.text, room)
    rows: list[Row] = [[((indent if place else mark) + part, entry.ink)] for place, part in enumerate(parts)]
    if entry.source is not None:
        words, ink = entry.source
        cited, free = wrap(words, room), room - cell_len(parts[-1])
        if len(cited) == 1 and cell_len(cited[0]) + len(_GAP) <= free:
            rows[-1].append((right(cited[0], free), ink))
        else:
            rows.extend([(indent + right(part, room), ink)] for part in cited)
    rows.extend([(indent + part, Ink.QUIET)] for part in (wrap(entry.note, room) if entry.note else ()))
    return rows
