"""The ledger's commands."""

import json
import sqlite3
from pathlib import Path

from kiosk.settings.files import DATABASE
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
    damage(home, "UPDATE ledger SET payload = replace(payload, '户政', '民政') WHERE seq = 3")
    answer = run("ledger", "verify", "--home", str(home))
    assert answer.code == 1
    assert "终端 T1 第 3 条" in answer.out
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
    assert "打不开数据库" in answer.err
