"""Marks are worked out anew from the answers on record: raised ones are found, also by an insider's good chain."""

import json
from pathlib import Path

import pytest

from quiz.review.marks import check_marks
from quiz.service import Sitting, Tests
from scoring.errors.fault import Flaw
from scoring.events.attempts import SubmitReason
from scoring.ledger.audit import audit
from scoring.ledger.rebuild import rebuild
from scoring.ledger.store import Store
from tests.quiz.service.conftest import Restart
from tests.scoring.damage import rechained
from tests.scoring.halls import raw


def taken(room: Tests, staff_id: str, right: int) -> Sitting:
    """A whole attempt with the first so many questions right."""
    sitting = room.start(staff_id, "monthly")
    for position in range(1, right + 1):
        sitting.answer(position, sitting.item(position).key, position * 1_000)
    sitting.submit(SubmitReason.CLERK, 60_000)
    return sitting


def entry(path: Path, kind: str, number: int) -> tuple[int, dict[str, object]]:
    """Sequence number and payload of the last-but-`number` entry of a kind."""
    with raw(path) as connection:
        wanted = "SELECT seq, payload FROM ledger WHERE kind = ? ORDER BY seq DESC LIMIT 1 OFFSET ?"
        seq, payload = connection.execute(wanted, (kind, number)).fetchone()
    return seq, json.loads(payload)


def test_what_was_taken_honestly_is_proved_to_the_last_mark(room: Tests, store: Store) -> None:
    taken(room, "W1", 7)
    taken(room, "W2", 18)
    left = room.start("W3", "monthly")
    left.answer(1, left.item(1).key, 1_000)
    left.leave(2_000)
    assert list(check_marks(store.engine)) == []
    assert audit(store.engine, further=[check_marks]).whole


def test_an_insider_who_raises_marks_and_makes_chain_and_tables_anew_is_found(
    room: Tests, restart: Restart, stores: list[Store], path: Path
) -> None:
    sitting = taken(room, "W1", 7)
    seq, payload = entry(path, "attempt.submitted", 0)
    payload["marks"] = [{**mark, "earned": mark["maximum"]} for mark in payload["marks"]]  # type: ignore[attr-defined]
    rechained(path, "T1", payload={seq: json.dumps(payload)})
    restart()
    rebuild(stores[-1].engine)
    assert audit(stores[-1].engine).whole  # whole as far as the chain goes
    (fault,) = audit(stores[-1].engine, further=[check_marks]).faults
    assert (fault.terminal_id, fault.seq, fault.flaw) == ("T1", seq, Flaw.MARKS_DIFFER)
    assert fault.found == sitting.attempt.attempt_id


def test_an_insider_who_takes_an_answer_away_is_found(
    room: Tests, restart: Restart, stores: list[Store], path: Path
) -> None:
    taken(room, "W1", 7)
    seq, payload = entry(path, "attempt.answered", 2)
    rechained(path, "T1", payload={seq: json.dumps({**payload, "response": []})})
    restart()
    (fault,) = check_marks(stores[-1].engine)
    assert fault.flaw is Flaw.MARKS_DIFFER


@pytest.mark.parametrize("kind", ["paper", "item"])
def test_a_missing_document_is_named_once_and_the_rest_is_proved(
    room: Tests, store: Store, path: Path, kind: str
) -> None:
    taken(room, "W1", 7)
    taken(room, "W2", 3)
    with raw(path) as connection:
        (digest,) = connection.execute("SELECT min(digest) FROM document WHERE kind = ?", (kind,)).fetchone()
        connection.execute("DELETE FROM document WHERE digest = ?", (digest,))
        papers = sum(digest in body for (body,) in connection.execute("SELECT body FROM document WHERE kind = 'paper'"))
    found = [(one.flaw, one.found) for one in check_marks(store.engine)]
    assert found == [(Flaw.DOCUMENT_MISSING, digest)] * max(1, papers)


def test_a_changed_question_proves_nothing(room: Tests, store: Store, path: Path) -> None:
    taken(room, "W1", 7)
    with raw(path) as connection:
        connection.execute("UPDATE document SET body = replace(body, '5', '6') WHERE kind = 'item'")
    assert {one.flaw for one in check_marks(store.engine)} == {Flaw.MARKS_DIFFER}
    assert Flaw.DOCUMENT_CHANGED in {one.flaw for one in audit(store.engine, further=[check_marks]).faults}
