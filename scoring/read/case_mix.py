"""Ratings of a period by what was served: what case mixes are worked out from."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, func, select

from scoring.rules.ratings.levels import LEVELS
from scoring.tables.keys import table
from scoring.tables.ratings import ServiceTally

_TALLY = table(ServiceTally)
_KEYS = (_TALLY.c.window_id, _TALLY.c.staff_id, _TALLY.c.service_id, _TALLY.c.level)
_COUNTED = (
    select(*_KEYS, func.sum(_TALLY.c.n))
    .where(_TALLY.c.hall_id == bindparam("hall"), _TALLY.c.day.between(bindparam("first"), bindparam("last")))
    .where(_TALLY.c.n > 0)
    .group_by(*_KEYS)
)


@dataclass(frozen=True, slots=True)
class ServiceCount:
    """Ratings that are alike; only those that count."""

    window_id: str
    staff_id: str | None
    service_id: str
    """As the rating says, or else its visit."""
    level: int
    n: int


def service_counts(connection: Connection, hall_id: str, first: date, last: date) -> tuple[ServiceCount, ...]:
    """The ratings of known services on the days `first` to `last`, both inclusive, as the tally has them."""
    rows = connection.execute(_COUNTED, {"hall": hall_id, "first": first, "last": last}).all()
    return tuple(ServiceCount(window, person or None, *rest) for window, person, *rest in rows)


def mixes(
    counts: Iterable[ServiceCount], subject: Callable[[ServiceCount], str | None]
) -> Mapping[str, Mapping[str, list[int]]]:
    """Ratings of each subject by service; what has no subject is in no mix."""
    found: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * LEVELS))
    for one in counts:
        name = subject(one)
        if name:
            found[name][one.service_id][one.level - 1] += one.n
    return {name: dict(own) for name, own in found.items()}
