"""The house rules that a machine can hold: arrows, what an import loads, how long a module may be."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Final

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("kiosk", "quiz", "scoring")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def loaded_by(statement: str) -> set[str]:
    """Top-level packages in `sys.modules` of a fresh process after `statement`."""
    code = f"import sys\n{statement}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


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


@pytest.mark.parametrize("package", ["scoring", "quiz"])
def test_whole_package_loads_no_terminal(package: str) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.relative_to(ROOT).parts[0] == package
    ]
    loaded = loaded_by("\n".join(f"import {name}" for name in modules))
    assert not loaded & {"textual", "rich", "faker"}


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


@pytest.fixture(scope="module")
def demo_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A terminal with a database and nothing in it."""
    home = tmp_path_factory.mktemp("home")
    flags = ["--hall-name", "大厅", "--admin", "G0001", "--admin-name", "管理员"]
    command = [sys.executable, "-m", "kiosk", "init", "--home", str(home), *flags]
    subprocess.run(command, cwd=ROOT, input="7204\n", text=True, check=True, capture_output=True)
    return home


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["scores"], 1),  # there is no campaign yet
        (["ledger", "head"], 0),
        (["bank", "stats"], 0),
        (["bank", "sheet", "S20", "--answer", "result=refund", "--answer", "source=one_wage", "-o", "page.html"], 0),
    ],
)
def test_commands_load_no_terminal(command: list[str], code: int, demo_home: Path, tmp_path: Path) -> None:
    words = [str(tmp_path / word) if word.endswith(".html") else word for word in command]
    if command[0] != "bank":
        words += ["--home", str(demo_home)]
    loaded = loaded_by(
        f"from kiosk.__main__ import main\nimport contextlib, io\n"
        f"with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):\n"
        f"    assert main({words!r}) == {code}"
    )
    assert not loaded & {"textual", "faker"}


def test_views_and_clean_text_load_no_terminal() -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
        if path.relative_to(ROOT).parts[:2] in {("kiosk", "views"), ("kiosk", "cli"), ("kiosk", "desks")}
        or path.name in {"clean.py", "figures.py", "wrap.py"}
    ]
    assert len(modules) > 50
    assert "textual" not in loaded_by("\n".join(f"import {name}" for name in modules))


def chinese_literals(path: Path) -> list[str]:
    """Chinese strings of a module that are no docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
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
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                docstring = ast.get_docstring(node, clean=False) or ""
                length = (node.end_lineno or node.lineno) - node.lineno + 1 - docstring.count("\n")
                assert length <= 40, f"{path.relative_to(ROOT)}:{node.lineno} {node.name}: {length} lines"
