"""docs/guarantees.md and docs/faults.md promise nothing that no test holds."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")
FAULTS = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
HEADINGS = ("| what |", "| what is done by script |", "| what is tried |")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith(HEADINGS)]


def test_every_row_names_its_test() -> None:
    assert len(ROWS) > 20
    for row in ROWS:
        assert re.search(r"`tests/[\w/]+\.py::test_\w+`", row), row


def test_every_kind_of_fault_has_its_row_and_its_test() -> None:
    rows = re.findall(r"^\| (F\d+) \| .+ \| .+ \| (.+) \|$", FAULTS, flags=re.MULTILINE)
    assert [name for name, _ in rows] == [f"F{number}" for number in range(1, 46)]
    for name, tests in rows:
        assert re.fullmatch(r"`tests/[\w/]+\.py::test_\w+`(, `tests/[\w/]+\.py::test_\w+`)*", tests), name


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(tests/[\w/]+\.py::test_\w+)`", PAGE + FAULTS))))
def test_the_test_of_every_row_is_there(name: str) -> None:
    file, _, wanted = name.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert wanted in functions
