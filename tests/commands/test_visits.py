"""`kiosk visits`: files of every origin, every fault at once, and what becomes of them in counts."""

import json
from datetime import date
from pathlib import Path

import pytest

from scoring.clock import hall_day, system_clock
from tests.commands.conftest import Run

HEAD = "办件编号,窗口编号,工号,事项编号,时间,办理结果,是否邀评"
ACTING = ("--as", "G0001", "--pin-stdin")


def file(folder: Path, *lines: str, head: str = HEAD, encoding: str = "utf-8") -> str:
    path = folder / "visits.csv"
    path.write_bytes("\n".join((head, *lines, "")).encode(encoding))
    return str(path)


@pytest.fixture
def today() -> date:
    return hall_day(system_clock())


def test_visits_meet_their_ratings(home: Path, tmp_path: Path, run: Run, today: date) -> None:
    at = f"{today} 10:00"
    for number, level in (("A-1", "5"), ("A-2", "1"), ("A-3", "4")):
        assert run("rate", "--home", str(home), "--window", "A03", "--level", level, "--visit", number).code == 0
    given = file(
        tmp_path,
        f"a-1,A03,,S01,{at},办结,是",
        f"Ａ-2,a03,W1,S01,{at},补正,是",
        f"A-3,A03,W2,S02,{at},办结,否",
        f"A-4,A03,W1,,{today},不予受理,否",
        f"A-5,A03,W1,,{today.year}/{today.month}/{today.day},,",
        encoding="gb18030",
    )
    assert json.loads(run("visits", "import", given, "--dry-run", "--home", str(home), "--json").out) == {
        "read": 5,
        "written": None,
    }
    answer = run("visits", "import", given, "--home", str(home), *ACTING, "--json", pin="246810")
    assert (answer.code, json.loads(answer.out)) == (0, {"read": 5, "written": 5}), answer.err
    again = run("visits", "import", given, "--home", str(home), *ACTING, "--json", pin="246810")
    assert json.loads(again.out)["written"] == 0
    document = json.loads(run("visits", "coverage", "--home", str(home), "--json").out)
    hall = document["hall"]
    assert (hall["served"], hall["rated_unasked"]) == (5, 1)
    assert (hall["asked"]["numerator"], hall["asked"]["denominator"]) == (2, 4)
    assert (hall["rated"]["numerator"], hall["rated"]["denominator"]) == (2, 2)
    assert (hall["asked_bad"]["numerator"], hall["asked_bad"]["denominator"]) == (1, 2)
    staff = {one["id"]: one for one in document["staff"]}
    assert (staff["W1"]["served"], staff["W2"]["served"]) == (4, 1)
    assert {one["view"] for one in document["staff"]} == {"unknown"}
    table = run("visits", "coverage", "--home", str(home)).out
    assert "2/4 样本不足" in table
    assert "100" not in table
    assert run("ledger", "rebuild", "--home", str(home)).code == 0
    assert json.loads(run("visits", "coverage", "--home", str(home), "--json").out) == document


def test_a_corrected_visit_replaces_what_was_said(home: Path, tmp_path: Path, run: Run, today: date) -> None:
    for asked in ("是", "否"):
        given = file(tmp_path, f"A-1,A03,W1,S01,{today} 10:00,办结,{asked}")
        answer = run("visits", "import", given, "--home", str(home), *ACTING, pin="246810")
        assert "写入 1 个" in answer.out, answer.err
    document = json.loads(run("visits", "coverage", "--home", str(home), "--json").out)
    assert (document["hall"]["asked"]["numerator"], document["hall"]["asked"]["denominator"]) == (0, 1)


def test_whoever_drops_the_unhappy_is_named(home: Path, tmp_path: Path, run: Run, today: date) -> None:
    rows = []
    for person, bad_asked in (("W1", 2), ("W2", 18)):
        rows += [f"{person}-g{n},A03,{person},S01,{today},办结,是" for n in range(40)]
        rows += [f"{person}-b{n},A03,{person},S01,{today},退回,{'是' if n < bad_asked else '否'}" for n in range(20)]
    run("visits", "import", file(tmp_path, *rows), "--home", str(home), *ACTING, pin="246810")
    found = json.loads(run("visits", "coverage", "--home", str(home), "--json").out)
    assert {one["id"]: one["view"] for one in found["staff"]} == {"W1": "clear", "W2": "none"}
    told = run("visits", "coverage", "--home", str(home)).out
    assert "办得不顺时明显少邀请评价: W1" in told
    assert "70.0%（57.5-80.1%）共60" in told
    assert "0.0%（0.0-8.8%）" not in told
    english = run("--lang", "en", "visits", "coverage", "--home", str(home)).out
    assert "clearly asks less often after visits that went badly: W1" in english


