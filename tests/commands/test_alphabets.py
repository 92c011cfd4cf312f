"""What a command prints is right in every alphabet: JSON stays JSON, tables lose nothing, screens say why not."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from shutil import copytree

import pexpect
import pytest
from rich.cells import cell_len

from kiosk.cli.common import print_table
from scoring.clock import hall_day, system_clock
from scoring.events.organisation import Role, StaffEnrolled
from scoring.ledger.private import seal
from scoring.ledger.store import open_store
from tests.commands.conftest import Halls

ROOT = Path(__file__).parents[2]
RARE = "𠮷田·é王"
ALPHABETS: dict[str, dict[str, str]] = {
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
    "gbk": {"PYTHONIOENCODING": "gbk"},
    "gb18030": {"PYTHONIOENCODING": "gb18030"},
    "big5": {"PYTHONIOENCODING": "big5"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "C": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "C, coerced": {"LC_ALL": "C"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONUTF8": "0"},
    "zh_CN.GBK": {"LC_ALL": "zh_CN.GBK", "PYTHONUTF8": "0"},
    "not utf-8 mode": {"PYTHONUTF8": "0"},
}
KINDS = pytest.mark.parametrize("alphabet", ALPHABETS)


BOTH = """
import sys
from kiosk.__main__ import main
for line in (["scores", "--json"], ["scores"]):
    assert main([*line, "--home", sys.argv[1]]) == 0
    sys.stdout.flush()
    sys.stdout.buffer.write(b"\\0")
"""
"""Two commands in one process: its streams are what counts, and they are opened by each command."""

Printed = Callable[[str], list[bytes]]


@pytest.fixture(scope="module")
def hall(halls: Halls, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hall with a clerk whose name has signs that few alphabets have."""
    made, _ = halls.staffed(hall_day(system_clock()))
    home = Path(copytree(made, tmp_path_factory.mktemp("alphabets") / "home"))
    store = open_store(home / "hall.sqlite3", hall_id="hall-01", terminal_id="T1", clock=system_clock)
    secret = seal(RARE, about="name")
    store.ledger.append(
        StaffEnrolled(staff_id="W9", unit_id="U1", role=Role.CLERK, name=secret.sealed), secrets=(secret,)
    )
    store.close()
    return home


@pytest.fixture(scope="module")
def printed(hall: Path) -> Printed:
    """What the board is in an alphabet: as JSON, and as a table."""

    @cache
    def both(alphabet: str) -> list[bytes]:
        unset = {"LC_ALL", "LANG", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8"}
        environment = {name: value for name, value in os.environ.items() if name not in unset}
        done = subprocess.run(
            [sys.executable, "-c", BOTH, str(hall)],
            capture_output=True,
            check=False,
            env={**environment, "PYTHONPATH": str(ROOT), **ALPHABETS[alphabet]},
        )
        assert done.returncode == 0, done.stderr.decode(errors="replace")
        return done.stdout.split(b"\0")

    return both


@KINDS
def test_json_is_json_for_whoever_reads_utf_8(printed: Printed, alphabet: str) -> None:
    document = json.loads(printed(alphabet)[0].decode("utf-8"))
    assert RARE in {one["name"] for one in document["standings"]}


@KINDS
def test_a_table_loses_no_name_in_any_alphabet(printed: Printed, alphabet: str) -> None:
    codec = ALPHABETS[alphabet].get("PYTHONIOENCODING", "utf-8")
    shown = printed(alphabet)[1].decode(codec)
    assert "?" not in shown
    (row,) = [line for line in shown.splitlines() if "W9" in line]
    escaped = row.encode("unicode_escape").replace(b"\\\\", b"\\").decode()
    assert all(sign in row or format(ord(sign), "x") in escaped for sign in RARE)


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "utf-8"])
def test_columns_stay_in_line_where_names_become_escapes(encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    output = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(output, encoding=encoding, errors="backslashreplace"))
    print_table(("name", "n"), [("𠮷", "1"), ("abcdef", "2"), ("王", "3")])
    sys.stdout.flush()
    head, *rows = output.getvalue().decode(encoding).splitlines()
    column = cell_len(head[: head.index("n", 1)])
    assert [cell_len(row[:-1]) for row in rows] == [column] * 3


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({"TERM": "dumb"}, "TERM=dumb"),
        ({"TERM": ""}, "TERM="),
        ({"PYTHONIOENCODING": "gbk"}, "gbk"),
        ({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, "UTF-8"),
    ],
    ids=["dumb", "no TERM", "GBK", "C"],
)
def test_screens_refuse_a_terminal_that_cannot_draw_them_in_both_languages(
    home: Path, environment: dict[str, str], reason: str
) -> None:
    output, status = pexpect.run(
        f"{sys.executable} -m kiosk --home {home}",
        withexitstatus=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **environment},
    )
    assert status == 2
    assert b"Traceback" not in output
    assert b"this terminal" in output
    assert reason.encode() in output
