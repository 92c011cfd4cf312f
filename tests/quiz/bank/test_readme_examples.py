"""The bank's README teaches by example: the examples are a bank that `bank check` has nothing to say about."""

import re
from pathlib import Path

import pytest

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import Bank
from quiz.model.vocabulary import ItemType, Subject
from quiz.review.lint.lint import lint_bank
from quiz.review.lint.places import read_places
from tests.quiz.bank.samples import write_bank
from tests.quiz.shipped import shipped

SHIPPED = bundled_bank_path()
README = (SHIPPED / "README.md").read_text(encoding="utf-8")
QUESTIONS, GUIDE, BOOK = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The examples beside the two services that they name."""
    known = {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("guides/S09*")}
    known |= {path.name: path.read_text(encoding="utf-8") for path in SHIPPED.glob("guides/S10*")}
    guides = {f"guides/{name}": text for name, text in {**known, "S99-example.yaml": GUIDE}.items()}
    return write_bank(tmp_path, {"questions/civil.yaml": QUESTIONS, **guides})


@pytest.fixture
def bank(root: Path) -> Bank:
    loaded = load_bank(root)
    assert loaded.problems == ()
    return loaded.bank


def test_the_examples_are_free_of_errors_and_warnings(root: Path, bank: Bank) -> None:
    assert lint_bank(bank, read_places(root)) == ()


def test_there_is_an_example_of_every_type_and_of_every_thing_a_guide_can_say(bank: Bank) -> None:
    written = {item.type for item in bank.items.values() if item.id.startswith("Q-")}
    assert written == set(ItemType) - {ItemType.TELL}
    guide = bank.guides["S99"]
    assert guide.profile
    assert guide.over_demands
    assert guide.scenes
    assert guide.tips
    said = {facet.value for facet, lines in guide.facets if lines}
    assert said == {"conditions", "materials", "limits", "fees", "place"}
    assert {line.verified for line in guide.elements} == {True, False}


def test_every_subject_is_listed_with_its_prefix() -> None:
    table = README[README.index("| subject | prefix, file |") :].split("\n\n")[0]
    for subject in Subject:
        assert subject.value in table
    for item in shipped().bank.items.values():
        if item.id.startswith("Q-"):
            assert re.search(rf"\b{item.id.split('-')[1]}\b", table), item.id


def test_the_example_of_a_hall_s_own_book_is_one(tmp_path: Path) -> None:
    write_bank(tmp_path, {"services/S05.yaml": BOOK})
    loaded = load_bank(SHIPPED, book=tmp_path)
    assert loaded.problems == shipped().problems
    guide = loaded.bank.guides["S05"]
    assert "h_t1" in {line.id for line in guide.limits if line.verified}
    assert guide.here is not None
