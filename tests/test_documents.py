"""What the documents name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "tests/mutation/RESULTS.md")
    if path.name not in {"CHANGELOG.md", "worked-example.md"}
)
TOP = ("kiosk", "quiz", "scoring", "tests", "docs", "question_bank", ".ci")


def named(document: str) -> set[str]:
    """Paths in backticks and behind links, without patterns and placeholders."""
    words = re.findall(r"`([^`\s]+)`|\]\(([^)#\s]+)\)", (ROOT / document).read_text(encoding="utf-8"))
    paths = {(ticked or linked).partition("::")[0] for ticked, linked in words}
    return {path for path in paths if path.split("/")[0] in TOP and "/" in path and not re.search(r"[<*{…]", path)}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_is_named_exists(document: str) -> None:
    assert {path for path in named(document) if not (ROOT / path).exists()} == set()


def test_the_ways_of_a_rating_and_of_an_answer_are_followed_through_their_files() -> None:
    assert len(named("docs/architecture.md")) > 40
    assert len(named("CONTRIBUTING.md")) > 25
