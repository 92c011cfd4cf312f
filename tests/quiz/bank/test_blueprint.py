"""Blueprints: exact marks, filters, and whether the bank can ever fill them."""

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.fillable import fill_faults
from quiz.model.blueprint import Blueprint, Part, Where
from quiz.model.item import Item
from quiz.model.vocabulary import Difficulty, Facet, ItemType, MarkingRule, Subject
from tests.quiz.bank.samples import HEALTHY, PAPER, bent, load_files, places
from tests.quiz.bank.trees import grow
from tests.quiz.words import worded


def an_item(
    name: str, kind: ItemType = ItemType.SINGLE, subject: Subject = Subject.CIVIL, *, scene: bool = False
) -> Item:
    return Item(
        id=name,
        version=1,
        type=kind,
        subject=subject,
        service="S05",
        facet=Facet.LIMITS,
        scene=scene,
        difficulty=Difficulty.EASY,
        stem="题干",
        key=("A",),
        rule=MarkingRule.ALL_OR_NOTHING,
        explanation="解析",
        effective_from=date(2020, 1, 1),
    )


def a_paper(*wanted: tuple[int, Where]) -> Blueprint:
    parts = tuple(Part(title="部分", count=count, marks="5/2", where=where) for count, where in wanted)
    return Blueprint(format=1, id="p", title="卷", title_en="Paper", minutes=5, pass_percent=60, parts=parts)


def test_marks_are_exact_and_add_up() -> None:
    paper = a_paper((3, Where()), (2, Where()))
    assert paper.maximum == Fraction(25, 2)
    assert paper.count == 5
    assert paper.seconds_allowed == 300
    assert paper.parts[0].each == Fraction(5, 2)


def test_a_sum_that_differs_from_the_full_marks_is_told_with_both_numbers(tmp_path: Path) -> None:
    paper = bent(PAPER, 'full_marks: "15/2"', 'full_marks: "10"')
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper})
    assert places(loaded.problems) == [("small.yaml", 7, 13)]
    assert "15/2" in worded(loaded.problems[0])
    assert "10" in worded(loaded.problems[0])


def test_a_paper_longer_than_the_ledger_records_is_told(tmp_path: Path) -> None:
    paper = bent(bent(PAPER, 'full_marks: "15/2"\n', ""), 'count: 1\n    marks: "5"', 'count: 500\n    marks: "5"')
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper})
    assert ["500" in worded(found) for found in loaded.problems] == [True]


@pytest.mark.parametrize(
    ("where", "fits"),
    [
        (Where(), True),
        (Where(types=(ItemType.SINGLE, ItemType.TELL)), True),
        (Where(types=(ItemType.TELL,)), False),
        (Where(subjects=(Subject.CIVIL,)), True),
        (Where(subjects=(Subject.TAX,)), False),
        (Where(services=("S05",)), True),
        (Where(services=("S06",)), False),
        (Where(facets=(Facet.LIMITS,)), True),
        (Where(facets=(Facet.FEES,)), False),
        (Where(difficulty=(Difficulty.EASY,)), True),
        (Where(difficulty=(Difficulty.HARD,)), False),
        (Where(scene=False), True),
        (Where(scene=True), False),
        (Where(origin="written"), True),
        (Where(origin="derived"), False),
        (Where(types=(ItemType.SINGLE,), scene=True), False),
    ],
)
def test_every_condition_of_a_filter_must_hold(where: Where, fits: bool) -> None:
    assert where.accepts(an_item("Q-CIVIL-001")) is fits


def test_only_derived_items_have_a_colon_in_their_id(tmp_path: Path) -> None:
    for item in load_files(tmp_path, HEALTHY).bank.items.values():
        assert item.written is item.id.startswith("Q-")


def test_a_part_with_too_few_candidates_is_told_with_their_number(tmp_path: Path) -> None:
    paper = bent(bent(PAPER, 'full_marks: "15/2"\n', ""), 'count: 1\n    marks: "5"', 'count: 3\n    marks: "5"')
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": paper})
    assert places(loaded.problems) == [("small.yaml", 9, 12)]
    assert "只有2题" in worded(loaded.problems[0])
    assert not loaded.bank.blueprints


def test_parts_that_compete_for_the_same_items_are_told(tmp_path: Path) -> None:
    tree = grow(tmp_path / "p.yaml", "parts: [a, b]")
    paper = a_paper((2, Where()), (1, Where(types=(ItemType.SINGLE,))))
    faults = fill_faults(tree, paper, [an_item("a"), an_item("b")])
    assert ["最多只能排2道" in worded(fault.problem) for fault in faults] == [True]
    assert fill_faults(tree, paper, [an_item("a"), an_item("b", ItemType.TELL), an_item("c", ItemType.TELL)]) == ()


kinds = st.sampled_from(list(ItemType)[:3])


@given(
    items=st.lists(kinds, max_size=6),
    wanted=st.lists(st.tuples(st.integers(1, 3), st.sets(kinds, max_size=2)), min_size=1, max_size=3),
)
def test_fillable_means_that_some_choice_of_different_items_fits(
    items: list[ItemType], wanted: list[tuple[int, set[ItemType]]]
) -> None:
    pool = [an_item(f"i{number}", kind) for number, kind in enumerate(items)]
    paper = a_paper(*((count, Where(types=tuple(types))) for count, types in wanted))
    slots = [part.where for part in paper.parts for _ in range(part.count)]

    def some_choice(left: list[Where], free: list[Item]) -> bool:
        return not left or any(
            left[0].accepts(item) and some_choice(left[1:], [other for other in free if other is not item])
            for item in free
        )

    assert (fill_faults(grow(Path("p"), "parts: [a, b, c]"), paper, pool) == ()) == some_choice(slots, pool)


def test_a_part_draws_what_trains_a_family_of_the_patrol_catalogue() -> None:
    plain, coded = an_item("Q-CIVIL-001"), an_item("Q-CIVIL-002").model_copy(update={"patrol": ("C2", "D6")})
    accepted = {letter: Where(patrol=(letter,)).accepts(coded) for letter in ("A", "C", "D", "E")}
    assert accepted == {"A": False, "C": True, "D": True, "E": False}
    assert not Where(patrol=("C",)).accepts(plain)
    assert Where().accepts(coded)
