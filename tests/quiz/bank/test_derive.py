"""What a guide becomes: checklists, an order, numbers."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given

from quiz.bank.deriving.order import FEWEST, LETTERS
from quiz.bank.load import load_bank
from quiz.model.guide import Element, Guide, Material
from quiz.model.item import Item, TellElement
from quiz.model.situation import situation
from quiz.model.vocabulary import Facet, ItemType, Unit
from tests.quiz.bank.guides import guides, items_of
from tests.quiz.bank.samples import HEALTHY, bent, write_bank


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Item]:
    bank = load_bank(write_bank(tmp_path_factory.mktemp("bank"), HEALTHY)).bank
    return {name: item for name, item in bank.items.items() if ":" in name}


def elements(item: Item) -> dict[str, TellElement]:
    return {element.id: element for element in item.elements}


def test_a_guide_yields_a_checklist_a_scene_an_order_and_its_real_numbers(items: dict[str, Item]) -> None:
    assert list(items) == ["S05:fee:f2", "S05:limit:t1", "S05:limit:t2", "S05:order", "S05:tell:s1", "S05:tell:s2"]


def test_the_checklist_of_a_scene_requires_what_applies_and_refuses_the_rest(items: dict[str, Item]) -> None:
    item = items["S05:tell:s1"]
    lines = elements(item)
    assert item.key == ("c1", "m1", "p1", "p2", "p3", "p4", "t1", "t3", "f1", "f2")
    assert "m3" not in lines  # unverified
    assert (lines["m2"].required, lines["m2"].illegal) == (False, True)
    assert "农村" in (lines["m2"].why or "")
    assert (lines["p5"].required, lines["p5"].illegal) == (False, False)
    assert (lines["t2"].required, lines["t2"].text) == (False, "农村办结的期限：5个工作日内")
    assert (lines["x1"].required, lines["x1"].illegal) == (False, True)
    assert (lines["x2"].facet, lines["x2"].illegal) == (Facet.STEPS, False)
    assert lines["m1"].critical
    assert lines["m1"].why == "遗失的向签发医院申请补发"


def test_the_other_scene_turns_the_condition_round(items: dict[str, Item]) -> None:
    lines = elements(items["S05:tell:s2"])
    assert lines["m2"].required
    assert lines["p5"].required
    assert lines["t2"].required


def test_a_limit_and_its_wrong_alternatives_share_a_labelled_group(items: dict[str, Item]) -> None:
    group = [line for line in items["S05:tell:s1"].elements if line.group == "t1"]
    assert [(line.id, line.text, line.required, line.weight) for line in group] == [
        ("t1", "出生后1个月内", True, 3),
        ("t1~1", "出生后15日内", False, 3),
        ("t1~2", "出生后3个月内", False, 3),
    ]
    assert {line.group_label for line in group} == {"申报的期限"}
    assert elements(items["S05:tell:s1"])["f2"].text == "户口簿工本费：每本6.5元"


def test_number_items_name_service_statute_and_condition(items: dict[str, Item]) -> None:
    limit, conditional, fee = items["S05:limit:t1"], items["S05:limit:t2"], items["S05:fee:f2"]
    assert limit.key == ("1", "month")
    assert limit.stem == "办理「出生登记」，依照《户口登记条例》，请填写「申报的期限」的数值和单位。"
    assert {Unit.DAY, Unit.WORKING_DAY, Unit.MONTH} <= set(limit.units)
    assert "户口落在哪里：农村" in conditional.stem
    assert (fee.key, fee.units) == (("6.5", "yuan"), (Unit.YUAN,))
    assert fee.stem.endswith("「户口簿工本费」每本是多少元？")
    assert limit.explanation == "申报的期限：出生后1个月内。依据：《户口登记条例》第七条。"


def test_the_ordering_item_is_jumbled_and_its_key_restores_the_steps(items: dict[str, Item]) -> None:
    item = items["S05:order"]
    text = {option.id: option.text for option in item.options}
    assert [text[letter] for letter in item.key] == ["领取表格", "提交材料", "审核登记", "领回户口簿"]
    assert list(text) == sorted(text)
    assert item.key != tuple(text)
    assert "《户口登记条例》第七条、第八条" in item.explanation


def applies(guide: Guide, item: Item, line: Element) -> bool:
    scene = next(scene for scene in guide.scenes if item.id.endswith(f":{scene.id}"))
    return all(scene.profile[key] in answers for key, answers in line.when.items())


@given(guides())
def test_a_checklist_holds_exactly_the_verified_lines_once_and_sorts_them_rightly(guide: Guide) -> None:
    for item in items_of(guide):
        if item.type is not ItemType.TELL:
            continue
        lines = elements(item)
        assert len(lines) == len(item.elements)
        assert item.key == tuple(line.id for line in item.elements if line.required)
        assert set(item.key) == {line.id for line in guide.elements if line.verified and applies(guide, item, line)}
        for line in guide.elements:
            assert (line.id in lines) == line.verified
        for line in guide.elements:
            if line.verified and not applies(guide, item, line):
                assert lines[line.id].illegal == (isinstance(line, Material) and line.illegal_for_others)
        for demand in guide.over_demands:
            assert not lines[demand.id].required
            assert lines[demand.id].illegal == demand.illegal


@given(guides())
def test_in_a_group_exactly_one_line_is_right_and_all_weigh_the_same(guide: Guide) -> None:
    for item in items_of(guide):
        for group in {line.group for line in item.elements} - {None}:
            lines = [line for line in item.elements if line.group == group]
            assert [line.required for line in lines] == [True] + [False] * (len(lines) - 1)
            assert len(lines) > 1
            assert len({(line.weight, line.group_label) for line in lines}) == 1
            assert lines[0].group_label
        for line in item.elements:
            assert not (line.required and line.illegal)
            assert line.required or not line.critical


@given(guides())
def test_nothing_is_derived_from_what_is_unverified_promised_free_or_on_the_spot(guide: Guide) -> None:
    derived = {item.id for item in items_of(guide)}
    limits = {
        f"S09:limit:{line.id}"
        for line in guide.limits
        if line.verified and line.kind == "statutory" and line.unit is not Unit.ON_THE_SPOT and line.value
    }
    fees = {f"S09:fee:{line.id}" for line in guide.fees if line.verified and Decimal(line.amount or 0) > 0}
    steps = [line for line in guide.steps if line.verified and not line.when]
    order = {"S09:order"} if len(steps) >= FEWEST else set()
    assert {name for name in derived if ":tell:" not in name} == limits | fees | order


@given(guides())
def test_derived_items_are_complete_and_the_same_every_time(guide: Guide) -> None:
    first, again = items_of(guide), items_of(guide)
    assert [item.digest() for item in first] == [item.digest() for item in again]
    for item in first:
        assert item.key
        assert item.explanation
        assert item.basis
        assert item.service == guide.id
        if item.type is ItemType.NUMBER:
            assert item.key[1] in {unit.value for unit in item.units}
        if item.type is ItemType.ORDERING:
            assert sorted(item.key) == [option.id for option in item.options]
            assert item.key != tuple(sorted(item.key))
            assert len(item.key) <= len(LETTERS)


def test_a_line_without_condition_has_no_situation(tmp_path: Path) -> None:
    guide = load_bank(write_bank(tmp_path, HEALTHY)).bank.guides["S05"]
    line = {line.id: line for line in guide.elements}
    assert situation(guide, line["m1"]) == ""
    assert situation(guide, line["m2"]) == "户口落在哪里：农村；谁来申报：父母或者邻居"


def test_of_many_answers_the_one_left_out_is_named(tmp_path: Path) -> None:
    old = "answers: {city: 城镇, village: 农村}"
    many = bent(HEALTHY["guides/S05-birth.yaml"], old, "answers: {city: 城镇, village: 农村, ship: 船上, road: 路上}")
    when = bent(many, "when: {place: [village], agent: [parent, neighbour]}", "when: {place: [city, village, ship]}")
    guide = load_bank(write_bank(tmp_path, {"guides/S05-birth.yaml": when})).bank.guides["S05"]
    line = {line.id: line for line in guide.elements}
    assert situation(guide, line["m2"]) == "户口落在哪里：除了“路上”"


def test_the_book_of_a_code_is_named_as_one_writes_it(tmp_path: Path) -> None:
    files = {name: text.replace("户口登记条例", "民法典-总则编") for name, text in HEALTHY.items()}
    derived = [item for item in load_bank(write_bank(tmp_path, files)).bank.items.values() if not item.written]
    (limit,) = (item for item in derived if item.id == "S05:limit:t1")
    assert limit.stem == "办理「出生登记」，依照《民法典》总则编，请填写「申报的期限」的数值和单位。"
    assert limit.explanation.endswith("依据：《民法典》总则编第七条。")
    assert not [item.id for item in derived if "民法典-" in item.stem + item.explanation]
