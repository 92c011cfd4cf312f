"""What an insider with the file can do to the newest parts by script, and what finds it: as `test_insider` has it."""

import hashlib
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from scoring.errors.fault import Flaw
from scoring.events.books import BookLineSigned, BookLineWithdrawn
from scoring.events.complaints import ComplaintChannel
from scoring.events.organisation import Role
from scoring.events.privacy import ErasureReason, PrivateKind
from scoring.events.ratings import Channel
from scoring.events.surveys import Asked
from scoring.ledger.audit import audit_file
from scoring.ledger.ledger import Frozen, Submission
from scoring.ledger.store import Store
from scoring.rules.answering.followup_steps import FollowUpStep, Verdict
from scoring.rules.answering.rectification_steps import Source
from scoring.services.answering.complaints import Complaints, Grievance
from scoring.services.answering.followups import FollowUps
from scoring.services.answering.proposals import Proposals
from scoring.services.answering.rectifications import Rectifications, Wrong
from scoring.services.answering.retests import Retests, Untold
from scoring.services.asking import Asker
from scoring.services.bring_in.visit_ends import VisitEnds
from scoring.services.closing import Closing
from scoring.services.erasures import Erasures
from scoring.services.patrols import Patrols, Seen
from scoring.services.ratings import Ratings
from scoring.services.retention import Retention
from scoring.surveys.desk import Answers, Questions, Surveys
from tests.scoring.forging import Change, Rows, forged, forged_with_note, payload, rows_of, with_payload
from tests.scoring.halls import CAMPAIGN, FakeClock, at, enrolled, july, open_at, opened, organisation, raw, took, who
from tests.scoring.test_insider import flaws, head

BODY = "{}"
BODY_DIGEST = hashlib.sha256(BODY.encode()).hexdigest()


def month(store: Store, clock: FakeClock, folder: Path) -> None:
    """A month with everything that is newest in it."""
    head_, office, other, leader = ("F1", "G2", "G3", "Z1")
    staff = [enrolled(head_, "U1", Role.HEAD, "单位负责人"), enrolled(office, "U2", Role.ADMIN, "管理员乙")]
    store.ledger.append_all([*organisation(), *staff, enrolled(other, "U2", Role.ADMIN, "管理员丙"), *opened()])
    store.ledger.append_all(took("W1", ("2", "1")))
    clock.now = at(6)
    _survey(store)
    VisitEnds(store).end("A01", "K-1", asker=Asker(device_id="D1"), staff_id="W1")
    ratings, follow_ups = Ratings(store), FollowUps(store)
    for number in (1, 2, 3):
        ratings.give("A01", 1, channel=Channel.HALL, rating_id=f"bad{number}", staff_id="W1")
        clock.pass_(timedelta(minutes=20))
    follow_ups.leave_contact("bad1", "13800000000")
    ratings.add_reasons("bad3", [], "说得不清楚")
    follow_ups.verify("bad1", "当事人认可", who(store, head_), "S05", ["materials"])
    follow_ups.say("bad1", FollowUpStep.MEND, "已补", who(store, head_))
    follow_ups.appeal("bad2", "误点", who(store, head_))
    follow_ups.decide("bad2", Verdict.KEEP, "没有依据", who(store, office))
    Erasures(store).erase(["rating:bad3"], ErasureReason.WITHDRAWN, "G1", "Z1")
    Retention(store).set(PrivateKind.CONTACTS, 30, "G1", "Z1")
    _discipline(store, folder, leader, office)
    _book(store)
    clock.now = at(31) + timedelta(days=2)
    Closing(store).freeze(CAMPAIGN, who(store, "G1"))


def _survey(store: Store) -> None:
    asked = (Asked(question="overall", most=5), Asked(question="words", most=0))
    desk = Surveys(store)
    desk.open("S1", Questions("七月调查", Frozen(BODY_DIGEST, "survey", BODY), asked), (july(1), july(31)), "G1")
    for number, level in enumerate((1, 5), 1):
        answers = Answers({"overall": level}, {"words": f"第{number}份"}, "A01", None)
        desk.answer("S1", answers, Channel.PAPER, answer_id=f"form{number}", by="G1")
    desk.seen("form1", "G1", "已转")


