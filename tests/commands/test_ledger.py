"""The ledger's commands."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from kiosk.settings.files import DATABASE
from scoring.ledger.schema import SCHEMA_VERSION
from tests.commands.conftest import Run


def damage(home: Path, statement: str) -> None:
    """Change the database behind the program's back."""
    with sqlite3.connect(home / DATABASE) as raw:
        raw.execute(statement)
    raw.close()


def test_a_whole_ledger_verifies(home: Path, run: Run) -> None:
    answer = run("ledger", "verify", "--home", str(home), "--json")
    assert answer.code == 0
    document = json.loads(answer.out)
    assert document["whole"] is True
    heads = json.loads(run("ledger", "head", "--home", str(home), "--json").out)
    assert [(one["terminal"], one["seq"]) for one in heads] == [("T1", document["entries"])]


def test_a_changed_entry_is_named(home: Path, run: Run) -> None:
    damage(home, "UPDATE ledger SET payload = replace(payload, '户政', '民政') WHERE seq = 4")
    answer = run("ledger", "verify", "--home", str(home))
    assert answer.code == 1
    assert "终端 T1 第 4 条" in answer.out
    refused = run("ledger", "rebuild", "--home", str(home))
    assert refused.code == 1
    assert "不能重建" in refused.err


def test_a_damaged_table_is_named_and_mended(home: Path, run: Run) -> None:
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    damage(home, "UPDATE rating_tally SET n = 100")
    check = run("ledger", "rebuild", "--check", "--home", str(home))
    assert check.code == 1
    assert "rating_tally" in check.out
    mended = run("ledger", "rebuild", "--home", str(home))
    assert mended.code == 0
    assert run("ledger", "rebuild", "--check", "--home", str(home)).code == 0


def test_something_else_in_place_of_the_database_is_said_so(home: Path, run: Run) -> None:
    (home / DATABASE).write_bytes(b"not a database, but long enough to be read as a header" * 100)
    for name in ("-wal", "-shm"):
        (home / f"{DATABASE}{name}").unlink(missing_ok=True)
    answer = run("ledger", "verify", "--home", str(home))
    assert answer.code == 1
    assert "不是本程序的数据库" in answer.err


@pytest.mark.parametrize("command", [("ledger", "verify"), ("ledger", "rebuild"), ("scores",), ("ledger", "upgrade")])
def test_an_emptied_database_is_no_healthy_one(home: Path, run: Run, command: tuple[str, ...]) -> None:
    (home / DATABASE).write_bytes(b"")
    answer = run(*command, "--home", str(home))
    assert answer.code == 1
    assert "是空的，没有改动。请从备份恢复" in answer.err
    assert (home / DATABASE).read_bytes() == b""


def test_verify_names_a_table_that_is_not_what_the_ledger_says(home: Path, run: Run) -> None:
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    damage(home, "UPDATE rating_tally SET n = 100")
    answer = run("ledger", "verify", "--home", str(home))
    assert answer.code == 1
    assert "表 rating_tally 与账本不一致：缺 1 行，多 1 行" in answer.out
    (fault,) = json.loads(run("ledger", "verify", "--json", "--home", str(home)).out)["faults"]
    assert fault == {"terminal": None, "seq": None, "reason": "table_differs", "found": "rating_tally 1 1"}


def test_a_head_copied_to_paper_is_held_against_the_ledger(home: Path, run: Run) -> None:
    (head,) = json.loads(run("ledger", "head", "--home", str(home), "--json").out)
    copied = f"{head['seq']}:{head['digest'][:12].upper()}"
    shown = run("ledger", "head", "--home", str(home)).out
    assert shown.splitlines()[1].split() == ["T1", str(head["seq"]), head["digest"], copied.lower()]
    assert "抄到纸上" in shown
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    assert run("ledger", "verify", "--home", str(home), "--expect", copied).code == 0
    other = f"{head['seq'] + 1}:{head['digest'][:12]}"
    answer = run("ledger", "verify", "--home", str(home), "--expect", copied, "--expect", other)
    assert answer.code == 1
    assert f"没有找到应有的记录 {other}" in answer.out
    assert copied not in answer.out


@pytest.mark.parametrize(
    "given", ["", "12", "12:", "0:3fa94c07", "12:3fa", "12:nothexno", f"12:{'a' * 65}", "1:\x1b[2J"]
)
def test_what_is_no_entry_is_said_so(home: Path, run: Run, given: str) -> None:
    answer = run("ledger", "verify", "--home", str(home), "--expect", given)
    assert answer.code == 2
    assert "条数:摘要" in answer.err
    assert "\x1b" not in answer.err


def test_an_older_database_is_brought_up_to_date(home: Path, run: Run) -> None:
    again = run("ledger", "upgrade", "--home", str(home), "--json")
    assert (again.code, json.loads(again.out)["before"]) == (0, str(SCHEMA_VERSION))
    for left in home.glob(f"{DATABASE}*"):
        left.unlink()
    shutil.copy(Path(__file__).parents[1] / "scoring" / "stores" / "schema-1.db", home / DATABASE)
    damage(home, "UPDATE meta SET value = 'hall-01' WHERE key = 'hall'")
    answer = run("ledger", "upgrade", "--home", str(home))
    assert answer.code == 0, answer.err
    assert f"数据库已从版本 1 升到 {SCHEMA_VERSION}，共" in answer.out
    assert f"数据库已是版本 {SCHEMA_VERSION}" in run("ledger", "upgrade", "--home", str(home)).out
