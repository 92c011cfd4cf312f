"""The roster's commands: a template that explains itself, an import that is shown first, an export that comes back."""

import json
from pathlib import Path

from openpyxl import load_workbook

from kiosk.settings.files import DATABASE
from scoring.clock import system_clock
from scoring.ledger.store import open_store
from scoring.read import organisation
from scoring.services.rosters import Rosters
from tests.commands.conftest import Run
from tests.scoring.roster.books import DUTY, STAFF, WHOLE, book

PIN = "246810"
BY = ("--as", "G0001", "--pin-stdin")
NOTHING = {"add": {"units": 0, "windows": 0, "staff": 0, "duty": 0}, "change": [], "end": [], "errors": []}


def test_from_the_template_to_a_hall_and_back(empty_home: Path, tmp_path: Path, run: Run) -> None:
    at = ("--home", str(empty_home))
    whole = str(book(tmp_path / "r.xlsx", WHOLE))
    before = run("ledger", "head", "--json", *at).out
    looked = run("roster", "import", whole, "--dry-run", "--json", *at)
    assert looked.code == 0
    assert json.loads(looked.out) == {**NOTHING, "add": {"units": 2, "windows": 2, "staff": 3, "duty": 3}}
    assert run("ledger", "head", "--json", *at).out == before
    done = run("roster", "import", whole, *at, *BY, pin=PIN)
    assert (done.code, done.out.splitlines()[-1]) == (0, "已写入，共 10 条记录")
    again = run("roster", "import", whole, *at, *BY, pin=PIN)
    assert (again.code, again.out) == (0, "与现有花名册一致，没有要做的\n")
    exported = str(tmp_path / "out.xlsx")
    assert run("roster", "export", "-o", exported, *at).code == 0
    assert json.loads(run("roster", "import", exported, "--dry-run", "--json", *at).out) == NOTHING
    names = [row[1] for row in load_workbook(exported)["人员"].iter_rows(min_row=2, values_only=True)]
    assert names == ["管理员", "值班", "买买提·吐尔逊", "𠮷㛃"]


def test_whoever_imports_stands_in_every_entry(empty_home: Path, tmp_path: Path, run: Run) -> None:
    run("roster", "import", str(book(tmp_path / "r.xlsx", WHOLE)), "--home", str(empty_home), *BY, pin=PIN)
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    with store.reading() as connection:
        acted = connection.exec_driver_sql(
            "SELECT DISTINCT json_extract(payload, '$.by') FROM ledger WHERE kind = 'staff.assigned'"
        ).scalars()
        assert list(acted) == ["G0001"]
    store.close()


def test_changes_and_ends_are_named_before_they_happen(empty_home: Path, tmp_path: Path, run: Run) -> None:
    at = ("--home", str(empty_home))
    run("roster", "import", str(book(tmp_path / "r.xlsx", WHOLE)), *at, *BY, pin=PIN)
    other = {"人员": (STAFF[0], ("W1", "买买提·吐尔逊", "U2", "单位负责人"), *STAFF[3:]), "排班": (DUTY[0],)}
    path = str(book(tmp_path / "o.xlsx", other))
    shown = run("roster", "import", path, "--dry-run", *at)
    assert "人员 W1 角色: 窗口人员 → 单位负责人" in shown.out
    assert "人员 W1 单位编号: U1 → U2" in shown.out
    assert "人员 W2: 停用" in shown.out
    english = run("roster", "import", path, "--dry-run", "--lang", "en", *at)
    assert "staff W1 role: clerk → unit head" in english.out
    document = json.loads(run("roster", "import", path, "--dry-run", "--json", *at).out)
    assert document["change"] == [
        {"sheet": "staff", "id": "W1", "field": "unit_id", "from": "U1", "to": "U2"},
        {"sheet": "staff", "id": "W1", "field": "role", "from": "clerk", "to": "head"},
    ]
    assert {"sheet": "staff", "id": "W2"} in document["end"]


def test_a_roster_with_faults_is_told_whole_and_changes_nothing(empty_home: Path, tmp_path: Path, run: Run) -> None:
    bad = {**WHOLE, "排班": (DUTY[0], ("W9", "A01", "[31m昨天", "2026-07-01", "晚上"))}
    at = ("--home", str(empty_home))
    answer = run("roster", "import", str(book(tmp_path / "r.xlsx", bad)), *at, *BY, pin=PIN)
    assert answer.code == 1
    assert answer.err.splitlines() == [
        "kiosk: 排班 第 2 行「工号」: 没有「W9」，请先在对应的表里加上",
        "kiosk: 排班 第 2 行「开始日期」: 「[31m昨天」不是日期，请写成 2026-07-01",
        "kiosk: 排班 第 2 行「时段」: 「晚上」不在可选的值里，请看模板里的批注",
        "kiosk: 共 3 处要改，没有写入",
    ]
    document = json.loads(run("roster", "import", str(tmp_path / "r.xlsx"), "--dry-run", "--json", *at).out)
    assert [(one["sheet"], one["row"], one["column"]) for one in document["errors"]] == [
        ("排班", 2, "工号"),
        ("排班", 2, "开始日期"),
        ("排班", 2, "时段"),
    ]
    store = open_store(empty_home / DATABASE, hall_id="hall-01", terminal_id="T1", clock=system_clock)
    assert len(Rosters(store).recorded().sheets["staff"]) == 1  # type: ignore[index]
    with store.reading() as connection:
        assert organisation.windows(connection, "hall-01") == ()
    store.close()


def test_nobody_imports_a_roster_without_a_name(empty_home: Path, tmp_path: Path, run: Run) -> None:
    path, at = str(book(tmp_path / "r.xlsx", WHOLE)), ("--home", str(empty_home))
    nobody = run("roster", "import", path, *at)
    assert nobody.code == 2
    assert "--as" in nobody.err
    wrong = run("roster", "import", path, *at, *BY, pin="135790")
    assert wrong.code == 1
    assert json.loads(run("roster", "import", path, "--dry-run", "--json", *at).out)["add"]["staff"] == 3


def test_the_template_explains_itself_and_changes_nothing(empty_home: Path, tmp_path: Path, run: Run) -> None:
    for language, sheets, header in (
        ("zh", ["单位", "窗口", "人员", "排班", "说明"], "工号"),
        ("en", ["units", "windows", "staff", "duty", "notes"], "badge"),
    ):
        path = tmp_path / f"{language}.xlsx"
        assert run("roster", "template", "-o", str(path), "--lang", language).code == 0
        made = load_workbook(path)
        assert made.sheetnames == sheets
        staff = made[sheets[2]]
        assert staff["A1"].value == header
        assert all(cell.comment for cell in staff[1])
        assert staff.data_validations.count == 1
        answer = run("roster", "import", str(path), "--dry-run", "--json", "--home", str(empty_home))
        assert json.loads(answer.out) == NOTHING


def test_a_file_that_cannot_be_read_or_written_is_a_sentence(empty_home: Path, tmp_path: Path, run: Run) -> None:
    gone = run("roster", "import", str(tmp_path / "gone.xlsx"), "--dry-run", "--home", str(empty_home))
    assert (gone.code, gone.err) == (1, f"kiosk: {tmp_path / 'gone.xlsx'}: 没有这个文件或文件夹\n")
    nowhere = run("roster", "template", "-o", str(tmp_path / "no" / "t.xlsx"))
    assert nowhere.code == 2
    assert "写不了" in nowhere.err
