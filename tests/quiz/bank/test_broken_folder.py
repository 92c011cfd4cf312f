"""Everything wrong in a folder of broken files is told in one pass, each at its place."""

import re
from pathlib import Path

import pytest

from kiosk.wording import Language
from kiosk.wording.bank import line
from quiz.model.bank import LoadedBank
from tests.quiz.bank.broken import BROKEN
from tests.quiz.bank.samples import load_files
from tests.quiz.words import worded

ENGLISH = re.compile(r"[Ii]nput|should|[Vv]alue error|Traceback|expected|Invalid|valid |ValidationError|pydantic")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> LoadedBank:
    root = tmp_path_factory.mktemp("broken")
    return load_files(root, {name: content for name, (content, _) in BROKEN.items()})


@pytest.mark.parametrize("name", BROKEN)
def test_each_file_is_reported_at_exactly_the_right_places(loaded: LoadedBank, name: str) -> None:
    told = [found for found in loaded.problems if found.path.as_posix().endswith(name)]
    expected = BROKEN[name][1]
    assert [(found.line, found.column) for found in told] == [(row, column) for row, column, _ in expected], "\n".join(
        line(found, Language.ZH) for found in told
    )
    for found, (_, _, words) in zip(told, expected, strict=True):
        assert words in worded(found)


def test_the_report_is_in_order_and_without_repetition(loaded: LoadedBank) -> None:
    places = [(str(found.path), found.line, found.column) for found in loaded.problems]
    assert places == sorted(places)
    assert len(set(loaded.problems)) == len(loaded.problems)


def test_no_english_of_the_libraries_reaches_the_author(loaded: LoadedBank) -> None:
    for found in loaded.problems:
        assert not ENGLISH.search(worded(found)), found
        assert re.search("[\u4e00-\u9fff]", worded(found))


def test_a_line_of_the_report_can_be_followed_by_an_editor(loaded: LoadedBank) -> None:
    for found in loaded.problems:
        match = re.fullmatch(r"(.+?):(\d+):(\d+): 错误: .+", line(found, Language.ZH))
        assert match is not None
        assert Path(match[1]) == found.path


def test_only_the_healthy_question_survives(loaded: LoadedBank) -> None:
    assert list(loaded.bank.items) == ["Q-TAX-005"]
    assert not loaded.bank.guides
    assert not loaded.bank.blueprints
    assert loaded.errors == loaded.problems
