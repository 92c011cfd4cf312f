"""Coupled deductions (连带扣分): what a unit's head loses with the windows, where the campaign's rules say so; pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from scoring.events.organisation import Role
from scoring.read.organisation import StaffRecord
from scoring.read.period import Period
from scoring.rules.discipline.discipline import coupled_points


@dataclass(frozen=True, slots=True)
class Coupled:
    """What the head of a unit loses with its windows, by the published rules that the campaign follows."""

    points: int
    """Lost by windows: the plain sum of their upheld findings."""
    percent: int
    lost: Fraction
    """By the head, exact."""
    heads: tuple[str, ...]
    """Who that is; none where the roster has no head of the unit."""


def coupled_of(period: Period, unit_id: str, people: Iterable[StaffRecord]) -> Coupled | None:
    """What the head of a unit loses with its windows; None where the campaign's rules couple nothing."""
    percent = period.campaign.preset.coupling if period.campaign.preset else 0
    if not percent:
        return None
    points = [one.points for one in period.findings if one.unit_id == unit_id and one.window_id and not one.withdrawn]
    heads = (one for one in people if one.role == Role.HEAD and one.unit_id == unit_id)
    there = tuple(one.staff_id for one in heads if one.last_day is None or one.last_day >= period.campaign.first_day)
    return Coupled(sum(points), percent, coupled_points(points, percent), there)
