"""What the shipped bank promises: questions of every kind for every service, nothing wrong, no hole without reason."""

from datetime import date

import pytest

from quiz.bank.load import bundled_bank_path
from quiz.model.item import Item
from quiz.model.vocabulary import Difficulty, ItemType, Subject
from quiz.review.audit.register import read_register, rechecks
from quiz.review.coverage.coverage import coverage
from quiz.review.coverage.model import FEWEST_WRITTEN
from quiz.review.lint.lint import lint_bank
from quiz.review.lint.places import read_places
from scoring.rules.discipline.catalogue import catalogue
from tests.quiz.shipped import shipped

DAY = date(2026, 12, 1)
ROOT = bundled_bank_path()
LOADED = shipped()
BANK = LOADED.bank
WRITTEN = [item for item in BANK.items.values() if item.id.startswith("Q-")]


def share(found: list[Item]) -> float:
    return len(found) / len(WRITTEN)


def test_nothing_is_wrong_and_nothing_could_be_better_written() -> None:
    assert LOADED.problems == ()
    assert lint_bank(BANK, read_places(ROOT)) == ()
    assert not BANK.quarantined


def test_of_every_cited_text_it_is_written_down_what_was_read_and_when() -> None:
    found = read_register(ROOT, BANK, DAY)
    assert found.problems == ()
    assert all(source.read_on <= DAY for source in found.sources.values())
    under_revision = {one.source.law for one in rechecks(found.sources, BANK, DAY)}
    assert {"招标投标法", "城乡规划法", "税收征收管理法", "教师法"} <= under_revision


def test_all_services_are_described_and_asked_about() -> None:
    assert list(BANK.guides) == [f"S{number:02}" for number in range(1, 56)]
    found = coverage(BANK)
    assert min(service.whole.written for service in found.services) >= FEWEST_WRITTEN
    assert found.unasked == ()


def test_there_are_enough_questions_of_every_kind() -> None:
    assert len(WRITTEN) >= 700
    assert {item.type for item in WRITTEN} == set(ItemType) - {ItemType.TELL}
    assert {item.type for item in BANK.items.values()} == set(ItemType)
    assert share([item for item in WRITTEN if item.scene]) >= 0.25
    assert sum(item.type is ItemType.NUMBER for item in WRITTEN) >= 30


@pytest.mark.parametrize("subject", Subject)
def test_no_subject_is_thin(subject: Subject) -> None:
    assert sum(item.subject is subject for item in WRITTEN) >= 15


@pytest.mark.parametrize("difficulty", Difficulty)
def test_every_difficulty_has_its_share(difficulty: Difficulty) -> None:
    assert share([item for item in WRITTEN if item.difficulty is difficulty]) >= 0.1


def test_every_service_warns_of_what_may_not_be_asked_for() -> None:
    assert [guide.id for guide in BANK.guides.values() if len(guide.over_demands) < 4] == []


def test_of_every_line_that_is_not_graded_it_is_said_why() -> None:
    lines = {guide.line_name(one.id): one for guide in BANK.guides.values() for one in guide.elements}
    assert [name for name, one in lines.items() if not one.verified and not one.source_note] == []


def test_four_of_five_questions_are_about_a_window_a_citizen_or_a_service() -> None:
    assert share([item for item in WRITTEN if item.scene or item.service or item.patrol]) >= 0.8


def test_conduct_is_asked_family_by_family_and_stands_on_every_monthly_paper() -> None:
    found = coverage(BANK)
    assert found.thin_families == ()
    conduct = [item for item in WRITTEN if item.subject is Subject.CONDUCT]
    assert len(conduct) >= 60
    assert sum(item.scene for item in conduct) >= 60
    assert {code for item in WRITTEN for code in item.patrol} == set(catalogue())
    parts = [part for part in BANK.blueprints["monthly"].parts if part.where.subjects == (Subject.CONDUCT,)]
    assert sum(part.count for part in parts) >= 3


def test_local_questions_are_drawn_in_no_other_place() -> None:
    local = [item for item in WRITTEN if item.id.startswith("Q-LOC-")]
    assert local
    assert all(item.region for item in local)
    assert not [item.id for item in WRITTEN if item.region and item not in local]
