"""A folder, a pipe, a device or a link to nothing in a file's place is told, never waited for, never passed over."""

import json
import shutil
from pathlib import Path

import pytest

from kiosk.settings.files import BANK_CACHE
from kiosk.settings.settings import FILE_NAME
from quiz.bank.load import bundled_bank_path, load_bank
from tests.commands.conftest import Run
from tests.odd_files import ODD

KINDS = pytest.mark.parametrize("kind", ODD)
FILES = ("guides/S99-odd.yaml", "questions/odd.yaml", "papers/odd.yaml", "quarantine.yaml")


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """One small guide, and room for questions and papers."""
    root = tmp_path / "bank"
    for name in ("guides", "questions", "papers"):
        (root / name).mkdir(parents=True)
    shutil.copy(bundled_bank_path() / "guides" / "S13-senior-card.yaml", root / "guides")
    return root


@pytest.fixture
def laws(tmp_path: Path) -> Path:
    folder = tmp_path / "laws"
    folder.mkdir()
    return folder


@KINDS
@pytest.mark.parametrize("name", FILES)
def test_a_bank_file_that_is_none_is_an_error_at_its_name(run: Run, bank: Path, name: str, kind: str) -> None:
    ODD[kind](bank / name)
    answer = run("bank", "check", str(bank))
    line, *_ = [one for one in answer.out.splitlines() if name in one]
    assert answer.code == 1
    assert line.startswith(f"{bank / name}:1:1: 错误: ")
    assert "文件" in line


@KINDS
@pytest.mark.parametrize("name", ["guides", "questions", "papers"])
def test_a_folder_of_a_bank_that_is_none_is_an_error(run: Run, bank: Path, name: str, kind: str) -> None:
    if kind == "folder":
        pytest.skip("that is what it should be")
    shutil.rmtree(bank / name)
    ODD[kind](bank / name)
    answer = run("bank", "check", str(bank))
    assert answer.code == 1
    assert f"{bank / name}:1:1: 错误: 这里应是一个文件夹" in answer.out


@KINDS
def test_a_statute_that_is_no_file_is_told(run: Run, laws: Path, kind: str) -> None:
    ODD[kind](laws / "某法.md")
    answer = run("bank", "audit", "--laws", str(laws))
    assert answer.code == 2
    assert answer.err.startswith(f"kiosk: {laws / '某法.md'}: ")


@KINDS
def test_an_index_of_statutes_that_is_no_file_is_told(run: Run, laws: Path, kind: str) -> None:
    ODD[kind](laws / "INDEX.md")
    answer = run("bank", "stats", "--laws", str(laws))
    assert answer.code == 2
    assert str(laws / "INDEX.md") in answer.err


@KINDS
def test_settings_that_are_no_file_are_told(run: Run, home: Path, kind: str) -> None:
    (home / FILE_NAME).unlink()
    ODD[kind](home / FILE_NAME)
    answer = run("scores", "--home", str(home))
    assert answer.code == 2
    assert str(home / FILE_NAME) in answer.err
    assert "Traceback" not in answer.err


@KINDS
def test_a_cache_that_is_no_file_costs_a_warning_at_most(tmp_path: Path, kind: str) -> None:
    ODD[kind](tmp_path / BANK_CACHE)
    loaded = load_bank(bundled_bank_path(), tmp_path / BANK_CACHE)
    assert len(loaded.bank.items) > 600
    assert not loaded.errors


def test_what_editors_hide_is_still_passed_over(run: Run, bank: Path) -> None:
    ODD["pipe"](bank / "questions" / ".odd.yaml.swp")
    ODD["pipe"](bank / "questions" / ".odd.yaml")
    assert run("bank", "check", str(bank)).code == 0


def test_a_statute_of_empty_lines_and_one_of_digits_are_read_in_one_pass(run: Run, laws: Path) -> None:
    (laws / "某法.md").write_text("头\n---\n" + "\n" * 1_900_000 + "第一条 完。\n", encoding="utf-8")
    (laws / "婚姻登记条例.md").write_text("头\n---\n第八条 " + "1" * 90_000 + "万" * 30_000, encoding="utf-8")
    answer = run("bank", "audit", "--laws", str(laws), "--json")
    assert answer.code == 1
    faults = {one["fault"] for one in json.loads(answer.out)["findings"] if one["law"] == "婚姻登记条例"}
    assert faults == {"quote_gone", "no_article"}


@KINDS
@pytest.mark.parametrize("name", ["visit.key", "way-out.json", "hall.sqlite3", "hall.sqlite3.T9.head"])
def test_a_file_of_the_terminal_that_is_none_keeps_nobody_waiting(run: Run, home: Path, name: str, kind: str) -> None:
    (home / name).unlink(missing_ok=True)
    ODD[kind](home / name)
    for line in (("ledger", "head"), ("ledger", "verify"), ("scores",), ("rate", "--window", "A03", "--level", "5")):
        answer = run(*line, "--home", str(home))
        assert answer.code in {0, 1, 2}
        assert "Traceback" not in answer.err
        assert "程序内部出错" not in answer.err


@KINDS
@pytest.mark.parametrize("name", ["roster.xlsx", "roster/units.csv", "roster/窗口.csv"])
def test_a_roster_that_is_no_file_is_told(run: Run, home: Path, tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / "roster").mkdir()
    ODD[kind](tmp_path / name)
    source = tmp_path / ("roster" if name.startswith("roster/") else name)
    if kind == "folder" and name == "roster.xlsx":
        pytest.skip("a folder is a roster, too")
    answer = run("roster", "import", str(source), "--dry-run", "--home", str(home))
    assert answer.code in {1, 2}
    assert str(tmp_path / name) in answer.err + answer.out
    assert "程序内部出错" not in answer.err
