"""What of one paper counts: exact marks of one or several attempts under the paper's policy."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from scoring.rules.errors import RuleError


class AttemptPolicy(StrEnum):
    """Which attempts at a paper count."""

    FIRST = "first"
    BEST = "best"
    LAST = "last"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks earned of a maximum, exact: of an attempt, or what of a paper enters the score."""

    earned: Fraction
    maximum: Fraction

    def __post_init__(self) -> None:
        # Compared as whole numbers, crosswise: everybody's attempts are looked at for every board.
        earned, of = self.earned.as_integer_ratio()
        maximum, by = self.maximum.as_integer_ratio()
        if not (0 <= earned * by <= maximum * of and maximum):
            raise RuleError(f"marks must be from 0 to a maximum above 0, not {self.earned} of {self.maximum}")

    @property
    def percent(self) -> Fraction:
        """0 to 100, exact."""
        return 100 * self.earned / self.maximum


def counted_marks(attempts: Sequence[Marks], policy: AttemptPolicy) -> Marks | None:
    """What of one paper counts; None without attempts. `.percent` of it is the percent of the paper.

    The best attempt is the one with the highest share, the earlier of equal ones. The mean is the exact mean of the
    shares, of the mean of the maxima (which are all the same unless the paper was drawn with different marks).
    """
    if len(attempts) == 1:
        return attempts[0]
    counted = [attempts[index] for index in which_count(attempts, policy)]
    if not counted:
        return None
    if len(counted) == 1:
        return counted[0]
    maximum = sum((attempt.maximum for attempt in counted), Fraction(0)) / len(counted)
    percent = sum((attempt.percent for attempt in counted), Fraction(0)) / len(counted)
    return Marks(maximum * percent / 100, maximum)


def which_count(attempts: Sequence[Marks], policy: AttemptPolicy) -> tuple[int, ...]:
    """Which attempts, by index, enter the score: one, or all for the mean; none without attempts."""
    if not attempts:
        return ()
    match policy:
        case AttemptPolicy.FIRST:
            return (0,)
        case AttemptPolicy.BEST:
            return (max(range(len(attempts)), key=lambda index: attempts[index].percent),)
        case AttemptPolicy.LAST:
            return (len(attempts) - 1,)
        case AttemptPolicy.MEAN:
            return tuple(range(len(attempts)))
        case _:
            assert_never(policy)
