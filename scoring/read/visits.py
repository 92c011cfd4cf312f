"""Visits of a period, counted by the database: by whom, of what, how they ended, who was asked and who rated."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from scoring.rules.ratings.asking import Asked, Outcome
from scoring.rules.ratings.rates import Rate
from scoring.tables.keys import table
from scoring.tables.ratings import UnansweredTally
from scoring.tables.visits import VisitTally

_TALLY, _UNANSWERED = table(VisitTally), table(UnansweredTally)
_KEYS = (_TALLY.c.window_id, _TALLY.c.staff_id, _TALLY.c.service_id, _TALLY.c.outcome, _TALLY.c.asked)
_COUNTED = (
    select(*_KEYS, func.sum(_TALLY.c.n).label("visits"), func.sum(_TALLY.c.rated).label("rated"))
    .where(_TALLY.c.hall_id == bindparam("hall"), _TALLY.c.day.between(bindparam("first"), bindparam("last")))
    .where(_TALLY.c.n > 0)
    .group_by(*_KEYS)
)


@dataclass(frozen=True, slots=True)
class VisitGroup:
    """Visits that are alike."""

    window_id: str
    staff_id: str | None
    service_id: str | None
    outcome: Outcome | None
    asked: bool | None
    visits: int
    rated: int
    """So many of them were rated, ratings that do not count included."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what was served has been asked about, and how much of that was answered."""

    served: int
    asked: Rate
    """Asked, of the visits about which that is known."""
    rated: Rate
    """Rated, of those asked."""
    unasked: int
    """Rated by citizens whom nobody had asked, or of whom that is not known."""
    by_outcome: Asked


def visit_groups(connection: Connection, hall_id: str, first: date, last: date) -> tuple[VisitGroup, ...]:
    """All visits of the days `first` to `last`, both inclusive, as the tally has them."""
    rows = connection.execute(_COUNTED, {"hall": hall_id, "first": first, "last": last}).all()
    return tuple(
        VisitGroup(
            window_id=row.window_id,
            staff_id=row.staff_id or None,
            service_id=row.service_id or None,
            outcome=Outcome(row.outcome) if row.outcome else None,
            asked=row.asked == "yes" if row.asked else None,
            visits=row.visits,
            rated=row.rated,
        )
        for row in rows
    )


def coverages(groups: Iterable[VisitGroup], subject: Callable[[VisitGroup], str | None]) -> Mapping[str, Coverage]:
    """How much of each subject's visits was asked about and rated."""
    found: dict[str, list[VisitGroup]] = defaultdict(list)
    for one in groups:
        if name := subject(one):
            found[name].append(one)
    return {name: _coverage(own) for name, own in found.items()}


def _coverage(groups: list[VisitGroup]) -> Coverage:
    known = [one for one in groups if one.asked is not None]
    asked = [one for one in known if one.asked]
    ended = [one for one in known if one.outcome is not None]
    return Coverage(
        served=_visits(groups),
        asked=Rate(_visits(asked), _visits(known)),
        rated=Rate(sum(one.rated for one in asked), _visits(asked)),
        unasked=sum(one.rated for one in groups if not one.asked),
        by_outcome=Asked(
            good=_asked([one for one in ended if one.outcome and not one.outcome.went_badly]),
            bad=_asked([one for one in ended if one.outcome and one.outcome.went_badly]),
        ),
    )


def _asked(groups: list[VisitGroup]) -> Rate:
    return Rate(_visits([one for one in groups if one.asked]), _visits(groups))


def _visits(groups: Iterable[VisitGroup]) -> int:
    return sum(one.visits for one in groups)


def unanswered(connection: Connection, hall_id: str, first: date, last: date) -> Counter[str]:
    """How often somebody had the levels in front and left without one (未评价): counted apart, never as satisfied.

    By window, on the days from `first` to `last`, both inclusive.
    """
    mine = (_UNANSWERED.c.hall_id == hall_id, _UNANSWERED.c.day.between(first, last))
    rows = connection.execute(
        select(_UNANSWERED.c.window_id, func.sum(_UNANSWERED.c.n)).where(*mine).group_by(_UNANSWERED.c.window_id)
    )
    return Counter({window: int(n) for window, n in rows})
