"""Surveys: answers that fit, once a visit, on their days; what they come to; and none of it in any score."""

import hashlib
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.conflicts import DayToComeError
from scoring.errors.fault import Flaw
from scoring.errors.inputs import TextTooLongError
from scoring.errors.surveys import (
    AnswerAgainError,
    AnswerOutsideError,
    NothingAnsweredError,
    OtherQuestionsError,
    SurveyClosedError,
    UnknownAnswerError,
    UnknownSurveyError,
)
from scoring.errors.unknown import UnknownWindowError
from scoring.events.privacy import ErasureReason
from scoring.events.ratings import Channel
from scoring.events.surveys import Asked
from scoring.ledger.ledger import Frozen
from scoring.ledger.rebuild import differences
from scoring.ledger.store import Store
from scoring.ledger.transaction import writing
from scoring.ledger.verify import verify
from scoring.services.erasures import Erasures
from scoring.standings import SubjectKind
from scoring.surveys.desk import Answers, Questions, Surveys
from scoring.surveys.results import Grouped, tallies
from tests.scoring.halls import FakeClock, at, july, lines, open_at, opened, organisation, rated

ASKED = (Asked(question="overall", most=5), Asked(question="waiting", most=3), Asked(question="words", most=0))


def questions(body: str = "{}") -> Questions:
    return Questions("七月调查", Frozen(hashlib.sha256(body.encode()).hexdigest(), "survey", body), ASKED)


@pytest.fixture
def desk(hall: Store, clock: FakeClock) -> Surveys:
    """A survey that is asked in the first half of July."""
    clock.now = at(10)
    made = Surveys(hall)
    made.open("S1", questions(), (july(1), july(15)), "G1")
    return made


def answered(desk: Surveys, *values: int, window: str | None = None, by: str | None = "G1", visit: str = "") -> str:
    given = dict(zip(("overall", "waiting"), values, strict=False))
    return desk.answer("S1", Answers(given, {}, window, visit), Channel.PAPER, by=by)


def counted(hall: Store, by: Grouped = Grouped.HALL) -> dict[tuple[str, str], tuple[int, ...]]:
    with hall.reading() as connection:
        return {(one.group, one.question): one.counts for one in tallies(connection, hall.hall_id, "S1", by)}


def test_answers_are_counted_for_the_hall_its_units_and_its_windows(desk: Surveys, hall: Store) -> None:
    for window, value in (("A01", 5), ("A02", 5), ("B01", 1), (None, 3)):
        answered(desk, value, 2, window=window)
    assert counted(hall) == {("", "overall"): (1, 0, 1, 0, 2), ("", "waiting"): (0, 4, 0)}
    units = counted(hall, Grouped.UNIT)
    assert [units[group, "overall"] for group in ("U1", "U2", "")] == [
        (0, 0, 0, 0, 2),
        (1, 0, 0, 0, 0),
        (0, 0, 1, 0, 0),
    ]
    assert counted(hall, Grouped.WINDOW)["A02", "overall"] == (0, 0, 0, 0, 1)
    with hall.reading() as connection:
        (overall, _) = tallies(connection, hall.hall_id, "S1", Grouped.HALL)
    assert (overall.n, overall.share(4, 5).numerator, overall.share(5).enough) == (4, 2, False)


def test_a_survey_touches_no_score(desk: Surveys, hall: Store) -> None:
    hall.ledger.append_all([rated("r1", "A01", 4, "W1")])
    before = lines(hall, SubjectKind.STAFF)
    for _ in range(30):
        answered(desk, 1, window="A01")
    assert lines(hall, SubjectKind.STAFF) == before


@pytest.mark.parametrize("values", [{"overall": 6}, {"waiting": 4}, {"other": 1}, {"words": 1}])
def test_an_answer_that_no_question_has_is_refused(desk: Surveys, values: dict[str, int]) -> None:
    with pytest.raises(AnswerOutsideError):
        desk.answer("S1", Answers(values, {}), Channel.PAPER, by="G1")
    assert desk.answered("S1").counted == 0


def test_words_go_where_words_are_asked_and_nothing_is_no_answer(desk: Surveys) -> None:
    for words in ({"overall": "好"}, {"other": "好"}):
        with pytest.raises(AnswerOutsideError):
            desk.answer("S1", Answers({}, words), Channel.PAPER, by="G1")
    for empty in ({}, {"words": "　 "}):
        with pytest.raises(NothingAnsweredError):
            desk.answer("S1", Answers({}, empty), Channel.PAPER, by="G1")
    with pytest.raises(TextTooLongError):
        desk.answer("S1", Answers({}, {"words": "长" * 151}), Channel.PAPER, by="G1")
    with pytest.raises(UnknownWindowError):
        answered(desk, 5, window="Z99")
    with pytest.raises(UnknownSurveyError):
        desk.answer("S2", Answers({"overall": 5}, {}), Channel.PAPER)


