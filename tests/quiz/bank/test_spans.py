"""Guide lines with days of their own: on any day the items hold exactly what is in force."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from quiz.bank.deriving.order import FEWEST, LETTERS
from quiz.model.case import concerns
from quiz.model.guide import Element, Guide, OverDemand
from quiz.model.item import Item
from quiz.model.spans import in_force, spans, without_suffix
from quiz.model.vocabulary import ItemType
from scoring.events.base import Id
from tests.quiz.bank.guides import guides, items_of
from tests.quiz.bank.samples import GUIDE, HEALTHY, bent, load_files, places
from tests.quiz.words import worded

FIRST = date(2020, 1, 1)
days = st.integers(-3, 12).map(lambda number: FIRST + timedelta(number))
LISTS = ("conditions", "materials", "steps", "limits", "fees", "places", "over_demands")
FEE = "- id: f2\n    text: 户口簿工本费"


@st.composite
def dated_guides(draw: st.DrawFn) -> Guide:
    """A guide whose end and whose lines' days lie a few days around its first."""
    guide = draw(guides())
    ends: st.SearchStrategy[date | None] = st.none() | days
    changed: dict[str, object] = {
        name: tuple(
            line.model_copy(update={"effective_from": draw(ends), "effective_until": draw(ends)})
            for line in getattr(guide, name)
        )
        for name in LISTS
    }
    return guide.model_copy(update={**changed, "effective_until": draw(ends)})


def held(guide: Guide, line: Element | OverDemand, day: date) -> bool:
    """In plain words: the guide holds, the line has begun, and it has not ended."""
    begun = line.effective_from is None or line.effective_from <= day
    ended = line.effective_until is not None and line.effective_until <= day
    return guide.holds_on(day) and begun and not ended


def on(day: date, items: tuple[Item, ...], name: str) -> list[Item]:
    return [item for item in items if item.holds_on(day) and without_suffix(item.id) == name]


@given(guide=dated_guides(), day=days)
def test_on_any_day_the_checklist_of_a_scene_holds_exactly_the_lines_in_force(guide: Guide, day: date) -> None:
    items = items_of(guide)
    for scene in guide.scenes:
        said = {line.id for line in guide.elements if line.verified and held(guide, line, day)}
        required = {line.id for line in guide.elements if line.id in said and concerns(line.when, scene.profile)}
        refused = {demand.id for demand in guide.over_demands if held(guide, demand, day)}
        found = on(day, items, f"S09:tell:{scene.id}")
        assert len(found) == (1 if required else 0)
        for item in found:
            assert set(item.key) == required
            assert {element.id.partition("~")[0] for element in item.elements} == said | refused


@given(guide=dated_guides(), day=days)
def test_on_any_day_the_order_asked_is_that_of_the_steps_in_force(guide: Guide, day: date) -> None:
    steps = [step.text for step in guide.steps if step.verified and not step.when and held(guide, step, day)]
    found = on(day, items_of(guide), "S09:order")
    assert len(found) == (1 if len(steps) >= FEWEST else 0)
    for item in found:
        text = {option.id: option.text for option in item.options}
        assert [text[letter] for letter in item.key] == steps[: len(LETTERS)]


@given(guide=dated_guides(), day=days)
def test_a_number_is_asked_exactly_while_its_line_is_in_force(guide: Guide, day: date) -> None:
    undated = guide.model_copy(
        update={
            name: tuple(
                line.model_copy(update={"effective_from": None, "effective_until": None})
                for line in getattr(guide, name)
            )
            for name in LISTS
        }
        | {"effective_until": None}
    )
    lines = {line.id: line for line in guide.elements}
    asked = {item.id for item in items_of(undated) if item.type is ItemType.NUMBER}
    today = {item.id for item in items_of(guide) if item.type is ItemType.NUMBER and item.holds_on(day)}
    assert today == {name for name in asked if held(guide, lines[name.rpartition(":")[2]], day)}


@given(dated_guides())
def test_ids_are_unique_fit_the_ledger_and_are_plain_on_the_first_day(guide: Guide) -> None:
    items = items_of(guide)
    assert len({item.id for item in items}) == len(items)
    for item in items:
        assert TypeAdapter(Id).validate_python(item.id) == item.id
        if item.effective_from == guide.effective_from:
            assert item.id == without_suffix(item.id)


@given(dated_guides())
def test_spans_follow_one_another_from_the_first_to_the_last_day_of_the_guide(guide: Guide) -> None:
    found = spans(guide, guide.elements)
    if not found:
        assert guide.effective_until is not None
        assert guide.effective_until <= guide.effective_from
        return
    assert found[0].start == guide.effective_from
    assert found[-1].end == guide.effective_until
    assert [span.end for span in found[:-1]] == [span.start for span in found[1:]]
    assert all(span.end is None or span.start < span.end for span in found)


@given(guide=dated_guides(), day=days)
def test_a_guide_on_a_day_keeps_its_lines_in_force_in_order(guide: Guide, day: date) -> None:
    assert [line.id for line in in_force(guide, day).elements] == [
        line.id for line in guide.elements if held(guide, line, day)
    ]


def test_a_fee_that_ends_splits_the_checklists_and_leaves_the_ids_of_today_alone(tmp_path: Path) -> None:
    before = load_files(tmp_path / "a", HEALTHY).bank
    guide = bent(GUIDE, FEE, f'- effective_until: "2027-01-01"\n    {FEE[2:]}')
    after = load_files(tmp_path / "b", {**HEALTHY, "guides/S05-birth.yaml": guide}).bank
    new = set(after.items) - set(before.items)
    assert set(before.items) <= set(after.items)
    assert new == {"S05:tell:s1:2027-01-01", "S05:tell:s2:2027-01-01"}
    assert after.items["S05:fee:f2"].effective_until == date(2027, 1, 1)
    last, first = date(2026, 12, 31), date(2027, 1, 1)
    for day, there in ((last, True), (first, False)):
        names = {item.id for item in after.drawable(day) if without_suffix(item.id) == "S05:tell:s1"}
        (name,) = names
        assert ("f2" in after.items[name].key) == there


def test_a_line_that_is_never_in_force_is_told(tmp_path: Path) -> None:
    guide = bent(GUIDE, FEE, f'- effective_until: "2021-01-01"\n    {FEE[2:]}')
    loaded = load_files(tmp_path, {**HEALTHY, "guides/S05-birth.yaml": guide})
    line = guide[: guide.index("- effective_until")].count("\n") + 1
    assert places(loaded.errors)[0] == ("S05-birth.yaml", line, 5)
    assert "没有一天有效" in worded(loaded.errors[0])
    assert "S05" not in loaded.bank.guides
