"""People and their one-time PINs."""

import json
import re
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.ledger.store import open_store
from scoring.ledger.verify import verify
from scoring.services.credentials import Credentials
from tests.commands.conftest import Run
from tests.scoring.roster.books import WHOLE, book

BY = ("--as", "G0001", "--pin-stdin")
PIN = "246810"


@pytest.fixture
def staffed(empty_home: Path, tmp_path: Path, run: Run) -> Path:
    path = str(book(tmp_path / "r.xlsx", WHOLE))
    assert run("roster", "import", path, "--home", str(empty_home), *BY, pin=PIN).code == 0
    return empty_home


def pins(page: Path) -> dict[str, str]:
    """Badge → PIN, as a person reads the slips."""
    text = page.read_text(encoding="utf-8")
    return dict(re.findall(r"工号 (\w+)，一次性口令</p><p class=\"pin\">(\d{6})<", text))


def standing(home: Path, run: Run) -> dict[str, str]:
    return {one["badge"]: one["pin"] for one in json.loads(run("staff", "list", "--json", "--home", str(home)).out)}


def test_everybody_new_gets_a_slip_once(staffed: Path, tmp_path: Path, run: Run) -> None:
    page = tmp_path / "slips.html"
    answer = run("staff", "pin", "--all-new", "-o", str(page), "--home", str(staffed), *BY, pin=PIN)
    assert (answer.code, answer.out) == (0, f"已给 3 人一次性口令，口令单: {page}；打印后请删除\n")
    assert page.stat().st_mode & 0o777 == 0o600
    text = page.read_text(encoding="utf-8")
    assert all(word in text for word in ("市政务服务中心", "买买提·吐尔逊", "𠮷㛃", "首次登录时请换成自己的口令"))
    given = pins(page)
    assert set(given) == {"W1", "W2", "L1"}
    assert standing(staffed, run) == {"G0001": "own", "W1": "one_time", "W2": "one_time", "L1": "one_time"}
    again = run("staff", "pin", "--all-new", "-o", str(page), "--home", str(staffed), *BY, pin=PIN)
    assert (again.code, again.err) == (1, "kiosk: 没有人需要新口令\n")
    assert pins(page) == given
    store = open_store(staffed / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    desk = Credentials(store)
    assert desk.sign_in("w1", given["W1"]).staff_id == "W1"
    desk.choose("W1", "907162", before=given["W1"])
    assert not desk.is_one_time("W1")
    with store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT group_concat(payload) FROM ledger").scalar_one()
    assert not any(pin in kept for pin in (*given.values(), "907162"))
    assert verify(store.engine).whole
    store.close()


def test_a_lost_pin_is_reset_and_opens_nothing_any_more(staffed: Path, tmp_path: Path, run: Run) -> None:
    first, second = tmp_path / "1.html", tmp_path / "2.html"
    run("staff", "pin", "W1", "W2", "-o", str(first), "--home", str(staffed), *BY, pin=PIN)
    run("staff", "pin", " ｗ1", "-o", str(second), "--home", str(staffed), *BY, pin=PIN)
    assert set(pins(second)) == {"W1"}
    for given, code in ((pins(first)["W1"], 1), (pins(second)["W1"], 1)):
        answer = run("roster", "import", str(first), "--home", str(staffed), "--as", "W1", "--pin-stdin", pin=given)
        assert answer.code == code
        assert ("工号或口令不对" in answer.err) == (given == pins(first)["W1"])
    store = open_store(staffed / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    with store.reading() as connection:
        reasons = connection.exec_driver_sql(
            "SELECT json_extract(payload, '$.reason'), json_extract(payload, '$.by') FROM ledger "
            "WHERE kind = 'pin.changed' AND json_extract(payload, '$.staff_id') = 'W1' ORDER BY seq"
        ).all()
    assert [tuple(row) for row in reasons] == [("initial", "G0001"), ("reset", "G0001")]
    store.close()


def test_slips_that_cannot_be_written_leave_every_pin_as_it_was(staffed: Path, tmp_path: Path, run: Run) -> None:
    at = ("--home", str(staffed), *BY)
    nowhere = run("staff", "pin", "--all-new", "-o", str(tmp_path / "no" / "s.html"), *at, pin=PIN)
    assert nowhere.code == 2
    assert "没有改动任何口令" in nowhere.err
    stranger = run("staff", "pin", "W1", "W9", "-o", str(tmp_path / "s.html"), *at, pin=PIN)
    assert stranger.code == 1
    assert "W9" in stranger.err
    assert not (tmp_path / "s.html").exists()
    assert standing(staffed, run) == {"G0001": "own", "W1": "none", "W2": "none", "L1": "none"}


def test_only_who_keeps_pins_gives_them_out(staffed: Path, tmp_path: Path, run: Run) -> None:
    page = tmp_path / "s.html"
    run("staff", "pin", "L1", "-o", str(page), "--home", str(staffed), *BY, pin=PIN)
    given = pins(page)["L1"]
    answer = run(
        *("staff", "pin", "W1", "-o", str(page), "--home", str(staffed), "--as", "L1", "--pin-stdin"), pin=given
    )
    assert (answer.code, answer.err) == (1, "kiosk: L1 是值班长，无权重置口令；没有执行\n")


def test_the_list_says_who_can_sign_in(staffed: Path, run: Run) -> None:
    shown = run("staff", "list", "--home", str(staffed)).out
    assert re.search(r"^W1 +买买提·吐尔逊 +公安局户政窗口 +窗口人员 +没有$", shown, re.MULTILINE)
    english = run("staff", "list", "--lang", "en", "--home", str(staffed)).out
    assert re.search(r"^L1 .* duty leader +none$", english, re.MULTILINE)


def test_the_owner_of_the_machine_gives_an_administrator_who_lost_it_another_pin(
    staffed: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, at = tmp_path / "s.html", ("--home", str(staffed))
    line = ("staff", "pin", "g0001", "-o", str(page), "--machine-owner", *at)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    answer = run(*line)
    assert (answer.code, page.exists()) == (1, False)
    assert "请以 root 运行" in answer.err
    monkeypatch.setattr("os.geteuid", lambda: 0)
    for badges in (["W1"], ["G0001", "L1"], ["--all-new"]):
        refused = run("staff", "pin", *badges, "-o", str(page), "--machine-owner", *at)
        assert (refused.code, page.exists()) == (1, False)
        assert "一次只给一位管理员: G0001" in refused.err
    handed = list[tuple[Path, int, int]]()
    monkeypatch.setattr("os.chown", lambda *given: handed.append(given))
    answer = run(*line)
    assert answer.code == 0, answer.err
    assert "由机器的主人重设" in answer.out
    new = pins(page)["G0001"]
    assert handed == []  # all of it belongs to this user already
    # The old PIN opens nothing any more, the new one has to be changed first, and all of it is on record.
    assert run("staff", "pin", "W1", "-o", str(page), *at, *BY, pin=PIN).code == 1
    store = open_store(staffed / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    desk = Credentials(store)
    assert desk.is_one_time("G0001")
    desk.choose("G0001", "907162", before=new)
    assert desk.opens_for_admin("907162")
    with store.reading() as connection:
        reasons = connection.exec_driver_sql(
            "SELECT json_extract(payload, '$.reason') FROM ledger WHERE kind = 'pin.changed' ORDER BY seq"
        ).scalars()
        assert [*reasons] == ["initial", "owner", "own"]
    assert verify(store.engine).whole
    store.close()


def test_somebody_answers_for_every_pin(staffed: Path, tmp_path: Path, run: Run) -> None:
    answer = run("staff", "pin", "W1", "-o", str(tmp_path / "s.html"), "--home", str(staffed), "--lang", "en")
    assert answer.code == 2
    assert "say with --as BADGE who answers for it" in answer.err
