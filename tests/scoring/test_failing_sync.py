"""A disk whose syncs fail: nothing is confirmed that a power cut would take away."""

from pathlib import Path

import pytest

from scoring.errors.store import NotSavedError
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.services.ratings import Ratings
from tests.long.campaign.failing_sync import can_fail_syncs, unsynced
from tests.scoring.halls import everything
from tests.telling import refused

pytestmark = pytest.mark.skipif(not can_fail_syncs(), reason="the system filters no calls")


def test_what_no_sync_has_reached_is_not_confirmed(hall: Store, path: Path) -> None:
    book = Ratings(hall)
    book.give("A01", 5, channel=Channel.HALL, rating_id="before")
    with refused(NotSavedError, "disk I/O error"):
        unsynced(lambda: book.give("A01", 1, channel=Channel.HALL, rating_id="lost"))
    assert verify(hall.engine).whole
    assert [row[1] for row in everything(path)["rating"]] == ["before"]
    book.give("A01", 1, channel=Channel.HALL, rating_id="lost")  # on a disk that syncs again
    assert sorted(str(row[1]) for row in everything(path)["rating"]) == ["before", "lost"]
    assert verify(hall.engine).whole
