from datetime import date
from pathlib import Path

from quiz.review.lint.whole_bank.undrawable import undrawable
from tests.quiz.bank.samples import HEALTHY, PAPER, bent, load_files
from tests.quiz.shipped import shipped
from tests.quiz.words import worded

CHOSEN = "where: {items: [Q-CIVIL-002]}"
"""A question that lapses on 2027-01-01."""


def test_a_paper_whose_questions_have_lapsed_is_told(tmp_path: Path) -> None:
    paper = bent(PAPER, "where: {types: [single], subjects: [civil], origin: written}", CHOSEN)
    bank = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper}).bank
    assert not list(undrawable(bank, date(2026, 12, 31)))
    (found,) = undrawable(bank, date(2027, 1, 1))
    assert (found.owner, found.loc) == ("small", ("parts",))
    assert "2027-01-01 组不成卷" in worded(found)
    assert "小测" in worded(found)
    assert "items: Q-CIVIL-002" in worded(found)


def test_a_paper_for_one_place_is_fine(tmp_path: Path) -> None:
    paper = bent(PAPER, "where: {types: [single], subjects: [civil], origin: written}", "where: {items: [Q-CIVIL-005]}")
    bank = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper}).bank
    assert not list(undrawable(bank, date(2026, 1, 1)))


def test_the_shipped_papers_can_be_drawn_for_years() -> None:
    bank = shipped().bank
    assert not list(undrawable(bank, date(2026, 11, 26)))
    assert not list(undrawable(bank, date(2030, 1, 1)))
