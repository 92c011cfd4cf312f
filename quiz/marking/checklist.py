"""What a clerk told of a checklist item, counted whole and by facet. Counts only; `completeness` makes it a mark."""

from dataclasses import dataclass
from fractions import Fraction

from quiz.model.item import Item, Response, TellElement
from quiz.model.vocabulary import Facet


@dataclass(frozen=True, slots=True)
class FacetTally:
    """One facet (条件 材料 程序 时限 收费 依据 地点) of one checklist response, in element weights."""

    facet: Facet
    told: int
    """Weight of the required elements told."""
    required: int
    """Weight of all required elements; 0 when the facet only holds over-demands."""
    over_demands: int
    """Number of lines told that must not be."""
    cost: Fraction
    """What these lines bring to π, as `Checklist.over_demand` counts it before it stops at 1."""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A checklist response taken apart: R is what this citizen must be told, S what must not be said."""

    told: tuple[TellElement, ...]
    """Elements of R that were told, in the item's order."""
    left_out: tuple[TellElement, ...]
    """Elements of R that were not told."""
    over_demands: tuple[TellElement, ...]
    """Elements of S that were told: what nobody may ask for, and wrong facts."""
    forbidden: int
    """Weight of all over-demands of the item that can be ticked freely, told or not; wrong facts not included."""
    facets: tuple[FacetTally, ...]
    """Facets that occur in the item, in the order of `Facet`."""

    @property
    def required(self) -> int:
        """Σ_R, the weight of everything that must be told; never 0 for an item derived from a guide."""
        return weight_of(self.told) + weight_of(self.left_out)

    @property
    def recall(self) -> Fraction | None:
        """ρ, the share of R's weight that was told, 0 to 1; None for an item that requires nothing."""
        return Fraction(weight_of(self.told), self.required) if self.required else None

    @property
    def over_demand(self) -> Fraction | None:
        """π, what over-demands and wrong facts take away, 0 to 1; None for an item that requires nothing.

        Free over-demands count as a share of all free over-demands, as in the design: whoever ticks them all has
        π = 1. Of the wrong facts of a group only one can be ticked. Counted in the same sum they would make π = 1
        unreachable, and ticking every free line would pay. They count against Σ_R instead: a wrong time limit
        takes away what the right one would have brought. π stops at 1.
        """
        if not self.required:
            return None
        return min(Fraction(1), sum((facet.cost for facet in self.facets), Fraction(0)))

    @property
    def freely_demanded(self) -> int:
        """Weight of the over-demands that were told."""
        return weight_of(free(self.over_demands))

    @property
    def wrong_facts(self) -> int:
        """Weight of the wrong facts that were told."""
        return weight_of(self.over_demands) - self.freely_demanded

    @property
    def told_all(self) -> bool:
        """一口告知: something was told, no critical element of R is missing, nothing illegal was demanded."""
        missing = any(element.critical for element in self.left_out)
        illegal = any(element.illegal for element in self.over_demands)
        return bool(self.told) and not missing and not illegal


def take_apart(item: Item, response: Response) -> Checklist:
    """Sort a checked response to a checklist item into told, left out and over-demanded."""
    said = set(response)
    told = tuple(element for element in item.elements if element.required and element.id in said)
    left_out = tuple(element for element in item.elements if element.required and element.id not in said)
    over_demands = tuple(element for element in item.elements if not element.required and element.id in said)
    required = weight_of(told) + weight_of(left_out)
    forbidden = weight_of(free(tuple(element for element in item.elements if not element.required)))
    return Checklist(
        told=told,
        left_out=left_out,
        over_demands=over_demands,
        forbidden=forbidden,
        facets=tuple(
            FacetTally(
                facet=facet,
                told=weight_of(_of(facet, told)),
                required=weight_of(_of(facet, told)) + weight_of(_of(facet, left_out)),
                over_demands=len(_of(facet, over_demands)),
                cost=_cost(_of(facet, over_demands), required, forbidden),
            )
            for facet in Facet
            if _of(facet, item.elements)
        ),
    )


def weight_of(elements: tuple[TellElement, ...]) -> int:
    """Sum of the weights."""
    return sum(element.weight for element in elements)


def free(elements: tuple[TellElement, ...]) -> tuple[TellElement, ...]:
    """Those that can be ticked whatever else is; the others exclude each other."""
    return tuple(element for element in elements if element.group is None)


def _cost(over_demands: tuple[TellElement, ...], required: int, forbidden: int) -> Fraction:
    if not required:
        return Fraction(0)
    demanded = weight_of(free(over_demands))
    asked = Fraction(demanded, forbidden) if demanded else Fraction(0)
    return asked + Fraction(weight_of(over_demands) - demanded, required)


def _of(facet: Facet, elements: tuple[TellElement, ...]) -> tuple[TellElement, ...]:
    return tuple(element for element in elements if element.facet is facet)
