"""A 一次性告知单 as one HTML page for A4: no script, nothing from elsewhere, outside text inert.

What it says, and in which words, is what the screen says: both draw `sections_of`. Here is only the paper.
"""

import re
from collections.abc import Sequence
from html import escape
from math import ceil
from typing import Final

from rich.cells import cell_len

from kiosk.text.clean import clean
from kiosk.views.lines import Ink
from kiosk.views.notice.guide_words import GuideWords
from kiosk.views.notice.sections import Entry, Section, sections_of
from kiosk.wording.zh import CHINESE
from quiz.model.guide import Guide
from quiz.model.source import ARTICLE
from quiz.notice.notice import Notice

_STYLE = """
@page { size: A4; margin: 14mm 16mm }
body { font: 11pt/1.55 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1c2430;
  max-width: 178mm; margin: 0 auto }
h1 { font-size: 17pt; color: #1d4f91; margin: 0; text-align: center; letter-spacing: .1em }
header p { text-align: center; margin: 2mm 0; color: #566070; white-space: pre-wrap; text-wrap: balance }
section { display: grid; grid-template-columns: 16mm 1fr; border-top: .3mm solid #e7e2d6; padding: 2mm 0;
  break-inside: avoid }
h2 { font-size: 11pt; color: #1d4f91; margin: 0 }
ol { margin: 0; padding-left: 6mm }
li { break-inside: avoid }
section p { margin: 0 }
small { color: #566070 }
.whole { white-space: nowrap }
.open { color: #8a5a00 }
footer { border-top: .3mm solid #e7e2d6; margin-top: 2mm; padding-top: 2mm; color: #566070; font-size: 9pt }
.full { font-size: 10pt; line-height: 1.45 }
.full section { padding: 1.2mm 0 }
.dense { font-size: 9.5pt; line-height: 1.4 }
.dense section { padding: .8mm 0 }
"""

_SIZES: Final = ((30, "roomy"), (43, "full"))
"""Rows, as `_rows` counts them, that an A4 page takes, and the style it then needs; `dense` for more."""
_ROW_CELLS: Final = 80
"""Half-width cells of a row of the ordinary size."""
_SMALL: Final = 5 / 6
"""Size of the small type to the ordinary one."""

_ARTICLE: Final = re.compile(ARTICLE)


def notice_page(guide: Guide, notice: Notice, hall_name: str) -> str:
    """`notice`, which was made of `guide`, as a whole document."""
    words, said = CHINESE.notice, GuideWords(guide, CHINESE.language)
    title = f"{said.title} {words.name}"
    day = words.as_of.format(desk=said.desk, year=notice.day.year, month=notice.day.month, day=notice.day.day)
    answers = words.semicolon.join(said.answered(question, answer) for question, answer in notice.profile)
    sections = sections_of(notice, words)
    parts = [
        "<!doctype html>",
        '<html lang="zh-CN"><head><meta charset="utf-8">',
        f"<title>{escape(clean(title))}</title><style>{_STYLE}</style></head>",
        f'<body class="{_size(_rows(sections))}">',
        f"<header><h1>{_safe(title)}</h1>",
        f"<p>{_safe(f'{hall_name}   {day}')}</p>",
        f"<p>{_safe(words.applies.format(answers=answers))}</p>" if answers else "",
        "</header>",
        *map(_section, sections),
        f"<footer>{_safe(words.rule_on_paper)}</footer>",
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _rows(sections: Sequence[Section]) -> int:
    """About how many rows of the ordinary size the sections take."""
    entries = [entry for section in sections for entry in section.entries]
    texts = [cell_len(one.text) + (_SMALL * cell_len(f" {one.source[0]}") if one.source else 0) for one in entries]
    notes = [_SMALL * cell_len(one.note) for one in entries if one.note]
    return sum(ceil(cells / _ROW_CELLS) for cells in (*texts, *notes))


def _size(rows: int) -> str:
    """The style in which so many rows stay one page."""
    return next((style for most, style in _SIZES if rows <= most), "dense")


def _section(section: Section) -> str:
    """Its name, and its entries, numbered where there are several."""
    entries = [_entry(entry) for entry in section.entries]
    several = len(entries) > 1
    listed = "\n".join(f"<li>{entry}</li>" for entry in entries) if several else "".join(entries)
    return f"<section><h2>{_safe(section.name)}</h2>{f'<ol>{listed}</ol>' if several else f'<p>{listed}</p>'}</section>"


def _entry(entry: Entry) -> str:
    words = _safe(entry.text)
    if entry.ink is Ink.WARN:
        words = f'<span class="open">{words}</span>'
    if entry.source is not None:
        source, ink = entry.source
        style = ' class="open whole"' if ink is Ink.WARN else ""
        words += f" <small{style}>{_safe(source)}</small>"
    if entry.note:
        words += f"<br><small>{_safe(entry.note)}</small>"
    return words


def _safe(text: str) -> str:
    """Outside text for HTML: harmless characters only, markup escaped, the number of an article in one piece."""
    return _ARTICLE.sub(r'<span class="whole">\g<0></span>', escape(clean(text)))
