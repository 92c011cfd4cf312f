"""告知 completeness: telling everything this citizen needs, and nothing else."""

from fractions import Fraction

from quiz.marking.checklist import Checklist

FULL_PENALTY = Fraction(1)
"""λ: asking for everything takes away as much as telling everything brings."""


def completeness(checklist: Checklist, penalty: Fraction = FULL_PENALTY) -> Fraction:
    """Mark what was told: max(0, ρ − λπ), with ρ and π as in `Checklist` (design, section 3).

    With λ ≥ 1 ticking every free line earns 0 wherever there is a free over-demand, whatever else is ticked, and
    ticking at random gains nothing on average before the floor: all free lines of R together bring at most 1, all
    free lines of S cost 1, and in a group the wrong facts cost what the right one brings.

    Args:
        checklist: the response taken apart.
        penalty: λ, not negative.

    Returns:
        An exact share from 0 to 1; 0 for an item that requires nothing.

    Raises:
        ValueError: if `penalty` is negative.
    """
    if penalty < 0:
        raise ValueError(f"the penalty for over-demands must not be negative, got {penalty}")
    recall = checklist.recall or Fraction(0)
    over_demand = checklist.over_demand or Fraction(0)
    return max(Fraction(0), recall - penalty * over_demand)
