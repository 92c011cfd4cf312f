"""Two texts of the same statutes: which articles differ, and every line of the bank that cites one of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from quiz.model.bank import Bank
from quiz.model.numerals import stands_in
from quiz.model.source import Basis
from quiz.review.audit.lines import citing_lines
from quiz.review.audit.statutes import Statute, squeezed


class Change(StrEnum):
    """How an article differs."""

    REWORDED = "reworded"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Touched:
    """A citation of an article that differs."""

    line: str
    items: tuple[str, ...]
    basis: Basis
    stands: bool
    """Whether the quoted words still stand in the article of the newer text."""
    moved_to: str | None
    """The one other article of the newer text where they stand, if they do not stand in their own."""


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """One article that differs between the two texts."""

    law: str
    article: str
    change: Change
    touched: tuple[Touched, ...]
    """Lines that cite it; empty for an article nobody cites."""


def compare_texts(
    bank: Bank, before: Mapping[str, Statute], after: Mapping[str, Statute], day: date
) -> tuple[ArticleChange, ...]:
    """Every article that differs, statute by statute and in the order of the texts; pure.

    A statute that stands in one of the folders alone is passed over: its whole text is not a change of it.
    """
    citing = _citing(bank, day)
    return tuple(
        ArticleChange(law, article, change, tuple(_touched(citing[law, article], after[law], article)))
        for law in before
        if law in after
        for article, change in _differences(before[law], after[law])
    )


def _differences(before: Statute, after: Statute) -> Iterator[tuple[str, Change]]:
    for article, text in before.squeezed.items():
        if article not in after.squeezed:
            yield article, Change.GONE
        elif after.squeezed[article] != text:
            yield article, Change.REWORDED
    yield from ((article, Change.NEW) for article in after.squeezed if article not in before.squeezed)


_Citing = tuple[str, tuple[str, ...], Basis]


def _citing(bank: Bank, day: date) -> Mapping[tuple[str, str], list[_Citing]]:
    found: defaultdict[tuple[str, str], list[_Citing]] = defaultdict(list)
    for line in citing_lines(bank, day):
        for basis in line.basis:
            found[basis.law, basis.article].append((line.line, line.items, basis))
    return found


def _touched(citing: list[_Citing], after: Statute, article: str) -> Iterator[Touched]:
    for line, items, basis in citing:
        quote = squeezed(basis.quote)
        where = [number for number, text in after.squeezed.items() if stands_in(quote, text)]
        stands = article in where
        yield Touched(line, items, basis, stands, where[0] if not stands and len(where) == 1 else None)
