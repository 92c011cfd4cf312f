from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.model.bank import Bank, assemble
from quiz.model.guide import Guide
from quiz.model.item import Item
from quiz.model.source import Basis
from quiz.model.vocabulary import Difficulty, Facet, ItemType, Subject
from quiz.review.coverage.coverage import coverage
from quiz.review.coverage.model import Hole, HoleReason, Tally
from quiz.review.coverage.statute_groups import statute_groups
from tests.quiz.bank.guides import guides, items_of
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.quiz.builders import HALL_KEYS, make_item


def sample(root: Path) -> Bank:
    return load_files(root, HEALTHY).bank


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A guide with its derived items and some hand-written questions, some of them on its service."""
    guide: Guide = draw(guides())
    kinds = draw(st.lists(st.sampled_from(list(HALL_KEYS)), max_size=8))
    written = [
        make_item(
            kind,
            item_id=f"Q-CIVIL-{at:03}",
            key=HALL_KEYS[kind],
            options="ABCD",
            service=draw(st.sampled_from([None, guide.id])),
            facet=draw(st.sampled_from([None, *Facet])),
            difficulty=draw(st.sampled_from(Difficulty)),
            subject=draw(st.sampled_from(Subject)),
        )
        for at, kind in enumerate(kinds)
    ]
    return assemble([guide], [*items_of(guide), *written], [], {})


def test_the_sample_bank_is_counted_by_hand(tmp_path: Path) -> None:
    found = coverage(sample(tmp_path))
    (service,) = found.services
    assert (service.service, service.title, service.subject) == ("S05", "出生登记", Subject.POLICE)
    assert service.whole == Tally(written=1, derived=6)  # two checklists, an order, two limits, a fee
    assert service.by_facet(Facet.MATERIALS) == Tally(written=1)
    assert service.by_facet(Facet.LIMITS) == Tally(derived=2)
    assert service.by_facet(None) == Tally(derived=2)
    assert service.cells[Facet.MATERIALS, Difficulty.HARD] == Tally(written=1)
    assert service.told[Facet.CONDITIONS] == 2
    assert service.short_of_written == 3
    assert found.short == (service,)
    assert found.subjects[Subject.CIVIL, ItemType.SINGLE] == Tally(written=1)
    assert found.whole == Tally(written=5, derived=6)


def test_a_hole_says_why_nothing_is_asked(tmp_path: Path) -> None:
    found = coverage(sample(tmp_path))
    assert found.holes == (Hole("S05", Facet.PLACE, HoleReason.NO_LINES, 0),)
    assert found.unasked == ()


@pytest.mark.parametrize(
    ("verified", "reason"), [(True, HoleReason.UNASKED), (False, HoleReason.UNVERIFIED)], ids=["verified", "unverified"]
)
def test_lines_without_an_item_are_a_hole(tmp_path: Path, verified: bool, reason: HoleReason) -> None:
    (guide,) = sample(tmp_path).guides.values()
    quiet = guide.model_copy(
        update={
            "scenes": (),
            "materials": tuple(line.model_copy(update={"verified": verified}) for line in guide.materials),
        }
    )
    found = coverage(assemble([quiet], items_of(quiet), [], {}))
    assert Hole("S05", Facet.MATERIALS, reason, 3) in found.holes


@given(banks())
def test_every_item_is_counted_once_in_every_table(bank: Bank) -> None:
    found = coverage(bank)
    items: list[Item] = list(bank.items.values())
    assert found.whole == Tally(
        sum(item.id.startswith("Q-") for item in items), sum(not item.id.startswith("Q-") for item in items)
    )
    (service,) = found.services
    assert service.whole.total == sum(item.service == service.service for item in items)
    assert sum((service.by_facet(facet) for facet in (*Facet, None)), Tally()) == service.whole
    assert sum(map(service.by_difficulty, Difficulty), Tally()) == service.whole
    assert {law: tally.total for law, tally in found.laws.items()} == Counter(
        law for item in items for law in {basis.law for basis in item.basis}
    )


@given(banks())
def test_a_facet_is_covered_or_a_hole_never_both(bank: Bank) -> None:
    found = coverage(bank)
    (service,) = found.services
    holes = {hole.facet for hole in found.holes}
    assert holes == {facet for facet in Facet if facet is not Facet.BASIS and not service.covers(facet)}
    (guide,) = bank.guides.values()
    lines = dict(guide.facets)
    for hole in found.holes:
        verified = [line for line in lines[hole.facet] if line.verified]
        assert (hole.reason is HoleReason.UNASKED) == bool(verified)
        assert (hole.reason is HoleReason.NO_LINES) == (not lines[hole.facet])


def test_groups_count_an_item_once_and_name_laws_nobody_cites() -> None:
    two = (Basis(law="甲法", article="第一条", quote="原文"), Basis(law="乙法", article="第一条", quote="原文"))
    item = make_item(ItemType.SINGLE, key=("A",), options="ABC").model_copy(update={"basis": two})
    found = coverage(assemble([], [item], [], {}), {"一": ("甲法", "乙法", "丙法"), "二": ("丁法",)})
    assert [(group.name, group.items, group.uncited) for group in found.groups] == [
        ("一", Tally(written=1), ("丙法",)),
        ("二", Tally(), ("丁法",)),
    ]


def test_what_is_in_quarantine_does_not_count(tmp_path: Path) -> None:
    bank = sample(tmp_path)
    held = dict.fromkeys(("Q-CIVIL-002", "S05:fee:f2"), "条文里没有引用的文字")
    found = coverage(assemble(bank.guides.values(), bank.items.values(), [], held))
    assert found.whole == Tally(written=4, derived=5)
    assert found.services[0].by_facet(Facet.MATERIALS) == Tally()


def test_the_index_of_a_collection_is_read_by_groups() -> None:
    index = (
        "| 文件 | 版本 |\n|---|---|\n| 前面.md | x |\n| **一、通用** | |\n| 行政许可法.md | 2019 |\n"
        "| 住房公积金管理条例(2019修订).md | x |\n\n| **二、公安** | |\n| 护照法.md | 2006 |\n"
    )
    assert statute_groups(index) == {"一、通用": ("行政许可法", "住房公积金管理条例"), "二、公安": ("护照法",)}
    assert statute_groups("没有表") == {}


def test_families_of_the_patrol_catalogue_are_counted_and_thin_ones_named() -> None:
    codes = [("C2", "C3"), ("C1", "E3"), ()]
    items = [
        make_item(ItemType.SINGLE, item_id=f"Q-CIVIL-{at:03}", key=("A",), options="ABC").model_copy(
            update={"patrol": code}
        )
        for at, code in enumerate(codes)
    ]
    found = coverage(assemble([], items, [], {}))
    assert {family: tally.total for family, tally in found.families.items()} == {"A": 0, "B": 0, "C": 2, "D": 0, "E": 1}
    assert found.thin_families == ("A", "B", "C", "D", "E")
