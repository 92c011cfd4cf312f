"""Ratings of a campaign that look made, and every window's satisfaction with and without them.

The official score is what it was: a flag takes nothing out. What stands beside it has the same prior, so that nothing
but the window's own ratings makes the difference.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from scoring.calendar.working_days import is_working_day
from scoring.events.organisation import DayPart
from scoring.read.at_work import at_work
from scoring.read.counts import NONE
from scoring.read.organisation import Duty, half_day
from scoring.read.period import Period
from scoring.read.single_ratings import served, single_ratings
from scoring.rules.ratings.abuse.detect import Look, Material, hours_of, looks
from scoring.rules.ratings.abuse.flag import Flag
from scoring.rules.ratings.abuse.given import Given
from scoring.rules.ratings.abuse.hours import Hours
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


@dataclass(frozen=True, slots=True)
class FlagLine:
    """A flag and what it would mean."""

    flag: Flag
    counting: int
    """So many of its ratings count; the others are held back already, as having come too fast."""
    beside: tuple[Beside, ...]
    """The windows concerned, without this flag's ratings."""


@dataclass(frozen=True, slots=True)
class FlagBoard:
    """What was looked at, and what is asked about it."""

    period: Period
    hours: Hours | None
    """The hall's, as stated or as its ratings show them; None where nobody knows."""
    looks: tuple[Look, ...]
    lines: tuple[FlagLine, ...]
    """By kind, each in order of time."""
    windows: tuple[Beside, ...]
    """Every window with a flag, without the ratings of all its flags together."""


def flag_board(connection: Connection, hall_id: str, period: Period, hours: Hours | None = None) -> FlagBoard:
    """Look at the ratings of a campaign; the cost grows with them, and with the ledger.

    Args:
        connection: to read by.
        hall_id: the hall.
        period: the campaign's facts; of a closed book those it was closed with, while flags are about what stands now.
        hours: the hall's, where somebody says them.
    """
    days = period.campaign.first_day, period.campaign.last_day
    ratings = single_ratings(connection, hall_id, *days)
    material = Material(
        ratings=ratings,
        works=is_working_day,
        manned=_manned(period.duties),
        hours=hours,
        at_work=at_work(connection, hall_id, *days),
        served=served(connection, hall_id, *days),
    )
    found = looks(material)
    scales = _Scales(period, {one.rating_id: one for one in ratings if one.counts})
    flags = [flag for look in found for flag in look.flags]
    lines = tuple(
        FlagLine(one, sum(name in scales.ratings for name in one.ratings), scales.beside(one.ratings)) for one in flags
    )
    whole = scales.beside({name for one in flags for name in one.ratings})
    return FlagBoard(period, hours_of(material), found, lines, whole)


def _manned(duties: Iterable[Duty]) -> Callable[[str, datetime], bool | None]:
    """Whether the roster has somebody there; it says nothing of a window that it never names."""
    rostered = [(one.window_id, one.first_day, one.last_day, one.part) for one in duties]
    known = {window for window, *_ in rostered}

    def manned(window_id: str, at: datetime) -> bool | None:
        if window_id not in known:
            return None
        day, parts = at.date(), {DayPart.DAY.value, half_day(at).value}
        return any(
            window == window_id and first <= day <= last and part in parts for window, first, last, part in rostered
        )

    return manned


@dataclass(frozen=True)
class _Scales:
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
