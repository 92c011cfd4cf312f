"""Which services somebody at a window most likely means: what is done there, then what is done most."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from quiz.model.guide import Guide
from scoring.ledger.store import View
from scoring.read import organisation
from scoring.read.case_mix import ServiceCount, service_counts

_LATELY: Final = timedelta(days=90)
"""So far back ratings are counted by what they are of."""


def at_window(
    connection: View, hall_id: str, guides: Iterable[Guide], window_id: str | None, today: date
) -> tuple[Guide, ...]:
    """The same guides, those of a window first; see `nearest_first`."""
    known = {one.window_id: one.services for one in organisation.windows(connection, hall_id)}
    counts = service_counts(connection, hall_id, today - _LATELY, today)
    return nearest_first(guides, window_id or "", known.get(window_id or "", ()), counts)


def nearest_first(
    guides: Iterable[Guide], window_id: str, stated: Collection[str], counts: Iterable[ServiceCount]
) -> tuple[Guide, ...]:
    """Guides in the order in which they are offered at a window; nothing is left out.

    First what the roster says is done there, then what the hall's own book sends there, then what was rated there most,
    then what was rated most in the hall; what is alike in all that stays in its order.
    """
    here: dict[str, int] = {}
    hall: dict[str, int] = {}
    for one in counts:
        hall[one.service_id] = hall.get(one.service_id, 0) + one.n
        if one.window_id == window_id:
            here[one.service_id] = here.get(one.service_id, 0) + one.n
    return tuple(sorted(guides, key=lambda guide: _place(guide, window_id, stated, (here, hall))))


def _place(
    guide: Guide, window_id: str, stated: Collection[str], used: tuple[Mapping[str, int], Mapping[str, int]]
) -> tuple[bool, bool, int, int]:
    sent = guide.here is not None and window_id in guide.here.windows
    here, hall = used
    return guide.id not in stated, not sent, -here.get(guide.id, 0), -hall.get(guide.id, 0)
