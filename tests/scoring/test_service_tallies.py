"""Tallies of services and visits are recounts of what they stand for, in whatever order it came."""

from datetime import timedelta
from itertools import permutations

import pytest

from scoring.events.base import Event
from scoring.events.ratings import Channel, RatingGiven, RatingUnflagged
from scoring.events.visits import VisitServed
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.rules.ratings.asking import Outcome
from tests.scoring.halls import FakeClock, at, july, open_at, organisation, rated, voided

VISIT = "a" * 64
SERVED = """
    SELECT rating.day, rating.window_id, coalesce(rating.staff_id, ''), coalesce(rating.service_id, visit.service_id),
        level, count(*)
    FROM rating LEFT JOIN visit ON visit.visit = rating.visit
    WHERE NOT voided AND NOT waiting AND flag IS NULL AND coalesce(rating.service_id, visit.service_id) IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5
"""
VISITED = """
    SELECT visit.day, visit.window_id, coalesce(visit.staff_id, ''), coalesce(visit.service_id, ''),
        coalesce(outcome, ''), CASE asked WHEN 1 THEN 'yes' WHEN 0 THEN 'no' ELSE '' END, count(*), count(rating_id)
    FROM visit LEFT JOIN rating ON rating.visit = visit.visit GROUP BY 1, 2, 3, 4, 5, 6
"""
TALLIES = {
    SERVED: "SELECT day, window_id, staff_id, service_id, level, n FROM service_tally WHERE n > 0",
    VISITED: "SELECT day, window_id, staff_id, service_id, outcome, asked, n, rated FROM visit_tally WHERE n > 0",
}


def served(service: str | None, *, asked: bool | None, outcome: Outcome | None = None, day: int = 2) -> VisitServed:
    return VisitServed(
        visit=VISIT, window_id="A01", staff_id="W1", service_id=service, day=july(day), outcome=outcome, asked=asked
    )


def given(service: str | None = None) -> Event:
    event = rated("r1", "A01", 2, "W1").event
    return event.model_copy(update={"visit": VISIT, "service_id": service})


@pytest.mark.parametrize("service", [None, "S09"])
def test_tallies_are_recounts_whatever_came_first(service: str | None) -> None:
    happened = (given(service), served("S01", asked=True, outcome=Outcome.DONE), served("S02", asked=None, day=3))
    more = (given(service), served(None, asked=False), voided("r1").event)
    for order in (
        *permutations(happened),
        *(one for one in permutations(more) if one.index(more[0]) < one.index(more[2])),
    ):
        store = open_at(None, FakeClock(at(2)))
        store.ledger.append_all([*organisation(), *(Submission(event, at=at(2)) for event in order)])
        with store.reading() as connection:
            for recount, tally in TALLIES.items():
                counted, tallied = ({tuple(row) for row in connection.exec_driver_sql(one)} for one in (recount, tally))
                assert counted == tallied, order
        assert compare(store.engine) == []
        store.close()


def test_what_came_too_fast_is_in_no_tally_until_somebody_has_looked() -> None:
    store = open_at(None, FakeClock(at(2)))
    fast = [
        RatingGiven(rating_id=f"r{number}", window_id="A01", level=5, channel=Channel.HALL, pace=1, service_id="S01")
        for number in range(2)
    ]
    moments = (at(2), at(2) + timedelta(seconds=1))
    pairs = zip(fast, moments, strict=True)
    store.ledger.append_all([*organisation(), *(Submission(event, at=moment) for event, moment in pairs)])
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT sum(n) FROM service_tally").scalar() == 1
    store.ledger.append(RatingUnflagged(rating_id="r1", decided_by="G1"))
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT sum(n) FROM service_tally").scalar() == 2
    store.close()
