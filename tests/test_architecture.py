"""The house rules that a machine can hold: arrows, what an import loads, how long a module may be."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from shutil import which
from statistics import median
from typing import Final

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("kiosk", "quiz", "scoring")
TOP: Final = {
    *PACKAGES, "question_bank", "tests", "docs", "pyproject.toml",
    ".ci", ".editorconfig", ".gitattributes", ".gitignore",
    "README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
}  # fmt: skip
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def loaded_by(statement: str) -> set[str]:
    """Top-level packages in `sys.modules` of a fresh process after `statement`."""
    code = f"import sys\n{statement}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def loaded_after(steps: dict[str, str]) -> dict[str, set[str]]:
    """The same after each statement in turn, in one process; by the names of the steps.

    What is loaded stays loaded: whatever a step may not load is not there after it, however many came before.
    """
    told = "print({name.split('.')[0] for name in sys.modules}, file=told)"
    code = "\n".join(
        ("import os, sys", "told = os.fdopen(os.dup(1), 'w')", *(f"{step}\n{told}" for step in steps.values()))
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert len(lines) == len(steps), done.stdout
    return {name: set(ast.literal_eval(line)) for name, line in zip(steps, lines, strict=True)}


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_nothing_else_stands_at_the_top() -> None:
    if not (ROOT / ".git").exists() or which("git") is None:
        pytest.skip("not a checkout: nobody says which files belong to the project")
    asked = ["git", "-c", "safe.directory=*", "ls-files", "-z"]  # whoever runs the tests need not own the checkout
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {name.split("/")[0] for name in listed.split("\0") if name} - TOP == set()


def test_the_house_has_few_loose_files_and_no_long_shelf() -> None:
    assert len([path for path in (ROOT / "kiosk").glob("*.py") if path.stem != "__init__"]) <= 5
    shelves = {path.parent for path in MODULES}
    modules = {shelf: len([*shelf.glob("*.py")]) - (shelf / "__init__.py").exists() for shelf in shelves}
    assert {str(shelf): count for shelf, count in modules.items() if count > 20} == {}


def test_every_family_of_events_has_its_twins() -> None:
    events, projections, tables = (
        {path.stem for path in (ROOT / "scoring" / shelf).glob("*.py")} - others
        for shelf, others in (
            ("events", {"__init__", "base"}),
            ("projections", {"__init__", "entry", "errata"}),
            ("tables", {"__init__", "keys", "kept"}),
        )
    )
    assert events == projections == tables


def test_packages_views_and_clean_text_load_no_terminal() -> None:
    def imports(modules: list[Path]) -> str:
        names = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in modules)
        return "\n".join(f"import {name.removesuffix('.__init__')}" for name in names)

    of = {package: [path for path in MODULES if path.relative_to(ROOT).parts[0] == package] for package in PACKAGES}
    said = [
        path
        for path in MODULES
        if path.relative_to(ROOT).parts[:2] in {("kiosk", "views"), ("kiosk", "cli"), ("kiosk", "desks")}
        or path.name in {"clean.py", "figures.py", "wrap.py"}
    ]
    assert len(said) > 50
    steps = {"scoring": imports(of["scoring"]), "quiz": imports(of["quiz"]), "views": imports(said)}
    loaded = loaded_after(steps)
    assert not loaded["scoring"] & {"textual", "rich", "faker"}
    assert not loaded["quiz"] & {"textual", "rich", "faker"}
    assert "textual" not in loaded["views"]


def test_pure_quiz_loads_no_database() -> None:
    loaded = loaded_by("import quiz.marking, quiz.attempt, quiz.drawing.draw, quiz.attempt.report, quiz.bank.load")
    assert not loaded & {"sqlalchemy", "sqlmodel", "sqlite3", "textual"}


def test_rules_load_only_the_standard_library() -> None:
    rules = [path for path in (ROOT / "scoring" / "rules").rglob("*.py") if path.stem != "__init__"]
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in rules]
    loaded = loaded_by("\n".join(f"import {name}" for name in names))
    assert not loaded & {"pydantic", "sqlalchemy", "sqlmodel", "numpy"}


def test_first_frame_waits_for_no_database() -> None:
    loaded = loaded_by("import kiosk.__main__, kiosk.bootstrap")
    assert not loaded & {"pydantic", "sqlalchemy", "sqlmodel", "yaml", "uniseg", "faker", "argon2"}


def test_a_terminal_that_waits_for_people_has_loaded_nothing_that_only_papers_for_the_office_need() -> None:
    loaded = loaded_by("import kiosk.desks.opening")
    assert not loaded & {"numpy", "openpyxl", "faker", "ruamel", "textual"}


def test_commands_load_no_terminal(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    flags = ["--hall-name", "大厅", "--admin", "G0001", "--admin-name", "管理员"]
    answers = ["--answer", "result=refund", "--answer", "source=one_wage", "-o", str(tmp_path / "page.html")]
    lines = [
        (["init", "--home", home, *flags], 0),
        (["scores", "--home", home], 1),  # there is no campaign yet
        (["ledger", "head", "--home", home], 0),
        (["bank", "stats"], 0),
        (["bank", "sheet", "S20", *answers], 0),
    ]
    steps = {
        " ".join(
            words[:2]
        ): "from kiosk.__main__ import main\nimport contextlib, io\nsys.stdin = io.StringIO('7204\\n')\n"
        f"with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        f"    assert main({words!r}) == {code}"
        for words, code in lines
    }
    for command, loaded in loaded_after(steps).items():
        assert not loaded & {"textual", "faker"}, command


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def chinese_literals(path: Path) -> list[str]:
    """Chinese strings of a module that are no docstring."""
    tree = parsed(path)
    documents = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documents)
    return [one.value for one in texts if isinstance(one.value, str) and re.search(r"[\u4e00-\u9fff]", one.value)]


SPEAKS: Final = frozenset({"kiosk/wording", "kiosk/demo"})
"""What is made to say something: the words, and the invented hall."""

OF_THE_BANK: Final = frozenset(
    {
        "quiz/bank/book/where_to_go.py",  # a line made of the hall's windows
        "quiz/bank/deriving",  # asks, in the bank's language, what a guide says
        "quiz/bank/quarantine.py",  # heads a file of the bank
        "quiz/bank/reading",  # what a citation looks like, and a sample question
        "quiz/model/citing.py",
        "quiz/model/look.py",  # signs that are taken for each other
        "quiz/model/numerals.py",
        "quiz/model/situation.py",
        "quiz/model/source.py",
        "quiz/notice/notice.py",  # the lines of a 告知单 are the guide's, joined
        "quiz/review",  # what is looked for in the bank's text
    }
)
"""Chinese as data: text that is part of a bank, and patterns of such text."""


def test_no_chinese_stands_in_code_outside_the_words_and_the_bank() -> None:
    spoken = {*SPEAKS, *OF_THE_BANK}
    for path in MODULES:
        where = path.relative_to(ROOT)
        if not any(where.is_relative_to(shelf) for shelf in spoken):
            assert chinese_literals(path) == [], where
    for shelf in spoken:
        parts = [path for path in MODULES if path.relative_to(ROOT).is_relative_to(shelf)]
        assert any(map(chinese_literals, parts)), f"{shelf} needs no leave any more"


def test_modules_and_functions_stay_small() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert max(lengths.values()) <= 300, max(lengths, key=lambda path: lengths[path])
    assert median(lengths.values()) <= 80
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                docstring = ast.get_docstring(node, clean=False) or ""
                length = (node.end_lineno or node.lineno) - node.lineno + 1 - docstring.count("\n")
                assert length <= 40, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines"
