"""`kiosk ratings`: a file of another system, and ours for another."""

import json
from pathlib import Path

from tests.commands.conftest import Run

FILE = "satisfaction,evalDetail,assessTime,winName\n5,510,2026-01-05 09:00:00,A03\n1,,2026-01-05 09:10:00,A03\n"


def test_it_is_looked_at_first_then_brought_in_once(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text(FILE, encoding="utf-8")
    line = ("ratings", "import", str(file), "--direction", "rising", "--home", str(home))
    assert json.loads(run(*line, "--dry-run", "--json").out)["new"] == 2
    done = run(*line, "--as", "G0001", "--pin-stdin", pin="246810")
    assert (done.code, done.out) == (0, "已导入 2 条\n")
    again = json.loads(run(*line, "--as", "G0001", "--pin-stdin", "--json", pin="246810").out)
    assert (again["new"], again["repeated"]) == (0, 2)
    out = tmp_path / "out.csv"
    days = ("--from", "2026-01-01", "--to", "2026-01-31", "--direction", "falling", "--dialect", "national")
    written = run(
        "ratings", "export", "-o", str(out), *days, "--as", "G0001", "--pin-stdin", "--home", str(home), pin="246810"
    )
    assert (written.code, "2 条" in written.out) == (0, True)
    assert [line.split(",")[2] for line in out.read_text(encoding="utf-8-sig").splitlines()[1:]] == ["1", "5"]


def test_it_asks_which_end_is_good_and_refuses_what_contradicts_it(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text(FILE, encoding="utf-8")
    unasked = run("ratings", "import", str(file), "--dry-run", "--home", str(home))
    assert (unasked.code, "--direction" in unasked.err) == (2, True)
    wrong = run("ratings", "import", str(file), "--direction", "falling", "--dry-run", "--home", str(home))
    assert (wrong.code, wrong.out) == (1, "")
    assert f"{file}:2:2: evalDetail" in wrong.err
    assert "矛盾" in wrong.err


def test_somebody_answers_for_it(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text(FILE, encoding="utf-8")
    assert run("ratings", "import", str(file), "--direction", "rising", "--home", str(home)).code == 2
