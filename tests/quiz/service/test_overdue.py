"""Nothing begun is lost with its campaign: the store hands in what nobody comes back to, and it counts."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from quiz.model.errors import NotOnOfferError
from quiz.service import Sitting, Tests
from quiz.service.overdue import hand_in_overdue
from scoring.clock import hall_moment
from scoring.errors.conflicts import AttemptNotOpenError
from scoring.events.attempts import SubmitReason
from scoring.events.campaigns import CampaignOpened, PaperScheduled
from scoring.ledger.ledger import Submission
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read import attempts as records
from scoring.standings import SubjectKind, board
from tests.scoring.halls import HALL, FakeClock, at, everything, open_at, period_of, raw, weights


def answered(sitting: Sitting, right: int) -> Fraction:
    for position in range(1, right + 1):
        sitting.answer(position, sitting.item(position).key, position * 1_000)
    return sum((sitting.attempt.place(position).marks for position in range(1, right + 1)), Fraction(0))


def august(store: Store, clock: FakeClock, *, first: date = date(2026, 8, 1)) -> None:
    """The campaign after, with a paper of the same name."""
    event = CampaignOpened(
        campaign_id="2026-08", title="八月", first_day=first, last_day=date(2026, 8, 31), weights=weights(40, 40, 20)
    )
    paper = PaperScheduled(
        campaign_id="2026-08",
        paper_id="monthly",
        title="八月业务知识测试",
        deadline=date(2026, 8, 20),
        seconds_allowed=600,
        maximum="179/2",
        attempts_allowed=2,
    )
    store.ledger.append_all([Submission(event, at=clock.now), Submission(paper, at=clock.now)])


@pytest.fixture
def next_door(path: Path, store: Store, clock: FakeClock) -> Iterator[Store]:
    """The same hall at another terminal; `store` has made the file."""
    other = open_at(path, clock, "T2")
    yield other
    other.close()


def test_what_nobody_comes_back_to_is_handed_in_with_what_was_answered(
    room: Tests, store: Store, clock: FakeClock
) -> None:
    sitting = room.start("W1", "monthly")
    earned = answered(sitting, 7)
    sitting.leave(30_000)
    clock.pass_(timedelta(minutes=10, seconds=29))
    assert hand_in_overdue(store) == 0  # a minute is left to a terminal that may hand in by itself
    clock.pass_(timedelta(seconds=1))
    assert hand_in_overdue(store) == 1
    report = room.result(sitting.attempt.attempt_id)
    assert (report.reason, report.earned, report.elapsed_ms) == (SubmitReason.OVERDUE, earned, 600_000)
    assert hand_in_overdue(store) == 0
    assert compare(store.engine) == []


def test_a_terminal_that_went_down_leaves_time_to_come_back(room: Tests, store: Store, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    sitting.show(2, 30_000)
    clock.pass_(timedelta(minutes=15 + 9))
    assert hand_in_overdue(store) == 0
    assert room.resume(sitting.attempt.attempt_id, take_over=True).attempt.elapsed_ms == 30_000 + 9 * 60_000
    clock.pass_(timedelta(minutes=3))
    assert hand_in_overdue(store) == 1


def test_who_sits_at_it_is_not_disturbed(room: Tests, store: Store, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    clock.now += timedelta(minutes=9, seconds=59)
    sitting.tick(599_000)
    clock.now += timedelta(seconds=30)
    assert hand_in_overdue(store) == 0
    assert sitting.submit(SubmitReason.TIME_UP, 600_000).reason is SubmitReason.TIME_UP


def test_the_list_of_papers_hands_in_first(room: Tests, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    answered(sitting, 18)
    sitting.leave(60_000)
    clock.pass_(timedelta(days=1))
    (card,) = room.papers("W1")
    assert (card.open_attempt, card.counted_percent, card.on_offer) == (None, Decimal(100), True)


def test_an_open_attempt_of_a_campaign_that_is_over_counts_there(room: Tests, store: Store, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    earned = answered(sitting, 7)
    clock.now = hall_moment(date(2026, 8, 3), 9)
    august(store, clock)
    assert hand_in_overdue(store) == 1
    (line,) = [one for one in board(period_of(store), SubjectKind.STAFF).standings if one.subject_id == "W1"]
    assert line.components.knowledge == 100 * earned / Fraction(179, 2)
    new, old = room.papers("W1")
    assert (new.campaign_id, new.on_offer, new.attempts_used) == ("2026-08", True, 0)
    assert (old.campaign_id, old.on_offer, [one.attempt_id for one in old.taken]) == (
        "2026-07",
        False,
        [sitting.attempt.attempt_id],
    )


def test_an_attempt_begun_on_the_last_evening_can_be_gone_on_with_past_midnight(
    room: Tests, store: Store, clock: FakeClock
) -> None:
    clock.now = at(20, 23, 55)
    sitting = room.start("W1", "monthly")
    sitting.leave(10_000)
    clock.now = hall_moment(date(2026, 7, 21), 0, 2)
    (card,) = room.papers("W1")
    assert card.open_attempt is not None
    assert room.resume(sitting.attempt.attempt_id).attempt.remaining_ms == 600_000 - 430_000


def test_an_attempt_from_before_there_were_sittings_is_handed_in_past_its_deadline(
    room: Tests, store: Store, path: Path, clock: FakeClock
) -> None:
    sitting = room.start("W1", "monthly")
    sitting.tick(99_000)
    with raw(path) as connection:
        connection.execute("UPDATE attempt SET sitting_id = NULL")
    clock.now = at(20, 23)
    assert hand_in_overdue(store) == 0
    clock.now = at(21)
    assert hand_in_overdue(store) == 1
    assert room.result(sitting.attempt.attempt_id).elapsed_ms == 99_000


def test_a_clock_in_doubt_hands_nothing_in(room: Tests, store: Store, clock: FakeClock) -> None:
    room.start("W1", "monthly")
    clock.pass_(timedelta(days=60))
    assert hand_in_overdue(store) == 0


def test_the_sitting_that_was_handed_in_is_told_so(room: Tests, next_door: Store, clock: FakeClock) -> None:
    sitting = room.start("W1", "monthly")
    clock.pass_(timedelta(hours=1))
    assert hand_in_overdue(next_door) == 1
    with pytest.raises(AttemptNotOpenError):
        sitting.tick(5_000)


def test_two_terminals_hand_in_once(room: Tests, store: Store, next_door: Store, clock: FakeClock) -> None:
    room.start("W1", "monthly")
    clock.pass_(timedelta(hours=1))
    assert hand_in_overdue(store) + hand_in_overdue(next_door) == 1


def test_what_cannot_be_read_any_more_is_left_alone_and_does_not_stop_the_others(
    room: Tests, store: Store, path: Path, clock: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    broken, sound = room.start("W1", "monthly"), room.start("W2", "monthly")
    with raw(path) as connection:
        connection.execute("DELETE FROM document WHERE digest = ?", (broken.attempt.paper.digest(),))
    clock.pass_(timedelta(hours=1))
    assert hand_in_overdue(store) == 1
    assert broken.attempt.attempt_id in caplog.text
    with store.reading() as connection:
        assert records.attempt(connection, HALL, sound.attempt.attempt_id).submit_reason == "overdue"


def test_two_campaigns_at_once_both_offer_their_papers(room: Tests, store: Store, clock: FakeClock) -> None:
    august(store, clock, first=date(2026, 7, 1))
    assert {(one.campaign_id, one.on_offer) for one in room.papers("W1")} == {("2026-07", True), ("2026-08", True)}
    for _ in range(2):
        sitting = room.start("W1", "monthly", campaign_id="2026-08")
        assert sitting.attempt.campaign_id == "2026-08"
        sitting.submit(SubmitReason.CLERK, 1_000)
    with pytest.raises(NotOnOfferError):
        room.start("W1", "monthly", campaign_id="2026-08")
    assert room.start("W1", "monthly").attempt.campaign_id == "2026-07"


def test_papers_of_other_campaigns_are_not_listed_when_there_is_nothing_to_do_or_see(
    room: Tests, store: Store, clock: FakeClock, path: Path
) -> None:
    clock.now = hall_moment(date(2026, 8, 3), 9)
    august(store, clock)
    before = everything(path)
    assert [one.campaign_id for one in room.papers("W1")] == ["2026-08"]
    assert everything(path) == before
