"""The widest standardised gap between any two of many noisy estimates, draw by draw.

For estimates with independent standard errors s and one draw of standard normal noise e, the gap of the ordered pair
(j, k) is (sⱼeⱼ − sₖeₖ) / √(sⱼ² + sₖ²). There are n² pairs, but hardly any can be the widest: by Cauchy's inequality a
gap is at most √(max(eⱼ, 0)² + max(−eₖ, 0)²), so a pair one of whose two has middling noise cannot win. Each draw is
searched among the few highest and the few lowest first, and wider only where that bound does not settle it. The
result is the exact maximum.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]
Pairs = NDArray[np.bool_]

_FEW: Final = 16
"""So many of each end are looked at first; four times as many where that is not enough."""
_SPARSE: Final = 4
"""Below this many pairs per subject all of them are worked out: looking for the best ones first would cost more."""
_AT_ONCE: Final = 2_000_000
"""About so many gaps are held in memory at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Noise:
    """Draws of what chance does to all estimates at once."""

    errors: Floats
    """Standard error of each subject, at least 0; shape (subjects,)."""
    draws: Floats
    """Independent standard normals, shape (draws, subjects)."""

    def widest_gaps(self, pairs: Pairs) -> Floats:
        """The widest gap of each draw among these ordered pairs.

        Args:
            pairs: `[j, k]` says whether the pair (j, k) is looked at, shape (subjects, subjects); the diagonal and
                pairs of two exact estimates must be False.

        Returns:
            One number a draw.

        Raises:
            ValueError: there is no pair.
        """
        count = int(np.count_nonzero(pairs))
        subjects = len(self.errors)
        if count <= _SPARSE * subjects:
            return self._of_all(*np.nonzero(pairs))
        found = np.empty(len(self.draws))
        open_draws = np.arange(len(self.draws))
        few = min(_FEW, subjects)
        while len(open_draws):
            found[open_draws], sure = self._searched(open_draws, pairs, few)
            open_draws = open_draws[~sure]
            few = min(few * 4, subjects)
        return found

    def gaps_of(self, one: int, rivals: NDArray[np.bool_]) -> Floats:
        """How far one subject is ahead of each of these rivals, draw by draw.

        Args:
            one: the subject.
            rivals: which of all subjects, itself not among them, and nobody exact if it is exact itself.

        Returns:
            Shape (draws, rivals).
        """
        errors = self.errors[rivals]
        own = self.draws[:, one] * self.errors[one]
        gaps: Floats = (own[:, None] - self.draws[:, rivals] * errors) / np.hypot(self.errors[one], errors)
        return gaps

    def _of_all(self, first: Indices, second: Indices) -> Floats:
        spread = np.hypot(self.errors[first], self.errors[second])
        ahead, behind = self.errors[first] / spread, self.errors[second] / spread
        found = np.empty(len(self.draws))
        step = max(1, _AT_ONCE // len(first))
        for start in range(0, len(self.draws), step):
            e = self.draws[start : start + step]
            found[start : start + step] = (e[:, first] * ahead - e[:, second] * behind).max(axis=1)
        return found

    def _searched(self, rows: Indices, pairs: Pairs, few: int) -> tuple[Floats, Pairs]:
        """The widest gap among the `few` highest and the `few` lowest of each row; and whether none can be wider."""
        found = np.empty(len(rows))
        sure = np.empty(len(rows), dtype=np.bool_)
        step = max(1, _AT_ONCE // (few * few))
        for start in range(0, len(rows), step):
            part = slice(start, start + step)
            found[part], sure[part] = self._ends(self.draws[rows[part]], pairs, few)
        return found, sure

    def _ends(self, e: Floats, pairs: Pairs, few: int) -> tuple[Floats, Pairs]:
        subjects = e.shape[1]
        high = np.argpartition(-e, few - 1, axis=1)[:, :few]
        low = np.argpartition(e, few - 1, axis=1)[:, :few]
        top, bottom = np.take_along_axis(e, high, axis=1), np.take_along_axis(e, low, axis=1)
        up, down = self.errors[high], self.errors[low]
        with np.errstate(invalid="ignore", divide="ignore"):
            gaps = (top * up)[:, :, None] - (bottom * down)[:, None, :]
            gaps /= np.hypot(up[:, :, None], down[:, None, :])
        gaps[~pairs[high[:, :, None], low[:, None, :]]] = -np.inf
        widest = gaps.max(axis=(1, 2))
        if few == subjects:
            return widest, np.ones(len(e), dtype=np.bool_)
        # Everybody who was not looked at is at most as high as the last of the high, and as low as the last of the low.
        highest, lowest = np.maximum(top.max(axis=1), 0), np.maximum(-bottom.min(axis=1), 0)
        other_high, other_low = np.maximum(top.min(axis=1), 0), np.maximum(-bottom.max(axis=1), 0)
        bound = np.maximum(np.hypot(other_high, lowest), np.hypot(highest, other_low))
        return widest, widest >= bound
