"""Whoever packages the program runs its tests from the unpacked source archive: everything that they read is in it."""

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRIED = (
    "tests/test_architecture.py",
    "tests/test_documents.py",
    "tests/test_readme.py",
    "tests/test_worked_example.py",
    "tests/commands/test_completion.py",
    "tests/commands/test_schemas.py",
    "tests/quiz/bank/test_schemas.py",
    "tests/quiz/bank/test_readme_examples.py",
    "tests/scoring/test_upgrade.py",
    "tests/kiosk/clerk/test_snapshots.py",
    "tests/kiosk/test_error_words.py",
)
"""What reads files beside the packages: documents, schemas, the bank, an old store, pictures."""


@pytest.mark.long
def test_the_tests_of_an_unpacked_source_archive_pass(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (archive,) = tmp_path.glob("hall_kiosk-*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path, filter="data")
    tree = tmp_path / archive.name.removesuffix(".tar.gz")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *TRIED]
    done = subprocess.run(command, cwd=tree, env={"PYTHONPATH": str(tree)}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
