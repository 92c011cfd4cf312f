"""The queue system of two units: what was served, how it ended, who was asked. One clerk asks the unhappy less."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256
from typing import Final

from kiosk.demo.plan import ADMIN, DemoPlan, unit_of
from scoring.clock import hall_moment
from scoring.events.ratings import RatingGiven
from scoring.events.visits import VisitServed
from scoring.ledger.ledger import Submission
from scoring.rules.ratings.asking import Outcome

_COUNTED: Final = {"U1": ("S01", "S02", "S03"), "U2": ("S05", "S06", "S07")}
"""Units whose visits are counted, and their business; a window's own is most of what it does."""
_CHOOSER: Final = "W0202"
_ASKS, _CHOOSER_ASKS_UNHAPPY = 0.92, 0.3
_ENDS: Final = {Outcome.DONE: 82, Outcome.SENT_BACK: 14, Outcome.REFUSED: 4}
_UNRATED: Final = 0.8
"""Visits without a rating, for each one with a rating."""


def with_visits(
    plan: DemoPlan, day: date, rated: Sequence[Submission], now: datetime, seed: int
) -> Iterator[Submission]:
    """A day's ratings, those of the counted units with their visit; and in the evening the day's visits."""
    rng = random.Random(f"{seed}/visits/{day}")  # noqa: S311 - a simulation, not a secret
    served: list[VisitServed] = []
    for one in rated:
        event = one.event
        if not isinstance(event, RatingGiven) or not plan.month.holds(day) or unit_of(event.window_id) not in _COUNTED:
            yield one
            continue
        visit = _digest(event.rating_id)
        yield replace(one, event=event.model_copy(update={"visit": visit}))
        served.append(_visit(rng, event, visit, day, rated=True))
        if rng.random() < _UNRATED:
            served.append(_visit(rng, event, _digest(f"{event.rating_id}-other"), day, rated=False))
    evening = min(hall_moment(day, 18), now)
    yield from (Submission(one, at=evening) for one in served)


def _visit(rng: random.Random, event: RatingGiven, visit: str, day: date, *, rated: bool) -> VisitServed:
    outcome = rng.choices([*_ENDS], [*_ENDS.values()])[0]
    chooses = event.staff_id == _CHOOSER and outcome.went_badly
    asked = rng.random() < (_CHOOSER_ASKS_UNHAPPY if chooses else _ASKS)
    business = _COUNTED[unit_of(event.window_id)]
    own = int(event.window_id[1:]) - 1
    service = business[own] if rng.random() < 0.6 else rng.choice(business)
    return VisitServed(
        visit=visit,
        window_id=event.window_id,
        staff_id=event.staff_id,
        service_id=service,
        day=day,
        outcome=outcome,
        asked=asked or (rated and not chooses and rng.random() < 0.5),
        by=ADMIN,
    )


def _digest(text: str) -> str:
    return sha256(f"demo/{text}".encode()).hexdigest()
