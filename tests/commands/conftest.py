"""A terminal set up by `kiosk init`, with one window and two clerks on it."""

import io
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copytree

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
from tests.made_once import demo
from tests.quick import quick_bank, quick_pins

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


@pytest.fixture(scope="package", autouse=True)
def quick() -> Iterator[None]:
    """Commands hash PINs quickly and read a bank once; the processes that a test starts do it as always."""
    with pytest.MonkeyPatch.context() as patch:
        quick_pins(patch)
        quick_bank(patch)
        yield


class Halls:
    """Halls that are made once by the command for it; every test gets a copy of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def empty(self, day: date) -> Path:
        """A hall with nothing but its administrator."""
        flags = ("--hall-id", "hall-01", "--hall-name", "市政务服务中心", "--terminal", "T1", "--kind", "hall")
        return self._made(f"empty-{day}", "init", *flags, "--admin", "G0001", "--admin-name", "管理员")

    def _made(self, name: str, *line: str) -> Path:
        home = self._folder / name
        if not home.exists():
            with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                patch.setattr("sys.stdin", io.StringIO("246810\n"))
                assert main((*line, "--home", str(home))) == 0
        return home

    def staffed(self, day: date) -> tuple[Path, str]:
        """The same with a window, two clerks, a campaign of that day and a device; and the device's token."""
        home = self._folder / f"staffed-{day}"
        token = self._folder / f"token-{day}"
        if not home.exists():
            copytree(self.empty(day), home)
            token.write_text(_staff(home, day))
        return home, token.read_text()


@pytest.fixture(scope="session")
def halls(tmp_path_factory: pytest.TempPathFactory) -> Halls:
    return Halls(tmp_path_factory.mktemp("halls"))


@pytest.fixture
def demo_home(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall of `kiosk demo`, with a month of everything behind it."""
    return Path(copytree(demo(tmp_path_factory) / "home", tmp_path / "demo"))


@pytest.fixture
def empty_home(tmp_path: Path, halls: Halls) -> Path:
    """A hall with nothing but its administrator."""
    return Path(copytree(halls.empty(hall_day(system_clock())), tmp_path / "home"))


@pytest.fixture
def home(tmp_path: Path, halls: Halls, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The hall with a window, two clerks and a campaign, and a device whose token every command finds."""
    made, token = halls.staffed(hall_day(system_clock()))
    monkeypatch.setenv("KIOSK_DEVICE_TOKEN", token)
    return Path(copytree(made, tmp_path / "home"))


def _staff(home: Path, today: date) -> str:
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
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
    store.close()
    return token
