"""Ratings of a period by what was served: what case mixes are worked out from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, and_, bindparam, func, select

from scoring.rules.ratings.levels import LEVELS
from scoring.tables.keys import table
from scoring.tables.ratings import Rating
from scoring.tables.visits import Visit

_RATING, _VISIT = table(Rating), table(Visit)
_SERVICE = func.coalesce(_RATING.c.service_id, _VISIT.c.service_id)
_KEYS = (_RATING.c.window_id, _RATING.c.staff_id, _SERVICE, _RATING.c.level)
_COUNTED = (
    select(*_KEYS, func.count())
    .select_from(_RATING)
    .outerjoin(_VISIT, and_(_VISIT.c.hall_id == _RATING.c.hall_id, _VISIT.c.visit == _RATING.c.visit))
    .where(_RATING.c.hall_id == bindparam("hall"), _RATING.c.day.between(bindparam("first"), bindparam("last")))
    .where(_RATING.c.voided.is_(False), _RATING.c.waiting.is_(False), _RATING.c.flag.is_(None))
    .group_by(*_KEYS)
)


@dataclass(frozen=True, slots=True)
class ServiceCount:
    """Ratings that are alike; only those that count."""

    window_id: str
    staff_id: str | None
    service_id: str | None
    """As the rating says, or else its visit; None where neither does."""
    level: int
    n: int


def service_counts(connection: Connection, hall_id: str, first: date, last: date) -> tuple[ServiceCount, ...]:
    """All ratings of the days `first` to `last`, both inclusive; the cost grows with them."""
    rows = connection.execute(_COUNTED, {"hall": hall_id, "first": first, "last": last}).all()
    return tuple(ServiceCount(*row) for row in rows)


def mixes(
    counts: Iterable[ServiceCount], subject: Callable[[ServiceCount], str | None]
) -> Mapping[str, Mapping[str, list[int]]]:
    """Ratings of each subject by service; what has no known service or no subject is in no mix."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * LEVELS))
    for one in counts:
        name = subject(one)
        if name and one.service_id:
            found[name][one.service_id][one.level - 1] += one.n
    return {name: dict(own) for name, own in found.items()}
