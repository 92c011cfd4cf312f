"""A bulletin as one HTML page that prints on A4: no script, nothing from elsewhere, outside text inert."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from kiosk.text.clean import clean
from kiosk.views.bulletin.cells import shown
from kiosk.views.bulletin.model import (
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Figures,
    FunnelChart,
    Passage,
    Row,
    Section,
    Sentences,
    Table,
)
from kiosk.views.bulletin.page_style import style_for
from kiosk.views.bulletin.svg.bars import chart_svg
from kiosk.views.bulletin.svg.funnel import funnel_svg
from kiosk.wording.bulletin.words import BulletinWords

_DENSE = 10
"""Columns from which on a table is set smaller."""
_SHORT = 12
"""Rows up to which a table stays on one page."""
_SAFE = "default-src 'none'; style-src 'unsafe-inline'"


def page(document: Document, words: BulletinWords) -> bytes:
    """The whole page in UTF-8."""
    title = escape(clean(f"{document.title} {document.form}"))
    parts = [
        "<!doctype html>",
        f'<html lang="{document.language}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_SAFE)}">',
        f"<title>{title}</title><style>{style_for(words.frame.page)}</style></head><body>",
        f'<header><p class="hall">{_safe(document.hall)}</p><hr class="rule"><h1>{_safe(document.title)}</h1>',
        f'<p class="lines">{_safe("   ".join(document.lines))}</p>',
        f'<span class="form">{_safe(document.form)}</span></header>',
    ]
    for number, section in enumerate(document.sections):
        parts += _section(section, words.frame.numerals[number], words)
    parts.append(f"<footer>{_safe(document.foot)}</footer></body></html>")
    return ("\n".join(parts) + "\n").encode()


def _section(section: Section, numeral: str, words: BulletinWords) -> Iterator[str]:
    title = words.frame.numbered.format(numeral=numeral, title=section.title)
    yield f"<section><h2>{_safe(title)}</h2>"
    for block in section.blocks:
        yield _block(block, words)
    yield "</section>"


def _block(block: Block, words: BulletinWords) -> str:
    match block:
        case Passage(text, quiet):
            look = ' class="quiet"' if quiet else ""
            return f"<p{look}>{_safe(text)}</p>"
        case Sentences(lines):
            return f"<ol>{''.join(f'<li>{_safe(line)}</li>' for line in lines)}</ol>"
        case Figures(pairs):
            return f"<dl>{''.join(_figure(name, cells, words) for name, cells in pairs)}</dl>"
        case Chart():
            return f"<figure><figcaption>{_safe(block.title)}</figcaption>{chart_svg(block)}</figure>"
        case FunnelChart():
            return f"<figure><figcaption>{_safe(block.title)}</figcaption>{funnel_svg(block)}</figure>"
        case Table():
            return _table(block, words)


def _figure(name: str, cells: Sequence[Cell], words: BulletinWords) -> str:
    first, *more = (_safe(shown(cell, words.tables)) for cell in cells)
    small = f"<small>{' · '.join(more)}</small>" if more else ""
    return f"<div><dt>{_safe(name)}</dt><dd>{first}{small}</dd></div>"


def _table(table: Table, words: BulletinWords) -> str:
    places = [place for place, column in enumerate(table.columns) if not column.aside]
    columns = [table.columns[place] for place in places]
    title = f"<h3>{_safe(table.title)}</h3>" if table.title else ""
    rows = [_row(row, places, columns, words) for row in table.rows]
    if table.total is not None:
        rows.append(_tr((table.total[place] for place in places), columns, words, "total"))
    look = "dense" if len(columns) >= _DENSE else "several" if sum(column.wide for column in columns) > 1 else "one"
    look += " short" if len(rows) <= _SHORT else ""
    body = "\n".join(rows)
    return f'{title}<table class="{look}"><thead>{_head(columns)}</thead>\n<tbody>{body}</tbody></table>'


def _head(columns: Sequence[Column]) -> str:
    grouped = any(column.group for column in columns)
    if not grouped:
        return f"<tr>{''.join(_th(column) for column in columns)}</tr>"
    first = ""
    for group, several in groupby(columns, key=lambda column: column.group):
        own = list(several)
        if group:
            first += f'<th class="group" colspan="{len(own)}">{_safe(group)}</th>'
        else:
            first += "".join(_th(column, ' rowspan="2"') for column in own)
    second = "".join(_th(column) for column in columns if column.group)
    return f"<tr>{first}</tr><tr>{second}</tr>"


def _th(column: Column, span: str = "") -> str:
    return f'<th class="{_look(column)}"{span}>{_safe(column.title)}</th>'


def _row(row: Row, places: Sequence[int], columns: Sequence[Column], words: BulletinWords) -> str:
    odd = "odd" if row.band is not None and row.band % 2 else ""
    look = " ".join(filter(None, (odd, "struck" if row.struck else "")))
    return _tr((row.cells[place] for place in places), columns, words, look)


def _tr(cells: Iterator[Cell], columns: Sequence[Column], words: BulletinWords, look: str) -> str:
    made = "".join(
        f'<td class="{_look(column)}">{_safe(shown(cell, words.tables))}</td>'
        for cell, column in zip(cells, columns, strict=True)
    )
    return f'<tr class="{look}">{made}</tr>' if look else f"<tr>{made}</tr>"


def _look(column: Column) -> str:
    if column.number:
        return "n"
    return "w" if column.wide else "t"


def _safe(text: str) -> str:
    """Outside text for HTML: harmless characters only, markup escaped."""
    return escape(clean(text))
