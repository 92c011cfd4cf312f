"""A board that is looked at again and again says what one read afresh says, whatever happened in between."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from scoring.events import BY_KIND
from scoring.events.organisation import WindowRegistered
from scoring.events.ratings import Channel
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase
from scoring.ledger.rebuild import rebuild
from scoring.ledger.store import Store
from scoring.read.campaigns import campaign
from scoring.read.follow import PeriodReader
from scoring.read.news import MOST, SHOWS_NOWHERE
from scoring.read.period import Period
from scoring.services.ratings import Ratings
from scoring.standings import SubjectKind, board
from tests.scoring.halls import (
    CAMPAIGN,
    HALL,
    LAST,
    FakeClock,
    at,
    began,
    july,
    open_at,
    opened,
    organisation,
    period_of,
    rated,
    rated_often,
    took,
    voided,
)
from tests.scoring.histories import HISTORIES, Chronicle, Step


def look(store: Store, reader: PeriodReader, today: date = LAST) -> Period:
    with store.reading() as connection:
        return reader.read(connection, campaign(connection, HALL, CAMPAIGN), today)


def assert_fresh(store: Store, seen: Period, today: date = LAST) -> None:
    fresh = period_of(store, today)
    assert seen == fresh
    for kind in SubjectKind:
        assert board(seen, kind).standings == board(fresh, kind).standings
        assert board(seen, kind).rates == board(fresh, kind).rates


@given(HISTORIES, st.lists(st.integers(1, 12), max_size=20))
def test_after_any_history_looked_at_anywhere_it_is_the_board_read_afresh(steps: list[Step], pauses: list[int]) -> None:
    store, reader = open_at(None, FakeClock(at(31, 23))), PeriodReader(HALL)
    store.ledger.append_all([*organisation(), *opened()])
    told = Chronicle().tell(steps)
    for pause in pauses:
        batch, told = told[:pause], told[pause:]
        store.ledger.append_all(batch)
        assert_fresh(store, look(store, reader))
    store.close()


def test_after_a_thousand_ratings_looked_at_one_by_one_it_is_the_board_read_afresh(clock: FakeClock) -> None:
    clock.now = at(31, 23)
    store, reader, random = open_at(None, clock), PeriodReader(HALL), Random(7)
    store.ledger.append_all([*organisation(), *opened(), *took("W1", ("3", "6")), *took("W2", ("1", "5/2"))])
    for number in range(1000):
        window, clerk = random.choice(["A01", "A02", "B01"]), random.choice(["W1", "W2", "W3", "W4", None])
        moment = at(random.randint(1, 31), 12)
        store.ledger.append_all([rated(f"r{number}", window, random.choice([1, 2, 3, 4, 5, 5, 5]), clerk, moment)])
        seen = look(store, reader)
        if number % 100 == 99:
            assert_fresh(store, seen)
    assert sum(seen.counts.hall) == 1000
    store.close()


@pytest.fixture
def busy(hall: Store) -> Store:
    hall.ledger.append_all([*rated_often("A01", "W1", (1, 0, 2, 3, 9)), *rated_often("A02", "W2", (0, 1, 1, 4, 6))])
    return hall


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(store.engine, "before_cursor_execute", note)
    yield seen
    event.remove(store.engine, "before_cursor_execute", note)


def test_after_a_rating_only_its_window_is_read_again(busy: Store) -> None:
    reader = PeriodReader(HALL)
    before = look(busy, reader)
    assert before.knowledge
    busy.ledger.append_all([rated("more", "A02", 2, "W3", at(9))])
    with statements(busy) as seen:
        after = look(busy, reader)
    tallies = [one for one in seen if "rating_tally" in one]
    assert tallies
    assert all("window_id IN" in one for one in tallies)
    assert not [one for one in seen if "FROM staff" in one or "FROM attempt" in one]
    assert after.counts.cells["A01"] is before.counts.cells["A01"]
    assert after.knowledge is before.knowledge
    assert_fresh(busy, after)


def test_what_shows_on_no_board_leaves_the_very_same_one(busy: Store) -> None:
    reader = PeriodReader(HALL)
    before = look(busy, reader)
    busy.ledger.append_all([began("open", "W5")])
    assert look(busy, reader) is before
    assert look(busy, reader, july(30)) is not before


def test_a_voided_rating_a_new_window_and_more_news_than_are_read_one_by_one_are_all_seen(busy: Store) -> None:
    reader = PeriodReader(HALL)
    look(busy, reader)
    window = WindowRegistered(window_id="C01", unit_id="U2", name="新窗口")
    for batch in (
        [voided("r-A01-W1-5-0")],
        [Submission(window, at=at(9))],
        rated_often("C01", "W5", (MOST, 0, 0, 0, 1), at(9), prefix="c"),
    ):
        busy.ledger.append_all(batch)
        assert_fresh(busy, look(busy, reader))


def test_a_rebuild_and_an_erased_name_are_seen_though_no_entry_tells_of_them(busy: Store) -> None:
    reader = PeriodReader(HALL)
    with busy.writing() as connection:
        connection.exec_driver_sql("UPDATE rating_tally SET n = n + 5")
    assert sum(look(busy, reader).counts.hall) > 27
    rebuild(busy.engine)
    assert sum(look(busy, reader).counts.hall) == 27
    with busy.writing() as connection:
        (ref,) = connection.exec_driver_sql("SELECT name_ref FROM staff WHERE staff_id = 'W1'").one()
        assert erase(connection, HALL, ref)
    assert next(one.name for one in look(busy, reader).clerks if one.staff_id == "W1") is None


def test_another_terminals_ratings_are_seen(busy: Store, clock: FakeClock, path: Path) -> None:
    reader = PeriodReader(HALL)
    look(busy, reader)
    other = open_at(path, clock, "T2")
    other.ledger.append_all([rated("theirs", "B01", 1, "W4", at(9))])
    other.close()
    assert_fresh(busy, look(busy, reader))


def test_kinds_that_show_nowhere_are_kinds_there_are() -> None:
    assert {kind for kind, _ in BY_KIND} >= SHOWS_NOWHERE


def test_a_rating_in_doubt_is_seen_among_those_that_wait(busy: Store, clock: FakeClock) -> None:
    clock.now = at(20)
    reader, book = PeriodReader(HALL), Ratings(busy)
    book.give("A01", 5, channel=Channel.WINDOW)
    look(busy, reader)
    clock.now = at(18)
    book.give("A01", 1, channel=Channel.WINDOW)
    seen = look(busy, reader)
    assert seen.waiting == 1
    assert_fresh(busy, seen)


def test_ratings_that_came_too_fast_count_neither_followed_nor_afresh(busy: Store, clock: FakeClock) -> None:
    clock.now = at(20)
    reader, book = PeriodReader(HALL), Ratings(busy)
    before = look(busy, reader)
    flags = [book.give("A01", 1, channel=Channel.WINDOW).flag for _ in range(12)]
    seen = look(busy, reader)
    assert flags.count(None) < 12
    assert sum(seen.counts.hall) == sum(before.counts.hall) + flags.count(None)
    assert_fresh(busy, seen)