def _discipline(store: Store, folder: Path, leader: str, office: str) -> None:
    finding = Patrols(store).record(Seen("A01", "A1", "W1"), who(store, leader))
    Patrols(store).sign_off(None, who(store, leader))
    opened_ = Rectifications(store).open(Wrong(Source.FINDING, finding.finding_id, "F1", "改"), who(store, office))
    Rectifications(store).evidence(opened_.rectification_id, "改好了", who(store, "F1"))
    Rectifications(store).check_passed(opened_.rectification_id, who(store, office))
    complaint = Complaints(store).receive(Grievance(ComplaintChannel.LETTER, "没人", "A01", "W1"), who(store, office))
    Complaints(store).investigate(complaint.complaint_id, who(store, office), "属实")
    Complaints(store).uphold(complaint.complaint_id, who(store, office))
    proposed = folder / "proposals.csv"
    proposed.write_text("编号,来源,日期,窗口,条目,工号\nP1,摄像头,2026-07-06,A01,A1,W1\n", encoding="utf-8")
    Proposals(store).bring_in(proposed, who(store, office))
    Proposals(store).confirm("P1", who(store, leader))
    Retests(store).open(Untold(Source.FINDING, finding.finding_id, "S05", ("materials",)), who(store, office))


def _book(store: Store) -> None:
    line: dict[str, Any] = {
        "service_id": "S05",
        "written_by": "G1",
        "written_on": july(1),
        "checked_on": july(2),
        "by": "Z1",
    }
    for name in ("h_m1", "h_m2"):
        event = BookLineSigned(**line, line_id=name, digest="a" * 64, again=july(31), among=("h_m1", "h_m2"))
        store.ledger.append_all([Submission(event)])
    store.ledger.append_all([Submission(BookLineWithdrawn(service_id="S05", line_id="h_m2", by="G1"))])


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall, told once."""
    folder, clock = tmp_path_factory.mktemp("month"), FakeClock()
    store = open_at(folder / "hall.db", clock)
    month(store, clock, tmp_path_factory.mktemp("files"))
    store.close()
    return folder


@pytest.fixture
def closed(made: Path, tmp_path: Path) -> Path:
    """A copy that nobody has open."""
    return Path(shutil.copytree(made, tmp_path / "hall")) / "hall.db"


def without(*kinds: str) -> Change:
    """Entries of some kinds never were."""

    def change(rows: Rows) -> Rows:
        kept = [row for row in rows if row["kind"] not in kinds]
        assert len(kept) < len(rows), kinds
        return kept

    return change


def with_other(kind: str, **changed: Any) -> Change:
    """Entries of a kind say something else."""

    def change(rows: Rows) -> Rows:
        assert any(row["kind"] == kind for row in rows), kind
        return [with_payload(row, **changed) if row["kind"] == kind else row for row in rows]

    return change


def without_bad_answers(rows: Rows) -> Rows:
    return [row for row in rows if payload(row).get("answer_id") != "form1"]


def without_the_proposal(rows: Rows) -> Rows:
    return [row for row in rows if "P1" not in (payload(row).get("proposal_id"), payload(row).get("incident"))]


def without_the_end(rows: Rows) -> Rows:
    return rows[:-5]


BEST = [{"question": "overall", "value": 5}]
REWRITES: dict[str, Change] = {
    "survey answers raised": with_other("survey.answered", values=BEST),
    "bad survey answers gone": without_bad_answers,
    "words of a survey read by somebody else": with_other("survey.seen", by="G2"),
    "an erasure that never was": without("text.erased"),
    "a longer term": with_other("term.set", days=3000),
    "a visit of somebody else": with_other("visit.ended", staff_id="W2"),
    "a contact that nobody left": without("followup.contact_left"),
    "an appeal decided the other way": with_other("followup.decided", verdict="exclude"),
    "an appeal that never was": without("followup.appealed", "followup.decided"),
    "a rectification due later": with_other("rectification.opened", due="2026-12-31"),
    "a rectification that nobody checked": without("rectification.passed"),
    "a complaint that nobody upheld": without("complaint.upheld"),
    "a proposal that never came": without_the_proposal,
    "a retest of somebody else": with_other("retest.opened", staff=["W2"]),
    "a retest that never was": without("retest.opened"),
    "a patrol that nobody signed": without("patrol.signed_off"),
    "other words signed": with_other("book.signed", digest="b" * 64),
    "a line that was never taken out": without("book.withdrawn"),
    "a book that was never closed": without("campaign.frozen"),
    "a book closed with other facts": with_other("campaign.frozen", facts=BODY_DIGEST),
    "the end cut off": without_the_end,
}
UNPROVEN = {Flaw.TEXT_MISSING}
"""A text that was erased is missed where the entry that says so is gone."""


def test_the_hall_is_whole_and_holds_all_of_it(closed: Path) -> None:
    assert flaws(closed) == set()
    families = {row["kind"].partition(".")[0] for row in rows_of(closed)}
    assert families >= {"survey", "text", "term", "visit", "followup", "complaint", "rectification", "proposal"}
    assert families >= {"retest", "book", "campaign", "patrol", "finding"}


@pytest.mark.parametrize("change", REWRITES.values(), ids=REWRITES)
def test_every_rewrite_agrees_with_itself_and_is_found_by_the_note_and_by_a_head_that_left(
    closed: Path, change: Change
) -> None:
    noted = head(closed)
    forged(closed, change)
    found = flaws(closed, noted)
    assert found - UNPROVEN == {Flaw.LOST, Flaw.NOT_EXPECTED}, "entries, tables, texts and documents agree"


def test_with_the_note_forged_too_only_the_head_finds_it(closed: Path) -> None:
    noted = head(closed)
    forged_with_note(closed, without_bad_answers)
    assert flaws(closed) == set(), "the file alone is clean, as the page says plainly"
    assert flaws(closed, noted) == {Flaw.NOT_EXPECTED}


def test_an_insider_who_forgets_what_a_closed_book_names_is_found_by_verify(closed: Path) -> None:
    frozen_ = next(row["payload"] for row in rows_of(closed) if row["kind"] == "campaign.frozen")
    forged_with_note(closed, without_bad_answers)
    assert flaws(closed) == set()
    forged_with_note(closed, lambda rows: rows)
    with raw(closed) as connection:
        connection.execute("UPDATE ledger SET payload = ? WHERE kind = 'campaign.frozen'", (frozen_,))
    assert Flaw.NOT_EXPECTED in flaws(closed)


_FREE = {"ledger_head", "meta", "door_tries", "attempt_clock", "ledger"}
"""Facts of the file, wrong PINs and noted test time say nothing of the past; ledger and head are tried above."""


def test_a_row_less_in_any_table_is_found(closed: Path) -> None:
    """All at once: a table that `verify` does not cover fails this test."""
    with raw(closed) as connection:
        named = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        filled = {name for name in named if connection.execute(f"SELECT 1 FROM {name}").fetchone()} - _FREE
        for name in filled:
            row = connection.execute(f"SELECT * FROM {name} LIMIT 1")
            same = " AND ".join(f"{column} IS ?" for column, *_ in row.description)
            connection.execute(f"DELETE FROM {name} WHERE {same}", row.fetchone())
    faults = audit_file(closed).faults
    told = {fault.found.partition(" ")[0] for fault in faults if fault.flaw is Flaw.TABLE_DIFFERS}
    assert filled - told == {"private_text", "document"}
    assert {fault.flaw for fault in faults} >= {Flaw.TEXT_MISSING, Flaw.DOCUMENT_MISSING}
    assert len(told) > 30


@pytest.mark.parametrize(
    ("sql", "flaw"),
    [
        ("UPDATE survey_value SET value = 5", Flaw.TABLE_DIFFERS),
        ("UPDATE follow_up SET appeal = 'none'", Flaw.TABLE_DIFFERS),
        ("UPDATE rectification SET due = '2026-12-31'", Flaw.TABLE_DIFFERS),
        ("UPDATE proposal SET state = 'dismissed'", Flaw.TABLE_DIFFERS),
        ("UPDATE book_line SET digest = replace(digest, 'a', 'b')", Flaw.TABLE_DIFFERS),
        ("UPDATE document SET body = body || ' ' WHERE kind = 'campaign'", Flaw.DOCUMENT_CHANGED),
        ("DELETE FROM document WHERE kind = 'survey'", Flaw.DOCUMENT_MISSING),
        ("UPDATE private_text SET text = '很好' WHERE about = 'words'", Flaw.TEXT_CHANGED),
        ("UPDATE ledger_head SET lamport = lamport + 7", Flaw.OTHER_HEAD),
    ],
)
def test_what_is_kept_beside_the_ledger_of_the_newest_parts_is_found(closed: Path, sql: str, flaw: Flaw) -> None:
    with raw(closed) as connection:
        assert connection.execute(sql).rowcount
    assert flaw in flaws(closed)