def test_a_visit_answers_once_however_it_is_spelt(desk: Surveys) -> None:
    answered(desk, 5, visit="p1")
    with pytest.raises(AnswerAgainError):
        answered(desk, 1, visit="Ｐ 1")
    assert desk.answered("s1").counted == 1


def test_it_is_asked_on_its_days_alone_and_its_days_can_be_others(desk: Surveys, clock: FakeClock) -> None:
    clock.now = at(16)
    assert desk.now() == ()
    with pytest.raises(SurveyClosedError):
        answered(desk, 5, by=None)
    desk.answer("S1", Answers({"overall": 5}, {}), Channel.PAPER, by="G1", on=july(15))
    with pytest.raises(DayToComeError):
        desk.answer("S1", Answers({"overall": 5}, {}), Channel.PAPER, by="G1", on=july(17))
    desk.open("S1", questions(), (july(1), july(31)), "G1")
    answered(desk, 4, by=None)
    assert [one.survey_id for one in desk.now()] == ["S1"]
    assert desk.answered("S1").counted == 2
    with pytest.raises(OtherQuestionsError):
        desk.open("S1", questions("other"), (july(1), july(31)), "G1")


def test_whoever_hammers_is_kept_and_left_out(desk: Surveys, clock: FakeClock, hall: Store) -> None:
    for seconds in (0, 2, 4, 60):
        clock.now = at(10) + timedelta(seconds=seconds)
        desk.answer("S1", Answers({"overall": 1}, {}), Channel.HALL)
    clock.now += timedelta(seconds=3)
    desk.answer("S1", Answers({"overall": 1}, {}, visit="MADE-UP"), Channel.HALL)  # a number vouches for nobody
    record = desk.answered("S1")
    assert (record.counted, record.left_out) == (2, 3)
    assert counted(hall)["", "overall"] == (2, 0, 0, 0, 0)


def test_words_wait_until_somebody_has_read_them(desk: Surveys, hall: Store) -> None:
    first = desk.answer("S1", Answers({}, {"words": "窗口太少"}, "A01"), Channel.PAPER, by="G1")
    second = desk.answer("S1", Answers({}, {"words": "很好"}), Channel.PAPER, by="G1")
    desk.seen(first, "G1", "已转交")
    assert [(one.answer_id, one.text, one.seen_by, one.note) for one in desk.words("S1")] == [
        (second, "很好", None, None),
        (first, "窗口太少", "G1", "已转交"),
    ]
    with pytest.raises(UnknownAnswerError):
        desk.seen("nobody", "G1")
    with hall.reading() as connection:
        payloads = connection.exec_driver_sql("SELECT payload FROM ledger").scalars().all()
    assert not [payload for payload in payloads if "窗口太少" in payload]


def test_words_of_a_form_are_held_to_the_ledger_and_can_be_erased(desk: Surveys, hall: Store) -> None:
    answer = desk.answer("S1", Answers({"overall": 1}, {"words": "窗口太少"}), Channel.PAPER, by="G1")
    with writing(hall.engine) as connection:
        connection.exec_driver_sql("UPDATE private_text SET text = '很好' WHERE text = '窗口太少'")
    assert [fault.flaw for fault in verify(hall.engine).faults] == [Flaw.TEXT_CHANGED]
    Erasures(hall).erase([f"answer:{answer}"], ErasureReason.WITHDRAWN, "G1", "Z1")
    assert [one.text for one in desk.words("S1")] == [None]
    assert verify(hall.engine).whole


def test_questions_of_a_survey_that_are_gone_are_missed(desk: Surveys, hall: Store) -> None:
    with writing(hall.engine) as connection:
        connection.exec_driver_sql("DELETE FROM document WHERE kind = 'survey'")
    assert [(fault.flaw, fault.found) for fault in verify(hall.engine).faults] == [
        (Flaw.DOCUMENT_MISSING, questions().document.digest)
    ]


@given(data=st.lists(st.tuples(st.integers(1, 5), st.sampled_from(["A01", "B01", None])), max_size=8))
def test_any_answers_are_counted_and_made_again_by_a_rebuild(data: list[tuple[int, str | None]]) -> None:
    store = open_at(None, FakeClock(at(10)))
    store.ledger.append_all([*organisation(), *opened()])
    desk = Surveys(store)
    desk.open("S1", questions(), (july(1), july(15)), "G1")
    for value, window in data:
        answered(desk, value, window=window)
    expected = tuple(sum(value == one for value, _ in data) for one in range(1, 6))
    assert counted(store).get(("", "overall"), (0,) * 5) == expected
    assert sum(sum(counts) for counts in counted(store, Grouped.WINDOW).values()) == len(data)
    assert differences(store.engine) == []
    assert verify(store.engine).whole
    store.close()
