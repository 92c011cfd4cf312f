from pathlib import Path

import pytest

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.problems import Problem, Severity
from quiz.review.lint import lint
from quiz.review.lint.lint import lint_bank
from quiz.review.lint.passage import passages_of_guide
from quiz.review.lint.places import read_places
from quiz.review.lint.rules import SCOPES
from tests.quiz.bank.samples import GUIDE, HEALTHY, QUESTIONS, bent, place_of, write_bank
from tests.quiz.words import worded


def linted(root: Path, **bends: tuple[str, str]) -> tuple[tuple[Problem, ...], dict[str, str]]:
    """Lint the sample bank with one text of a file replaced by another."""
    files = dict(HEALTHY)
    for name, (old, new) in bends.items():
        path = next(path for path in files if name in path)
        files[path] = bent(files[path], old, new)
    write_bank(root, files)
    return lint_bank(load_bank(root).bank, read_places(root)), files


def test_a_healthy_bank_has_no_warning(tmp_path: Path) -> None:
    assert not linted(tmp_path)[0]


@pytest.mark.parametrize(
    ("file", "old", "new", "piece"),
    [
        pytest.param("civil", "办理结婚登记要带什么？", "办理结婚登记,要带什么？", "办理结婚登记,", id="stem"),
        pytest.param("civil", "A: 户口簿", "A: 必须带户口簿", "必须带户口簿", id="option"),
        pytest.param("civil", "身份证即可。", "“身份证”即可。", "“身份证”即可。", id="explanation"),
        pytest.param("S05", "落户与生育证件脱钩。", "落户与生育证件“脱钩”。", "落户与生育证件“脱钩”。", id="guide"),
        pytest.param("S05", "出生后3个月内]", "出生后1个月内申报]", "出生后1个月内申报", id="alternative"),
    ],
)
def test_a_warning_points_at_its_words(tmp_path: Path, file: str, old: str, new: str, piece: str) -> None:
    problems, files = linted(tmp_path, **{file: (old, new)})
    (found,) = problems
    text = next(text for path, text in files.items() if file in path)
    assert found.severity is Severity.WARNING
    assert (found.line, found.column) == place_of(text, piece)
    assert worded(found).startswith("Q-CIVIL-001: " if file == "civil" else "S05: ")


def test_a_finding_about_the_whole_bank_points_at_its_folder(tmp_path: Path) -> None:
    head, _, body = QUESTIONS.partition("questions:\n")
    first = body.split("  - id: ")[1]
    stems = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒"
    rows = [
        first.replace("Q-CIVIL-001", f"Q-CIVIL-{at:03}").replace("办理结婚登记要带什么", stem * 5)
        for at, stem in enumerate(stems, 1)
    ]
    root = write_bank(
        tmp_path, {"questions/civil.yaml": head + "questions:\n" + "".join(f"  - id: {row}" for row in rows)}
    )
    loaded = load_bank(root)
    assert not loaded.problems
    found = [one for one in lint_bank(loaded.bank, read_places(root)) if one.path == root]
    assert found
    assert all((one.line, one.column) == (1, 1) for one in found)


def test_a_broken_file_leaves_its_neighbours_to_be_linted(tmp_path: Path) -> None:
    write_bank(tmp_path, {**HEALTHY, "questions/broken.yaml": "questions: [", "guides/S06-x.yaml": b"\xff\xfe"})
    loaded = load_bank(tmp_path)
    assert loaded.errors
    assert not lint_bank(loaded.bank, read_places(tmp_path))
    assert set(read_places(tmp_path).owners) >= {"S05", "Q-CIVIL-001"}


def test_every_chinese_text_of_a_guide_is_read_but_no_quote(tmp_path: Path) -> None:
    root = write_bank(tmp_path, HEALTHY)
    (guide,) = load_bank(root).bank.guides.values()
    texts = {passage.text for passage in passages_of_guide(guide)}
    assert {"出生登记", "谁来申报？", "邻居", "出生后15日内", "落户与生育证件脱钩。", "材料不全的要一次告知"} <= texts
    assert "婴儿出生后一个月以内" in GUIDE
    assert "婴儿出生后一个月以内" not in texts
    tree, loc = read_places(root).owners["S05"]
    assert all(tree.at((*loc, *passage.loc)) == passage.text for passage in passages_of_guide(guide))


def test_the_bundled_bank_has_no_warning() -> None:
    root = bundled_bank_path()
    assert not [str(found) for found in lint_bank(load_bank(root).bank, read_places(root))]


_NO_RULES = {
    "whole_bank.undrawable",  # asks for the day, so the command runs it
    "whole_bank.unverified",  # notes, not warnings
}
"""Modules that hold no rule over the bank as it is written."""


def test_every_file_on_a_shelf_of_rules_holds_a_rule() -> None:
    shelves = Path(lint.__file__).parent
    plugged = {name.removeprefix("quiz.review.lint.") for scope in SCOPES for name in scope.modules}
    written = {f"{path.parent.name}.{path.stem}" for path in shelves.glob("*/*.py") if path.stem != "__init__"}
    assert plugged == written - _NO_RULES
