"""Every score can be taken apart: what `explain` lists makes the component exactly, and the parts make the whole."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from sqlalchemy import event

from scoring.errors import UnknownSubjectError
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.services.ratings import Ratings
from scoring.standings import SubjectKind, board
from scoring.standings.explain import Explanation, explain
from tests.scoring.halls import (
    HALL,
    LAST,
    FakeClock,
    at,
    found,
    open_at,
    opened,
    organisation,
    period_of,
    rated,
    rated_often,
    reversed_,
    took,
    voided,
)
from tests.scoring.histories import HISTORIES, Chronicle, Step
from tests.scoring.recompute import counts, recomputed, total
from tests.telling import refused


def explained(store: Store, kind: SubjectKind, subject: str) -> Explanation:
    period = period_of(store, LAST)
    with store.reading() as connection:
        return explain(connection, HALL, period, kind, subject)


def assert_every_line_adds_up(store: Store) -> None:
    period = period_of(store, LAST)
    for kind in SubjectKind:
        for line in board(period, kind).standings:
            contributed = [one.points for one in line.composite.contributions]
            if line.composite.total is not None:
                assert sum(one for one in contributed if one is not None) == line.composite.total
            found_ = explained(store, kind, line.subject_id)
            assert found_.standing == line
            parts = recomputed(found_, period.campaign, LAST)
            shown = line.components
            assert (parts.knowledge, parts.satisfaction, parts.discipline) == (
                shown.knowledge,
                shown.satisfaction,
                shown.discipline,
            )
            assert total(parts, period.campaign) == (contributed, line.composite.total)
            if kind is not SubjectKind.UNIT:
                assert counts(found_) == line.counts
            assert sum(one.points for one in found_.findings if not one.withdrawn) == line.deduction


@given(HISTORIES)
def test_whatever_happened_parts_make_the_whole_and_events_make_the_parts(steps: list[Step]) -> None:
    store = open_at(None, FakeClock(at(31, 23)))
    store.ledger.append_all([*organisation(), *opened(), *Chronicle().tell(steps)])
    assert_every_line_adds_up(store)
    store.close()


@pytest.fixture
def busy(hall: Store) -> Store:
    """Enough of everything that most lines have a score."""
    clerks = {"W1": "A01", "W2": "A02", "W3": "A02", "W4": "B01", "W5": "B01"}
    for number, (clerk, window) in enumerate(clerks.items()):
        rows = rated_often(window, clerk, (number, 1, 2, 3 + number, 9 - number))
        hall.ledger.append_all([*rows, *took(clerk, (f"{number % 5}", "7/3")), *took(clerk, ("5/3", "6"), 2)])
    hall.ledger.append_all(
        [
            found("f1", 2, staff_id="W1", window_id="A01", unit_id="U1"),
            found("f2", 5, staff_id="W1", window_id="A01", unit_id="U1"),
            reversed_("f2"),
            voided("r-A02-W2-1-0"),
        ]
    )
    return hall


def test_a_busy_hall_adds_up_to_the_cent(busy: Store) -> None:
    assert_every_line_adds_up(busy)
    staff = board(period_of(busy, LAST), SubjectKind.STAFF).standings
    assert [one.composite.total is not None for one in staff] == [True] * 5


def test_what_does_not_count_is_listed_all_the_same_and_marked(busy: Store) -> None:
    w1, w2 = explained(busy, SubjectKind.STAFF, "W1"), explained(busy, SubjectKind.STAFF, "W2")
    assert [(one.finding_id, one.withdrawn) for one in w1.findings] == [("f1", False), ("f2", True)]
    assert [one.level for one in w2.ratings if one.voided] == [1]


def test_every_listed_event_names_the_entry_it_stands_in(busy: Store) -> None:
    w1 = explained(busy, SubjectKind.STAFF, "W1")
    listed = {(one.terminal_id, one.seq): "rating.given" for one in w1.ratings}
    listed |= {(one.terminal_id, one.seq): "finding.recorded" for one in w1.findings}
    listed |= {(one.terminal_id, one.seq): "attempt.submitted" for paper in w1.papers for one in paper.attempts}
    with busy.reading() as connection:
        rows = connection.exec_driver_sql("SELECT terminal_id, seq, kind FROM ledger").all()
    kinds = {(row.terminal_id, row.seq): row.kind for row in rows}
    assert listed.items() <= kinds.items()
    assert len(listed) == 15 + 2 + 2


def test_ratings_are_listed_oldest_first_with_their_reasons(hall: Store) -> None:
    hall.ledger.append_all([rated("b", "A01", 4, "W1", at(9)), rated("a", "A01", 2, "W1", at(8))])
    book = Ratings(hall)
    given_ = book.give("A01", 1, channel=Channel.HALL, staff_id="W1")
    book.add_reasons(given_.rating_id, [117, 105])
    lines = explained(hall, SubjectKind.STAFF, "W1").ratings
    assert [(one.level, one.reasons) for one in lines] == [(1, (105, 117)), (2, ()), (4, ())]


@pytest.mark.parametrize(
    ("kind", "subject"),
    [(SubjectKind.STAFF, "Z1"), (SubjectKind.STAFF, "W99"), (SubjectKind.WINDOW, "U1"), (SubjectKind.UNIT, "A01")],
)
def test_a_subject_without_a_line_is_refused_by_name(hall: Store, kind: SubjectKind, subject: str) -> None:
    with refused(UnknownSubjectError, f"{subject} 的得分"):
        explained(hall, kind, subject)


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """Every statement the store runs meanwhile."""
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(store.engine, "before_cursor_execute", note)


def test_a_board_reads_the_tally_and_never_a_rating(busy: Store) -> None:
    with statements(busy) as seen:
        period = period_of(busy, LAST)
        for kind in SubjectKind:
            board(period, kind)
    assert sum("rating_tally" in one for one in seen) == 5  # one for each calendar week of the campaign
    (waiting,) = [one for one in seen if re.search(r"\brating(_reason)?\b", one)]
    with busy.reading() as connection:  # those that wait for a decision are counted from an index of their own
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {waiting}", (HALL,)).all()
    assert [row.detail for row in plan] == [
        "SEARCH rating USING COVERING INDEX rating_waiting (hall_id=? AND waiting=?)"
    ]


def test_the_number_of_statements_does_not_grow_with_the_hall(busy: Store) -> None:
    with statements(busy) as before:
        period_of(busy, LAST)
    busy.ledger.append_all(rated_often("A01", "W1", (50, 50, 50, 50, 50), at(20), prefix="more"))
    with statements(busy) as after:
        period_of(busy, LAST)
    assert len(after) == len(before)


def test_what_came_too_fast_is_listed_left_out_and_scored_beside(hall: Store) -> None:
    hall.ledger.append_all(rated_often("A01", "W1", (0, 0, 2, 3, 5)))
    hall.ledger.append_all(rated_often("A02", "W2", (1, 1, 2, 3, 5)))
    clock, book = hall.clock, Ratings(hall)
    assert isinstance(clock, FakeClock)
    clock.now = at(20)
    for _ in range(4):
        book.give("A01", 1, channel=Channel.WINDOW)
    for kind, subject, other in ((SubjectKind.STAFF, "W1", "W2"), (SubjectKind.WINDOW, "A01", "A02")):
        before = explained(hall, kind, subject)
        assert before.flagged is not None
        assert (before.standing.counts, before.flagged.counts) == ((1, 0, 2, 3, 5), (3, 0, 0, 0, 0))
        assert explained(hall, kind, other).flagged is None
        # As if they had counted: the same four at times at which citizens come.
        twin = open_at(None, FakeClock(at(20)))
        twin.ledger.append_all([*organisation(), *opened(), *rated_often("A01", "W1", (4, 0, 2, 3, 5))])
        twin.ledger.append_all(rated_often("A02", "W2", (1, 1, 2, 3, 5)))
        with_them = explained(twin, kind, subject).standing.satisfaction
        assert before.flagged.satisfaction == with_them
        twin.close()
    assert_every_line_adds_up(hall)
