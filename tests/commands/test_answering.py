"""`kiosk followup`, `kiosk complaint`, `kiosk inbox`: the whole way by commands."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from kiosk.wording.answering import _SAID
from scoring.clock import hall_day, system_clock
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store, open_store
from scoring.rules.answering import complaint_steps, followup_steps, rectification_steps
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run

PIN = "246810"
CONTACT = "13900001234"


@pytest.fixture
def hall(home: Path) -> Path:
    """The hall with the head of unit U1, a duty leader and a second administrator, all of whom sign in."""
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    store.ledger.append(UnitRegistered(unit_id="U2", name="医保"))
    for badge, unit, role in (("H1", "U1", Role.HEAD), ("Z1", "U2", Role.LEADER), ("G2", "U2", Role.ADMIN)):
        _enrol(store, badge, unit, role)
    store.close()
    return home


def _enrol(store: Store, badge: str, unit: str, role: Role) -> None:
    secret = seal(f"{badge}某", about="name")
    event = StaffEnrolled(staff_id=badge, unit_id=unit, role=role, name=secret.sealed)
    store.ledger.append_all([Submission(event, secrets=(secret,))])
    Credentials(store).set_pins({badge: PIN}, PinSetting(badge, PinReason.OWN))


def test_a_bad_rating_to_its_end(hall: Path, run: Run) -> None:
    def followup(*line: str, by: str = "", code: int = 0) -> str:
        who = ("--as", by, "--pin-stdin") if by else ()
        answer = run("followup", *line, *who, "--home", str(hall), "--json", pin=PIN)
        assert answer.code == code, answer.err
        return answer.out if code == 0 else answer.err

    rated = run(
        "rate",
        "--window",
        "A03",
        "--level",
        "1",
        "--reasons",
        "108",
        "--contact",
        CONTACT,
        "--home",
        str(hall),
        "--json",
    )
    rating = json.loads(rated.out)["rating_id"]
    (one,) = json.loads(followup("list"))
    assert (one["rating"], one["unit"], one["staff"], one["reasons"], one["contact"]) == (
        rating,
        "U1",
        "W1",
        [108],
        True,
    )
    waiting = json.loads(run("inbox", "--as", "H1", "--pin-stdin", "--home", str(hall), "--json", pin=PIN).out)
    assert [(item["kind"], item["id"], item["about"], item["acts"]) for item in waiting] == [
        ("followup", rating, "A03", ["verify"])
    ]
    assert "核实、整改或解释" in followup("answer", rating, "--words", "话", by="H1", code=1)
    for step in ("verify", "explain", "answer"):
        followup(step, rating, "--words", "材料清单已补上", by="H1")
    assert "由另一人" not in followup("contact", rating, by="H1", code=1)
    assert json.loads(followup("contact", rating, by="G2")) == {"rating": rating, "contact": CONTACT}
    shown = run("followup", "contact", rating, "--as", "G2", "--pin-stdin", "--home", str(hall), pin=PIN)
    assert "不会问您为什么" in shown.out
    followup("call-back", rating, "satisfied", by="G2")
    ended = json.loads(followup("close", rating, by="G2"))
    assert (ended["state"], ended["due"], ended["acts"]) == ("closed", None, [])
    assert CONTACT not in followup("show", rating)
    assert json.loads(followup("list", "--open")) == []
    assert run("ledger", "verify", "--home", str(hall)).code == 0
    spoken = run("followup", "show", rating, "--home", str(hall))
    assert "已办结" in spoken.out
    assert "材料清单已补上" in spoken.out
    assert run("inbox", "--as", "H1", "--pin-stdin", "--home", str(hall), pin=PIN).out.strip() == "没有待办"


def test_an_appeal_by_commands(hall: Path, run: Run) -> None:
    rated = run("rate", "--window", "A03", "--level", "2", "--home", str(hall), "--json")
    rating = json.loads(rated.out)["rating_id"]
    end = ("--pin-stdin", "--home", str(hall), "--json")
    appealed = run("followup", "appeal", rating, "--reason", "误点", "--as", "H1", *end, pin=PIN)
    assert json.loads(appealed.out)["appeal"] == "pending"
    decided = run("followup", "decide", rating, "exclude", "--reason", "查实", "--as", "G2", *end, pin=PIN)
    assert json.loads(decided.out)["state"] == "excluded"


def test_a_contact_is_kept_for_bad_ratings_alone(hall: Path, run: Run) -> None:
    for level, number in (("3", CONTACT), ("5", CONTACT), ("1", " ")):
        answer = run("rate", "--window", "A03", "--level", level, "--contact", number, "--home", str(hall))
        assert (answer.code, answer.out) == (2, "")


def test_a_complaint_by_commands(hall: Path, run: Run) -> None:
    end = ("--pin-stdin", "--home", str(hall), "--json")
    given = ("--channel", "12345", "--window", "a03", "--staff", "W1", "--words", "=1+1 没有一次说清")
    received = json.loads(run("complaint", "receive", *given, "--as", "Z1", *end, pin=PIN).out)
    name = received["complaint"]
    assert (received["state"], received["window"], received["unit"]) == ("received", "A03", "U1")
    assert json.loads(run("complaint", "list", "--open", "--home", str(hall), "--json").out) == [received]
    wrong = run("complaint", "answer", name, "--words", "话", "--as", "H1", *end, pin=PIN)
    assert (wrong.code, wrong.out) == (1, "")
    assert "调查、认定、回复" in wrong.err
    assert run("complaint", "investigate", name, "--as", "H1", *end, pin=PIN).code == 0
    refused = run("complaint", "uphold", name, "--as", "H1", *end, pin=PIN)
    assert refused.code == 1
    assert run("complaint", "uphold", name, "--item", "D1", "--as", "G2", *end, pin=PIN).code == 0
    assert run("complaint", "answer", name, "--words", "已答复", "--as", "H1", *end, pin=PIN).code == 0
    shown = run("complaint", "show", name, "--home", str(hall))
    assert "回复: 已答复" in shown.out
    finding = run("finding", "show", f"f-{name}", "--home", str(hall), "--json")
    assert json.loads(finding.out)["item"] == "D1"
    table = run("--lang", "en", "complaint", "list", "--home", str(hall))
    assert "answered" in table.out


def test_proposals_by_commands(hall: Path, run: Run, tmp_path: Path) -> None:
    end = ("--pin-stdin", "--home", str(hall), "--json")
    file = tmp_path / "proposals.csv"
    file.write_text("id,origin,day,window,item\nK1,camera,2026-01-05,A03,D1\n", encoding="utf-8")
    assert json.loads(run("patrol", "propose", str(file), "--as", "G2", *end, pin=PIN).out) == {"new": 1}
    (one,) = json.loads(run("patrol", "proposals", "--open", "--home", str(hall), "--json").out)
    assert (one["state"], one["finding"]) == ("waiting", None)
    assert json.loads(run("patrol", "confirm", "K1", "--as", "Z1", *end, pin=PIN).out)["finding"] == "f-K1"
    again = run("patrol", "dismiss", "K1", "--reason", "话", "--as", "Z1", *end, pin=PIN)
    assert (again.code, "已确认" in again.err) == (1, True)
    file.write_text("id,origin,day,window,item\nK2,camera,2026-01-05,Z9,D1\n", encoding="utf-8")
    assert "第 2 行 窗口「Z9」" in run("patrol", "propose", str(file), "--as", "G2", *end, pin=PIN).err


def test_putting_right_by_commands(hall: Path, run: Run) -> None:
    end = ("--pin-stdin", "--home", str(hall), "--json")
    due = (hall_day(system_clock()) + timedelta(days=60)).isoformat()
    given = ("--from", "inspection", "--item", "g01", "--owner", "h1", "--words", "指南过期", "--due", due)
    one = json.loads(run("rectify", "open", *given, "--as", "G2", *end, pin=PIN).out)
    name = one["rectification"]
    assert (one["unit"], one["owner"], one["causes"], one["due"]) == ("U1", "H1", ["G01"], due)
    refused = run("rectify", "evidence", name, "--words", "话", "--as", "Z1", *end, pin=PIN)
    assert (refused.code, "责任人是 H1" in refused.err) == (1, True)
    assert run("rectify", "evidence", name, "--words", "换了新版", "--as", "H1", *end, pin=PIN).code == 0
    assert run("rectify", "check", name, "again", "--as", "Z1", *end, pin=PIN).code == 2
    back = run("rectify", "check", name, "again", "--words", "缺收费", "--as", "Z1", *end, pin=PIN)
    assert json.loads(back.out)["round"] == 2
    run("rectify", "evidence", name, "--words", "补上了", "--as", "H1", *end, pin=PIN)
    assert json.loads(run("rectify", "check", name, "pass", "--as", "Z1", *end, pin=PIN).out)["state"] == "closed"
    assert json.loads(run("rectify", "list", "--open", "--home", str(hall), "--json").out) == []
    assert "已办结" in run("rectify", "list", "--home", str(hall)).out
    assert len(json.loads(run("rectify", "checklist", "--home", str(hall), "--json").out)) == 12
    unknown = run("rectify", "open", "--from", "mail", *given[2:], "--as", "G2", *end, pin=PIN)
    assert (unknown.code, unknown.out) == (1, "")
    (hall / "inspection.yaml").write_text("items: [", encoding="utf-8")
    assert "YAML" in run("rectify", "checklist", "--home", str(hall)).err


def test_every_state_step_and_outcome_has_its_words() -> None:
    enums = (
        *(followup_steps.FollowUpState, followup_steps.FollowUpStep, followup_steps.Outcome, followup_steps.Verdict),
        *(followup_steps.Appeal, complaint_steps.ComplaintState, complaint_steps.ComplaintStep),
        *(rectification_steps.RectificationState, rectification_steps.RectificationStep),
    )
    assert {member.value for enum in enums for member in enum} <= {*_SAID}
