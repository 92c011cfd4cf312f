"""A rating counts once, for whom the roster names, and nothing a citizen does can spoil it afterwards."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from scoring.errors import ConflictError, UnknownSubjectError
from scoring.errors.conflicts import TooLateToCorrectError
from scoring.errors.inputs import TextTooLongError
from scoring.events.ratings import Channel, RatingGiven
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.ledger.visit_key import digest_of_before, visit_digest
from scoring.rules.ratings.pace import BURST_MOST
from scoring.services.answering.followups import FollowUps
from scoring.services.ratings import CORRECTION_SECONDS, WORDS_LIMIT, GivenRating, Ratings
from scoring.tables.ratings import RatingTally
from tests.scoring.halls import (
    FakeClock,
    assigned,
    at,
    everything,
    july,
    open_at,
    opened,
    organisation,
    rated_often,
    raw,
    voided,
)
from tests.telling import refused, told

VISIT = "BJ20260701-00042"


@pytest.fixture
def book(hall: Store, clock: FakeClock) -> Ratings:
    clock.now = at(2)
    return Ratings(hall)


def give(book: Ratings, level: int = 5, rating_id: str = "r1", visit: str | None = None) -> GivenRating:
    return book.give("A01", level, channel=Channel.WINDOW, rating_id=rating_id, visit=visit)


def test_a_rating_says_at_which_browser_of_a_terminal_it_was_given(hall: Store, path: Path, clock: FakeClock) -> None:
    clock.now = at(2)
    give(Ratings(replace(hall, page="p1")), rating_id="page")
    give(Ratings(hall), rating_id="none")
    with raw(path) as other:
        assert dict(other.execute("SELECT rating_id, page FROM rating").fetchall()) == {"page": "p1", "none": None}
    assert compare(hall.engine) == []


def test_a_tap_is_a_stored_counted_rating_when_the_call_returns(book: Ratings, path: Path) -> None:
    assert give(book, 4) == GivenRating("r1", "A01", "W1", 4)
    with raw(path) as other:
        columns = "rating_id, window_id, staff_id, level, channel, day, voided"
        assert other.execute(f"SELECT {columns} FROM rating").fetchall() == [
            ("r1", "A01", "W1", 4, "window", "2026-07-02", 0)
        ]
        assert other.execute("SELECT * FROM rating_tally").fetchall() == [("hall-1", "2026-07-02", "A01", "W1", 4, 1)]


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_double_tap_is_one_rating(book: Ratings, path: Path, level: int) -> None:
    first = give(book, level)
    before = everything(path)
    assert give(book, level) == first
    assert everything(path) == before


def test_the_same_id_with_another_level_is_refused(book: Ratings, path: Path) -> None:
    give(book, 5)
    before = everything(path)
    with refused(ConflictError, "已经保存为另一个等级"):
        give(book, 1)
    assert everything(path) == before


def test_ratings_without_an_id_are_ratings_of_their_own(book: Ratings) -> None:
    ids = {book.give("A01", 5, channel=Channel.HALL).rating_id for _ in range(3)}
    assert len(ids) == 3


@pytest.mark.parametrize("again", [VISIT, f"  {VISIT} ", VISIT.lower()])
def test_one_visit_is_rated_once_however_its_number_is_typed(book: Ratings, path: Path, again: str) -> None:
    give(book, visit=VISIT)
    before = everything(path)
    with refused(ConflictError, "一次服务只评一次"):
        give(book, rating_id="r2", visit=again)
    assert everything(path) == before


def test_a_double_tap_with_its_visit_number_is_still_one_rating(book: Ratings) -> None:
    assert give(book, visit=VISIT) == give(book, visit=VISIT)


@pytest.mark.parametrize("nothing", [None, "", "   ", "\t"])
def test_visits_without_a_number_are_never_taken_for_each_other(book: Ratings, nothing: str | None) -> None:
    give(book, rating_id="r1", visit=nothing)
    give(book, rating_id="r2", visit=nothing)


def test_the_visit_number_is_nowhere_in_the_file(book: Ratings, hall: Store, path: Path) -> None:
    give(book, visit=VISIT)
    hall.close()
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert visit_digest(hall.visit_key, VISIT).encode() in kept
    assert VISIT.encode() not in kept
    assert VISIT.lower().encode() not in kept


def test_the_same_number_in_another_hall_is_another_visit() -> None:
    assert visit_digest(b"one hall's key", VISIT) != visit_digest(b"another's", VISIT)


def test_a_damaged_ledger_is_not_blamed_on_the_citizen(book: Ratings, hall: Store, path: Path) -> None:
    with raw(path) as other:
        other.execute("DELETE FROM ledger_head")
    fresh = open_at(path, FakeClock(at(2)))
    with pytest.raises(ConflictError) as refusal:
        Ratings(fresh).give("A01", 5, channel=Channel.WINDOW)
    fresh.close()
    assert "一次服务只评一次" not in told(refusal.value)


@pytest.mark.parametrize("window", ["Z99", "", "a011"])
def test_a_window_that_is_not_there_cannot_be_rated(book: Ratings, path: Path, window: str) -> None:
    before = everything(path)
    with refused(UnknownSubjectError, "没有窗口"):
        book.give(window, 5, channel=Channel.WINDOW)
    assert everything(path) == before


def test_a_person_who_is_not_there_cannot_be_rated(book: Ratings) -> None:
    with refused(UnknownSubjectError, "W99"):
        book.give("A01", 5, channel=Channel.EVALUATOR, staff_id="W99")


@pytest.mark.parametrize("level", [0, 6, -1])
def test_there_are_five_levels(book: Ratings, path: Path, level: int) -> None:
    before = everything(path)
    with pytest.raises(ValueError, match="level"):
        give(book, level)
    assert everything(path) == before


# Reasons and words


def test_reasons_and_words_are_kept_with_their_rating(book: Ratings, path: Path) -> None:
    give(book, 1)
    book.add_reasons("r1", [117, 105, 117], "  说好三天。 ")
    with raw(path) as other:
        assert other.execute("SELECT code FROM rating_reason ORDER BY code").fetchall() == [(105,), (117,)]
        assert other.execute(
            "SELECT text FROM private_text JOIN rating ON ref = words_ref AND about = 'words'"
        ).fetchall() == [("说好三天。",)]


@pytest.mark.parametrize(("codes", "words"), [([], None), ([], ""), ([], "  \n ")])
def test_nothing_to_add_writes_nothing(book: Ratings, path: Path, codes: list[int], words: str | None) -> None:
    give(book, 1)
    before = everything(path)
    assert book.add_reasons("r1", codes, words) is None
    assert everything(path) == before


@pytest.mark.parametrize("codes", [[501], [105, 205], [105, 501, 110]])
def test_reasons_of_another_level_are_refused_whole(book: Ratings, path: Path, codes: list[int]) -> None:
    give(book, 1)
    before = everything(path)
    with refused(ConflictError, "不属于等级 1"):
        book.add_reasons("r1", codes, "话")
    assert everything(path) == before


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (([105], None), ([105], None)),
        (([105], None), ([110], None)),
        (([105], None), ([], "又一句")),
        (([], "一句"), ([105], None)),
        (([], "一句"), ([], "另一句")),
    ],
)
def test_reasons_are_given_once_and_never_changed(
    book: Ratings, path: Path, first: tuple[list[int], str | None], then: tuple[list[int], str | None]
) -> None:
    give(book, 1)
    book.add_reasons("r1", *first)
    before = everything(path)
    with pytest.raises(ConflictError):
        book.add_reasons("r1", *then)
    assert everything(path) == before


def test_reasons_of_no_rating_are_refused(book: Ratings, path: Path) -> None:
    before = everything(path)
    with refused(UnknownSubjectError, "没有评价 nothing"):
        book.add_reasons("nothing", [105], "话")
    assert everything(path) == before


def test_words_of_the_longest_length_are_taken_and_one_more_refused(book: Ratings, path: Path) -> None:
    give(book)
    before = everything(path)
    with refused(TextTooLongError, "151 字"):
        book.add_reasons("r1", [], "好" * (WORDS_LIMIT + 1))
    assert everything(path) == before
    assert book.add_reasons("r1", [], "好" * WORDS_LIMIT) is not None
    assert WORDS_LIMIT == 150


# Who it counts for


def attributed(hall: Store, clock: FakeClock, day: int, window: str = "A01") -> str | None:
    clock.now = at(day)
    return Ratings(hall).give(window, 5, channel=Channel.WINDOW).staff_id


def test_a_rating_counts_for_the_one_person_on_duty_that_day(hall: Store, clock: FakeClock) -> None:
    assert [attributed(hall, clock, day, "A02") for day in (1, 15, 16, 31)] == ["W2", "W2", "W3", "W3"]


def test_with_nobody_on_duty_a_rating_counts_for_the_window_alone(hall: Store, clock: FakeClock, path: Path) -> None:
    clock.now = at(31) + timedelta(days=1)
    assert Ratings(hall).give("A01", 5, channel=Channel.WINDOW).staff_id is None
    with raw(path) as other:
        assert other.execute("SELECT window_id, staff_id, n FROM rating_tally").fetchall() == [("A01", "", 1)]


def test_with_two_on_duty_a_rating_counts_for_neither_and_names_either_if_told(hall: Store, clock: FakeClock) -> None:
    hall.ledger.append_all([assigned("W5", "A01", july(9), july(10))])
    assert [attributed(hall, clock, day) for day in (8, 9, 10, 11)] == ["W1", None, None, "W1"]
    clock.now = at(9)
    assert Ratings(hall).give("A01", 5, channel=Channel.EVALUATOR, staff_id="W5").staff_id == "W5"


def test_one_person_entered_twice_in_the_roster_is_one_person(hall: Store, clock: FakeClock) -> None:
    hall.ledger.append_all([assigned("W1", "A01", july(9), july(10), "twice")])
    assert attributed(hall, clock, 9) == "W1"


def test_the_roster_turns_at_midnight_of_the_hall(hall: Store, clock: FakeClock) -> None:
    clock.now = at(15, 23, 59) + timedelta(seconds=59)
    book = Ratings(hall)
    before = book.give("A02", 5, channel=Channel.WINDOW).staff_id
    clock.pass_(timedelta(seconds=1))
    assert (before, book.give("A02", 5, channel=Channel.WINDOW).staff_id) == ("W2", "W3")


TAPS = st.lists(st.tuples(st.sampled_from(["a", "b", "c"]), st.integers(1, 5), st.sampled_from([None, "v1", "v2"])))


@given(TAPS)
def test_however_people_tap_every_id_and_every_visit_counts_once(taps: list[tuple[str, int, str | None]]) -> None:
    clock = FakeClock(at(2))
    store = open_at(None, clock)
    store.ledger.append_all([*organisation(), *opened()])
    book = Ratings(store)
    levels: dict[str, int] = {}
    visits: dict[str, str] = {}
    for rating_id, level, visit in taps:
        clock.pass_(timedelta(minutes=2))
        taken = visit is not None and visits.get(visit, rating_id) != rating_id
        fine = levels[rating_id] == level if rating_id in levels else not taken
        if fine:
            if rating_id not in levels and visit is not None:
                visits[visit] = rating_id
            levels[rating_id] = level
            give(book, level, rating_id, visit)
        else:
            with pytest.raises(ConflictError):
                give(book, level, rating_id, visit)
    with store.reading() as connection:
        assert {row[0]: row[1] for row in connection.exec_driver_sql("SELECT rating_id, level FROM rating")} == levels
        counted = connection.exec_driver_sql("SELECT coalesce(sum(n), 0) FROM rating_tally").scalar_one()
    assert counted == len(levels)
    store.close()


def test_a_person_of_another_unit_who_is_not_rostered_there_is_refused(hall: Store, clock: FakeClock) -> None:
    clock.now = at(9)
    entries = hall.version()
    with refused(ConflictError, "请核对工号和窗口号"):
        Ratings(hall).give("A01", 1, channel=Channel.EVALUATOR, staff_id="W5")
    assert hall.version() == entries


@pytest.mark.parametrize("again", ["Ａ０１２－００３４", "a012——0034", "A0\u200b12-0034", " A012\u22120034 "])
def test_a_visit_in_another_spelling_is_the_same_visit(book: Ratings, again: str) -> None:
    book.give("A01", 5, channel=Channel.WINDOW, visit="A012-0034")
    with refused(ConflictError, "一次服务只评一次"):
        book.give("A01", 1, channel=Channel.WINDOW, visit=again)


def test_a_visit_of_invisible_signs_is_no_visit(book: Ratings) -> None:
    for number in range(2):
        book.give("A01", 5, channel=Channel.WINDOW, rating_id=f"r{number}", visit="\u200b \u3000\u3164")


def test_visits_from_before_numbers_were_folded_are_known_again(book: Ratings, hall: Store) -> None:
    for number, typed in enumerate(("a012-0034 ", "Ａ０１２－００３５")):
        event = RatingGiven(
            rating_id=f"old-{number}",
            window_id="A01",
            level=4,
            channel=Channel.WINDOW,
            visit=digest_of_before(hall.visit_key, typed),
        )
        hall.ledger.append(event)
    for again in ("A012-0034", "Ａ０１２－００３４", "Ａ０１２－００３５"):
        with refused(ConflictError, "一次服务只评一次"):
            book.give("A01", 1, channel=Channel.WINDOW, visit=again)


def test_windows_and_people_are_found_however_they_are_spelt(book: Ratings) -> None:
    given = book.give("ａ０１", 5, channel=Channel.EVALUATOR, staff_id="ｗ１")
    assert (given.window_id, given.staff_id) == ("A01", "W1")


def counted(store: Store) -> int:
    with store.reading() as connection:
        return int(connection.exec_driver_sql("SELECT coalesce(sum(n), 0) FROM rating_tally").scalar_one())


def test_a_hand_at_the_windows_keyboard_counts_once_however_often_it_taps(
    book: Ratings, hall: Store, clock: FakeClock
) -> None:
    flags = []
    for _ in range(41):
        flags.append(book.give("A01", 5, channel=Channel.WINDOW).flag)
        clock.pass_(timedelta(seconds=1.5))
    assert flags == [None] + ["soon"] * 40
    assert counted(hall) == 1
    assert compare(hall.engine) == []


def test_a_steady_hand_counts_ten_times_in_ten_minutes(book: Ratings, hall: Store, clock: FakeClock) -> None:
    flags = []
    for _ in range(30):
        flags.append(book.give("A01", 5, channel=Channel.WINDOW).flag)
        clock.pass_(timedelta(seconds=20))
    assert flags == [None] * BURST_MOST + ["burst"] * 20
    clock.pass_(timedelta(minutes=10))
    assert book.give("A01", 5, channel=Channel.WINDOW).flag is None
    assert counted(hall) == BURST_MOST + 1


def test_windows_do_not_hurry_each_other(book: Ratings, hall: Store) -> None:
    assert [book.give(window, 5, channel=Channel.HALL).flag for window in ("A01", "A02", "B01")] == [None] * 3
    assert counted(hall) == 3


def test_ratings_at_the_same_moment_on_two_terminals_are_flagged_too(
    book: Ratings, hall: Store, path: Path, clock: FakeClock
) -> None:
    second = open_at(path, clock, "T2")
    with ThreadPoolExecutor(8) as pool:
        books = [book, Ratings(second)] * 8
        flags = list(pool.map(lambda one: one.give("A01", 5, channel=Channel.WINDOW).flag, books))
    assert flags.count(None) == 1
    assert counted(hall) == 1
    second.close()


def test_voiding_a_flagged_rating_changes_no_count(book: Ratings, hall: Store) -> None:
    book.give("A01", 5, channel=Channel.WINDOW, rating_id="one")
    book.give("A01", 1, channel=Channel.WINDOW, rating_id="two")
    hall.ledger.append_all([voided("two")])
    assert counted(hall) == 1
    assert compare(hall.engine) == []


def test_ratings_from_before_there_was_a_rule_and_imported_ones_are_never_flagged(hall: Store) -> None:
    hall.ledger.append_all(rated_often("A01", "W1", (1, 2, 3, 4, 5)))
    assert counted(hall) == 15


def levels(store: Store) -> list[tuple[int, int]]:
    """The tally: level and how many."""
    with store.reading() as connection:
        rows = connection.execute(select(RatingTally.level, RatingTally.n).where(RatingTally.n > 0))  # type: ignore[call-overload]
        return sorted(tuple(row) for row in rows)


def seen_to(store: Store) -> list[str]:
    return [one.rating_id for one in FollowUps(store).all()]


@pytest.mark.parametrize("last", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("first", [1, 2, 3, 4, 5])
def test_the_level_given_last_is_the_one_that_counts_and_the_bad_ones_are_seen_to(
    book: Ratings, hall: Store, clock: FakeClock, first: int, last: int
) -> None:
    give(book, first)
    clock.now += timedelta(seconds=5)
    book.correct("r1", last)
    book.correct("r1", last)
    assert levels(hall) == [(last, 1)]
    assert seen_to(hall) == (["r1"] if last <= 2 else [])
    book.add_reasons("r1", [{1: 108, 2: 207, 3: 307, 4: 406, 5: 510}[last]])
    assert compare(hall.engine) == []


def test_a_correction_comes_within_a_minute_or_not_at_all(book: Ratings, hall: Store, clock: FakeClock) -> None:
    give(book, 5)
    for seconds in (CORRECTION_SECONDS + 1, -1):
        clock.now = at(2) + timedelta(seconds=seconds)
        with refused(TooLateToCorrectError, "不能改等级"):
            book.correct("r1", 1)
    clock.now = at(2) + timedelta(seconds=CORRECTION_SECONDS)
    book.correct("r1", 1)
    assert levels(hall) == [(1, 1)]


def test_what_was_said_on_the_strength_of_a_level_lets_it_stand(book: Ratings, hall: Store) -> None:
    give(book, 1)
    book.add_reasons("r1", [108])
    with refused(TooLateToCorrectError, "不能改等级"):
        book.correct("r1", 5)
    give(book, 2, "r2")
    FollowUps(hall).leave_contact("r2", "13800000000")
    with refused(TooLateToCorrectError, "不能改等级"):
        book.correct("r2", 5)
    with refused(UnknownSubjectError, "r9"):
        book.correct("r9", 5)


def test_a_flagged_rating_that_is_corrected_still_waits_for_somebody_to_look(book: Ratings, hall: Store) -> None:
    give(book, 5)
    assert give(book, 5, "r2").flag == "soon"
    book.correct("r2", 1)
    assert levels(hall) == [(5, 1)]
