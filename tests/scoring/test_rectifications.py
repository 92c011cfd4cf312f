"""What is to be put right, as it is stored; every state × act × person."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from scoring.errors.answering import (
    ChecklistFileError,
    DueFarError,
    DuePastError,
    OwnersStepError,
    RectificationStepError,
    SecondCheckError,
    SourceNameError,
    UnknownItemError,
    UnknownRectificationError,
)
from scoring.events.organisation import Role
from scoring.inspection.checklist import OWN_FILE, checklist, shipped
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.permissions import NotAllowedError
from scoring.read.organisation import StaffRecord
from scoring.rules.answering.rectification_steps import RectificationState, RectificationStep, Source
from scoring.services.answering.inbox import inbox
from scoring.services.answering.rectifications import Rectifications, Wrong, open_to, source_of
from tests.scoring.halls import FakeClock, at, enrolled, found, july, open_at, opened, organisation, rated, who

PEOPLE = ("W1", "W2", "H1", "H2", "Z1", "G1", "G2", "S1")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(at(2, 11))


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    one = open_at(tmp_path / "hall.sqlite3", clock)
    more = [
        enrolled("H1", "U1", Role.HEAD, "户政负责人"),
        enrolled("H2", "U2", Role.HEAD, "医保负责人"),
        enrolled("G2", "U2", Role.ADMIN, "另一位管理员"),
        enrolled("S1", "U2", Role.AUDITOR, "监督员"),
    ]
    one.ledger.append_all([*organisation(), *more, *opened(), rated("bad", "A01", 1, "W1")])
    one.ledger.append(found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1", day=2).event)
    yield one
    one.close()


def opened_one(store: Store, source: Source = Source.FINDING, source_id: str = "f1", owner: str = "H1") -> str:
    wrong = Wrong(source, source_id, owner, "窗口没有告知单")
    return Rectifications(store).open(wrong, who(store, "G1")).rectification_id


def test_the_way_to_the_end_and_what_happens_again(store: Store, clock: FakeClock) -> None:
    book, name = Rectifications(store), opened_one(store)
    first = book.one(name)
    assert (first.unit_id, first.causes, first.due_day, first.recurs) == ("U1", ("A1",), july(9), None)
    assert [(one.kind, one.id, one.acts) for one in inbox(store, who(store, "H1")) if one.kind == "rectification"] == [
        ("rectification", name, ("evidence",))
    ]
    book.evidence(name, "告知单已摆放", who(store, "H1"))
    clock.pass_(timedelta(days=14))
    back = book.send_back(name, "缺样本", who(store, "Z1"))
    assert (back.state, back.round, back.due_day) == (RectificationState.OPEN, 2, july(23))
    book.evidence(name, "样本补上", who(store, "H1"))
    done = book.check_passed(name, who(store, "G2"))
    assert (done.state, done.closed, done.due, done.late) == (RectificationState.CLOSED, july(16), None, False)
    assert [one.step for one in book.entries(name)] == ["evidence", "again", "evidence", "pass"]
    assert book.one(opened_one(store)).recurs == name
    assert compare(store.engine) == []


def test_where_it_comes_from_names_unit_and_causes(store: Store) -> None:
    book = Rectifications(store)
    rating = book.one(opened_one(store, Source.RATING, "bad", "W1"))
    item = book.one(opened_one(store, Source.INSPECTION, "g01", "H2"))
    assert (rating.unit_id, rating.source_id) == ("U1", "bad")
    assert (item.unit_id, item.causes) == ("U2", ("G01",))
    with pytest.raises(UnknownItemError):
        opened_one(store, Source.INSPECTION, "G99")
    with pytest.raises(DuePastError):
        book.open(Wrong(Source.FINDING, "f1", "H1", "话", july(1)), who(store, "G1"))
    with pytest.raises(DueFarError):
        book.open(Wrong(Source.FINDING, "f1", "H1", "话", date(9999, 12, 31)), who(store, "G1"))
    with pytest.raises(UnknownRectificationError):
        book.one("z-0")
    assert source_of("inspection", "G01") == source_of("inspection:G01") == (Source.INSPECTION, "G01")
    for wrong in ("finding", "inspection", "mail:1", ""):
        with pytest.raises(SourceNameError):
            source_of(wrong)


BEFORE: dict[RectificationState, Callable[[Rectifications, str, Store], object]] = {
    RectificationState.OPEN: lambda *_: None,
    RectificationState.EVIDENCED: lambda book, name, store: book.evidence(name, "话", who(store, "H1")),
    RectificationState.CLOSED: lambda book, name, store: (
        book.evidence(name, "话", who(store, "H1")),
        book.check_passed(name, who(store, "G2")),
    ),
}
TAKES: dict[RectificationStep, Callable[[Rectifications, str, StaffRecord], object]] = {
    RectificationStep.EVIDENCE: lambda book, name, by: book.evidence(name, "话", by),
    RectificationStep.PASS: lambda book, name, by: book.check_passed(name, by),
    RectificationStep.AGAIN: lambda book, name, by: book.send_back(name, "话", by),
}
MINE = {
    (RectificationState.OPEN, RectificationStep.EVIDENCE): {"H1"},
    (RectificationState.EVIDENCED, RectificationStep.PASS): {"Z1", "G1", "G2"},
    (RectificationState.EVIDENCED, RectificationStep.AGAIN): {"Z1", "G1", "G2"},
}


@pytest.mark.parametrize("state", RectificationState)
def test_every_state_act_and_person(store: Store, state: RectificationState) -> None:
    book = Rectifications(store)
    for step in RectificationStep:
        name = opened_one(store)
        BEFORE[state](book, name, store)
        before = book.one(name)
        mine = MINE.get((state, step), set())
        for badge in PEOPLE:
            by = who(store, badge)
            assert (step in open_to(before, by)) == (badge in mine), (step, badge)
            if badge in mine:
                continue
            with pytest.raises((NotAllowedError, OwnersStepError, SecondCheckError, RectificationStepError)):
                TAKES[step](book, name, by)
            assert book.one(name) == before
        if mine:
            TAKES[step](book, name, who(store, min(mine)))
            assert book.one(name) != before


def test_an_owner_in_the_office_does_not_check_what_is_his(store: Store) -> None:
    book, name = Rectifications(store), opened_one(store, owner="G2")
    book.evidence(name, "话", who(store, "G2"))
    with pytest.raises(SecondCheckError):
        book.check_passed(name, who(store, "G2"))
    assert inbox(store, who(store, "G1"))[-1].due is not None


def test_a_hall_adds_and_replaces_items_of_the_checklist(tmp_path: Path) -> None:
    assert checklist(None) == checklist(tmp_path) == shipped()
    own = tmp_path / OWN_FILE
    own.write_text(
        "format: 1\nitems:\n  - id: G01\n    text: 本厅的\n  - id: H1\n    text: 导办台有人\n", encoding="utf-8-sig"
    )
    found = checklist(tmp_path)
    assert (found["G01"].text, found["H1"].text, found["G02"]) == ("本厅的", "导办台有人", shipped()["G02"])
    item = b"format: 1\nitems:\n  - id: H1\n    text: ok\n"
    for text, reason, line, column in (
        (b"\xc4\xe3", "yaml", 1, 1),
        (b"items: [", "yaml", 1, 9),
        (item + b"  - id: 'H2", "yaml", 5, 12),
        (b"format: 2\nitems: []", "shape", 1, 9),
        (item + b"  - id: H2\n", "shape", 5, 5),
        (item + b"  - id: 7\n    text: x\n", "shape", 5, 9),
        (b"", "shape", 1, 1),
        (item + b"    text: another\n", "twice", 5, 5),
        (item + b"format: 1\n", "twice", 5, 1),
        (item + b"  - id: H1\n    text: x\n", "twice", 5, 9),
        (b"format: 1\nitems:\n  - &a {id: H1, text: x}\n  - *a\n", "twice", 3, 5),
        (
            b"k0: &k0 [x]\n" + b"".join(b"k%d: &k%d [*k%d, *k%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 40)),
            "twice",
            1,
            5,
        ),
    ):
        own.write_bytes(text)
        with pytest.raises(ChecklistFileError) as refused:
            checklist(tmp_path)
        assert (refused.value.reason, refused.value.line, refused.value.column) == (reason, line, column), text
    own.unlink()
    own.mkdir()
    with pytest.raises(ChecklistFileError):
        checklist(tmp_path)


def test_the_deadline_is_a_working_day(store: Store) -> None:
    assert Rectifications(store).one(opened_one(store)).due_day == date(2026, 7, 9)
