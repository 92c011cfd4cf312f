"""Appending: durable, linked, all or nothing."""

import hashlib
import sqlite3
import time
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors import ConflictError, ScoringError, UnknownSubjectError
from scoring.events import BY_KIND, EVENT_TYPES
from scoring.events.base import Event
from scoring.events.campaigns import WeightsAdopted
from scoring.events.discipline import PatrolSignedOff
from scoring.events.organisation import UnitRegistered
from scoring.ledger.canonical import GENESIS, timestamp
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.ledger.verify import verify
from scoring.ledger.witness import ChainHead
from scoring.projections.entry import PROJECTIONS
from tests.scoring.halls import (
    CAMPAIGN,
    HALL,
    TERMINAL,
    FakeClock,
    assigned,
    began,
    everything,
    handed_in,
    july,
    open_at,
    rated,
    raw,
    reversed_,
    took,
    voided,
    weights,
)
from tests.telling import refused


def unit(number: int) -> UnitRegistered:
    return UnitRegistered(unit_id=f"U{number}", name=f"单位{number}")


def test_an_appended_event_is_seen_by_another_connection_at_once(store: Store, path: Path) -> None:
    store.ledger.append(unit(1))
    with raw(path) as other:
        assert other.execute("SELECT count(*) FROM ledger").fetchone() == (1,)
        assert other.execute("SELECT unit_id, name FROM unit").fetchall() == [("U1", "单位1")]


def test_every_entry_names_the_digest_of_the_one_before(store: Store, path: Path) -> None:
    entries = [store.ledger.append(unit(number)) for number in range(5)]
    with raw(path) as other:
        rows = other.execute("SELECT seq, prev_digest, digest FROM ledger ORDER BY seq").fetchall()
    assert [seq for seq, _, _ in rows] == [1, 2, 3, 4, 5]
    assert [before for _, before, _ in rows] == [GENESIS, *(entry.digest for entry in entries[:-1])]
    assert store.heads() == (ChainHead(TERMINAL, 5, entries[-1].digest),)


def test_the_digest_can_be_recomputed_with_nothing_but_the_documented_encoding(store: Store, path: Path) -> None:
    entry = store.ledger.append(unit(1))
    columns = "prev_digest, hall_id, terminal_id, seq, at, kind, version, payload, lamport, doubt"
    with raw(path) as other:
        row = other.execute(f"SELECT {columns} FROM ledger").fetchone()
    fields = [b"entry/2", *(str(value).encode() for value in row)]
    encoded = b"".join(str(len(field)).encode() + b":" + field for field in fields)
    assert entry.digest == hashlib.sha256(encoded).hexdigest()


def test_several_events_share_one_transaction_and_follow_each_other(store: Store) -> None:
    entries = store.ledger.append_all([Submission(unit(number)) for number in range(4)])
    assert [entry.seq for entry in entries] == [1, 2, 3, 4]
    assert verify(store.engine).whole
    assert store.ledger.append_all([]) == []
    assert store.version() == 4


def test_two_ledgers_on_one_file_take_turns_without_gaps(store: Store, path: Path, clock: FakeClock) -> None:
    other = open_at(path, clock)
    writers = [store, store, other, store, other, other, store]
    entries = [writer.ledger.append(unit(number)) for number, writer in enumerate(writers)]
    assert [entry.seq for entry in entries] == [1, 2, 3, 4, 5, 6, 7]
    verdict = verify(store.engine)
    other.close()
    assert (verdict.entries, verdict.faults) == (7, ())


def test_terminals_keep_chains_of_their_own_in_one_file(store: Store, path: Path, clock: FakeClock) -> None:
    second = open_at(path, clock, terminal="T2")
    assert [store.ledger.append(unit(1)).seq, second.ledger.append(unit(2)).seq, store.ledger.append(unit(3)).seq] == [
        1,
        1,
        2,
    ]
    assert [(head.terminal_id, head.seq) for head in second.heads()] == [("T1", 2), ("T2", 1)]
    assert second.version() == 3
    second.close()
    assert verify(store.engine).whole


CONTRADICTIONS: list[tuple[str, list[Submission], type[ScoringError]]] = [
    ("a rating at no window", [rated("x", "Z99", 5)], UnknownSubjectError),
    ("a rating for nobody", [rated("x", "A01", 5, "W99")], UnknownSubjectError),
    ("an assignment of nobody", [assigned("W99", "A01", july(1), july(2))], UnknownSubjectError),
    ("an assignment that ends before it starts", [assigned("W1", "A01", july(2), july(1))], ConflictError),
    ("a rating given twice", [rated("x", "A01", 5), rated("x", "A01", 4)], ConflictError),
    ("a voided rating that was never given", [voided("x")], UnknownSubjectError),
    ("a finding reversed that was never recorded", [reversed_("x")], UnknownSubjectError),
    ("an attempt by nobody", [began("x", "W99")], UnknownSubjectError),
    ("the same attempt number twice", [began("x", "W1"), began("y", "W1")], ConflictError),
    ("a submission of no attempt", [handed_in("x", ("4", "6"))], ConflictError),
    ("a second submission", [*took("W1", ("4", "6")), handed_in("try-W1-1", ("4", "6"))], ConflictError),
    (
        "weights of no campaign",
        [Submission(WeightsAdopted(campaign_id="2020-01", weights=weights(0, 0, 100)))],
        UnknownSubjectError,
    ),
]


