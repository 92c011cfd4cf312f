"""A checklist expects a line that concerns only some where profile or stem decides that this citizen is one of them."""

from collections.abc import Iterator
from itertools import product

import pytest

from quiz.bank.deriving.tell import tell_items
from quiz.model.guide import Element, Guide, Scene
from quiz.model.item import Item
from quiz.model.situation import says
from quiz.review.lint.texts.undecided import undecided_condition, undecided_sharing
from tests.kiosk.citizen.notice.guides import BASIS, BIRTH, guide
from tests.quiz.shipped import shipped
from tests.quiz.words import worded

BANK = shipped().bank
GUIDES = pytest.mark.parametrize("service", BANK.guides.values(), ids=lambda service: service.id)
SCENE = {"id": "s1", "profile": {"child": "newborn", "who": "parent"}}
TWINS = {"id": "c9", "text": "有双胞胎的，分别填写", "basis": BASIS}


def profiles(service: Guide) -> Iterator[dict[str, str]]:
    """Every citizen that the guide can tell apart."""
    keys = [question.key for question in service.profile]
    for answers in product(*(question.answers for question in service.profile)):
        yield dict(zip(keys, answers, strict=True))


def holds_for(line: Element, profile: dict[str, str]) -> bool:
    return all(profile[key] in answers for key, answers in line.when.items())


def asked(service: Guide, text: str, profile: dict[str, str]) -> set[str]:
    """The lines that a checklist for this citizen requires; none where nothing applies."""
    scene = Scene(id="s1", text=text, profile=profile)
    items = tell_items(service.model_copy(update={"scenes": (scene,)}))
    return {name for one in items for name in one.item.key}


@GUIDES
def test_for_every_citizen_exactly_the_lines_are_required_that_profile_and_stem_call_for(service: Guide) -> None:
    graded = [line for line in service.elements if line.verified]
    only = sorted({line.only for line in graded if line.only})
    for profile in profiles(service):
        here = {line.id for line in graded if holds_for(line, profile)}
        circumstantial = {line.id for line in graded if line.only and holds_for(line, profile)}
        assert asked(service, "一位群众来问怎么办。", profile) == here - circumstantial
        assert asked(service, f"一位群众{'，'.join(only)}，来问怎么办。", profile) == here
        assert asked(service, f"一位群众没有{'，没有'.join(only)}，来问怎么办。", profile) == here - circumstantial


@pytest.mark.parametrize(
    "item", [item for item in BANK.items.values() if ":tell:" in item.id], ids=lambda item: item.id
)
def test_every_shipped_checklist_is_decided_by_its_profile_or_its_stem(item: Item) -> None:
    service = BANK.guides[str(item.service)]
    (scene,) = [one for one in service.scenes if f":tell:{one.id}" in item.id]
    lines = {line.id: line for line in service.elements}
    for name in item.key:
        assert holds_for(lines[name], scene.profile)
        assert lines[name].only is None or says(item.stem, str(lines[name].only))


@GUIDES
def test_nothing_shipped_is_left_undecided(service: Guide) -> None:
    assert [*undecided_condition(service), *undecided_sharing(service)] == []


def test_the_simplified_closing_of_a_company_without_branches_or_penalties_asks_for_neither() -> None:
    simple, general = BANK.items["S16:tell:s2"], BANK.items["S16:tell:s1"]
    assert "c2" not in simple.key
    assert "c2" in general.key
    assert "已执行完毕" not in "".join(element.text for element in simple.elements)


def test_a_line_for_some_whom_nothing_decides_is_told_at_its_words() -> None:
    (found,) = undecided_condition(guide(BIRTH, conditions=[TWINS]))
    assert (found.owner, found.loc) == ("S05", ("conditions", 0, "text"))
    assert "有双胞胎" in worded(found)


@pytest.mark.parametrize(
    "settled",
    [
        {"only": "双胞胎"},
        {"for_all": True},
        {"verified": False},
        {"text": "双胞胎分别填写"},
        {"text": "弃婴来申报的，分别填写", "when": {"child": ["foundling"]}},
    ],
)
def test_a_line_that_something_decides_is_not_told(settled: dict[str, object]) -> None:
    assert not list(undecided_condition(guide(BIRTH, conditions=[{**TWINS, **settled}])))


def test_a_when_about_something_else_decides_nothing() -> None:
    line = {**TWINS, "when": {"child": ["newborn"]}}
    assert list(undecided_condition(guide(BIRTH, conditions=[line])))


def test_a_label_of_a_limit_is_a_condition_too() -> None:
    limit = {"id": "t9", "text": "双方到场的", "answer": "当场", "wrong": ["3日内"], "basis": BASIS}
    (found,) = undecided_condition(guide(BIRTH, limits=[limit]))
    assert found.loc == ("limits", 0, "text")


@pytest.mark.parametrize(("text", "told"), [("一位父亲来问。", 1), ("本地尚未联网，一位父亲来问。", 0)])
def test_a_scene_says_whether_a_shared_document_is_to_be_brought(text: str, told: int) -> None:
    paper = {"id": "m9", "text": "出生医学证明", "form": "original", "sharing": True, "basis": BASIS}
    service = guide(BIRTH, materials=[paper], scenes=[{**SCENE, "text": text}])
    found = list(undecided_sharing(service))
    assert len(found) == told
    assert all("m9" in worded(one) for one in found)


@pytest.mark.parametrize(
    ("scene", "given"),
    [
        ("公司外地还设有分支机构，来问怎么办。", True),
        ("公司没有分支机构，来问怎么办。", False),
        ("公司从未设立过有分支机构的子公司。", False),
        ("公司没有欠税，有分支机构。", True),
        ("公司来问怎么办。", False),
    ],
)
def test_a_circumstance_is_given_where_a_clause_says_it_and_does_not_deny_it(scene: str, given: bool) -> None:
    assert says(scene, "有分支机构") is given
