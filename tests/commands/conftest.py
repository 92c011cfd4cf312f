"""A terminal set up by `kiosk init`, with one window and two clerks on it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.campaigns import CampaignOpened, Weights
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import open_store
from scoring.services.devices import Devices
from tests.commands.schemas import keeps_its_promise

HOSTILE = "王[/red]\x1b[31m五\u202e[A]"
"""A name that would colour, crash or turn round a careless table."""


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process; `pin` is what stands on its standard input.

    What it writes with `--json` has to keep to its schema.
    """

    def command(*arguments: str, pin: str = "") -> Answer:
        monkeypatch.setattr("sys.stdin", io.StringIO(pin + "\n"))
        capsys.readouterr()
        try:
            code = main(arguments)
        except SystemExit as error:  # argparse leaves this way
            code = int(error.code or 0)
        captured = capsys.readouterr()
        if "--json" in arguments and captured.out:
            keeps_its_promise(arguments, captured.out)
        return Answer(code, captured.out, captured.err)

    return command


@pytest.fixture
def empty_home(tmp_path: Path, run: Run) -> Path:
    """A hall with nothing but its administrator."""
    home = tmp_path / "home"
    answer = run(
        *("init", "--home", str(home), "--hall-id", "hall-01", "--hall-name", "市政务服务中心", "--terminal", "T1"),
        *("--kind", "hall", "--admin", "G0001", "--admin-name", "管理员"),
        pin="246810",
    )
    assert answer.code == 0, answer.err
    return home


@pytest.fixture
def home(empty_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hall with a window, two clerks and a campaign, and a device whose token every command finds."""
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    today = hall_day(system_clock())
    names = {"W1": HOSTILE, "W2": "李四"}
    secrets = {badge: seal(name, about="name") for badge, name in names.items()}
    store.ledger.append_all(
        [
            Submission(UnitRegistered(unit_id="U1", name="户政")),
            Submission(WindowRegistered(window_id="A03", unit_id="U1", name="身份证")),
            *(
                Submission(
                    StaffEnrolled(staff_id=badge, unit_id="U1", role=Role.CLERK, name=secret.sealed), secrets=(secret,)
                )
                for badge, secret in secrets.items()
            ),
            Submission(
                StaffAssigned(assignment_id="a1", staff_id="W1", window_id="A03", first_day=today, last_day=today)
            ),
            Submission(
                CampaignOpened(
                    campaign_id="c1",
                    title="七月考核",
                    first_day=today,
                    last_day=today,
                    weights=Weights(knowledge=40, satisfaction=40, discipline=20),
                )
            ),
        ]
    )
    _, token = Devices(store).add("A03评价器", by="G0001")
    monkeypatch.setenv("KIOSK_DEVICE_TOKEN", token)
    store.close()
    return empty_home
