"""Flags over a stored campaign: what they read, what stands with and without, and that nothing counts otherwise."""

from dataclasses import replace
from datetime import timedelta

from scoring.events.attempts import AnswerSaved
from scoring.events.ratings import Channel, RatingGiven, ReasonsAdded
from scoring.events.visits import VisitServed
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.read.tapped.at_work import at_work
from scoring.read.tapped.single_ratings import alike, single_ratings
from scoring.rules.ratings.abuse.flag import Basis, Kind
from scoring.rules.ratings.abuse.hours import Hours
from scoring.standings import SubjectKind
from scoring.standings.flags.board import FlagBoard, flag_board
from tests.scoring.halls import FIRST, HALL, LAST, at, began, july, lines, period_of, rated, voided

DAYS = (1, 2, 3, 6, 7)


def spread() -> list[Submission]:
    """Three windows, twelve an ordinary day, far apart; W4's window A02 has a person only from the 1st on."""
    served_by = {"A01": "W1", "A02": "W2", "B01": "W4"}
    return [
        rated(f"{window}-{day}-{n}", window, 5 - (n + day) % 3, person, at(day, 9) + timedelta(minutes=40 * n + day))
        for day in DAYS
        for window, person in served_by.items()
        for n in range(12)
    ]


def look(store: Store, hours: Hours | None = None) -> FlagBoard:
    with store.reading() as connection:
        return flag_board(connection, HALL, period_of(store, LAST), hours)


def test_a_month_of_citizens_has_no_flag(hall: Store) -> None:
    hall.ledger.append_all(spread())
    board = look(hall)
    assert (board.lines, board.windows) == ((), ())
    assert board.hours is not None
    assert {one.kind: one.tested for one in board.looks}[Kind.SERVED] == 0  # no visit is known


def test_late_ratings_are_flagged_and_stand_beside_the_official_score(hall: Store) -> None:
    late = [rated(f"late-{n}", "A01", 5, "W1", at(3, 21, n)) for n in range(5)]
    off = rated("off", "B01", 5, "W4", at(5))  # a Sunday
    hall.ledger.append_all([*spread(), *late, off, rated("gone", "A01", 5, "W1", at(3, 22)), voided("gone", at(4))])
    before = lines(hall, SubjectKind.WINDOW)
    board = look(hall)
    told = {(one.flag.basis, one.flag.window_id): one for one in board.lines}
    assert {*told} == {(Basis.OUTSIDE, "A01"), (Basis.DAY_OFF, "B01")}
    evening = told[Basis.OUTSIDE, "A01"]
    assert evening.flag.ratings == tuple(f"late-{n}" for n in range(5))
    assert evening.counting == 5
    (beside,) = evening.beside
    assert (beside.window_id, beside.left_out) == ("A01", 5)
    assert beside.official == before["A01"].satisfaction
    assert beside.official is not None
    assert beside.without is not None
    assert beside.without.value < beside.official.value
    assert beside.without.ratings == beside.official.ratings - 5 == 60
    assert [one.window_id for one in board.windows] == ["A01", "B01"]
    assert lines(hall, SubjectKind.WINDOW) == before


def test_hours_can_be_said_and_the_roster_is_asked(hall: Store) -> None:
    hall.ledger.append_all([*spread(), rated("empty", "A02", 5, None, at(31, 10))])
    assert look(hall).lines == ()  # W3 is there until the end of the month
    told = look(hall, Hours(9 * 3600, 12 * 3600)).lines
    assert {one.flag.basis for one in told} == {Basis.OUTSIDE}
    assert len(told) == 3


def test_what_the_ledger_knows_of_terminals_words_and_visits(hall: Store) -> None:
    sentence = ("讲得清楚，一次办完！", "讲得清楚 一次办完。", "讲得清楚一次办完")
    hall.ledger.append_all([*spread(), began("try", "W1", 1, at(2, 11, 7)), rated("own", "A01", 5, "W1", at(2, 11, 7))])
    for number in range(6):
        secret = seal(sentence[number % 3], about="words")
        event = ReasonsAdded(rating_id=f"B01-{DAYS[number % 5]}-{number}", codes=(), words=secret.sealed)
        hall.ledger.append_all([Submission(event, secrets=(secret,), at=at(7, 18))])
    visits = [VisitServed(visit=f"{n:064x}", window_id="A02", day=july(2)) for n in range(11)]
    hall.ledger.append_all([Submission(one, at=at(7, 19)) for one in visits])
    told = {one.flag.basis: one.flag for one in look(hall).lines}
    assert {*told} == {Basis.SIGNED_IN, Basis.WORDS, Basis.VISITS}
    assert told[Basis.SIGNED_IN].ratings == ("own",)
    assert (told[Basis.WORDS].seen, told[Basis.WORDS].window_id) == (6, "B01")
    assert (told[Basis.VISITS].seen, told[Basis.VISITS].expected, told[Basis.VISITS].window_id) == (12, 11, "A02")


def test_a_clerk_at_one_browser_was_not_at_another_that_shows_the_same_terminal(hall: Store) -> None:
    (start,) = [began("try", "W1", 1, at(2, 11))]
    begun = start.event.model_copy(update={"page": "p1", "sitting_id": "s1"})
    answer = AnswerSaved(attempt_id="try", position=1, response=("a",), elapsed_ms=60_000, sitting_id="s1")
    pages = {"same": "p1", "other": "p2", "none": None}
    near = [rated(name, "A01", 5, "W1", at(2, 11, 5)) for name in pages]
    told = [
        replace(one, event=one.event.model_copy(update={"page": pages[name]}))
        for name, one in zip(pages, near, strict=True)
    ]
    hall.ledger.append_all([*spread(), replace(start, event=begun), Submission(answer, at=at(2, 11, 5)), *told])
    found = {one.flag.basis: one.flag.ratings for one in look(hall).lines}
    assert found[Basis.SIGNED_IN] == ("same",)
    with hall.reading() as connection:
        moments = at_work(connection, HALL, FIRST, LAST)
    assert {place: len(several) for place, several in moments.items()} == {("T1/p1", "W1"): 2}


def test_what_another_system_or_a_person_sent_has_no_hour_of_its_own(hall: Store) -> None:
    online = [
        Submission(
            RatingGiven(rating_id=f"o{n}", window_id="A01", staff_id="W1", level=5, channel=Channel.ONLINE, pace=1),
            at=at(3, 23, 0) + timedelta(seconds=n),
        )
        for n in range(20)
    ]
    hall.ledger.append_all([*spread(), *online])
    assert look(hall).lines == ()
    with hall.reading() as connection:
        found = {one.rating_id: one for one in single_ratings(connection, HALL, FIRST, LAST)}
    assert not found["o3"].tapped
    assert (found["o0"].counts, found["o1"].counts) == (True, False)  # what comes too fast is held back already
    assert replace(found["A01-1-0"], at=at(1, 9)).tapped


def test_words_are_compared_without_blanks_width_and_punctuation_and_short_ones_are_not() -> None:
    assert alike("服务很好，ABC 一次办完。") == alike("服务很好ａｂｃ一次办完")
    assert alike("服务很好一次办完") != alike("服务很好两次办完")
    assert alike("很好！！！！！！！") is None
