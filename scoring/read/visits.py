"""Visits of a period, counted by the database: by whom, of what, how they ended, who was asked and who rated."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, bindparam, func, select

from scoring.clock import hall_day
from scoring.events.ratings import RatingUnanswered
from scoring.rules.ratings.asking import Asked, Outcome
from scoring.rules.ratings.rates import Rate
from scoring.tables.kept import LedgerEntry
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit

_VISIT, _RATING, _LEDGER = table(Visit), table(Rating), table(LedgerEntry)
_KEYS = (_VISIT.c.window_id, _VISIT.c.staff_id, _VISIT.c.service_id, _VISIT.c.outcome, _VISIT.c.asked)
_COUNTED = (
    select(*_KEYS, func.count().label("n"), func.count(_RATING.c.rating_id).label("rated"))
    .select_from(_VISIT)
    .outerjoin(_RATING, and_(_RATING.c.hall_id == _VISIT.c.hall_id, _RATING.c.visit == _VISIT.c.visit))
    .where(_VISIT.c.hall_id == bindparam("hall"), _VISIT.c.day.between(bindparam("first"), bindparam("last")))
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
    """All visits of the days `first` to `last`, both inclusive; the cost grows with them."""
    rows = connection.execute(_COUNTED, {"hall": hall_id, "first": first, "last": last}).all()
    return tuple(
        VisitGroup(
            window_id=row.window_id,
            staff_id=row.staff_id,
            service_id=row.service_id,
            outcome=Outcome(row.outcome) if row.outcome else None,
            asked=None if row.asked is None else bool(row.asked),
            visits=row.n,
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

    By window, on the days from `first` to `last`; read off the ledger, because nothing else hangs on it.
    """
    rows = connection.execute(
        select(_LEDGER.c.at, _LEDGER.c.payload).where(
            _LEDGER.c.hall_id == hall_id, _LEDGER.c.kind == RatingUnanswered.kind
        )
    )
    return Counter(
        json.loads(row.payload)["window_id"]
        for row in rows
        if first <= hall_day(datetime.fromisoformat(row.at)) <= last
    )
