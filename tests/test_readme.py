"""The READMEs promise what the program does, the same in both languages."""

import argparse
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import parser
from kiosk.cli import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")}
ENGLISH, CHINESE = READMES.values()


def commands_of(readme: str) -> list[str]:
    """Every command that the table promises, its alternatives one by one."""
    found = []
    for row in re.findall(r"^\| `(kiosk[^`]*)` \|", readme, re.MULTILINE):
        words = row.replace("\\|", "|").split()
        until = next((place for place, word in enumerate(words) if word[0] in "[-…" or "|" in word), len(words))
        alternatives = words[until].split("|") if until < len(words) and re.match(r"\w+\|", words[until]) else [""]
        found += [" ".join((*words[1:until], last)).strip() for last in alternatives]
    return found


def test_both_say_the_same() -> None:
    assert commands_of(ENGLISH) == commands_of(CHINESE)
    for block in (r"```sh\n(.*?)```", r"!\[[^]]*\]\(([^)]+)\)"):
        assert re.findall(block, ENGLISH, re.DOTALL) == re.findall(block, CHINESE, re.DOTALL)
    assert ENGLISH.count("\n## ") == CHINESE.count("\n## ")


def test_continuous_integration_runs_the_readmes_test_command() -> None:
    lines = [line for line in ENGLISH.splitlines() if ".venv/bin/pytest" in line]
    assert len(lines) == 1
    assert lines[0] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("readme", READMES)
def test_every_command_and_every_part_of_one_is_described(readme: str) -> None:
    described = commands_of(READMES[readme])
    for name, part in sub_commands(parser()):
        below = [word for word, _ in sub_commands(part)]
        for words in [f"{name} {one}" for one in below] or [name]:
            assert any(f"{line} ".startswith(f"{words} ") for line in described), words


def sub_commands(part: argparse.ArgumentParser) -> list[tuple[str, argparse.ArgumentParser]]:
    actions = [one for one in part._actions if isinstance(one, argparse._SubParsersAction)]
    return [pair for action in actions for pair in action.choices.items()]


@pytest.mark.parametrize("readme", READMES)
def test_every_described_command_is_understood(readme: str) -> None:
    for command in re.findall(r"`(kiosk [a-z|]+)", READMES[readme]):
        assert command.split()[1] in COMMANDS, command
    for command in re.findall(r"^\.venv/bin/kiosk (init .*)$", READMES[readme], re.MULTILINE):
        assert parser().parse_args(shlex.split(command)).admin == "G0001"


def test_every_command_has_help_and_says_what_it_wants() -> None:
    for name in ("", *COMMANDS):
        arguments = [name, "--help"] if name else ["--help"]
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert "--help" in done.stdout
    assert parser().prog == "kiosk"


@pytest.mark.parametrize("readme", READMES)
def test_the_pictures_are_there(readme: str) -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", READMES[readme])
    assert len(pictures) == 2
    for path in pictures:
        assert (ROOT / path).is_file(), path


def test_one_test_alone_starts_no_workers(pytestconfig: pytest.Config) -> None:
    addopts = pytestconfig.getini("addopts")
    assert not [word for word in addopts if word.startswith(("-n", "--numprocesses", "--dist"))]