@pytest.mark.parametrize(
    ("submissions", "error"), [(two, three) for _, two, three in CONTRADICTIONS], ids=[one[0] for one in CONTRADICTIONS]
)
def test_what_contradicts_the_record_leaves_nothing_behind(
    hall: Store, path: Path, submissions: list[Submission], error: type[ScoringError]
) -> None:
    before = everything(path)
    secret, document = seal("某人", about="name"), Frozen(hashlib.sha256(b"{}").hexdigest(), "paper", "{}")
    fine = Submission(unit(9), secrets=(secret,), documents=(document,))
    with pytest.raises(error):
        hall.ledger.append_all([fine, *submissions])
    assert everything(path) == before
    assert hall.ledger.append(unit(9)).seq == len(before["ledger"]) + 1
    assert verify(hall.engine).whole


def test_a_failure_of_the_program_itself_leaves_nothing_behind_either(hall: Store, path: Path) -> None:
    class Unknown(Event):
        kind = "not.registered"

    before = everything(path)
    with pytest.raises(KeyError):
        hall.ledger.append_all([Submission(unit(9)), Submission(Unknown())])
    assert everything(path) == before


def test_the_same_private_ref_is_never_used_twice(store: Store, path: Path) -> None:
    secret = seal("某人", about="name")
    store.ledger.append(unit(1), secrets=(secret,))
    before = everything(path)
    with refused(ConflictError, "没有保存"):
        store.ledger.append(unit(2), secrets=(secret,))
    assert everything(path) == before


def test_an_entry_whose_head_record_is_gone_cannot_be_continued(hall: Store, path: Path, clock: FakeClock) -> None:
    with raw(path) as other:
        other.execute("DELETE FROM ledger_head")
    fresh = open_at(path, clock)
    with pytest.raises(ConflictError):
        fresh.ledger.append(unit(1))
    fresh.close()


def test_the_ledger_refuses_a_second_entry_of_the_same_number(hall: Store, path: Path) -> None:
    with raw(path) as other, pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        other.execute("INSERT INTO ledger SELECT * FROM ledger WHERE seq = 1")


def test_an_event_happens_when_it_says_or_now(store: Store, clock: FakeClock) -> None:
    clock.now = datetime(2026, 7, 9, 1, 2, 3, 4, tzinfo=UTC)
    then = datetime(2026, 7, 1, tzinfo=UTC)
    assert store.ledger.append(unit(1)).at == clock.now
    assert store.ledger.append_all([Submission(unit(2), at=then)])[0].at == then


MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2999, 1, 1))  # noqa: DTZ001 - the zone is drawn apart


@given(
    moment=MOMENTS,
    offset=st.integers(-14 * 60, 14 * 60),
)
def test_a_timestamp_is_utc_of_one_width_and_reads_back(moment: datetime, offset: int) -> None:
    aware = moment.replace(tzinfo=timezone(timedelta(minutes=offset)))
    text = timestamp(aware)
    assert len(text) == len("2026-07-01T00:00:00.000000Z")
    assert datetime.fromisoformat(text) == aware


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York", "UTC"])
def test_a_timestamp_is_utc_wherever_the_machine_believes_to_be(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as here:
        here.setenv("TZ", zone)
        time.tzset()
        assert timestamp(datetime(2026, 7, 9, 1, 2, 3, 4, tzinfo=UTC)) == "2026-07-09T01:02:03.000004Z"
    time.tzset()


def test_the_day_of_an_entry_is_the_halls_day(hall: Store, path: Path) -> None:
    late = datetime(2026, 7, 1, 16, 0, tzinfo=UTC)
    hall.ledger.append_all([rated("before", "A01", 5, "W1", late - timedelta(microseconds=1))])
    hall.ledger.append_all([rated("after", "A01", 5, "W1", late)])
    with raw(path) as other:
        days = dict(other.execute("SELECT rating_id, day FROM rating").fetchall())
    assert days == {"before": "2026-07-01", "after": "2026-07-02"}


def test_every_kind_of_event_changes_the_tables_in_a_way_of_its_own() -> None:
    assert set(PROJECTIONS) == set(EVENT_TYPES)
    assert len(set(PROJECTIONS.values())) == len(EVENT_TYPES) == len(BY_KIND)


def test_a_patrol_can_be_signed_off_with_nothing_found(hall: Store, path: Path) -> None:
    hall.ledger.append(PatrolSignedOff(day=july(3), leader_id="Z1"))
    with raw(path) as other:
        assert other.execute("SELECT hall_id, day, leader_id FROM patrol").fetchall() == [(HALL, "2026-07-03", "Z1")]


def test_adopted_weights_replace_the_campaigns(hall: Store, path: Path) -> None:
    hall.ledger.append(WeightsAdopted(campaign_id=CAMPAIGN, weights=weights(50, 30, 20)))
    with raw(path) as other:
        assert other.execute("SELECT w_knowledge, w_satisfaction, w_discipline FROM campaign").fetchall() == [
            (50, 30, 20)
        ]
