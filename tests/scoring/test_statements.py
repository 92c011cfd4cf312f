"""What a rating asks of the database: a few statements and one commit, however many ratings there are already."""

from datetime import timedelta

import pytest

from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.services.ratings import Ratings
from tests.scoring.halls import FakeClock, at
from tests.scoring.tracing import acts, traced


@pytest.mark.parametrize(("level", "written"), [(5, 3), (1, 4)])  # a bad one opens its follow-up
def test_a_rating_costs_the_same_few_statements_whatever_came_before(
    hall: Store, clock: FakeClock, level: int, written: int
) -> None:
    book = Ratings(hall)
    clock.now = at(2)
    for number in range(8):
        clock.now += timedelta(minutes=10)
        with traced(hall) as seen:
            book.give("A01", level, channel=Channel.WINDOW, rating_id=f"r{number}")
        began, wrote = seen.index("BEGIN IMMEDIATE"), acts(seen)
        inside = seen[began : seen.index("COMMIT", began)]
        assert inside[1] == "UPDATE ledger_head SET"
        assert (wrote["INSERT"], wrote["UPDATE"], wrote["SELECT"]) == (written, 1, 5), seen
        assert sum(sql.startswith("SELECT") for sql in inside) == 2, inside
