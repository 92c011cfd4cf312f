"""The bank's commands."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.quiz.bank.broken import BROKEN


def test_the_shipped_bank_is_healthy(run: Run) -> None:
    answer = run("bank", "check", "--json")
    document = json.loads(answer.out)
    assert answer.code == 0, [one for one in document["problems"] if one["severity"] == "error"]
    assert document["guides"] == 38
    assert document["items"] >= 80


def test_every_broken_file_is_reported_in_one_pass_without_a_traceback(tmp_path: Path, run: Run) -> None:
    for name, (content, _) in BROKEN.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    answer = run("bank", "check", str(tmp_path))
    assert answer.code == 1
    assert "Traceback" not in answer.out + answer.err
    for name, (_, expected) in BROKEN.items():
        for line, column, words in expected:
            place = f"{tmp_path / name}:{line}:{column}: "
            assert any(place in row and words in row for row in answer.out.splitlines()), (place, words)


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "check", str(tmp_path / "none"))
    assert answer.code == 2
    assert "没有目录" in answer.err


@pytest.mark.parametrize("command", ["check", "stats", "audit"])
def test_a_folder_without_a_bank_is_wrong_use_and_never_a_healthy_bank(tmp_path: Path, run: Run, command: str) -> None:
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "某法.md").write_text("某法\n\n---\n第一条 原文\n", encoding="utf-8")
    laws = ("--laws", str(tmp_path / "laws")) if command == "audit" else ()
    answer = run("bank", command, *laws, str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert f"{tmp_path} 里没有题库" in answer.err


def test_schemas_are_written_where_asked(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "schema", str(tmp_path / "schemas"))
    assert answer.code == 0
    assert len(list((tmp_path / "schemas").glob("*.json"))) == len(answer.out.splitlines()) == 3


def test_an_audit_needs_statutes(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "audit", "--laws", str(tmp_path))
    assert answer.code == 2
    assert "没有法规文本" in answer.err
