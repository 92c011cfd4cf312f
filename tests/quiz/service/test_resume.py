"""A killed program goes on where it stood: same question, same answers, same flags, same time left."""

from dataclasses import replace
from pathlib import Path

import pytest

from quiz.attempt import grade
from quiz.model.bank import assemble
from quiz.model.errors import AttemptClosedError, TimeUpError
from quiz.service import Tests
from scoring.errors import LedgerBrokenError, UnknownSubjectError
from scoring.events.attempts import SubmitReason
from tests.quiz.builders import single
from tests.quiz.service.conftest import BANK, Restart
from tests.scoring.halls import everything, raw
from tests.telling import refused

EMPTY_BANK = assemble((), (), ())


def test_an_answer_is_in_the_file_before_the_call_returns(room: Tests, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 4_000)
    with raw(path) as other:
        kinds = [kind for (kind,) in other.execute("SELECT kind FROM ledger ORDER BY seq DESC LIMIT 2")]
        assert kinds == ["attempt.answered", "attempt.started"]
        assert other.execute("SELECT position, flagged FROM attempt_answer").fetchall() == [(1, 0)]


def test_a_killed_attempt_is_resumed_where_it_stood(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 4_000)
    sitting.flag(3, True, 5_000)
    sitting.flag(4, True, 5_500)
    sitting.flag(4, False, 6_000)
    sitting.answer(2, sitting.item(2).key, 6_500)
    sitting.answer(2, (), 7_000)
    sitting.show(9, 8_000)
    before = sitting.attempt
    resumed = restart().resume(before.attempt_id, take_over=True)
    took_over = replace(before, sitting_id=resumed.attempt.sitting_id, interruptions=1)
    assert resumed.attempt == took_over
    assert resumed.attempt.sitting_id != before.sitting_id
    assert (resumed.attempt.position, resumed.attempt.flags, resumed.attempt.answered) == (9, frozenset({3}), (1,))
    assert resumed.attempt.remaining_ms == 600_000 - 8_000
    assert resumed.items == sitting.items


def test_the_time_noted_between_answers_is_not_given_back(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 4_000)
    sitting.tick(19_000)
    sitting.tick(24_000)
    assert restart().resume(sitting.attempt.attempt_id, take_over=True).attempt.remaining_ms == 600_000 - 24_000
    # A resumed attempt keeps what it knew, also when the next crash comes before the next tick.
    assert restart().resume(sitting.attempt.attempt_id, take_over=True).attempt.remaining_ms == 600_000 - 24_000


def test_an_answer_after_the_last_tick_counts_more_than_the_tick(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    sitting.tick(5_000)
    sitting.answer(1, sitting.item(1).key, 9_000)
    assert restart().resume(sitting.attempt.attempt_id, take_over=True).attempt.elapsed_ms == 9_000


def test_a_bank_that_changed_meanwhile_changes_nothing_about_a_started_paper(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    sitting.answer(1, sitting.item(1).key, 4_000)
    other = assemble((), tuple(single(item_id=one) for one in BANK.items if ":" not in one), ())
    resumed = restart(other).resume(sitting.attempt.attempt_id, take_over=True)
    assert resumed.items == sitting.items
    for place in resumed.attempt.paper.items:
        resumed.answer(place.position, resumed.item(place.position).key, 60_000)
    report = resumed.submit(SubmitReason.CLERK, 61_000)
    assert report.earned == report.maximum == sitting.attempt.paper.maximum
    assert restart(EMPTY_BANK).result(sitting.attempt.attempt_id) == report


def test_marking_again_gives_the_stored_marks(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    for position in range(1, 19):
        right = sitting.item(position).key
        sitting.answer(position, right if position % 3 else right[:1] if len(right) == 1 else (), position * 1_000)
    report = sitting.submit(SubmitReason.CLERK, 50_000)
    again = restart()
    attempt, items = again._thawed(sitting.attempt.attempt_id)
    assert attempt == sitting.attempt
    assert grade(attempt, items) == attempt.marks
    assert again.result(sitting.attempt.attempt_id) == report


def test_a_submitted_attempt_is_not_resumed_again(room: Tests, restart: Restart, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    sitting.submit(SubmitReason.CLERK, 1_000)
    before = everything(path)
    with pytest.raises(AttemptClosedError):
        restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert everything(path) == before


def test_time_used_is_never_less_than_what_is_on_record(room: Tests, restart: Restart) -> None:
    sitting = room.start("W1", "monthly")
    sitting.tick(90_000)
    sitting.submit(SubmitReason.CLERK, 89_000)
    assert restart().result(sitting.attempt.attempt_id).elapsed_ms == 90_000


def test_time_that_ran_out_before_the_crash_stays_run_out(room: Tests, restart: Restart, path: Path) -> None:
    sitting = room.start("W1", "monthly")
    sitting.tick(605_000)
    resumed = restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert resumed.attempt.remaining_ms == 0
    before = everything(path)
    with pytest.raises(TimeUpError):
        resumed.answer(1, resumed.item(1).key, 0)
    assert everything(path) == before
    assert resumed.submit(SubmitReason.TIME_UP, 605_000).reason is SubmitReason.TIME_UP


@pytest.mark.parametrize("attempt_id", ["nothing", ""])
def test_an_attempt_that_never_was_is_refused(room: Tests, attempt_id: str) -> None:
    for step in (room.resume, room.result):
        with refused(UnknownSubjectError, "没有答卷"):
            step(attempt_id)


@pytest.mark.parametrize("kind", ["paper", "item"])
def test_a_missing_document_is_named_and_nothing_is_written(
    room: Tests, restart: Restart, path: Path, kind: str
) -> None:
    sitting = room.start("W1", "monthly")
    with raw(path) as other:
        some = "SELECT max(digest) FROM document WHERE kind = ?"
        other.execute(f"DELETE FROM document WHERE digest = ({some})", (kind,))
    before = everything(path)
    with refused(UnknownSubjectError, "缺少存档的试卷或题目"):
        restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert everything(path) == before


@pytest.mark.parametrize("kind", ["paper", "item"])
@pytest.mark.parametrize(
    "body",
    ["replace(body, '5', '6')", "body || ' '", "'{}'", "''", "x'ff'", "CAST(x'ff' AS TEXT)"],
)
def test_a_changed_document_is_found_before_anything_is_made_of_it(
    room: Tests, restart: Restart, path: Path, kind: str, body: str
) -> None:
    sitting = room.start("W1", "monthly")
    with raw(path) as other:
        other.execute(f"UPDATE document SET body = {body} WHERE kind = ?", (kind,))
    before = chain(path)
    with refused(LedgerBrokenError, "与摘要不符"):
        restart().resume(sitting.attempt.attempt_id, take_over=True)
    assert chain(path) == before


def chain(path: Path) -> list[tuple[object, ...]]:
    with raw(path) as other:
        return other.execute("SELECT terminal_id, seq, digest FROM ledger ORDER BY seq").fetchall()
