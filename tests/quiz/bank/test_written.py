"""Hand-written questions as items."""

from datetime import date
from pathlib import Path

import pytest

from quiz.bank.deriving.units import units_offered
from quiz.bank.load import load_bank
from quiz.model.item import Item
from quiz.model.vocabulary import Facet, ItemType, MarkingRule, Subject, Unit
from tests.quiz.bank.samples import HEALTHY, write_bank


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Item]:
    bank = load_bank(write_bank(tmp_path_factory.mktemp("bank"), HEALTHY)).bank
    return {name: item for name, item in bank.items.items() if name.startswith("Q-")}


@pytest.mark.parametrize(
    ("name", "kind", "key", "rule"),
    [
        ("Q-CIVIL-001", ItemType.SINGLE, ("B",), MarkingRule.ALL_OR_NOTHING),
        ("Q-CIVIL-002", ItemType.MULTIPLE, ("A", "C"), MarkingRule.PARTIAL),
        ("Q-CIVIL-003", ItemType.TRUE_FALSE, ("false",), MarkingRule.ALL_OR_NOTHING),
        ("Q-CIVIL-004", ItemType.ORDERING, ("C", "A", "B"), MarkingRule.ALL_OR_NOTHING),
        ("Q-CIVIL-005", ItemType.NUMBER, ("30", "day"), MarkingRule.NUMBER),
    ],
)
def test_each_type_has_its_key_in_the_agreed_encoding(
    items: dict[str, Item], name: str, kind: ItemType, key: tuple[str, ...], rule: MarkingRule
) -> None:
    item = items[name]
    assert (item.type, item.key, item.rule, item.subject) == (kind, key, rule, Subject.CIVIL)


def test_everything_the_author_wrote_is_carried_over(items: dict[str, Item]) -> None:
    item = items["Q-CIVIL-002"]
    assert (item.service, item.facet, item.scene) == ("S05", Facet.MATERIALS, True)
    assert [(option.id, option.text) for option in item.options] == [
        ("A", "甲证"),
        ("B", "乙证"),
        ("C", "丙证"),
        ("D", "丁证"),
    ]
    assert (item.effective_from, item.effective_until) == (date(2025, 5, 10), date(2027, 1, 1))
    assert items["Q-CIVIL-005"].region == "安阳市"


def test_a_number_without_named_units_offers_all_lengths_of_time(items: dict[str, Item]) -> None:
    assert items["Q-CIVIL-005"].units == (Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR)


@pytest.mark.parametrize("unit", list(Unit))
def test_the_right_unit_is_always_offered_and_the_choice_never_gives_it_away(unit: Unit) -> None:
    offered = units_offered(unit)
    assert unit in offered
    assert len(set(offered)) == len(offered) <= 5
    if unit in {Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.YEAR}:
        assert offered == units_offered(Unit.DAY)


def test_an_item_is_drawable_from_its_first_day_to_the_day_before_its_end_and_in_its_region(tmp_path: Path) -> None:
    bank = load_bank(write_bank(tmp_path, HEALTHY)).bank

    def drawn(day: date, region: str | None = None) -> set[str]:
        return {item.id for item in bank.drawable(day, region) if item.id.startswith("Q-")}

    national = {f"Q-CIVIL-00{number}" for number in (1, 2, 3, 4)}
    assert drawn(date(2025, 5, 9)) == set()
    assert drawn(date(2025, 5, 10)) == national
    assert drawn(date(2026, 12, 31), "安阳市") == national | {"Q-CIVIL-005"}
    assert drawn(date(2026, 12, 31), "洛阳市") == national
    assert drawn(date(2027, 1, 1)) == national - {"Q-CIVIL-002"}
