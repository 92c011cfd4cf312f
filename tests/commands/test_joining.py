"""Setting a terminal up on a database that is in use takes one of its administrators."""

import json
import stat
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials
from tests.commands.conftest import Run
from tests.scoring.halls import everything

FLAGS = ("--hall-id", "hall-01", "--hall-name", "大厅", "--terminal", "T2", "--kind", "office")
INTRUDER = ("--admin", "X0001", "--admin-name", "某人")


def without_doors(home: Path) -> dict[str, list[tuple[object, ...]]]:
    return {name: rows for name, rows in everything(home / DATABASE).items() if name != "door_tries"}


@pytest.fixture
def left(empty_home: Path) -> Path:
    """A folder whose settings are gone, or which was copied without them."""
    (empty_home / "terminal.json").unlink()
    return empty_home


@pytest.mark.parametrize(
    ("acting", "lines", "refusal"),
    [
        ((), "7204", (2, "已在使用")),
        (("--as", "G0001"), "7204", (1, "工号或口令不对")),
        (("--as", "X0001"), "246810", (1, "工号或口令不对")),
        (("--as", "G0001"), "246810\n1234", (2, "太容易被猜到")),
        (("--as", "G0001"), "246810\n", (2, "4 到 12 位数字")),
    ],
)
def test_nobody_makes_themselves_administrator_of_a_hall_in_use(
    left: Path, run: Run, acting: tuple[str, ...], lines: str, refusal: tuple[int, str]
) -> None:
    before = without_doors(left)
    answer = run("init", "--home", str(left), *FLAGS, *INTRUDER, *acting, pin=lines)
    assert (answer.code, refusal[1] in answer.err) == (refusal[0], True), answer.err
    assert without_doors(left) == before
    assert not (left / "terminal.json").exists()


def test_an_administrator_sets_up_another_terminal_and_enrols_a_colleague(left: Path, run: Run) -> None:
    flags = (*FLAGS, "--as", "ｇ0001", "--pin-stdin")
    taken = run("init", "--home", str(left), *flags, "--admin", "g0001", "--admin-name", "某人", pin="246810\n7204")
    assert (taken.code, "已有人使用" in taken.err) == (1, True)
    answer = run("init", "--home", str(left), *flags, "--admin", "G0002", "--admin-name", "另一位", pin="246810\n7204")
    assert answer.code == 0, answer.err
    assert json.loads((left / "terminal.json").read_text(encoding="utf-8"))["terminal_id"] == "T2"
    store = open_store(left / DATABASE, hall_id="hall-01", terminal_id="T2", clock=system_clock)
    for badge, pin in (("G0001", "246810"), ("G0002", "7204")):
        assert Credentials(store).sign_in(badge, pin).role == "admin"
    store.close()
    assert run("ledger", "verify", "--home", str(left)).code == 0


def test_an_administrator_may_join_without_enrolling_anybody(left: Path, run: Run) -> None:
    before = everything(left / DATABASE)["staff"]
    assert run("init", "--home", str(left), *FLAGS, "--as", "G0001", pin="246810").code == 0
    assert everything(left / DATABASE)["staff"] == before


def test_a_set_up_that_was_cut_off_can_be_done_again(tmp_path: Path, run: Run) -> None:
    home = tmp_path / "home"
    home.mkdir()
    open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock, make=True).close()
    assert run("init", "--home", str(home), *FLAGS, "--admin", "G1", "--admin-name", "某人", pin="7204").code == 0


def test_the_next_terminal_takes_the_halls_visit_key(empty_home: Path, tmp_path: Path, run: Run) -> None:
    key = empty_home / "visit.key"
    second = tmp_path / "second"
    flags = ("init", "--home", str(second), *FLAGS, *INTRUDER)
    wrong = run(*flags, "--visit-key", str(empty_home / "terminal.json"), pin="7204")
    assert (wrong.code, "里没有办件密钥" in wrong.err, second.exists()) == (2, True, False)
    assert run(*flags, "--visit-key", str(key), pin="7204").code == 0
    assert (second / "visit.key").read_bytes() == key.read_bytes()


def test_what_set_up_makes_is_for_its_owner_only(empty_home: Path) -> None:
    assert stat.S_IMODE(empty_home.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in empty_home.iterdir()}
    assert set(modes) >= {"terminal.json", "hall.sqlite3", "visit.key", "way-out.json"}
    assert set(modes.values()) == {0o600}
