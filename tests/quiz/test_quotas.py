"""Quotas of a part: kept by every paper, the best questions that keep them, and told where they cannot be kept."""

from collections import Counter
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.bank.fillable import fill_faults
from quiz.drawing import quotas as searching
from quiz.drawing.draw import Drawer, draw_paper
from quiz.drawing.quotas import Quotas
from quiz.drawing.wanted import Wanted
from quiz.model.blueprint import Part, Quota, Where
from quiz.model.errors import DrawError, QuotasEntangledError
from quiz.model.item import Item
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject
from quiz.review.apart import kept_apart
from tests.quiz.bank.samples import HEALTHY, PAPER, bent, load_files
from tests.quiz.bank.trees import grow
from tests.quiz.builders import ShelfBank, make_blueprint, make_item, make_part
from tests.quiz.shipped import shipped
from tests.quiz.words import worded
from tests.telling import told

DAY = date(2026, 7, 1)
HARD, EASY = Difficulty.HARD, Difficulty.EASY
CELLS = list(product((Subject.CIVIL, Subject.TAX), (Facet.FEES, Facet.LIMITS), (EASY, HARD)))
SHELF = tuple(
    make_item(
        ItemType.SINGLE,
        key=("A",),
        options="ABC",
        item_id=f"Q-ALL-{number:03}",
        subject=subject,
        facet=facet,
        difficulty=difficulty,
    )
    for number, (subject, facet, difficulty) in enumerate(CELLS * 3)
)
HARDS = Quota(difficulty=(HARD,), least=2, most=2)
FEES = Quota(facets=(Facet.FEES,), least=3)
TAXES = Quota(subjects=(Subject.TAX,), least=1, most=4)
HARD_TAXED_FEES = Quota(subjects=(Subject.TAX,), facets=(Facet.FEES,), difficulty=(HARD,), least=1, most=1)
FOUR = (HARDS, FEES, TAXES, HARD_TAXED_FEES)


def part_of(count: int, *quotas: Quota) -> Part:
    return Part(title="综合", count=count, marks="5", quotas=quotas)


def drawn(part: Part, *others: Part, seed: str = "s", wanted: Wanted | None = None) -> list[Item]:
    paper = draw_paper(make_blueprint(*others, part), ShelfBank(SHELF), seed=seed, day=DAY, wanted=wanted or Wanted())
    items = {item.id: item for item in SHELF}
    return [items[place.item_id] for place in paper.items]


def kept(quotas: tuple[Quota, ...], items: list[Item] | tuple[Item, ...]) -> bool:
    counts = [sum(map(quota.accepts, items)) for quota in quotas]
    return all(
        one.least <= n <= (len(items) if one.most is None else one.most) for one, n in zip(quotas, counts, strict=True)
    )


def test_every_paper_keeps_quotas_that_overlap_by_subject_facet_and_difficulty() -> None:
    papers = [drawn(part_of(6, *FOUR), seed=str(seed)) for seed in range(60)]
    assert all(kept(FOUR, paper) for paper in papers)
    turns = Counter(item.id for paper in papers for item in paper)
    assert len(turns) == len(SHELF)  # every question that may stand there gets its turn
    assert drawn(part_of(6, *FOUR), seed="7") == papers[7]


@given(
    bounds=st.lists(
        st.tuples(st.sets(st.integers(0, 7), min_size=1, max_size=5), st.integers(0, 3), st.integers(0, 3)), max_size=4
    ),
    shelf=st.lists(st.integers(0, 7), max_size=6),
    count=st.integers(1, 4),
)
def test_they_fit_exactly_where_some_choice_keeps_them(
    bounds: list[tuple[set[int], int, int]], shelf: list[int], count: int
) -> None:
    """Against trying every choice of a handful of questions; quotas over any set of eight facets and kinds."""
    kinds = list(ItemType)[:2]
    names = [(facet, kind) for facet in list(Facet)[:4] for kind in kinds]
    items = [
        SHELF[0].model_copy(update={"id": f"i{at}", "facet": names[one][0], "type": names[one][1]})
        for at, one in enumerate(shelf)
    ]
    quotas = tuple(
        Quota(
            facets=tuple({names[one][0] for one in some}),
            types=tuple({names[one][1] for one in some}),
            least=min(low, high),
            most=max(low, high),
        )
        for some, low, high in bounds
    )
    part = part_of(count, *quotas)
    found = Quotas(part, {item.id: item for item in items})
    some_choice = any(kept(quotas, choice) for choice in combinations(items, count))
    assert found.fits(found.numbers(()), found.every) == some_choice
    clash = found.clash()
    if len(items) >= count:
        assert bool(clash) != some_choice
        # None of those told is to spare.
        for spare in clash:
            rest = tuple(one for one in clash if one is not spare)
            assert any(kept(rest, choice) for choice in combinations(items, count))


