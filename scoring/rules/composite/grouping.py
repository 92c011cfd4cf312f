"""Score of a unit or window: the mean of its people's components, weighted by their days on duty there.

Only people whose own composite is defined enter, so that no component stands for more people than another. The group's
composite is then the ordinary composite of the mean components, and its rounded parts add up as a person's do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import hypot, lcm

from scoring.rules.cents import Exact
from scoring.rules.composite.composite import Component, Components, Composite, WeightsLike, composite
from scoring.rules.errors import RuleError


@dataclass(frozen=True, slots=True)
class Member:
    """A person's share in a group."""

    days: int | Fraction
    """Days on duty in this group in the period; halves are allowed. Someone with 0 days has no say."""
    components: Components
    satisfaction_sd: float = 0.0
    """Standard deviation of the satisfaction component, in points."""

    def __post_init__(self) -> None:
        if self.days < 0 or not self.satisfaction_sd >= 0:
            raise RuleError(f"days and deviation must be at least 0, not {self.days} and {self.satisfaction_sd}")


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A group's composite with what it rests on."""

    composite: Composite
    """Undefined, with every weighted component missing, when nobody counts."""
    components: Components
    """The exact mean components behind it."""
    satisfaction_sd: float
    """Standard deviation of the mean satisfaction in points, its people being rated independently."""
    counted: int
    """People who entered."""
    left_out: int
    """People without a composite or without a day on duty."""
    days: int | Fraction
    """Sum of the days of those who entered."""


def group_score(members: Iterable[Member], weights: WeightsLike) -> GroupScore:
    """Score a unit or window from its people.

    Raises:
        RuleError: if the weights do not sum to 100.
    """
    everyone = list(members)
    counting = [m for m in everyone if m.days and composite(m.components, weights).total is not None]
    days = sum(member.days for member in counting)
    means = Components(
        knowledge=_mean(counting, Component.KNOWLEDGE),
        satisfaction=_mean(counting, Component.SATISFACTION),
        discipline=_mean(counting, Component.DISCIPLINE),
    )
    # Sorted, because the last bit of a float sum depends on the order.
    spread = hypot(*sorted(float(member.days) * member.satisfaction_sd for member in counting))
    return GroupScore(
        composite=composite(means, weights),
        components=means,
        satisfaction_sd=spread / float(days) if days else 0.0,
        counted=len(counting),
        left_out=len(everyone) - len(counting),
        days=days,
    )


def _mean(members: Sequence[Member], component: Component) -> Fraction | None:
    """Mean over the members that have the component; all of them do unless its weight is 0."""
    return weighted_mean((member.days, member.components.value(component)) for member in members)


def weighted_mean(weighted: Iterable[tuple[int | Fraction, Exact | None]]) -> Fraction | None:
    """Mean of values, each with its weight above 0; None values have no say, and without any other there is no mean.

    The sum is kept as one numerator over a common denominator and reduced once; adding fractions reduces every time.
    """
    numerator, denominator = 0, 1
    weights: int | Fraction = 0
    for weight, value in weighted:
        if value is None:
            continue
        (of, by), (parts, whole) = value.as_integer_ratio(), weight.as_integer_ratio()
        common = lcm(denominator, by * whole)
        numerator = numerator * (common // denominator) + of * parts * (common // (by * whole))
        denominator, weights = common, weights + weight
    return Fraction(numerator, denominator) / weights if weights else None
