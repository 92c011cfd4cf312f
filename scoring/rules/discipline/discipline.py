"""Discipline: points of upheld patrol findings off 100 for people and windows; their plain sum for units.

Source: the service-quality plan, under which every finding costs 1 or 2 points and a unit's points go into its
year-end appraisal as they are. Findings that were reversed are not upheld and are not passed in.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from scoring.rules.errors import RuleError

FULL = 100


def unit_deduction(points: Iterable[int]) -> int:
    """Year-end deduction of a unit: the sum of points of its upheld findings, never weighted, capped or floored.

    Raises:
        RuleError: if a finding has less than 1 point.
    """
    total = 0
    for worth in points:
        if worth < 1:
            raise RuleError(f"a finding costs at least 1 point, not {worth}")
        total += worth
    return total


def discipline_score(points: Iterable[int]) -> int:
    """Score of a person or window, 0 to 100: 100 less the points of its upheld findings, floor 0.

    Raises:
        RuleError: if a finding has less than 1 point.
    """
    return max(0, FULL - unit_deduction(points))


def capped(found: Iterable[tuple[str, int]], caps: Mapping[str, int]) -> tuple[int, dict[str, tuple[int, int]]]:
    """Points that count where families of items are capped, and every family that its cap cut: sum and cap.

    Args:
        found: family and points of each upheld finding; a family without a cap counts whole.
        caps: most points by family, at least 0.

    Raises:
        RuleError: if a finding has less than 1 point.
    """
    sums: dict[str, int] = {}
    for group, points in found:
        sums[group] = sums.get(group, 0) + unit_deduction([points])
    cut = {group: (total, caps[group]) for group, total in sums.items() if total > caps.get(group, total)}
    return sum(min(total, caps.get(group, total)) for group, total in sums.items()), cut


def discipline_score_capped(found: Iterable[tuple[str, int]], caps: Mapping[str, int]) -> int:
    """`discipline_score` where families of items are capped."""
    return max(0, FULL - capped(found, caps)[0])


def coupled_points(points: Iterable[int], percent: int) -> Fraction:
    """What a unit's head loses with the windows of the unit: so many percent of each deduction, exact."""
    return Fraction(unit_deduction(points) * percent, 100)
