"""A clock in doubt on the command line: it is told, ratings wait, an administrator decides."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import hall_time, system_clock
from scoring.events.organisation import UnitRegistered
from scoring.ledger.store import open_store
from scoring.ledger.verify import verify
from tests.commands.conftest import Run

PIN = "246810"
BY = ("--as", "g0001", "--pin-stdin")


@pytest.fixture
def behind(home: Path) -> Path:
    """A terminal whose clock is a day behind what it wrote itself."""
    store = open_store(
        home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=lambda: system_clock() + timedelta(days=1)
    )
    store.ledger.append(UnitRegistered(unit_id="U9", name="税务"))
    store.close()
    return home


def rate(home: Path, run: Run) -> dict[str, object]:
    answer = run("rate", "--home", str(home), "--window", "A03", "--level", "1", "--json")
    assert answer.code == 0, answer.err
    return dict(json.loads(answer.out))


def bad(home: Path, run: Run) -> tuple[int, int]:
    """Bad ratings that count, and ratings that wait."""
    board = json.loads(run("scores", "--home", str(home), "--json").out)
    return board["rates"]["bad"]["numerator"], board["waiting"]


def test_a_clock_that_is_believed_is_said_so(home: Path, run: Run) -> None:
    answer = run("clock", "status", "--home", str(home))
    assert answer.code == 0
    assert answer.out.splitlines()[1:] == ["时钟可信", "没有待定的评价"]


def test_a_rating_in_doubt_waits_until_an_administrator_has_dated_it(behind: Path, run: Run) -> None:
    assert rate(behind, run)["staff"] is None
    assert bad(behind, run) == (0, 1)
    told = run("clock", "status", "--home", str(behind))
    assert told.code == 1
    assert "时钟存疑: 比已有的记录还早" in told.out
    assert "待定" in told.out
    assert "另有 1 条评价因时钟存疑待定" in run("scores", "--home", str(behind)).out
    assert "全厅另有 1 条评价" in run("explain", "W1", "--home", str(behind)).out
    found = json.loads(run("clock", "status", "--home", str(behind), "--json").out)
    (span,) = found["spans"]
    assert (found["doubt"], span["ratings"], span["windows"], span["waiting"]) == ("back", 1, ["A03"], True)

    confirmed = run("clock", "confirm", "--home", str(behind), *BY, pin=PIN)
    assert confirmed.code == 0, confirmed.err
    assert rate(behind, run)["staff"] == "W1"
    assert bad(behind, run) == (1, 1)
    first = f"{hall_time(system_clock()):%Y-%m-%dT%H:%M}"
    settled = run("clock", "settle", span["span"], "--home", str(behind), "--first", first, *BY, pin=PIN)
    assert (settled.code, settled.out) == (0, "已定下 1 条评价的时间\n"), settled.err
    assert bad(behind, run) == (2, 0)
    assert run("clock", "status", "--home", str(behind)).code == 0


def test_what_nobody_can_date_is_set_aside(behind: Path, run: Run) -> None:
    rate(behind, run)
    (span,) = json.loads(run("clock", "status", "--home", str(behind), "--json").out)["spans"]
    done = run("clock", "settle", span["span"], "--home", str(behind), "--aside", "不明", *BY, "--json", pin=PIN)
    assert json.loads(done.out) == {"ratings": 1, "counted": False}
    assert bad(behind, run) == (0, 0)


@pytest.mark.parametrize(
    ("words", "pin", "refusal"),
    [
        (("confirm", "--as", "G0001"), "0000", (1, "工号或口令不对")),
        (("settle", "T1:99", "--first", "2026-07-05T08:30", "--as", "G0001"), PIN, (1, "没有待定的评价 T1:99")),
        (("settle", "T1:99", "--first", "yesterday", "--as", "G0001"), PIN, (2, "不认识 yesterday")),
        (("settle", "T1:99", "--as", "G0001"), PIN, (2, "--first")),
        (("confirm",), PIN, (2, "--as")),
    ],
)
def test_what_is_refused_is_said(
    behind: Path, run: Run, words: tuple[str, ...], pin: str, refusal: tuple[int, str]
) -> None:
    answer = run("clock", *words, "--home", str(behind), "--pin-stdin", pin=pin)
    assert answer.code == refusal[0], answer
    assert refusal[1] in answer.err
    assert json.loads(run("clock", "status", "--home", str(behind), "--json").out)["doubt"] == "back"


def test_only_an_administrator_may_vouch_for_a_clock(behind: Path, run: Run) -> None:
    from scoring.events.identity import PinReason
    from scoring.services.credentials import Credentials, PinSetting

    store = open_store(behind / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    Credentials(store).set_pins({"W1": "4711"}, PinSetting("G0001", PinReason.INITIAL))
    answer = run("clock", "confirm", "--home", str(behind), "--as", "W1", "--pin-stdin", pin="4711")
    assert answer.code == 1
    assert answer.err == "kiosk: W1 是窗口人员，无权管理终端；没有执行\n"
    assert verify(store.engine).whole
    store.close()