def test_inside_the_quotas_the_unseen_come_first_and_what_tells_apart_stays_apart() -> None:
    seen = dict.fromkeys((item.id for item in SHELF if item.difficulty is HARD), DAY)
    got = drawn(part_of(6, HARDS), wanted=Wanted(seen=seen))
    assert [item.id in seen for item in got].count(True) == 2  # as many as have to be, and no more
    hards = [item.id for item in SHELF if item.difficulty is HARD]
    enemies = {one: frozenset(hards[1:]) if one == hards[0] else frozenset({hards[0]}) for one in hards}
    for seed in range(20):  # whoever takes the first could take no second
        names = {item.id for item in drawn(part_of(6, HARDS), seed=str(seed), wanted=Wanted(apart=enemies))}
        assert hards[0] not in names


def test_a_part_without_quotas_gives_way_to_one_with_them() -> None:
    taking_most = make_part(18)
    for seed in range(20):
        paper = drawn(part_of(6, Quota(difficulty=(HARD,), least=6)), taking_most, seed=str(seed))
        assert len({item.id for item in paper}) == 24
        assert all(item.difficulty is HARD for item in paper[18:])


def test_what_cannot_be_kept_is_told_with_the_quotas_at_fault_and_how_many_there_are() -> None:
    many = Quota(subjects=(Subject.TAX,), difficulty=(HARD,), least=7)
    with pytest.raises(DrawError) as caught:
        drawn(part_of(8, FEES, many))
    message = told(caught.value)
    assert "subjects: tax, difficulty: hard, least: 7（共 6 题）" in message
    assert "fees" not in message
    tree = grow(Path("p"), "parts: [{quotas: []}]")
    clash = Quota(difficulty=(HARD,), most=1), Quota(difficulty=(EASY,), most=1)
    (fault,) = fill_faults(tree, make_blueprint(part_of(4, FEES, *clash)), SHELF)
    assert "difficulty: hard, most: 1（题库有12题）；difficulty: easy, most: 1（题库有12题）" in worded(fault.problem)
    assert fill_faults(tree, make_blueprint(part_of(6, *FOUR)), SHELF) == ()


def test_a_file_says_its_quotas_and_crossed_ones_are_told(tmp_path: Path) -> None:
    crossed = bent(PAPER, 'count: 1\n    marks: "5"', 'count: 1\n    quotas: [{least: 2, most: 1}]\n    marks: "5"')
    loaded = load_files(tmp_path, {**HEALTHY, "papers/small.yaml": crossed})
    assert ["最多 1 题，少于至少 2 题" in worded(found) for found in loaded.problems] == [True]
    assert Part(title="一", count=1, marks="1", where=Where()).quotas == ()


def test_quotas_too_entangled_to_decide_are_told_instead_of_searched_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "MOST_STATES", 0)
    with pytest.raises(QuotasEntangledError) as caught:
        drawn(part_of(6, *FOUR))
    assert "4条配额互相交叠太多" in told(caught.value)
    (fault,) = fill_faults(grow(Path("p"), "parts: [{quotas: []}]"), make_blueprint(part_of(6, *FOUR)), SHELF)
    assert "4条配额互相交叠太多" in worded(fault.problem)


@pytest.mark.parametrize("seeds", [2, pytest.param(60, marks=pytest.mark.long)])
def test_the_shipped_paper_with_quotas_keeps_them_for_every_desk_and_every_seed(seeds: int) -> None:
    bank, day = shipped().bank, date(2026, 12, 1)
    plan, items = bank.blueprints["balanced"], tuple(bank.drawable(day))
    assert {name for part in plan.parts for quota in part.quotas for name in quota.model_fields_set} >= {
        *("subjects", "facets", "difficulty", "types", "least", "most")
    }
    apart, drawer, known = kept_apart(items), Drawer(plan, items, bank.digest, day), {item.id: item for item in items}
    past = {item.id: date(2026, 11, 20) for number, item in enumerate(items) if number % 3}  # much was put lately
    for service in (None, *bank.guides):
        own = frozenset({service} if service is not None else ())
        for seed in range(seeds):
            seen = past if seed % 2 else {}
            paper = drawer.draw(f"{service} {seed}", Wanted(seen=seen, services=own, apart=apart))
            got, at = [known[place.item_id] for place in paper.items], 0
            for part in plan.parts:
                drawn_here, at = got[at : at + part.count], at + part.count
                assert len(drawn_here) == part.count
                assert all(map(part.where.accepts, drawn_here))
                assert kept(part.quotas, drawn_here), (service, seed, part.title)
