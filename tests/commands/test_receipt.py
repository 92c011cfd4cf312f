"""`kiosk receipt`: from the rating's own output to a proof in a file, and what it refuses."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.scoring.receipts.checker import check


@pytest.fixture
def code(home: Path, run: Run) -> str:
    """The receipt of a rating."""
    given = run("rate", "--home", str(home), "--window", "A03", "--level", "2", "--json")
    return str(json.loads(given.out)["receipt"])


def test_the_receipt_of_a_rating_shows_it_and_nothing_else(home: Path, run: Run, code: str) -> None:
    shown = run("receipt", code.lower().replace("-", " "), "--home", str(home))
    assert (shown.code, shown.out, shown.err) == (0, "这条评价在账本里，没有被改动。\n", "")
    assert "unchanged" in run("receipt", code, "--home", str(home), "--lang", "en").out


def test_another_receipt_is_a_no(home: Path, run: Run, code: str) -> None:
    for other, state in (("0001-0000-0000-000Z", "changed"), ("0ZZZ-0000-0000-0003", "cut")):
        shown = run("receipt", other, "--home", str(home), "--json")
        assert (shown.code, json.loads(shown.out)) == (1, {"state": state, "key": None})


def test_a_slip_of_the_pen_is_no_accusation(home: Path, run: Run, code: str) -> None:
    wrong = code[:-1] + ("0" if code[-1] != "0" else "2")
    shown = run("receipt", wrong, "--home", str(home))
    assert (shown.code, shown.out) == (1, "")
    assert "抄错" in shown.err
    assert wrong in shown.err


def test_a_proof_is_written_and_checked_here_and_elsewhere(home: Path, run: Run, code: str, tmp_path: Path) -> None:
    file = tmp_path / "r.tlog-proof"
    made = run("receipt", code, "-o", str(file), "--home", str(home), "--json")
    assert made.code == 0
    check(file.read_text(encoding="utf-8"), json.loads(made.out)["key"])
    run("rate", "--home", str(home), "--window", "A03", "--level", "5")
    assert run("receipt", "--proof", str(file), "--home", str(home)).out.startswith("这条评价在账本里")
    file.write_bytes(file.read_bytes().replace(b"index ", b"index 0"))
    broken = run("receipt", "--proof", str(file), "--home", str(home))
    assert (broken.code, broken.out) == (1, "")
    assert "第 3 行" in broken.err


@pytest.mark.parametrize("line", [(), ("CODE", "--proof", "f"), ("--proof", "f", "-o", "g")])
def test_code_or_proof_is_wanted(home: Path, run: Run, line: tuple[str, ...]) -> None:
    shown = run("receipt", *line, "--home", str(home))
    assert (shown.code, shown.out) == (2, "")


def test_a_file_that_cannot_be_read_or_written_is_said(home: Path, run: Run, code: str, tmp_path: Path) -> None:
    assert run("receipt", "--proof", str(tmp_path / "no"), "--home", str(home)).code == 2
    assert run("receipt", code, "-o", str(tmp_path / "no" / "no"), "--home", str(home)).code == 2
