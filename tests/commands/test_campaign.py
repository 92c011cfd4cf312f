"""Campaigns by command: opened, weighed by two, looked at under other weights; papers on their list."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.clock import hall_day, system_clock
from scoring.events.identity import PinReason
from scoring.ledger.rebuild import differences
from scoring.ledger.store import open_store
from scoring.services.credentials import Credentials, PinSetting
from tests.commands.conftest import Run
from tests.scoring.roster.books import WHOLE, book

PIN, LEADERS = "246810", "907162"
BY = ("--as", "G0001", "--pin-stdin")
JULY = ("--id", "2026-07", "--title", "七月考核", "--from", "2026-07-01", "--to", "2026年7月31日")
WEIGHTS = {"knowledge": 40, "satisfaction": 40, "discipline": 20}


@pytest.fixture
def staffed(empty_home: Path, tmp_path: Path, run: Run) -> Path:
    """Two clerks and a duty leader who can sign in."""
    path = str(book(tmp_path / "r.xlsx", WHOLE))
    assert run("roster", "import", path, "--home", str(empty_home), *BY, pin=PIN).code == 0
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    Credentials(store).set_pins({"L1": LEADERS}, PinSetting("G0001", PinReason.INITIAL))
    store.close()
    return empty_home


def whole(home: Path) -> bool:
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    found = differences(store.engine)
    store.close()
    return found == []


def test_a_campaign_is_opened_once_and_the_next_one_is_like_it(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    first = run("campaign", "open", *JULY, "--weights", "50，30，20", "--json", *at, *BY, pin=PIN)
    assert first.code == 0
    july = json.loads(first.out)
    assert july == {
        "id": "2026-07",
        "title": "七月考核",
        "from": "2026-07-01",
        "to": "2026-07-31",
        "weights": {"knowledge": 50, "satisfaction": 30, "discipline": 20},
        "level_points": [0, 30, 60, 80, 100],
        "minimum_ratings": 5,
        "preset": None,
    }
    again = run("campaign", "open", "--id", "２０２６－０７", *JULY[2:], *at, *BY, pin=PIN)
    assert (again.code, again.err) == (1, "kiosk: 考核周期 2026-07 已经有了；请换一个编号\n")
    august = ("--id", "2026-08", "--title", "八月", "--from", "2026-08-01", "--to", "2026-08-31", "--like", "2026-07")
    assert run("campaign", "open", *august, *at, *BY, pin=PIN).code == 0
    listed = json.loads(run("campaign", "list", "--json", *at).out)
    assert [(one["id"], one["weights"]) for one in listed] == [
        ("2026-08", july["weights"]),
        ("2026-07", july["weights"]),
    ]
    assert whole(staffed)


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        ({"--to": "2026-06-30"}, 1, "不能在开始 (2026-07-01) 之前结束 (2026-06-30)"),
        ({"--to": "9999-12-31"}, 1, "考核周期 2026-07-01 到 9999-12-31 不对: 最长 731 天"),
        ({"--from": "9999-07-01", "--to": "9999-12-31"}, 1, "最晚到"),
        ({"--from": "1970-01-01"}, 2, "「1970-01-01」不是日期"),
        ({"--from": "七月"}, 2, "「七月」不是日期"),
        ({"--weights": "50,30,30"}, 2, "「50,30,30」不是权重"),
        ({"--weights": "a,b"}, 2, "不是权重"),
        ({"--id": "七月"}, 1, "不能作编号"),
        ({"--title": " "}, 1, "名称有 0 字"),
        ({"--like": "2025-07"}, 1, "没有考核周期 2025-07"),
        ({"--as": "L1"}, 1, "工号或口令不对"),
    ],
)
def test_a_campaign_that_cannot_be_is_refused_with_a_sentence(
    staffed: Path, run: Run, changed: dict[str, str], code: int, said: str
) -> None:
    options = dict(zip(JULY[::2], JULY[1::2], strict=True)) | {"--as": "G0001"} | changed
    given = [word for pair in options.items() for word in pair]
    answer = run("campaign", "open", *given, "--pin-stdin", "--home", str(staffed), pin=PIN)
    assert answer.code == code
    assert said in answer.err
    assert json.loads(run("campaign", "list", "--json", "--home", str(staffed)).out) == []


def test_weights_are_decided_by_two_who_may(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    run("campaign", "open", *JULY, *at, *BY, pin=PIN)
    change = ("campaign", "weights", "2026-07", "20,60,20", *at, *BY, "--with")
    assert "既是第一人又是第二人" in run(*change, "g0001", pin=f"{PIN}\n{PIN}").err
    assert "工号或口令不对" in run(*change, "L1", pin=f"{PIN}\n{PIN}").err
    assert json.loads(run("campaign", "show", "2026-07", "--json", *at).out)["weights"] == WEIGHTS
    done = run(*change, "L1", "--json", pin=f"{PIN}\n{LEADERS}")
    assert done.code == 0
    assert json.loads(done.out)["weights"] == {"knowledge": 20, "satisfaction": 60, "discipline": 20}
    store = open_store(staffed / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    with store.reading() as connection:
        (payload,) = connection.exec_driver_sql("SELECT payload FROM ledger WHERE kind = 'weights.adopted'").scalars()
    store.close()
    assert (json.loads(payload)["by"], json.loads(payload)["second"]) == ("G0001", "L1")


def test_other_weights_are_looked_at_without_being_adopted(home: Path, run: Run) -> None:
    at = ("--home", str(home))
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    before = store.version()
    store.close()
    now = {one["id"]: one["composite"] for one in json.loads(run("scores", "--json", *at).out)["standings"]}
    moves = json.loads(run("campaign", "what-if", "c1", "0,0,100", "--json", *at).out)
    assert {one["id"]: one["now"] for one in moves} == now
    assert all(one["then"] == 100 for one in moves)
    assert "名次有变的" in run("campaign", "what-if", "c1", "0,0,100", *at).out
    store = open_store(home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    assert store.version() == before
    store.close()


def test_a_paper_of_the_bank_is_put_on_the_list(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    today = hall_day(system_clock())
    month = ("--id", "c", "--title", "本月", "--from", str(today), "--to", str(today))
    run("campaign", "open", *month, *at, *BY, pin=PIN)
    schedule = ("paper", "schedule", "Monthly", "--campaign", "C", "--attempts", "2", "--absence", "zero", *at, *BY)
    done = run(*schedule, "--deadline", str(today), pin=PIN)
    assert (done.code, done.err) == (0, "")
    shown = json.loads(run("campaign", "show", "c", "--json", *at).out)
    (paper,) = shown["papers"]
    assert (paper["id"], paper["attempts"], paper["absence"], paper["counts"]) == ("monthly", 2, "zero", "best")
    late = run(*schedule, "--deadline", "2099-01-01", pin=PIN)
    assert late.code == 1
    assert "不在考核周期" in late.err
    none = run("paper", "schedule", "none", *schedule[3:], "--deadline", str(today), pin=PIN)
    assert none.code == 2
    assert "monthly、quick" in none.err
    more = run("paper", "schedule", "quick", *schedule[3:], "--deadline", str(today), pin=PIN)
    assert (more.code, "38分钟，比每月上限30分钟多8分钟" in more.err) == (0, True)
    over = {"work": "tests", "month": f"{today:%Y-%m}", "count": 2, "minutes": 38, "budget": 30, "over": 8}
    assert json.loads(run("campaign", "show", "c", "--json", *at).out)["over_budget"] == [over]
    assert "减负提醒" in run("campaign", "show", "c", *at).out
    following = run("campaign", "open", "--id", "d", "--title", "下月", "--like", "c", "--json", *at, *BY, pin=PIN)
    assert following.code == 0
    assert "减负提醒" in following.err
    assert whole(staffed)


def test_a_month_that_is_over_is_closed_and_what_comes_later_is_an_erratum(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    yesterday = hall_day(system_clock()) - timedelta(days=1)
    month = ("--id", "c", "--title", "上月", "--from", str(yesterday - timedelta(days=20)), "--to", str(yesterday))
    run("campaign", "open", *month, *at, *BY, pin=PIN)
    open_still = json.loads(run("campaign", "show", "c", "--json", *at).out)
    assert (open_still["frozen"], open_still["frozen_at"], open_still["errata"]) == (False, None, [])
    assert run("campaign", "freeze", "c", *at, "--as", "L1", "--pin-stdin", pin=LEADERS).code == 1
    done = run("campaign", "freeze", "c", "--json", *at, *BY, pin=PIN)
    assert done.code == 0
    frozen = json.loads(done.out)
    assert (frozen["id"].lower(), frozen["frozen"], frozen["frozen_by"], frozen["frozen_second"]) == (
        "c",
        True,
        "G0001",
        None,
    )
    assert frozen["frozen_head"].startswith("T1 ")
    again = run("campaign", "freeze", "c", *at, *BY, pin=PIN)
    assert (again.code, "已于" in again.err) == (1, True)
    item = ("--window", "A01", "--item", "A1", "--on", str(yesterday), "--as", "L1", "--pin-stdin")
    assert run("patrol", "record", *item, *at, pin=LEADERS).code == 0
    shown = json.loads(run("campaign", "show", "c", "--json", *at).out)
    (late,) = shown["errata"]
    assert (late["kind"], late["by"], late["window"], late["points"]) == ("finding.recorded", "L1", "A01", -1)
    said = run("campaign", "show", "c", *at).out
    assert "c 已封账" in said.lower()
    assert "补记扣分" in said
    board = json.loads(run("scores", "--campaign", "c", "--by", "window", "--json", *at).out)
    assert (board["campaign"]["errata"], board["campaign"]["frozen_at"]) == (1, shown["frozen_at"])
    assert {one["deduction"] for one in board["standings"]} == {0}
    assert "含勘误" in run("scores", "--campaign", "c", "--by", "window", *at).out
    found = json.loads(run("explain", "A01", "--by", "window", "--campaign", "c", "--json", *at).out)
    assert (found["standing"]["deduction"], found["frozen"]["errata"]) == (1, 1)
    assert "封账得分" in run("explain", "A01", "--by", "window", "--campaign", "c", *at).out
    taken = run("campaign", "freeze", "c", "--with", "L1", *at, *BY, pin=f"{PIN}\n{LEADERS}")
    assert (taken.code, "共同采纳勘误" in taken.out) == (0, True)
    assert "（已采纳）" in run("campaign", "show", "c", *at).out
    assert whole(staffed)


def test_a_campaign_after_published_rules_says_what_of_them_it_cannot_do(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    told = run("campaign", "open", *JULY, "--preset", "laiwu", *at, *BY, pin=PIN)
    assert told.code == 0
    for said in ("服务态度最多扣 20 分", "做不到: 加分", "来源: http://6dgww.com"):
        assert said in told.out
    shown = json.loads(run("campaign", "show", "2026-07", "--json", *at).out)
    assert (shown["preset"]["preset_id"], shown["preset"]["coupling"]) == ("laiwu", 0)
    wrong = run("campaign", "open", "--id", "x", *JULY[2:], "--preset", "none", *at, *BY, pin=PIN)
    assert (wrong.code, "没有现成规则 none" in wrong.err) == (1, True)
    listed = run("campaign", "open", *JULY, "--preset", "help", *at, *BY, pin=PIN)
    assert listed.out == run("campaign", "presets").out
    assert [one["id"] for one in json.loads(run("campaign", "presets", "--json").out)][:2] == [
        "service-quality-month",
        "cangnan-2019",
    ]
    assert "cannot be done: bonus points" in run("--lang", "en", "campaign", "presets").out
    assert whole(staffed)


def test_a_plan_is_kept_by_command_and_the_next_month_is_one_line(staffed: Path, run: Run) -> None:
    at = ("--home", str(staffed))
    run("campaign", "open", *JULY, *at, *BY, pin=PIN)
    activity = ("campaign", "activity")
    done = run(
        *activity, "done", "2026-07", "debate", "--evidence", "纪要[3]号", "--on", "2026-07-15", *at, *BY, pin=PIN
    )
    assert done.out == "debate 大讨论  2026-07-15 已完成\n"
    assert run(*activity, "done", "2026-07", "none", *at, *BY, pin=PIN).code == 1
    owner = run(*activity, "set", "2026-07", "survey", "--owner", "L1", "--day", "2026-07-30", *at, *BY, pin=PIN)
    assert owner.code == 0
    phase = ("campaign", "phase", "2026-07", "P1", "--from")
    assert run(*phase, "2026-06-20", "--to", "2026-07-03", *at, *BY, pin=PIN).code == 0
    assert run(*phase, "2026-06-20", "--to", "2026-06-03", *at, *BY, pin=PIN).code == 1
    shown = json.loads(run("campaign", "plan", "2026-07", "--json", *at).out)
    assert (shown["phases"][0]["from"], shown["phases"][0]["to"]) == ("2026-06-20", "2026-07-03")
    found = {one["id"]: one for each in shown["phases"] for one in each["activities"]}
    assert (found["debate"]["done"], found["debate"]["evidence"]) == (True, "纪要[3]号")
    assert (found["survey"]["owner"], found["survey"]["day"], found["survey"]["done"]) == ("L1", "2026-07-30", False)
    assert "纪要[3]号" in run("campaign", "plan", "2026-07", *at).out
    assert run(*activity, "undo", "2026-07", "debate", *at, *BY, pin=PIN).code == 0
    august = ("campaign", "open", "--id", "2026-08", "--title", "八月考核")
    assert run(*august, *at, *BY, pin=PIN).code == 2
    made = json.loads(run(*august, "--like", "2026-07", "--json", *at, *BY, pin=PIN).out)
    assert (made["from"], made["to"]) == ("2026-08-01", "2026-08-31")
    carried = json.loads(run("campaign", "plan", "2026-08", "--json", *at).out)
    days = {one["id"]: one["day"] for each in carried["phases"] for one in each["activities"]}
    assert days["survey"] == "2026-08-30"
    assert whole(staffed)
