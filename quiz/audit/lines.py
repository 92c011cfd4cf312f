"""What an audit looks at: every line of the bank that cites an article, with the items that hang on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from quiz.bank.model import Bank
from quiz.guide import Element, Fee, Guide, Limit
from quiz.item import Item
from quiz.numerals import amounts, numbers
from quiz.source import Basis
from quiz.vocabulary import ItemType


@dataclass(frozen=True, slots=True)
class CitingLine:
    """A question or guide line, its citations, and the numbers that must stand in one of them."""

    line: str
    items: tuple[str, ...]
    basis: tuple[Basis, ...]
    amounts: tuple[Fraction, ...]
    given: frozenset[Fraction] = frozenset()
    """Numbers of the stem: what is said of the citizen (a child of 12) is no claim about the law."""
    reckoning: str | None = None
    told: tuple[Fraction, ...] = ()
    """Numbers of the explanation that are no option's: what it claims of the law beyond the key."""


def citing_lines(bank: Bank) -> Iterator[CitingLine]:
    """Hand-written questions, then guides line by line."""
    for item in bank.items.values():
        if item.written:
            given = frozenset(numbers(item.stem))
            told = _told_amounts(item)
            yield CitingLine(item.id, (item.id,), item.basis, _key_amounts(item), given, item.reckoning, told)
    for guide in bank.guides.values():
        derived = [item for item in bank.items.values() if item.id.startswith(f"{guide.id}:")]
        whole = tuple(item.id for item in derived if item.type is ItemType.TELL)
        yield CitingLine(guide.line_name("statutes"), whole, guide.statutes, ())
        yield from _guide_lines(guide, derived)


def _guide_lines(guide: Guide, derived: list[Item]) -> Iterator[CitingLine]:
    lines = [(line.id, line.text, line.basis, _line_amounts(line)) for line in guide.elements]
    lines += [(demand.id, demand.text, demand.basis, ()) for demand in guide.over_demands]
    for line_id, text, basis, claimed in lines:
        if basis is not None:
            hanging = tuple(item.id for item in derived if _hangs_on(item, line_id, text))
            yield CitingLine(guide.line_name(line_id), hanging, (basis,), claimed)


def _hangs_on(item: Item, line_id: str, text: str) -> bool:
    """Whether a derived item puts the line: number items by id, checklists by element, orders by the step's words."""
    return (
        line_id in item.id.split(":")[2:3]
        or any(element.id.partition("~")[0] == line_id for element in item.elements)
        or any(option.text == text for option in item.options)
    )


def _line_amounts(line: Element) -> tuple[Fraction, ...]:
    """The value a limit or fee is asked for; nothing for 当场 and 不收费, which are words, not numbers."""
    if isinstance(line, Limit):
        return (Fraction(line.value),) if line.value and line.asked else ()
    if isinstance(line, Fee):
        return (Fraction(line.amount),) if line.amount and Fraction(line.amount) else ()
    return ()


def _key_amounts(item: Item) -> tuple[Fraction, ...]:
    """Numbers with a unit in the key: of a number question its value, else those in the texts of the right options."""
    if item.type is ItemType.NUMBER:
        return (Fraction(item.key[0]),)
    if item.type is ItemType.ORDERING:
        return ()
    # A true statement's numbers stand in its stem, together with the citizen's: only its quote can be held to the law.
    return tuple(amounts("，".join(option.text for option in item.options if option.id in item.key)))


def _told_amounts(item: Item) -> tuple[Fraction, ...]:
    """Numbers with a unit in the explanation; those of the options are there to be told apart."""
    asked = numbers("，".join(option.text for option in item.options))
    return tuple(value for value in amounts(item.explanation) if value not in asked)
