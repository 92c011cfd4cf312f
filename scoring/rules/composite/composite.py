"""Composite score: a weighted sum whose shown parts add up to the shown whole, to the cent.

C = Σ w·s. Each component's contribution is computed from its exact value and rounded to 0.01, half to even; C is the
sum of the rounded contributions. All arithmetic is on integers and fractions, so no decimal context can change it.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Protocol

from scoring.rules.cents import Exact, from_cents, nearest, rounded
from scoring.rules.errors import RuleError


class Component(StrEnum):
    """What a composite is made of, in the order shown."""

    KNOWLEDGE = "knowledge"
    SATISFACTION = "satisfaction"
    DISCIPLINE = "discipline"


class WeightsLike(Protocol):
    """Shares of the composite in whole percent that sum to 100; `scoring.events.campaigns.Weights` is one."""

    @property
    def knowledge(self) -> int:
        """测试, 0 to 100."""
        ...

    @property
    def satisfaction(self) -> int:
        """满意度, 0 to 100."""
        ...

    @property
    def discipline(self) -> int:
        """作风纪律, 0 to 100."""
        ...


@dataclass(frozen=True, slots=True)
class Components:
    """The exact component scores of a person or group, 0 to 100 each; None where undefined."""

    knowledge: Exact | None
    satisfaction: Exact | None
    discipline: Exact | None

    def __post_init__(self) -> None:
        for component in Component:
            value = self.value(component)
            if value is None:
                continue
            numerator, denominator = value.as_integer_ratio()
            if not 0 <= numerator <= 100 * denominator:
                raise RuleError(f"the {component} score must be from 0 to 100, not {value}")

    def value(self, component: Component) -> Exact | None:
        """One component's score."""
        value: Exact | None = getattr(self, component)
        return value


@dataclass(frozen=True, slots=True)
class Contribution:
    """One row of the explanation of a composite."""

    component: Component
    score: Decimal | None
    """The component to 0.01, for showing; the points are not computed from it."""
    weight: int
    """Whole percent."""
    points: Decimal | None
    """What the component adds to the composite, to 0.01; None where it is undefined but has weight."""


@dataclass(frozen=True, slots=True)
class Composite:
    """A composite score and what it is made of."""

    contributions: tuple[Contribution, ...]
    """One for each component, in the order of `Component`."""
    total: Decimal | None
    """Sum of the contributions' points, 0 to 100; None when one of them is."""
    missing: tuple[Component, ...]
    """Components that have weight but no value; empty exactly when there is a total."""


def checked_weights(weights: WeightsLike) -> dict[Component, int]:
    """Weights by component.

    Raises:
        RuleError: unless each is 0 to 100 and they sum to 100.
    """
    return dict(_checked(weights.knowledge, weights.satisfaction, weights.discipline))


@cache
def _checked(*shares: int) -> tuple[tuple[Component, int], ...]:
    """A board weighs everybody alike: the same three shares are looked at once."""
    if min(shares) < 0 or sum(shares) != 100:
        raise RuleError(f"weights must be whole percents that sum to 100, not {list(shares)}")
    return tuple(zip(Component, shares, strict=True))


def composite(components: Components, weights: WeightsLike) -> Composite:
    """Weigh three components. A component of weight 0 contributes 0.00 and may be undefined.

    Raises:
        RuleError: if the weights do not sum to 100.
    """
    contributions: list[Contribution] = []
    missing: list[Component] = []
    total = 0
    for component, weight in checked_weights(weights).items():
        value = components.value(component)
        cents = _weighed(value, weight)
        if cents is None:
            missing.append(component)
        else:
            total += cents
        score = None if value is None else rounded(value)
        contributions.append(Contribution(component, score, weight, None if cents is None else from_cents(cents)))
    return Composite(tuple(contributions), None if missing else from_cents(total), tuple(missing))


def composite_sd(weights: WeightsLike, satisfaction_sd: float) -> float:
    """Standard deviation of a composite in points: only satisfaction is an estimate, the other components are counts.

    Raises:
        RuleError: if the weights do not sum to 100 or the standard deviation is negative.
    """
    if not satisfaction_sd >= 0:
        raise RuleError(f"a standard deviation must be at least 0, not {satisfaction_sd}")
    return checked_weights(weights)[Component.SATISFACTION] / 100 * satisfaction_sd


def _weighed(value: Exact | None, weight: int) -> int | None:
    """Whole cents, half to even, of a component's share: weight / 100 of its value, times 100; None if undefined."""
    if not weight:
        return 0
    if value is None:
        return None
    numerator, denominator = value.as_integer_ratio()
    return nearest(numerator * weight, denominator)
