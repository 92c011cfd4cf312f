"""What is dear is made once a process and shared; CONTRIBUTING.md lists the ways under "A test that costs little"."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
TRIES_THE_READING = {"quiz/shipped.py", "quiz/bank/test_cache.py", "commands/walk.py"}


def lines_of(pattern: str, *, but: set[str]) -> list[str]:
    """Where tests, without benchmarks and campaigns, hold it."""
    return [
        f"{name}:{number}"
        for path in sorted(TESTS.rglob("*.py"))
        if (name := path.relative_to(TESTS).as_posix()) not in but and path.parts[-2] not in {"benchmarks", "long"}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if re.search(pattern, line)
    ]


@pytest.mark.parametrize(
    ("pattern", "but"),
    [
        pytest.param(r"load_bank\(bundled_bank_path\(\)\)", TRIES_THE_READING, id="the shipped bank"),
        pytest.param(r"new_store\([^()]*, *(hall|story|month|empty)\(", set(), id="a story told to one test"),
    ],
)
def test_nothing_dear_is_made_where_it_is_shared(pattern: str, but: set[str]) -> None:
    assert lines_of(pattern, but={*but, Path(__file__).name}) == []
