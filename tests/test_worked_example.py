"""The worked example of `docs/worked-example.md`, put into a copy of the tree word for word and tried."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENT = (ROOT / "docs" / "worked-example.md").read_text(encoding="utf-8")
EXAMPLE, _, ITS_TEST = DOCUMENT.partition("## Its test")
TEST = "tests/kiosk/test_hall_opening.py"


class Piece(NamedTuple):
    """Code, and the line after which it stands; at the end where none is named."""

    path: str
    after: str
    code: str


def pieces() -> list[Piece]:
    found = []
    for place in re.split(r"^### \d+\. ", EXAMPLE, flags=re.MULTILINE)[1:]:
        path = place.split("`")[1]
        blocks = re.findall(r"(?:^After `([^`]+)`:\n\n)?^```python\n(.*?)^```$", place, re.MULTILINE | re.DOTALL)
        found += [Piece(path, after, code) for after, code in blocks]
    return found


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of what the example needs."""
    for package in ("kiosk", "quiz", "scoring", "question_bank"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("tests/kiosk", "tests/scoring"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__*__", "test_*.py"))
    for name in (
        "pyproject.toml",
        "tests/__init__.py",
        "tests/conftest.py",
        "tests/quick.py",
        "tests/kiosk/__init__.py",
    ):
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "tests/scoring/__init__.py", tmp_path / "tests/scoring/__init__.py")
    return tmp_path


def test_a_screen_with_a_key_and_an_event_touches_at_most_eight_places_and_works(copy: Path) -> None:
    found = pieces()
    assert len({piece.path for piece in found}) <= 8
    for path, after, code in found:
        file = copy / path
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if after:
            head, line, rest = before.partition(f"\n{after}\n")
            assert line, f"{path} has no line {after}"
            added = into_class(rest, code) if after.startswith("class ") else code + rest
            file.write_text(head + line + added, encoding="utf-8")
        else:
            file.write_text(f"{before}\n\n{code}".lstrip("\n"), encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", ITS_TEST, re.MULTILINE | re.DOTALL)
    (copy / TEST).write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", TEST]
    done = subprocess.run(command, cwd=copy, env={"PYTHONPATH": str(copy)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


def into_class(rest: str, code: str) -> str:
    """Put a method into a class, behind its docstring."""
    docstring = re.match(r' {4}""".*?"""\n\n', rest, re.DOTALL)
    assert docstring
    return docstring.group() + indent(code, "    ") + "\n" + rest[docstring.end() :]


def test_the_example_is_in_no_tree_yet() -> None:
    assert not (ROOT / "kiosk" / "office" / "hall_opening.py").exists()
    assert not (ROOT / TEST).exists()
