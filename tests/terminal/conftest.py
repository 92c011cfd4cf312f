"""A demo hall on disk, made by the command a person would use, once for all real-terminal tests."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made_once import demo


@pytest.fixture(scope="session")
def made_hall(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished demo hall that nobody has touched yet."""
    return demo(tmp_path_factory) / "home"


@pytest.fixture
def demo_home(made_hall: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of that hall for one test."""
    home = tmp_path / "home"
    shutil.copytree(made_hall, home)
    yield home
    shutil.rmtree(home)
