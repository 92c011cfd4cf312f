"""Shipped lines that have changed under a local one, for somebody to settle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.bank.book.overlay import is_overtaken
from quiz.bank.book.read import Book
from quiz.bank.book.shipped_lines import seen_of, words_of
from quiz.model.guide import Guide


@dataclass(frozen=True, slots=True)
class Conflict:
    """One local line and the shipped one it stands for."""

    service: str
    line: str
    shipped: str
    ours: str
    """What the local line says."""
    was: str
    """What the shipped one said when the local one was written, if that was written down."""
    now: str | None
    """What it says today; None where it is gone."""
    seen: str | None
    """Names it as it is today: what the book has to say once the local line is kept."""
    path: Path
    row: int
    column: int
    """Where the book names the shipped line."""


def conflicts(book: Book, guides: Mapping[str, Guide]) -> Iterator[Conflict]:
    """Every conflict of the book, also of files that cannot be used yet; `guides` are the shipped ones."""
    for bank_file in book.services:
        if bank_file.tree is None or bank_file.value is None:
            continue
        guide = guides.get(bank_file.value.service)
        for name, at, line in bank_file.value.lines:
            shipped = {one.id: one for one in getattr(guide, name)} if guide is not None else {}
            if line.replaces is None or not is_overtaken(line, shipped):
                continue
            meant = shipped.get(line.replaces.line)
            row, column = bank_file.tree.place((name, at, "replaces"))
            yield Conflict(
                service=bank_file.value.service,
                line=line.id,
                shipped=line.replaces.line,
                ours=words_of(line),
                was=line.replaces.words or "",
                now=words_of(meant) if meant is not None else None,
                seen=seen_of(meant) if meant is not None else None,
                path=bank_file.path,
                row=row,
                column=column,
            )
