"""A bulletin as Markdown with pipe tables; outside text can neither make markup nor leave its cell."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from kiosk.text.clean import clean
from kiosk.views.bulletin.cells import shown
from kiosk.views.bulletin.model import Block, Cell, Chart, Document, Figures, FunnelChart, Passage, Sentences, Table
from kiosk.wording.bulletin.words import BulletinWords

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]|~#$])")
_LEADING: Final = re.compile(r"^(\d+)([.)])(?=\s)|^([-+=>])")
"""What begins a list, a heading or a quotation at the start of a line."""


def markdown(document: Document, words: BulletinWords) -> bytes:
    """The whole document in UTF-8."""
    lines = [f"# {_safe(document.title)}", "", f"**{_safe(document.hall)}** ({_safe(document.form)})", ""]
    for line in document.lines:
        lines += [_safe(line), ""]
    for numeral, section in zip(words.frame.numerals, document.sections, strict=False):
        title = words.frame.numbered.format(numeral=numeral, title=section.title)
        lines += [f"## {_safe(title)}", ""]
        for block in section.blocks:
            lines += [*_block(block, words), ""]
    lines += ["---", "", _safe(document.foot)]
    return ("\n".join(_single_blanks(lines)) + "\n").encode()


def _block(block: Block, words: BulletinWords) -> Iterator[str]:
    match block:
        case Passage(text):
            yield _safe(text)
        case Sentences(lines):
            yield from (f"{number}. {_safe(line)}" for number, line in enumerate(lines, 1))
        case Figures(pairs):
            for name, cells in pairs:
                yield f"- {_safe(name)}: {', '.join(_cells(cells, words))}"
        case Table():
            yield from _table(block, words)
        case Chart() | FunnelChart():
            return  # the tables hold the same numbers


def _table(table: Table, words: BulletinWords) -> Iterator[str]:
    if table.title:
        yield from (f"### {_safe(table.title)}", "")
    yield _line(_safe(f"{column.group} {column.title}".strip()) for column in table.columns)
    yield _line("---:" if column.number else "---" for column in table.columns)
    for row in table.rows:
        cells = _cells(row.cells, words)
        yield _line(f"~~{cell}~~" if row.struck and cell else cell for cell in cells)
    if table.total is not None:
        yield _line(f"**{cell}**" if cell else "" for cell in _cells(table.total, words))


def _line(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cells(cells: Sequence[Cell], words: BulletinWords) -> list[str]:
    return [_safe(shown(cell, words.tables)) for cell in cells]


def _single_blanks(lines: Sequence[str]) -> Iterator[str]:
    before = "x"
    for line in lines:
        if line or before:
            yield line
        before = line


def _safe(text: str) -> str:
    """Outside text that is only text: no markup, no HTML, one line."""
    line = _MARKUP.sub(r"\\\1", clean(text).strip())
    line = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _LEADING.sub(lambda found: f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}", line)
