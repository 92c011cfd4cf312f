"""What a paper not taken, an attempt taken twice and a hall without ratings are worth, by the campaign's policies."""

import pytest

from scoring.ledger.store import Store
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy, KnowledgeNote
from scoring.standings import SubjectKind, board
from tests.scoring.halls import (
    FakeClock,
    Terms,
    at,
    began,
    handed_in,
    july,
    lines,
    open_at,
    opened,
    organisation,
    period_of,
    rated_often,
    scheduled,
    took,
)


def hall_with(terms: Terms, *, clock: FakeClock) -> Store:
    store = open_at(None, clock)
    store.ledger.append_all([*organisation(), *opened(terms)])
    return store


@pytest.mark.parametrize(
    ("absence", "value", "note"),
    [
        (AbsencePolicy.ZERO, 0, KnowledgeNote.ZEROED),
        (AbsencePolicy.EXCUSED, None, KnowledgeNote.NOTHING_COUNTS),
        (AbsencePolicy.UNRANKED, None, KnowledgeNote.UNRANKED),
    ],
)
def test_a_paper_not_taken_counts_as_the_campaign_says_once_its_deadline_has_passed(
    clock: FakeClock, absence: AbsencePolicy, value: int | None, note: KnowledgeNote
) -> None:
    store = hall_with(Terms(absence=absence), clock=clock)
    on_the_day, after = (lines(store, SubjectKind.STAFF, july(day))["W1"].knowledge for day in (20, 21))
    store.close()
    assert on_the_day is not None
    assert after is not None
    assert (on_the_day.value, on_the_day.pending) == (None, ("monthly",))
    assert (after.value, after.note) == (value, note)


def test_a_missed_second_paper_halves_the_score_or_is_left_out(clock: FakeClock) -> None:
    scores = []
    for absence in (AbsencePolicy.ZERO, AbsencePolicy.EXCUSED):
        store = hall_with(Terms(absence=absence), clock=clock)
        store.ledger.append(scheduled(Terms(absence=absence), "second"))
        store.ledger.append_all(took("W1", ("4", "4")))
        scores.append(lines(store, SubjectKind.STAFF)["W1"].components.knowledge)
        store.close()
    assert scores == [40, 80]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [(AttemptPolicy.FIRST, 90), (AttemptPolicy.BEST, 90), (AttemptPolicy.LAST, 20), (AttemptPolicy.MEAN, 55)],
)
def test_the_attempt_that_counts_is_chosen_by_policy(clock: FakeClock, counts: AttemptPolicy, expected: int) -> None:
    store = hall_with(Terms(counts=counts), clock=clock)
    store.ledger.append_all([*took("W1", ("3", "6"), 1), *took("W1", ("2", "0"), 2)])
    assert lines(store, SubjectKind.STAFF)["W1"].components.knowledge == expected
    store.close()


@pytest.mark.parametrize(("counts", "expected"), [(AttemptPolicy.FIRST, 90), (AttemptPolicy.LAST, 20)])
def test_which_attempt_was_last_does_not_hang_on_a_clock_that_was_set_back(
    clock: FakeClock, counts: AttemptPolicy, expected: int
) -> None:
    store = hall_with(Terms(counts=counts), clock=clock)
    store.ledger.append_all(
        [
            began("one", "W1", 1, at(10)),
            handed_in("one", ("3", "6"), at(10, 11)),
            began("two", "W1", 2, at(8)),
            handed_in("two", ("2", "0"), at(8, 11)),
        ]
    )
    assert lines(store, SubjectKind.STAFF)["W1"].components.knowledge == expected
    store.close()


@pytest.mark.parametrize("minimum", [0, 1])
def test_without_any_rating_there_is_no_satisfaction_whatever_the_minimum(clock: FakeClock, minimum: int) -> None:
    store = hall_with(Terms(minimum_ratings=minimum), clock=clock)
    store.ledger.append_all(rated_often("A01", "W1", (0, 0, 0, 0, 1)))
    staff = lines(store, SubjectKind.STAFF)
    store.close()
    assert staff["W1"].satisfaction is not None
    assert staff["W2"].satisfaction is None


def test_an_empty_hall_has_a_board_without_a_single_score(clock: FakeClock) -> None:
    store = hall_with(Terms(), clock=clock)
    for kind in SubjectKind:
        whole = board(period_of(store), kind)
        assert whole.standings
        assert [one.composite.total for one in whole.standings] == [None] * len(whole.standings)
        assert whole.rates.good.value is None
    store.close()
