"""No command shows or writes a citizen's contact, whoever calls it: only who calls back reads it, on record."""

import argparse
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest

from kiosk.__main__ import parser
from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.complaints import ComplaintChannel, ComplaintReceived
from scoring.events.discipline import FindingRecorded
from scoring.events.followups import ContactLeft
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled, UnitRegistered
from scoring.events.ratings import Channel, RatingGiven, ReasonsAdded
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import open_store
from scoring.permissions import MAY, Act
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Halls, Run
from tests.commands.test_argparse_words import parsers
from tests.commands.test_roles import ACTS
from tests.commands.test_streams import LINES

CONTACT, WORDS = "13900001234", "材料单上没有这一条"
PIN = "246810"
BADGES = {Role.CLERK: "W1", Role.HEAD: "H1", Role.LEADER: "Z1", Role.AUDITOR: "S1", Role.ADMIN: "G1"}
"""W1 was rated; all the others belong to the unit that was, the administrator too."""
CALLER = "G2"
"""An administrator of another unit."""
NOT_WALKED = {
    "": "the terminal",
    **dict.fromkeys(("demo", "init", "restore"), "make a hall"),
    "serve": "the terminal in a browser",
    **dict.fromkeys((name for name in LINES if name.startswith(("bank ", "book ", "analyze "))), "read no hall"),
    "backup": "the hall's file itself, for whoever may read that anyway",
}
"""And why."""
MORE = [
    ("ratings export", (*LINES["ratings export"], "--words")),
    *(
        ("bulletin", (*LINES["bulletin"][:-1], file, "--for", form))
        for form, file in {"management": "all.xlsx", "unit:U1": "unit.md", "public": "public.html"}.items()
    ),
]
"""Other ways in which a command writes."""


def names(parts: Iterable[argparse.ArgumentParser]) -> set[str]:
    """What one types for them."""
    return {part.prog.removeprefix("kiosk").strip() for part in parts}


@cache
def takes(option: str, *, always: bool = False) -> set[str]:
    """The commands that know an option; or those that cannot do without."""
    known = [part for part in parsers(parser()) if option in part._option_string_actions]
    return names(part for part in known if part._option_string_actions[option].required or not always)


@pytest.fixture(scope="module")
def told(halls: Halls, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall with a person of every role, and everything that speaks of one bad rating, with words and contact."""
    today = hall_day(system_clock())
    home = Path(copytree(halls.staffed(today)[0], tmp_path_factory.mktemp("told") / "home"))
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    store.ledger.append(UnitRegistered(unit_id="U2", name="医保"))
    people = {badge: ("U1", role) for role, badge in BADGES.items() if role is not Role.CLERK}
    for badge, (unit, role) in (people | {CALLER: ("U2", Role.ADMIN)}).items():
        name = seal(f"{badge}某", about="name")
        event = StaffEnrolled(staff_id=badge, unit_id=unit, role=role, name=name.sealed)
        store.ledger.append_all([Submission(event, secrets=(name,))])
    Credentials(store).set_pins(dict.fromkeys((*BADGES.values(), CALLER), PIN), PinSetting("G0001", PinReason.OWN))
    words, complaint, contact = seal(WORDS, about="words"), seal("话", about="words"), seal(CONTACT, about="contact")
    rated = RatingGiven(rating_id="r1", window_id="A03", staff_id="W1", level=1, channel=Channel.EVALUATOR)
    said = ReasonsAdded(rating_id="r1", codes=(108,), words=words.sealed)
    wrong = FindingRecorded(
        finding_id="f1", day=today, code="D1", points=1, unit_id="U1", window_id="A03", staff_id="W1", recorded_by="Z1"
    )
    grievance = ComplaintReceived(
        complaint_id="c1",
        day=today,
        channel=ComplaintChannel.VISIT,
        unit_id="U1",
        window_id="A03",
        words=complaint.sealed,
        received_by="Z1",
    )
    store.ledger.append_all(
        [
            Submission(rated),
            Submission(said, secrets=(words,)),
            Submission(ContactLeft(rating_id="r1", contact=contact.sealed), secrets=(contact,)),
            Submission(wrong),
            Submission(grievance, secrets=(complaint,)),
        ]
    )
    store.close()
    return home


def lines(home: Path, role: Role | None) -> Iterator[list[str]]:
    """Every command that this role is let in by, or that asks nobody who he is; where it can, for a program too.

    That the others refuse before they do anything is held in `tests/commands/test_roles.py`.
    """
    today = hall_day(system_clock()).isoformat()
    acted, as_json = takes("--as", always=role is None), takes("--json")
    leaves = takes("--home") & LINES.keys() - NOT_WALKED.keys()
    for name, given in [*((leaf, LINES[leaf]) for leaf in sorted(leaves)), *MORE]:
        if (name in acted) is (role is None) or (role and name in ACTS and ACTS[name] not in MAY[role]):
            continue
        line = [today if word.startswith("2026-07-") else word for word in given if word != "--pin-stdin"]
        if "--as" in line:
            del line[line.index("--as") : line.index("--as") + 2]
        if name == "erase":  # two people may, and then there would be nothing left to be found
            line[line.index("rating:r1")] = "rating:r2"
        who = ["--as", BADGES[role], "--pin-stdin"] if role else []
        yield [*line, *who, "--home", str(home)]
        if name in as_json:
            yield [*line, *who, "--home", str(home), "--json"]


def read(path: Path) -> Iterator[bytes]:
    """What stands in a file; in a workbook, in each of its parts."""
    yield path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            yield from map(parts.read, parts.namelist())


@pytest.mark.parametrize("role", [None, *BADGES])
def test_no_command_leads_to_a_contact(
    role: Role | None, told: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    home, said = Path(copytree(told, tmp_path / "home")), ""
    for line in lines(home, role):
        answer = run(*line, pin=f"{PIN}\n{PIN}")
        assert CONTACT not in answer.out + answer.err, line
        said += answer.out
    written = [path for path in tmp_path.rglob("*") if path.is_file() and not path.name.startswith(DATABASE)]
    texts = {path.name: b"".join(read(path)) for path in written}
    assert not [name for name, text in texts.items() if CONTACT.encode() in text]
    # It would have been found: what may be read was, and the number still waits for who calls back.
    assert any(WORDS.encode() in text for text in texts.values()) is (role is not None and Act.SEE_SCORES in MAY[role])
    assert WORDS not in said
    called = run("followup", "contact", "r1", "--as", CALLER, "--pin-stdin", "--home", str(home), pin=PIN)
    assert CONTACT in called.out
