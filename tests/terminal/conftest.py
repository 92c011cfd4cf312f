"""A demo hall on disk, made by the command a person would use, once for all real-terminal tests."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.emulator import ROOT


@pytest.fixture(scope="session")
def made_hall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished demo hall that nobody has touched yet."""
    home = tmp_path_factory.mktemp("halls") / "demo"
    subprocess.run(
        [sys.executable, "-m", "kiosk", "demo", "--no-app", "--seed", "7", "--home", str(home)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return home


@pytest.fixture
def demo_home(made_hall: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of that hall for one test."""
    home = tmp_path / "home"
    shutil.copytree(made_hall, home)
    yield home
    shutil.rmtree(home)
