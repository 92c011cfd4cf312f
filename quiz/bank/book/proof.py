"""Whether local lines still hold: looked at again in time, and in the words of the documents they rest on."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from quiz.bank.book.folder import DOCUMENTS
from quiz.bank.book.model import HallBook, LocalFee, LocalLimit, ServiceBook, Standing, vouched
from quiz.bank.book.read import Book
from quiz.bank.reading.guard import MAX_BYTES
from quiz.bank.reading.read_file import ReadFile
from quiz.bank.reading.tree import Loc, Tree
from quiz.model.cause import Cause
from quiz.model.causes.book import Lapsed, NumberNotQuoted, QuoteNotThere
from quiz.model.numerals import numbers
from quiz.model.problems import Problem, Severity, ordered
from scoring.plain_file import FileTooLargeError, NotAFileError, read_text_at_most

_SPACE = re.compile(r"\s+")
_ENDINGS = (".md", ".txt")


def prove(book: Book, day: date) -> tuple[Problem, ...]:
    """What of the book does not hold on `day`.

    The text of a document may lie in `documents/`, named by its title; then every quote has to stand in it. Where it
    does not lie there, the two people who signed stand for the quote alone.
    """
    texts: dict[str, str | None] = {}
    bank_files: tuple[ReadFile[HallBook] | ReadFile[ServiceBook], ...] = (
        *((book.hall,) if book.hall is not None else ()),
        *book.services,
    )
    found = (problem for bank_file in bank_files for problem in _of_file(bank_file, book.root / DOCUMENTS, day, texts))
    return ordered(found)


def _of_file(
    bank_file: ReadFile[HallBook] | ReadFile[ServiceBook], documents: Path, day: date, texts: dict[str, str | None]
) -> Iterator[Problem]:
    tree, value = bank_file.tree, bank_file.value
    if tree is None or value is None:
        return
    for loc, name, stated in vouched(value):
        if not isinstance(stated, Standing):
            continue
        if stated.again <= day:
            yield _at(tree, (*loc, "again"), Severity.WARNING, Lapsed(name, stated.again.isoformat()))
        source = value.sources.get(stated.source)
        if stated.quote is None or source is None:
            continue
        if source.title not in texts:
            texts[source.title] = _text_of(documents, source.title)
        text = texts[source.title]
        if text is not None and _SPACE.sub("", stated.quote) not in text:
            yield _at(tree, (*loc, "quote"), Severity.ERROR, QuoteNotThere(name, source.title))
        for amount in _asked(stated):
            if amount not in set(numbers(stated.quote)):
                yield _at(tree, (*loc, "quote"), Severity.ERROR, NumberNotQuoted(name, str(amount)))


def _asked(stated: Standing) -> tuple[Fraction, ...]:
    """The number that a line is about; nothing for 当场 and 不收费, which are words."""
    match stated:
        case LocalLimit(value=int(value)) if value and stated.asked:
            return (Fraction(value),)
        case LocalFee(amount=str(amount)) if Decimal(amount):
            return (Fraction(amount),)
        case _:
            return ()


def _text_of(documents: Path, title: str) -> str | None:
    """The text of a document without white space; None where it does not lie in the folder, or cannot be read."""
    for ending in _ENDINGS:
        try:
            return _SPACE.sub("", read_text_at_most(documents / f"{title.replace('/', '_')}{ending}", MAX_BYTES))
        except (OSError, UnicodeDecodeError, NotAFileError, FileTooLargeError):
            continue
    return None


def _at(tree: Tree, loc: Loc, severity: Severity, cause: Cause) -> Problem:
    return Problem(tree.path, *tree.place(loc), severity, cause)
