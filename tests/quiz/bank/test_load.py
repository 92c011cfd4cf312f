"""Loading a folder: never an exception, never a side effect, one digest for one content."""

import gc
import os
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from quiz.bank.load import load_bank
from quiz.model.causes.files import TypeTag
from quiz.model.causes.papers import UnknownItem
from quiz.model.problems import Problem, Severity, ordered
from quiz.model.vocabulary import ItemType
from tests.quiz.bank.samples import GUIDE, HEALTHY, QUESTIONS, bent, load_files, places, write_bank
from tests.quiz.shipped import shipped


def test_a_healthy_bank_has_no_problems(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, HEALTHY)
    assert loaded.problems == ()
    assert list(loaded.bank.guides) == ["S05"]
    assert list(loaded.bank.blueprints) == ["small"]
    assert list(loaded.bank.items) == sorted(loaded.bank.items)


def test_a_folder_without_a_bank_is_a_problem_not_an_exception(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "missing"):
        loaded = load_bank(root)
        assert [found.path for found in loaded.problems] == [root]
        assert loaded.bank.items == {}


def test_files_below_subfolders_are_read_and_hidden_ones_are_not(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"guides/police/S05-birth.yaml": GUIDE, "guides/.S06-draft.yaml": "broken: ["})
    assert loaded.problems == ()
    assert list(loaded.bank.guides) == ["S05"]


def test_a_file_that_cannot_be_opened_is_a_problem_not_an_exception(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_bank(tmp_path, HEALTHY)
    opened = os.open

    def refusing(path: Path, flags: int) -> int:
        if path.name == "civil.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, flags)

    monkeypatch.setattr(os, "open", refusing)
    loaded = load_bank(tmp_path)
    assert ("civil.yaml", 1, 1) in places(loaded.problems)
    assert "S05" in loaded.bank.guides


def test_the_digest_names_the_content_whatever_files_it_is_spread_over(tmp_path: Path) -> None:
    whole = load_files(tmp_path / "a", HEALTHY).bank
    head, first, rest = QUESTIONS.partition("  - id: Q-CIVIL-001\n")
    one, second, others = rest.partition("  - id: Q-CIVIL-002\n")
    split = load_files(
        tmp_path / "b",
        {
            "guides/S05-x.yaml": GUIDE,
            "papers/p.yaml": HEALTHY["papers/small.yaml"],
            "questions/1.yaml": head + second + others,
            "questions/2.yaml": head + first + one,
        },
    ).bank
    assert split.digest == whole.digest
    assert split == whole


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("guides/S05-birth.yaml", "材料不全的要一次告知", "材料不全的要一次告知清楚"),
        ("guides/S05-birth.yaml", "desk: 户政窗口", "desk: 综合窗口"),
        ("questions/civil.yaml", "stem: 请排序。", "stem: 请排序！"),
        ("papers/small.yaml", "minutes: 10", "minutes: 11"),
    ],
)
def test_any_change_of_content_changes_the_digest(tmp_path: Path, name: str, old: str, new: str) -> None:
    before = load_files(tmp_path / "a", HEALTHY).bank.digest
    after = load_files(tmp_path / "b", {**HEALTHY, name: bent(HEALTHY[name], old, new)}).bank.digest
    assert len(before) == 64
    assert before != after


@pytest.mark.parametrize("running", [True, False])
def test_loading_leaves_the_garbage_collector_as_it_was(tmp_path: Path, running: bool) -> None:
    write_bank(tmp_path, HEALTHY)
    was = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        load_bank(tmp_path)
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()


def test_problems_are_sorted_by_place_and_those_of_one_place_as_they_were_found() -> None:
    first = Problem(Path("a/b.yaml"), 2, 9, Severity.ERROR, TypeTag())
    second = Problem(Path("a/b.yaml"), 10, 1, Severity.WARNING, UnknownItem("Q-CIVIL-009"))
    third = Problem(Path("a/b.yaml"), 10, 1, Severity.WARNING, UnknownItem("Q-CIVIL-001"))
    assert ordered([second, third, first, replace(first)]) == (first, second, third)


def test_the_root_of_the_package_loads_neither_pydantic_nor_yaml() -> None:
    code = (
        "import quiz, quiz.bank, sys; sys.exit(bool({'pydantic', 'yaml', 'sqlalchemy', 'textual'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_loading_a_bank_needs_neither_a_terminal_nor_a_database() -> None:
    code = "import quiz.bank.load, sys; sys.exit(bool({'sqlmodel', 'sqlalchemy', 'textual'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_bundled_bank_has_no_errors_and_fills_its_papers() -> None:
    loaded = shipped()
    assert not loaded.errors, "\n".join(map(str, loaded.errors))
    monthly, quick = loaded.bank.blueprints["monthly"], loaded.bank.blueprints["quick"]
    assert (monthly.count, monthly.maximum, monthly.minutes) == (20, Fraction(100), 30)
    assert (quick.count, quick.maximum, quick.minutes) == (5, Fraction(20), 8)
    asked = {kind: sum(part.count for part in monthly.parts if kind in part.where.types) for kind in ItemType}
    assert asked[ItemType.TELL] == 3
    assert all(asked.values())
