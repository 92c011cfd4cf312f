"""By enumeration over every guide and profile: ticking is no substitute for knowing, and no paper may be left out.

The shipped scenes are looked at as well, because their words bring lines of their own.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from quiz.marking.checklist import take_apart
from quiz.marking.completeness import completeness
from quiz.model.case import concerns
from quiz.model.item import Item, TellElement
from quiz.model.vocabulary import Facet, ItemType
from tests.quiz.every_profile import checklists, profiles
from tests.quiz.shipped import shipped

BANK = shipped().bank
MAY_BE_LEFT_OUT: dict[str, str] = yaml.safe_load(
    (Path(__file__).parent / "papers_left_out.yaml").read_text(encoding="utf-8")
)
"""Line of a guide → why a citizen who was not told of this paper is not sent back for it, or why it is not graded."""
HALF = Fraction(1, 2)
FREQUENT = (
    *("S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10", "S12", "S14", "S15", "S16", "S17"),
    *("S18", "S20", "S21", "S22", "S23", "S26", "S28", "S32", "S33", "S34", "S37", "S39", "S47", "S49"),
)
"""What halls are asked for every day."""


@cache
def all_checklists(service: str) -> tuple[Item, ...]:
    shipped = (item for item in BANK.items.values() if item.type is ItemType.TELL and item.service == service)
    found = (*(item for _, item in checklists(BANK.guides[service])), *shipped)
    return tuple({item.elements: item for item in found}.values())


def free_wrong(item: Item) -> list[TellElement]:
    return [one for one in item.elements if not one.required and one.group is None]


def tickers(item: Item) -> Iterator[tuple[str, ...]]:
    """Everything ticked, and in every group the right one guessed, but for the two lines that seem silliest."""
    right = [one.id for one in item.elements if one.required]
    wrong = free_wrong(item)
    for silly in combinations(wrong, 2):
        yield (*right, *(one.id for one in wrong if one not in silly))


@pytest.mark.parametrize("service", BANK.guides)
def test_whoever_ticks_all_but_the_two_silliest_does_not_beat_whoever_honestly_knows_half(service: str) -> None:
    for item in all_checklists(service):
        assert len(free_wrong(item)) >= 4, item.elements
        for response in tickers(item):
            told = take_apart(item, response)
            assert completeness(told) <= HALF, (item.id, response)
            assert not told.told_all, (item.id, response)


@pytest.mark.parametrize("service", BANK.guides)
def test_whoever_says_one_thing_does_not_pass(service: str) -> None:
    for item in all_checklists(service):
        right = [one for one in item.elements if one.required]
        if len(right) > 1:
            assert any(one.critical for one in right), item.id
            passing = [one.id for one in right if take_apart(item, (one.id,)).told_all]
            assert len(passing) <= 1, (item.id, passing)


@pytest.mark.parametrize("service", BANK.guides)
def test_whoever_leaves_out_a_paper_does_not_pass(service: str) -> None:
    for item in all_checklists(service):
        for paper in item.elements:
            if paper.required and paper.facet is Facet.MATERIALS and f"{service}.{paper.id}" not in MAY_BE_LEFT_OUT:
                rest = tuple(one.id for one in item.elements if one.required and one.id != paper.id)
                assert not take_apart(item, rest).told_all, (item.id, paper.text)


def test_every_exception_is_one_and_is_explained() -> None:
    papers = {guide.line_name(one.id): one for guide in BANK.guides.values() for one in guide.materials}
    exceptions = {name for name, one in papers.items() if not (one.verified and one.critical)}
    assert set(MAY_BE_LEFT_OUT) == exceptions
    assert all(len(reason) >= 8 for reason in MAY_BE_LEFT_OUT.values())


def test_every_profile_was_looked_at() -> None:
    assert sum(1 for guide in BANK.guides.values() for _ in profiles(guide)) >= 340


@pytest.mark.parametrize("service", FREQUENT)
def test_a_frequent_service_has_six_situations_so_that_asking_first_matters(service: str) -> None:
    guide = BANK.guides[service]
    told = {
        tuple(line.id for line in guide.elements if line.verified and concerns(line.when, profile))
        for profile in profiles(guide)
    }
    assert len(told) >= 6
