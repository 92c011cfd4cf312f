"""How a share of the marks came about: its parts, each a count of something, so that anybody can work it out again."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import pairwise

from quiz.marking.checklist import take_apart, weight_of
from quiz.marking.completeness import FULL_PENALTY
from quiz.model.item import Item, Response
from quiz.model.vocabulary import MarkingRule


class Term(Enum):
    """What is counted. The first four bring marks, the others take them."""

    TOLD = "told"
    """Weight told, of the weight that must be."""
    RIGHT = "right"
    """Right options chosen."""
    PAIRS = "pairs"
    """Steps that directly follow the one they have to."""
    OVER_DEMANDED = "over_demanded"
    """Weight of what was demanded too much, of everything that could be."""
    WRONG_FACT = "wrong_fact"
    """Weight of wrong facts told, of the weight that must be told."""
    WRONG = "wrong"
    """Wrong options chosen."""


@dataclass(frozen=True, slots=True)
class Part:
    """One term of the sum: so many of so many."""

    term: Term
    count: int
    of: int
    """Above 0."""

    @property
    def amount(self) -> Fraction:
        """What it adds to the share of the marks; negative where it takes."""
        amount = Fraction(self.count, self.of)
        return -FULL_PENALTY * amount if self.term in {Term.OVER_DEMANDED, Term.WRONG_FACT, Term.WRONG} else amount


def working(item: Item, response: Response) -> tuple[Part, ...]:
    """The parts of the share that `mark` gives: max(0, Σ amounts). Empty where everything or nothing is earned."""
    return tuple(part for part in _parts(item, response) if part.of)


def _parts(item: Item, response: Response) -> Iterator[Part]:
    if item.rule is MarkingRule.COMPLETENESS:
        checklist = take_apart(item, response)
        yield Part(Term.TOLD, weight_of(checklist.told), checklist.required)
        if checklist.freely_demanded:
            yield Part(Term.OVER_DEMANDED, checklist.freely_demanded, checklist.forbidden)
        if checklist.wrong_facts:
            yield Part(Term.WRONG_FACT, checklist.wrong_facts, checklist.required)
    elif item.rule is MarkingRule.PARTIAL:
        right, chosen = set(item.key), set(response)
        options = {option.id for option in item.options}
        yield Part(Term.RIGHT, len(chosen & right), len(right))
        if wrong := len(chosen - right):
            yield Part(Term.WRONG, wrong, len(options - right))
    elif item.rule is MarkingRule.ADJACENT_PAIRS and len(item.key) > 1:
        followed = set(pairwise(response))
        yield Part(Term.PAIRS, sum(pair in followed for pair in pairwise(item.key)), len(item.key) - 1)