def test_every_fault_at_once_and_nothing_written(home: Path, tmp_path: Path, run: Run, today: date) -> None:
    wrong = file(
        tmp_path,
        f"A-1,Z99,W1,S01,{today} 10:00,办结,是",
        f"A-2,A03,W99,S 1,{today} 25:00,好,大概",
        ",A03,,,,,",
        f"A-2,A03,W1,S01,{today} 10:00,办结,是",
    )
    answer = run("visits", "import", wrong, "--home", str(home), *ACTING, pin="246810")
    assert answer.code == 1
    places = [line.split("visits.csv:")[1].split(": ")[0] for line in answer.err.strip().splitlines()]
    assert places == ["2:2", "3:3", "3:4", "3:5", "3:6", "3:7", "4:1", "4:5", "5:1"]
    assert json.loads(run("visits", "coverage", "--home", str(home), "--json").out)["hall"] is None
    for head, told in (("办件编号,窗口编号", "缺少列 时间"), (f"{HEAD},visit", "重复")):
        answer = run("visits", "import", file(tmp_path, "A,A03", head=head), "--home", str(home), "--dry-run")
        assert (answer.code, told in answer.err) == (1, True), answer.err
    assert run("visits", "import", wrong, "--home", str(home)).code == 2
    assert "没有办件记录" in run("visits", "coverage", "--home", str(home)).out


def test_a_visit_stands_once_in_a_file_however_it_is_spelt(home: Path, tmp_path: Path, run: Run, today: date) -> None:
    given = file(tmp_path, f"A-1,A03,,,{today},,", f"a-1,A03,,,{today},,", f"Ａ－ 1,A03,,,{today},,")
    answer = run("visits", "import", given, "--dry-run", "--home", str(home))
    assert answer.code == 1
    places = [line.split("visits.csv:")[1].split(": ")[0] for line in answer.err.strip().splitlines()]
    assert places == ["3:1", "4:1"]


def test_a_visit_of_a_day_that_cannot_be_is_told(home: Path, tmp_path: Path, run: Run) -> None:
    days = ("2099-07-01 10:00", "1970-01-01 10:00", "1900-01-01", "0001-01-01", "2026-13-01")
    answer = run(
        "visits",
        "import",
        file(tmp_path, *(f"A-{day[:4]},A03,,,{day},," for day in days)),
        "--dry-run",
        "--home",
        str(home),
    )
    assert answer.code == 1
    told = [line.rpartition(": ")[2] for line in answer.err.strip().splitlines()]
    assert "还没有到" in told[0]
    assert [line.partition("，")[0] for line in told[1:]] == [f"「{day}」不是时间" for day in days[1:]]


def test_mix_and_trend_stand_beside_the_board(home: Path, run: Run) -> None:
    for number in range(12):
        person, service = ("W1", "S01") if number % 2 else ("W2", "S01" if number % 4 else "S02")
        flags = ("--staff", person, "--service", service, "--level", "5" if number % 3 else "2")
        assert (
            run(
                "rate", "--home", str(home), "--window", "A03", *flags, "--as", "G0001", "--pin-stdin", pin="246810"
            ).code
            == 0
        )
    plain = json.loads(run("scores", "--home", str(home), "--json").out)
    beside = json.loads(run("scores", "--home", str(home), "--mix", "--trend", "--json").out)
    for before, after in zip(plain["standings"], beside["standings"], strict=True):
        assert {**before, "case_mix": 0, "trend": 0} == {**after, "case_mix": 0, "trend": 0}
        assert after["trend"] is None  # one week is none
    assert {*beside["standings"][0]} - {*plain["standings"][0]} == {"case_mix", "trend"}
    table = run("scores", "--home", str(home), "--mix", "--trend").out
    assert "实得/应得" in table
    assert "每周升降" in table


def test_a_reported_end_counts_as_not_asked_until_a_terminal_asks(home: Path, run: Run, today: date) -> None:
    end = ("visits", "end", "--home", str(home), "--window", "ａ03")
    answer = run(*end, "--visit", "K-1", "--json")
    assert (answer.code, json.loads(answer.out)["window"], json.loads(answer.out)["repeated"]) == (0, "A03", False)
    assert "没有重复" in run(*end, "--visit", "k-1").out
    assert "已办结" in run(*end, "--visit", "K-2", "--at", f"{today} 00:00", *ACTING, pin="246810").out
    document = json.loads(run("visits", "coverage", "--home", str(home), "--json").out)
    hall = document["hall"]
    assert (hall["served"], hall["asked"]["numerator"], hall["asked"]["denominator"]) == (2, 0, 2)


def test_an_end_with_its_service_makes_a_bad_rating_of_it_a_retest(home: Path, run: Run) -> None:
    place = ("--home", str(home), "--window", "A03", "--visit", "K-9")
    assert run("visits", "end", *place, "--service", "s05").code == 0
    assert run("rate", *place, "--level", "2", "--reasons", "208").code == 0
    (retest,) = json.loads(run("retest", "list", "--json", "--home", str(home)).out)
    assert (retest["service"], retest["facets"], retest["waits"]) == ("S05", ["materials"], True)
    (followup,) = json.loads(run("followup", "list", "--json", "--home", str(home)).out)
    assert followup["service"] == "S05"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (("--window", "Z9", "--visit", "K-1"), "Z9"),
        (("--window", "A03", "--visit", " "), "不能空着"),
        (("--window", "A03", "--visit", "K-1", "--service", "出生"), "不是事项编号"),
        (("--window", "A03", "--visit", "K-1", "--at", "2099-01-01 09:00"), "不是已经过去的时间"),
    ],
)
def test_an_end_that_cannot_be_is_refused(home: Path, run: Run, line: tuple[str, ...], told: str) -> None:
    answer = run("visits", "end", "--home", str(home), *line)
    assert answer.code != 0
    assert told in answer.err
