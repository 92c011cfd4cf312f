"""The patrol by command: recorded, signed off, disputed, decided by somebody else."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.identity import PinReason
from scoring.ledger.audit import audit
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run
from tests.scoring.roster.books import book

TODAY = hall_day(system_clock())
PINS = {"L1": "907162", "W1": "481736", "W2": "604915", "H1": "739512"}
ADMIN = "246810"
SHEETS = {
    "单位": (("单位编号", "单位名称"), ("U1", "户政"), ("U2", "税务")),
    "窗口": (("窗口编号", "窗口名称", "单位编号"), ("A01", "户籍", "U1"), ("B01", "办税", "U2")),
    "人员": (
        ("工号", "姓名", "单位编号", "角色"),
        ("W1", "甲", "U1", "窗口人员"),
        ("W2", "乙", "U2", "窗口人员"),
        ("H1", "丙", "U1", "单位负责人"),
        ("L1", "丁", "U1", "值班长"),
    ),
    "排班": (
        ("工号", "窗口编号", "开始日期", "结束日期", "时段"),
        ("W1", "A01", TODAY - timedelta(days=40), TODAY + timedelta(days=40), "全天"),
    ),
}


@pytest.fixture
def hall(empty_home: Path, tmp_path: Path, run: Run) -> Path:
    path = str(book(tmp_path / "r.xlsx", SHEETS))
    at = ("--home", str(empty_home), "--as", "G0001", "--pin-stdin")
    assert run("roster", "import", path, *at, pin=ADMIN).code == 0
    month = ("--id", "c", "--title", "本月", "--from", str(TODAY - timedelta(days=30)), "--to", str(TODAY))
    assert run("campaign", "open", *month, *at, pin=ADMIN).code == 0
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    Credentials(store).set_pins(PINS, PinSetting("G0001", PinReason.INITIAL))
    store.close()
    return empty_home


def by(badge: str) -> tuple[str, ...]:
    return ("--as", badge, "--pin-stdin")


def record(run: Run, hall: Path, *more: str) -> dict[str, object]:
    answer = run(
        *("patrol", "record", "--window", "a01", "--item", "d2", "--home", str(hall), "--json", *by("L1"), *more),
        pin=PINS["L1"],
    )
    assert answer.code == 0, answer.err
    found: dict[str, object] = json.loads(answer.out)
    return found


def clean(hall: Path) -> bool:
    store = open_store(hall / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    whole = audit(store.engine).whole
    store.close()
    return whole


def points(run: Run, hall: Path) -> int:
    board = json.loads(run("scores", "--by", "unit", "--json", "--home", str(hall)).out)
    return next(int(one["deduction"]) for one in board["standings"] if one["id"] == "U1")


def test_with_its_service_a_finding_of_what_was_not_told_opens_the_retest(hall: Path, run: Run) -> None:
    made = record(run, hall, "--service", "ｓ05")
    (retest,) = json.loads(run("retest", "list", "--json", "--home", str(hall)).out)
    assert made["retest"] == retest["retest"]
    assert (retest["source"], retest["service"]) == (made["finding"], "S05")
    assert (retest["facets"], [one["staff"] for one in retest["staff"]]) == (
        ["conditions", "materials", "steps", "limits", "fees"],
        ["W1"],
    )
    assert "retest" not in record(run, hall, "--incident", "2")
    line = ("patrol", "record", "--home", str(hall), *by("L1"))
    said = run(*line, "--window", "A01", "--item", "D1", "--service", "S01", "--incident", "3", pin=PINS["L1"])
    assert "已开定向复测" in said.out
    assert "参加人 W1" in said.out
    alone = run(*line, "--window", "B01", "--item", "D1", "--service", "S01", "--json", pin=PINS["L1"])
    assert (alone.code, json.loads(alone.out)["retest"]) == (0, None)
    assert "在岗" in alone.err, "the finding stands, and it is said why nobody is tested"
    assert clean(hall)


@pytest.mark.parametrize(
    ("item", "service", "told"),
    [("d2", "S999", "题库里没有可以测的事项「S999」"), ("C1", "S05", "只有 D1、D2 要写事项")],
)
def test_a_service_that_nobody_can_be_tested_on_is_refused_before_anything_is_written(
    hall: Path, run: Run, item: str, service: str, told: str
) -> None:
    line = ("patrol", "record", "--window", "A01", "--item", item, "--service", service, "--home", str(hall))
    answer = run(*line, *by("L1"), pin=PINS["L1"])
    assert answer.code == 2
    assert told in answer.err
    assert json.loads(run("finding", "list", "--json", "--home", str(hall)).out) == []


def test_a_finding_goes_to_the_unit_and_to_whom_the_roster_names(hall: Path, run: Run) -> None:
    made = record(run, hall, "--note", "未一次告知 [b]")
    assert (made["points"], made["unit"], made["staff"]) == (1, "U1", "W1")
    shown = run("finding", "show", str(made["finding"]), "--home", str(hall))
    assert "D2" in shown.out
    assert "一次性告知" in shown.out
    assert "说明: 未一次告知 [b]" in shown.out
    assert points(run, hall) == 1
    paper = record(run, hall, "--on", str(TODAY - timedelta(days=1)), "--item", "E1")
    assert paper["points"] == 2
    assert points(run, hall) == 3
    assert clean(hall)


def test_the_hall_adds_items_of_its_own_which_cost_what_they_said_on_their_day(hall: Path, run: Run) -> None:
    at, admin = ("--home", str(hall)), ("--home", str(hall), *by("G0001"))
    yesterday, early = str(TODAY - timedelta(days=1)), str(TODAY - timedelta(days=9))
    words = ("--group", "本厅规定", "--text", "台面堆放私人物品")
    made = run("catalogue", "set", "ｘ1", "--points", "1", *words, "--from", early, "--json", *admin, pin=ADMIN)
    assert json.loads(made.out)["version"] == 1
    dearer = run("catalogue", "set", "X1", "--points", "3", *words, "--text-en", "clutter", *admin, pin=ADMIN)
    assert "X1  3 分  台面堆放私人物品" in dearer.out
    old = record(run, hall, "--item", "x1", "--on", yesterday)
    new = record(run, hall, "--item", "X1")
    assert (old["points"], new["points"], points(run, hall)) == (1, 3, 4)
    shown = run("finding", "show", str(new["finding"]), *at, "--lang", "en").out
    assert "clutter" in shown
    listed_ = json.loads(run("catalogue", "list", "--json", *at).out)
    assert [one["points"] for one in listed_ if one["own"]] == [3]
    assert len([one for one in listed_ if not one["own"]]) > 20
    assert run("catalogue", "withdraw", "X1", *admin, pin=ADMIN).code == 0
    gone = run("patrol", "record", "--window", "A01", "--item", "X1", *at, *by("L1"), pin=PINS["L1"])
    assert (gone.code, "没有 X1" in gone.err) == (1, True)
    versions = json.loads(run("catalogue", "list", "--own", "--json", *at).out)
    assert [(one["version"], one["points"], one["withdrawn"]) for one in versions] == [
        (1, 1, False),
        (2, 3, False),
        (3, 3, True),
    ]
    assert points(run, hall) == 4
    bulletin = run("bulletin", "--campaign", "c", "-o", str(hall / "b.md"), "--for", "public", *at)
    assert bulletin.code == 0, bulletin.err
    assert "台面堆放私人物品" in (hall / "b.md").read_text(encoding="utf-8")
    assert clean(hall)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (("set", "A1", "--points", "1", "--group", "g", "--text", "t"), "不能改"),
        (("set", "XX", "--points", "1", "--group", "g", "--text", "t"), "不能作条目代码"),
        (("set", "X1", "--points", "1", "--group", "g", "--text", " "), "名称有 0 字"),
        (("withdraw", "X9"), "没有 X9"),
    ],
)
def test_what_cannot_be_an_item_is_refused(hall: Path, run: Run, line: tuple[str, ...], said: str) -> None:
    answer = run("catalogue", *line, "--home", str(hall), *by("G0001"), pin=ADMIN)
    assert answer.code in {1, 2}
    assert said in answer.err


def test_one_incident_is_punished_once_until_that_is_reversed(hall: Path, run: Run) -> None:
    at = ("--home", str(hall))
    first = record(run, hall, "--incident", "I-7")
    again = ("patrol", "record", "--window", "A01", "--item", "C3", "--incident", "I-7", *at, *by("L1"))
    refused = run(*again, pin=PINS["L1"])
    assert (refused.code, refused.err) == (
        1,
        f"kiosk: 事件 I-7 已经扣过分（{first['finding']}）；一件事只扣一次\n",
    )
    run("finding", "reverse", str(first["finding"]), "--reason", "误记", *at, *by("G0001"), pin=ADMIN)
    assert run(*again, pin=PINS["L1"]).code == 0
    assert points(run, hall) == 1
    assert clean(hall)


def test_a_dispute_is_decided_by_somebody_else_once(hall: Path, run: Run) -> None:
    at = ("--home", str(hall), "--json")
    finding = str(record(run, hall)["finding"])
    assert "无权裁定异议" in run("finding", "uphold", finding, *at, *by("L1"), pin=PINS["L1"]).err
    not_yet = run("finding", "uphold", finding, *at, *by("G0001"), pin=ADMIN)
    assert "现在是「已记录」" in not_yet.err
    stranger = run("finding", "dispute", finding, "--reason", "不对", *at, *by("W2"), pin=PINS["W2"])
    assert "不是 W2 本人或所在单位的扣分记录" in stranger.err
    disputed = json.loads(
        run("finding", "dispute", finding, "--reason", "在外送件", *at, *by("W1"), pin=PINS["W1"]).out
    )
    assert (disputed["state"], disputed["disputed_by"], disputed["dispute"]) == ("disputed", "W1", "在外送件")
    assert points(run, hall) == 1
    reversed_ = json.loads(run("finding", "reverse", finding, "--reason", "属实", *at, *by("G0001"), pin=ADMIN).out)
    assert reversed_["state"] == "reversed"
    assert points(run, hall) == 0
    for command in (("uphold", finding), ("reverse", finding, "--reason", "x")):
        late = run("finding", *command, *at, *by("G0001"), pin=ADMIN)
        assert (late.code, "现在是「撤销」" in late.err) == (1, True)
    assert clean(hall)


def test_the_head_of_the_unit_may_dispute_and_an_upheld_finding_stays(hall: Path, run: Run) -> None:
    at = ("--home", str(hall), "--json")
    finding = str(record(run, hall)["finding"])
    assert run("finding", "dispute", finding, "--reason", "不对", *at, *by("H1"), pin=PINS["H1"]).code == 0
    upheld = json.loads(run("finding", "uphold", finding, *at, *by("G0001"), pin=ADMIN).out)
    assert upheld["state"] == "upheld"
    assert points(run, hall) == 1
    (listed,) = json.loads(run("finding", "list", *at).out)
    assert listed == upheld
    assert clean(hall)


def test_a_day_is_signed_off_once_also_when_nothing_was_found(hall: Path, run: Run) -> None:
    at = ("--home", str(hall))
    yesterday = str(TODAY - timedelta(days=1))
    sign = ("patrol", "sign-off", *at, *by("L1"))
    assert run(*sign, "--day", yesterday, pin=PINS["L1"]).code == 0
    assert f"{yesterday} 的巡查已由 L1 签字" in run(*sign, "--day", yesterday, pin=PINS["L1"]).err
    assert "还没有到" in run(*sign, "--day", str(TODAY + timedelta(days=1)), pin=PINS["L1"]).err
    assert "无权巡查" in run("patrol", "sign-off", *at, *by("W1"), pin=PINS["W1"]).err
    answer = run("patrol", "days", "--campaign", "c", "--json", *at)
    days = {one["day"]: one for one in json.loads(answer.out)}
    assert len(days) == 31
    assert days[yesterday]["signed_by"] == "L1"
    assert answer.code == 1
    missing = sum(1 for one in days.values() if one["working"] and one["signed_by"] is None)
    assert f"没有签字的工作日: {missing}\n" in run("patrol", "days", "--campaign", "c", *at).out
    assert clean(hall)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--item", "Z9"), "巡查目录里没有 Z9"),
        (("--window", "Q1"), "没有窗口 Q1"),
        (("--staff", "W2"), "W2"),
        (("--on", str(TODAY + timedelta(days=1))), "还没有到"),
        (("--on", "昨天"), "不是日期"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(hall: Path, run: Run, more: tuple[str, ...], said: str) -> None:
    answer = run(
        *("patrol", "record", "--window", "A01", "--item", "A1", "--home", str(hall), *by("L1"), *more), pin=PINS["L1"]
    )
    assert answer.code != 0
    assert said in answer.err
    assert json.loads(run("finding", "list", "--json", "--home", str(hall)).out) == []


def test_the_official_calendar_says_which_days_are_worked() -> None:
    from scoring.calendar.working_days import is_published, is_working_day

    worked = {date(2026, 10, 9), date(2026, 10, 10), date(2026, 9, 20), date(2026, 2, 14)}
    off = {date(2026, 10, 1), date(2026, 10, 11), date(2026, 2, 16), date(2026, 9, 25)}
    assert {day for day in worked | off if is_working_day(day)} == worked
    assert is_published(2026)
    assert not is_published(2099)
    assert is_working_day(date(2099, 1, 2)) == (date(2099, 1, 2).weekday() < 5)
