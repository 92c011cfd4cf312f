"""Marks by facet: in which part of a service (条件 材料 程序 时限 收费 依据 地点) the marks of a paper went missing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from quiz.marking import Checklist
from quiz.marking.completeness import FULL_PENALTY
from quiz.model.item import Item
from quiz.model.vocabulary import Facet
from scoring.rules.cents import rounded


@dataclass(frozen=True, slots=True)
class FacetSum:
    """One facet over a whole paper, or what one item brings to it."""

    facet: Facet
    told: int
    """Weight told in checklist items."""
    required: int
    """Weight to be told in checklist items; 0 if none of them touches the facet."""
    over_demands: int
    """Lines told in checklist items that must not be."""
    earned: Fraction
    """Marks earned in items of all types, see `sum_facets`."""
    maximum: Fraction
    """Marks to be had in items of all types."""

    @property
    def told_percent(self) -> Decimal | None:
        """Share of the required weight that was told, in percent to 0.01; None if nothing was required."""
        return rounded(Fraction(100 * self.told, self.required)) if self.required else None

    @property
    def percent(self) -> Decimal | None:
        """Share of the marks, in percent to 0.01; None if there were none to be had."""
        return rounded(100 * self.earned / self.maximum) if self.maximum else None


Marked = tuple[Item, Checklist | None, Fraction, Fraction]
"""An item, its checklist if it has one, marks earned, marks to be had."""


def sum_facets(marked: Iterable[Marked]) -> tuple[FacetSum, ...]:
    """Add up a paper by facet.

    An item with a facet counts there with all its marks; an item without one counts nowhere. Of a checklist item each
    facet counts for itself: its maximum is its share of the weight required, what it earned the weight told in it,
    less what was demanded too much or told wrongly in it, never below 0. So a wrong time limit lowers 时限 and nothing
    else; and the facets of an item may sum to more than its marks, where one of them would be below 0.

    Returns:
        The facets that occur, in the order of `Facet`.
    """
    parts = [part for one in marked for part in _parts(*one)]
    return tuple(
        FacetSum(
            facet=facet,
            told=sum(part.told for part in parts if part.facet is facet),
            required=sum(part.required for part in parts if part.facet is facet),
            over_demands=sum(part.over_demands for part in parts if part.facet is facet),
            earned=sum((part.earned for part in parts if part.facet is facet), Fraction(0)),
            maximum=sum((part.maximum for part in parts if part.facet is facet), Fraction(0)),
        )
        for facet in Facet
        if any(part.facet is facet for part in parts)
    )


def _parts(item: Item, checklist: Checklist | None, earned: Fraction, maximum: Fraction) -> Iterator[FacetSum]:
    if checklist is None:
        if item.facet is not None:
            yield FacetSum(item.facet, told=0, required=0, over_demands=0, earned=earned, maximum=maximum)
        return
    required = checklist.required
    for tally in checklist.facets:
        yield FacetSum(
            tally.facet,
            told=tally.told,
            required=tally.required,
            over_demands=tally.over_demands,
            earned=maximum * max(Fraction(0), Fraction(tally.told, required) - FULL_PENALTY * tally.cost)
            if required
            else Fraction(0),
            maximum=maximum * Fraction(tally.required, required) if required else Fraction(0),
        )
