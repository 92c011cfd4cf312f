"""What an audit looks at: every line of the bank that cites an article, with the items that hang on it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from quiz.bank.deriving.derive import derived_items
from quiz.bank.deriving.derived import hanging
from quiz.model.bank import Bank
from quiz.model.guide import Element, Fee, Guide, Limit, OverDemand
from quiz.model.item import Item
from quiz.model.numerals import amounts, numbers
from quiz.model.source import Basis, LocalBasis
from quiz.model.spans import Line, span_of
from quiz.model.vocabulary import ItemType


@dataclass(frozen=True, slots=True)
class CitingLine:
    """A question or guide line, its citations, and the numbers that these must bear out."""

    line: str
    items: tuple[str, ...]
    basis: tuple[Basis, ...]
    asked: tuple[Fraction, ...] = ()
    """Numbers that are asked: each stands in a quote, or is the result of the reckoning if there is one."""
    said: tuple[Fraction, ...] = ()
    """Numbers that are said beside what is asked: each stands in an article, in the stem or in the reckoning."""
    told: tuple[Fraction, ...] = ()
    """Numbers of the explanation that are no option's: what it claims of the law beyond the key."""
    given: frozenset[Fraction] = frozenset()
    """Numbers of the stem: what is said of the citizen (a child of 12) is no claim about the law."""
    reckoning: str | None = None
    shown: frozenset[Fraction] = frozenset()
    """Numbers of the key and the explanation, one of which the reckoning is there for."""


def citing_lines(bank: Bank, day: date) -> Iterator[CitingLine]:
    """Hand-written questions, then guides line by line; without what no longer holds on `day` and never will again."""
    for item in bank.items.values():
        if item.written and not _over(item.effective_until, day):
            yield _question(item)
    for guide in bank.guides.values():
        if not _over(guide.effective_until, day):
            hangs = hanging(one for one in derived_items(guide) if one.item.id in bank.items)
            yield CitingLine(guide.line_name("statutes"), _on("statutes", guide, hangs), _shipped(guide.statutes))
            yield from _guide_lines(guide, hangs, day)


def _shipped(sources: Iterable[Basis]) -> tuple[Basis, ...]:
    """Without what the hall's own book says: `quiz.bank.book.proof` holds that against its documents."""
    return tuple(one for one in sources if not isinstance(one, LocalBasis))


def _question(item: Item) -> CitingLine:
    right = _right_words(item)
    return CitingLine(
        item.id,
        (item.id,),
        item.basis,
        asked=(Fraction(item.key[0]),) if item.type is ItemType.NUMBER else (),
        # What is put in order are cases (33周岁的骑手) as often as claims; a true statement's numbers stand in its stem
        # together with the citizen's. Both can only be held to the law by their quotes.
        said=tuple(amounts(right)) if item.type in {ItemType.SINGLE, ItemType.MULTIPLE} else (),
        told=_told_amounts(item),
        given=frozenset(numbers(item.stem)),
        reckoning=item.reckoning,
        shown=frozenset(numbers(f"{right}，{item.explanation}")),
    )


def _right_words(item: Item) -> str:
    match item.type:
        case ItemType.NUMBER:
            return item.key[0]
        case ItemType.TRUE_FALSE:
            return item.stem
        case _:
            return "，".join(option.text for option in item.options if option.id in item.key)


def _told_amounts(item: Item) -> tuple[Fraction, ...]:
    """Numbers with a unit in the explanation; those of the options are there to be told apart."""
    options = numbers("，".join(option.text for option in item.options))
    return tuple(value for value in amounts(item.explanation) if value not in options)


def _guide_lines(guide: Guide, hangs: Mapping[str, Sequence[str]], day: date) -> Iterator[CitingLine]:
    for line in _in_force(guide, (*guide.elements, *guide.over_demands), day):
        if line.basis is not None and not isinstance(line.basis, LocalBasis):
            vouched = isinstance(line, Element) and line.verified
            yield CitingLine(
                guide.line_name(line.id),
                _on(line.id, guide, hangs),
                (line.basis,),
                asked=_asked_amounts(line) if vouched else (),
                said=tuple(amounts(line.text)) if vouched else (),
            )


def _asked_amounts(line: Element | OverDemand) -> tuple[Fraction, ...]:
    """Value and right answer of a limit or fee; nothing for 当场 and 不收费, which are words, not numbers."""
    match line:
        case Limit():
            value = Fraction(line.value or 0) if line.asked else Fraction(0)
        case Fee():
            value = Fraction(line.amount or 0)
        case _:
            return ()
    return tuple(dict.fromkeys((*([value] if value else []), *amounts(line.answer))))


def _on(line_id: str, guide: Guide, hangs: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    return tuple(hangs.get(guide.line_name(line_id), ()))


def _in_force(guide: Guide, lines: Iterable[Line], day: date) -> Iterator[Line]:
    """The lines that hold on `day` or later."""
    return (line for line in lines if (span := span_of(guide, line)) is not None and not _over(span.end, day))


def _over(end: date | None, day: date) -> bool:
    return end is not None and end <= day
