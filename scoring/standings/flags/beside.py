"""Every window's satisfaction with and without some of its ratings.

The official score is what it was. What stands beside it has the same prior, so that nothing but the window's own
ratings makes the difference.
"""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from scoring.read.counts import NONE
from scoring.read.period import Period
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.prior import Prior, fit_prior
from scoring.rules.ratings.satisfaction import Satisfaction, satisfaction
from scoring.standings.shared import if_enough


@dataclass(frozen=True, slots=True)
class Beside:
    """A window's satisfaction with and without some ratings."""

    window_id: str
    name: str
    left_out: int
    """So many of its ratings that count."""
    official: Satisfaction | None
    """With all of them; None (样本不足) as on the board."""
    without: Satisfaction | None
    """None where too few are left."""


@dataclass(frozen=True)
class Scales:
    """Weighs windows with and without some of their ratings."""

    period: Period
    ratings: Mapping[str, Given]
    """Those that count, by id."""
    prior: Prior = field(init=False)

    def __post_init__(self) -> None:
        counts = [self.period.counts.by_window.get(one.window_id, NONE) for one in self.period.windows]
        object.__setattr__(self, "prior", fit_prior(counts))

    def beside(self, left_out: Collection[str]) -> tuple[Beside, ...]:
        """The windows that have any of these ratings, in the hall's order, without them."""
        fewer = Counter(
            (self.ratings[one].window_id, self.ratings[one].level) for one in left_out if one in self.ratings
        )
        concerned = {window for window, _ in fewer}
        return tuple(
            self._window(one.window_id, one.name, fewer) for one in self.period.windows if one.window_id in concerned
        )

    def _window(self, window_id: str, name: str, fewer: Mapping[tuple[str, int], int]) -> Beside:
        counts = self.period.counts.by_window.get(window_id, NONE)
        # Of a closed book a rating may be flagged that came after it.
        left = [max(0, number - fewer.get((window_id, level), 0)) for level, number in enumerate(counts, 1)]
        return Beside(
            window_id=window_id,
            name=name,
            left_out=sum(counts) - sum(left),
            official=if_enough(self.period, self.period.window_satisfaction[window_id]),
            without=if_enough(self.period, satisfaction(left, self.prior, self.period.campaign.level_points)),
        )
