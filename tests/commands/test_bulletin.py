"""`kiosk bulletin`: who gets which form, and what is refused."""

from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, StaffEnrolled
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run

PINS = {"G0001": "246810", "W2": "907162", "H1": "481736", "L1": "739512", "D1": "604915"}
ROLES = {"H1": Role.HEAD, "L1": Role.LEADER, "D1": Role.AUDITOR}
MANAGEMENT, OWN, PUBLIC = "management", "unit:U1", "public"


@pytest.fixture
def staffed(home: Path) -> Path:
    """The hall with everybody's PIN."""
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    for badge, role in ROLES.items():
        name = seal(f"名{badge}", about="name")
        event = StaffEnrolled(staff_id=badge, unit_id="U1", role=role, name=name.sealed)
        store.ledger.append_all([Submission(event, secrets=(name,))])
    own = {badge: pin for badge, pin in PINS.items() if badge != "G0001"}
    Credentials(store).set_pins(own, PinSetting("G0001", PinReason.INITIAL))
    store.close()
    return home


def test_every_role_reads_what_the_table_says(run: Run, staffed: Path, tmp_path: Path) -> None:
    readable = {"W2": {PUBLIC}, "H1": {OWN, PUBLIC}, "L1": {MANAGEMENT, OWN, PUBLIC}, "D1": {MANAGEMENT, OWN, PUBLIC}}
    for badge, forms in readable.items():
        for form in (MANAGEMENT, OWN, PUBLIC):
            path = tmp_path / f"{badge}-{form.replace(':', '-')}.md"
            line = ("bulletin", "--campaign", "C1", "-o", str(path), "--for", form, "--home", str(staffed))
            answer = run(*line, "--as", badge, "--pin-stdin", pin=PINS[badge])
            assert answer.code == (0 if form in forms else 1), (badge, form, answer.err)
            assert path.exists() == (form in forms)
            if form not in forms:
                assert "通报" in answer.err
    wrong = ("bulletin", "--campaign", "c1", "-o", str(tmp_path / "wrong.md"), "--home", str(staffed))
    assert run(*wrong, "--as", "D1", "--pin-stdin", pin="907162").code == 1
    assert not (tmp_path / "wrong.md").exists()


def test_without_a_form_everybody_gets_the_fullest_he_may_read(run: Run, staffed: Path, tmp_path: Path) -> None:
    for badge, word in (("D1", "管理版"), ("H1", "单位版"), ("W2", "公开版"), (None, "公开版")):
        path = tmp_path / f"{badge}.md"
        line = ("bulletin", "--campaign", "c1", "-o", str(path), "--home", str(staffed))
        by = () if badge is None else ("--as", badge, "--pin-stdin")
        answer = run(*line, *by, pin=PINS.get(badge or "", ""))
        assert answer.code == 0, answer.err
        assert answer.out == f"{path}\n"
        text = path.read_text(encoding="utf-8")
        assert word in text
        assert ("李四" in text) == (word != "公开版")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "b.pdf"), ".html"),
        (("-o", "b.md", "--for", "management"), "--as"),
        (("-o", "b.md", "--for", "unit:U9"), "U9"),
        (("-o", "b.md", "--for", "all"), "all"),
        (("-o", "nowhere/b.md"), "nowhere"),
    ],
)
def test_what_is_wrong_is_said(run: Run, home: Path, arguments: tuple[str, ...], said: str) -> None:
    option, name, *more = arguments
    answer = run("bulletin", "--campaign", "c1", option, str(home / name), *more, "--home", str(home))
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert run("bulletin", "--campaign", "c9", "-o", str(home / "b.md"), "--home", str(home)).code == 1
    assert not [*home.glob("*b.md")]
