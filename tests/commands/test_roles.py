"""Every role at every command that somebody answers for: allowed and refused as the permission table says."""

import argparse
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.__main__ import parser
from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import open_store
from scoring.permissions import MAY, Act
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run
from tests.commands.test_argparse_words import parsers
from tests.commands.test_streams import LINES

PINS = {Role.CLERK: "907162", Role.HEAD: "481736", Role.LEADER: "739512", Role.AUDITOR: "604915", Role.ADMIN: "862931"}
BADGES = {role: f"X{number}" for number, role in enumerate(Role, start=1)}
REFUSED = "无权"

ACTS: dict[str, Act] = {
    "roster import": Act.KEEP_ROSTER,
    "staff pin": Act.KEEP_PINS,
    "campaign open": Act.KEEP_CAMPAIGNS,
    "campaign freeze": Act.KEEP_CAMPAIGNS,
    "campaign phase": Act.KEEP_CAMPAIGNS,
    "campaign activity set": Act.KEEP_CAMPAIGNS,
    "campaign activity done": Act.KEEP_CAMPAIGNS,
    "campaign activity undo": Act.KEEP_CAMPAIGNS,
    "campaign weights": Act.ADOPT_WEIGHTS,
    "paper schedule": Act.KEEP_CAMPAIGNS,
    "patrol record": Act.PATROL,
    "patrol sign-off": Act.PATROL,
    "patrol propose": Act.PROPOSE,
    "patrol confirm": Act.PATROL,
    "patrol dismiss": Act.PATROL,
    "catalogue set": Act.KEEP_CAMPAIGNS,
    "catalogue withdraw": Act.KEEP_CAMPAIGNS,
    "finding dispute": Act.DISPUTE,
    "finding uphold": Act.DECIDE_DISPUTES,
    "finding reverse": Act.DECIDE_DISPUTES,
    "complaint receive": Act.RECEIVE_COMPLAINTS,
    "rectify open": Act.OPEN_RECTIFICATIONS,
    "retest open": Act.OPEN_RECTIFICATIONS,
    "retest excuse": Act.OPEN_RECTIFICATIONS,
    "rectify evidence": Act.GIVE_EVIDENCE,
    "rectify check": Act.CHECK_RECTIFIED,
    "rate": Act.ENTER_RATINGS,
    "survey open": Act.KEEP_CAMPAIGNS,
    "survey answer": Act.ENTER_RATINGS,
    "survey import": Act.ENTER_RATINGS,
    "survey words": Act.SEE_SCORES,
    "ratings import": Act.ENTER_RATINGS,
    "ratings export": Act.SEE_SCORES,
    "visits end": Act.ENTER_RATINGS,
    "ratings flags": Act.SEE_SCORES,
    "visits import": Act.ENTER_RATINGS,
    "device add": Act.KEEP_TERMINAL,
    "device remove": Act.KEEP_TERMINAL,
    "clock confirm": Act.KEEP_TERMINAL,
    "clock settle": Act.KEEP_TERMINAL,
    "pace count": Act.SETTLE_PACE,
    "erase": Act.ERASE,
    "retention set": Act.ERASE,
    "hours set": Act.KEEP_ROSTER,
}
"""Which act of the table a command is, by its words."""

ELSEWHERE = {
    "init": "it asks for an administrator of the database: tests/commands/test_joining.py",
    "bulletin": "who reads which form: tests of bulletins",
    "inbox": "everybody has one of their own",
    **dict.fromkeys(
        (
            *("complaint investigate", "complaint uphold", "complaint dismiss", "complaint answer"),
            *(f"followup {act}" for act in ("verify", "mend", "explain", "answer", "contact", "call-back")),
            *("followup close", "followup appeal", "followup decide"),
        ),
        "who may also depends on whose it is: tests of answering",
    ),
}
"""What is not one act for everybody."""


def acted() -> Iterator[str]:
    """Every command that takes `--as`."""
    for part in parsers(parser()):
        assert isinstance(part, argparse.ArgumentParser)
        if "--as" in part._option_string_actions:
            yield part.prog.removeprefix("kiosk").strip()


def test_every_command_that_somebody_answers_for_is_in_one_of_the_lists() -> None:
    assert {*acted()} == ACTS.keys() | ELSEWHERE.keys()
    assert not ACTS.keys() & ELSEWHERE.keys()


@pytest.fixture
def manned(home: Path) -> Path:
    """The hall with one person of every role."""
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    for role, badge in BADGES.items():
        secret = seal(f"某{role}", about="name")
        event = StaffEnrolled(staff_id=badge, unit_id="U1", role=role, name=secret.sealed)
        store.ledger.append_all([Submission(event, secrets=(secret,))])
        Credentials(store).set_pins({badge: PINS[role]}, PinSetting("G0001", PinReason.INITIAL))
    store.close()
    return home


def recorded(home: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / DATABASE)) as raw:
        return raw.execute("SELECT kind, digest FROM ledger ORDER BY lamport").fetchall()


def line_of(name: str, role: Role, home: Path) -> list[str]:
    """The command as somebody of this role types it."""
    line, words = [*LINES[name]], []
    skip = False
    for word in line:
        if skip or word in {"--as", "--dry-run", "--pin-stdin"}:
            skip = word == "--as"
            continue
        words.append(word)
    return [*words, "--as", BADGES[role], "--pin-stdin", "--home", str(home)]


@pytest.mark.parametrize("name", sorted(ACTS))
def test_every_role_is_let_in_or_refused_as_the_table_says(
    name: str, manned: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KIOSK_DEVICE_TOKEN")
    monkeypatch.chdir(tmp_path)
    before = recorded(manned)
    for role in Role:
        home = Path(copytree(manned, tmp_path / role.value))
        answer = run(*line_of(name, role, home), pin=PINS[role])
        if ACTS[name] in MAY[role]:
            assert REFUSED not in answer.err, (role, answer)
        else:
            assert answer.code == 1, (role, answer)
            assert REFUSED in answer.err, (role, answer)
            assert BADGES[role] in answer.err
            assert recorded(home) == before, role
