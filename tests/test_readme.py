"""The README promises what the program does."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import parser
from kiosk.cli import COMMANDS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    lines = [line for line in README.splitlines() if ".venv/bin/pytest" in line]
    assert len(lines) == 1
    assert lines[0] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_command_is_described() -> None:
    for name in COMMANDS:
        assert f"`kiosk {name}".rstrip() in README, name


def test_every_described_command_is_understood() -> None:
    described = re.findall(r"`(kiosk [a-z|]+)", README)
    known = set(COMMANDS)
    for command in described:
        assert command.split()[1] in known, command


def test_every_command_has_help_and_says_what_it_wants() -> None:
    for name in ("", *COMMANDS):
        arguments = [name, "--help"] if name else ["--help"]
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "--help" in done.stdout
    assert parser().prog == "kiosk"


def test_the_picture_is_there() -> None:
    for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path


def test_one_test_alone_starts_no_workers(pytestconfig: pytest.Config) -> None:
    addopts = pytestconfig.getini("addopts")
    assert not [word for word in addopts if word.startswith(("-n", "--numprocesses", "--dist"))]
