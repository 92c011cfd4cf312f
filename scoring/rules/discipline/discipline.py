"""Discipline: points of upheld patrol findings off 100 for people and windows; their plain sum for units.

Source: the service-quality plan, under which every finding costs 1 or 2 points and a unit's points go into its
year-end appraisal as they are. Findings that were reversed are not upheld and are not passed in.
"""

from collections.abc import Iterable

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
