"""A 一次性告知单 as one HTML page for A4: no script, nothing from elsewhere, outside text inert.

What it says, and in which words, is what the screen says: both draw `sections_of`. Here is only the paper: boxes to
tick, footnotes in place of the sources beside each line, blanks for what the window fills in, a code for telephones.
"""

import hashlib
import re
from collections.abc import Sequence
from html import escape
from math import ceil
from typing import Final

from rich.cells import cell_len

from kiosk.text.clean import clean
from kiosk.views.lines import Ink
from kiosk.views.notice.a4_style import STYLE
from kiosk.views.notice.footnotes import Footnotes
from kiosk.views.notice.guide_words import GuideWords
from kiosk.views.notice.sections import Entry, Section, marked, sections_of
from kiosk.wording.sent_to_ask import SENT_TO_ASK
from kiosk.wording.shape import NoticeWords
from kiosk.wording.zh import CHINESE
from quiz.model.citing import cited_apart
from quiz.model.guide import Guide
from quiz.model.source import ARTICLE
from quiz.notice.notice import Notice

_SIZES: Final = ((28, "roomy"), (38, "full"), (50, "dense"))
"""Rows, as `_rows` counts them, that an A4 page takes, and the style it then needs; `packed` for more."""
_ROW_CELLS: Final = 80
"""Half-width cells of a row of the ordinary size."""
_SMALL: Final = 5 / 6
"""Size of the small type to the ordinary one."""

_ARTICLE: Final = re.compile(ARTICLE)


def notice_page(guide: Guide, notice: Notice, hall_name: str, *, signed: bool = False) -> str:
    """`notice`, which was made of `guide`, as a whole document; `signed` leaves room for both sides' names."""
    words, said = CHINESE.notice, GuideWords(guide, CHINESE.language)
    title = f"{said.title} {words.name}"
    day = words.as_of.format(desk=said.desk, year=notice.day.year, month=notice.day.month, day=notice.day.day)
    answers = words.semicolon.join(said.answered(question, answer) for question, answer in notice.profile)
    sections = sections_of(notice, words)
    number = words.sheet_number.format(number=sheet_number(notice, hall_name, sections))
    paper = _Paper(words, at_window=notice.here is not None and bool(notice.here.windows))
    body = [paper.section(section) for section in sections]
    link = notice.here.link if notice.here is not None else None
    parts = [
        "<!doctype html>",
        '<html lang="zh-CN"><head><meta charset="utf-8">',
        f"<title>{escape(clean(title))}</title><style>{STYLE}</style></head>",
        f'<body class="{_size(_rows(sections) + (3 if signed else 0))}">',
        f"<header>{_code(link) if link else ''}<h1>{_safe(title)}</h1>",
        f"<p>{_safe(f'{hall_name}   {day}   {number}')}</p>",
        f"<p>{_safe(words.applies.format(answers=answers))}</p>" if answers else "",
        "</header>",
        *body,
        paper.basis(cited_apart(notice.statutes)),
        _signatures(words) if signed else "",
        f"<footer>{_open(marked(notice, words))}{_safe(words.rule_on_paper)}</footer>",
        "</body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def sheet_number(notice: Notice, hall_name: str, sections: Sequence[Section]) -> str:
    """Names exactly this sheet: service, day, and the beginning of a digest of hall and words."""
    said = [hall_name, *(part for one in sections for entry in one.entries for part in (entry.text, entry.note))]
    digest = hashlib.sha256("\n".join(said).encode("utf-8")).hexdigest()[:6].upper()
    return f"{notice.service}-{notice.day:%Y%m%d}-{digest}"


def _rows(sections: Sequence[Section]) -> int:
    """About how many rows of the ordinary size the sections take."""
    entries = [entry for section in sections for entry in section.entries]
    texts = [cell_len(one.text) for one in entries]
    notes = [_SMALL * cell_len(one.note) for one in entries if one.note]
    sources = {one.source[0] for one in entries if one.source}
    foot = _SMALL * sum(cell_len(one) + 4 for one in sources)
    return sum(ceil(cells / _ROW_CELLS) for cells in (*texts, *notes, foot))


def _size(rows: int) -> str:
    """The style in which so many rows stay one page."""
    return next((style for most, style in _SIZES if rows <= most), "packed")


class _Paper:
    """Draws sections, and collects what they rest on."""

    def __init__(self, words: NoticeWords, *, at_window: bool) -> None:
        self._words = words
        self._at_window = at_window
        self._notes = Footnotes()
        self._basis = words.facets["basis"]

    def section(self, section: Section) -> str:
        """Its name, and its entries, numbered where there are several; the basis comes at the end, as footnotes."""
        if section.name == self._basis:
            return ""
        entries = [self._entry(entry) for entry in section.entries]
        several = len(entries) > 1
        kind = ' class="ticked"' if any(entry.ticked for entry in section.entries) else ""
        listed = "\n".join(f"<li>{entry}</li>" for entry in entries) if several else "".join(entries)
        body = f"<ol{kind}>{listed}</ol>" if several else f"<p>{listed}</p>"
        return f"<section><h2>{_safe(section.name)}</h2>{body}</section>"

    def basis(self, others: Sequence[str]) -> str:
        """Every source, those of lines with their numbers, then what the service as a whole rests on."""
        listed = [f"<sup>{number}</sup>{_safe(words)}" for number, words in self._notes.numbered]
        listed += [_safe(one) for one in others if one not in self._notes]
        if not listed:
            return ""
        return f'<section class="basis"><h2>{_safe(self._basis)}</h2><p>{"　".join(listed)}</p></section>'

    def _entry(self, entry: Entry) -> str:
        words = self._said(entry.text)
        if entry.ink is Ink.WARN:
            words = f'<span class="open">{words}</span>'
        if entry.ticked:
            words = f'<span class="box"></span>{words}'
        if entry.blank:
            words += f" {self._blank()}"
        if entry.source is not None:
            source, ink = entry.source
            if ink is Ink.WARN:
                words += f'<small class="open whole mark">{_safe(source)}</small>'
            else:
                words += f"<sup>{self._notes.number(source)}</sup>"
        if entry.note:
            words += f"<br><small>{self._said(entry.note)}</small>"
        return words

    def _said(self, text: str) -> str:
        if not self._at_window:
            return _safe(text)
        pieces = SENT_TO_ASK.split(text)
        return self._blank().join(map(_safe, pieces))

    def _blank(self) -> str:
        return f'<span class="blank">（{_safe(self._words.fill)}<u></u>）</span>'


def _signatures(words: NoticeWords) -> str:
    fields = "".join(f"<span>{_safe(one)}<u></u></span>" for one in words.signatures)
    return f'<section class="signed"><div>{fields}</div><p>{_safe(words.both_keep)}</p></section>'


def _code(link: str) -> str:
    """The address as a code for telephones: black and white squares, drawn into the page."""
    import segno  # noqa: PLC0415 - only a page with an address needs it

    drawn = segno.make(link, error="m", micro=False).svg_inline(scale=1, border=2, omitsize=True)
    return f'<div class="code">{drawn}</div>'


def _open(words: str) -> str:
    return f'<span class="open">{_safe(words)}</span>' if words else ""


def _safe(text: str) -> str:
    """Outside text for HTML: harmless characters only, markup escaped, the number of an article in one piece."""
    return _ARTICLE.sub(r'<span class="whole">\g<0></span>', escape(clean(text)))
