"""What pressing does to a draft, for every type; whatever is pressed, what is stored fits its question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.clerk.answering.draft import ERASE, Draft, draft_of, is_unfinished, press, response_of, take_back
from quiz.marking import check_response
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType, Unit
from tests.kiosk.clerk.bank import every_type, item

ITEMS = {one.type: one for one in every_type()}
TAKE_BACK = "take back"


def tokens_of(one: Item) -> list[str]:
    """Everything on the screen that can be pressed."""
    match one.type:
        case ItemType.TRUE_FALSE:
            return ["true", "false"]
        case ItemType.NUMBER:
            return [*"0123456789.", ERASE, *(f"unit:{unit}" for unit in one.units)]
        case ItemType.TELL:
            return [element.id for element in one.elements]
        case _:
            return [option.id for option in one.options]


def pressed(one: Item, tokens: list[str]) -> Draft:
    draft = draft_of(one, ())
    for token in tokens:
        draft = take_back(one, draft, tokens_of(one)[0]) if token == TAKE_BACK else press(one, draft, token)
    return draft


@pytest.mark.parametrize("kind", ITEMS)
@given(data=st.data())
def test_whatever_is_pressed_is_a_response_that_marking_takes_as_it_is_shown(
    kind: ItemType, data: st.DataObject
) -> None:
    one = ITEMS[kind]
    draft = pressed(one, data.draw(st.lists(st.sampled_from([*tokens_of(one), TAKE_BACK]), max_size=20)))
    response = response_of(one, draft)
    checked = check_response(one, response)
    assert set(checked) == set(response)
    again = draft_of(one, checked)
    if response:
        assert response_of(one, again) == checked


@pytest.mark.parametrize("kind", [ItemType.SINGLE, ItemType.TRUE_FALSE])
@given(data=st.data())
def test_choosing_twice_is_choosing_once(kind: ItemType, data: st.DataObject) -> None:
    token = data.draw(st.sampled_from(tokens_of(ITEMS[kind])))
    assert pressed(ITEMS[kind], [token, token]) == (token,)


@given(data=st.data())
def test_a_group_of_a_checklist_holds_at_most_one(data: st.DataObject) -> None:
    one = ITEMS[ItemType.TELL]
    draft = pressed(one, data.draw(st.lists(st.sampled_from(tokens_of(one)))))
    assert len({"t1", "t1~1", "t1~2"} & set(draft)) <= 1


@given(order=st.permutations("ABCD"))
def test_steps_stand_in_the_order_they_were_pressed_and_leave_from_the_end(order: list[str]) -> None:
    one = ITEMS[ItemType.ORDERING]
    draft = pressed(one, order)
    assert draft == tuple(order)
    assert take_back(one, draft, None) == tuple(order[:-1])
    assert press(one, draft, order[1]) == (order[0], *order[2:])


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("30", "30"),
        ("030", "030"),
        ("1.5", "1.5"),
        (".5", "0.5"),
        ("1..5", "1.5"),
        ("1234567890", "123456789"),
        ("1.23456", "1.2345"),
    ],
)
def test_a_number_takes_only_what_can_become_one(typed: str, shown: str) -> None:
    assert pressed(ITEMS[ItemType.NUMBER], list(typed))[0] == shown


def test_a_number_is_no_response_before_its_unit_is_chosen() -> None:
    one = ITEMS[ItemType.NUMBER]
    draft = pressed(one, ["3", "0"])
    assert response_of(one, draft) == ()
    assert is_unfinished(one, draft)
    assert response_of(one, press(one, draft, "unit:day")) == ("30", "day")
    assert not is_unfinished(one, press(one, draft, "unit:day"))


def test_the_only_unit_of_a_number_is_chosen_from_the_start() -> None:
    one = item(ItemType.NUMBER, 9, "多少元？", ("20", "yuan"), units=(Unit.YUAN,))
    assert response_of(one, pressed(one, ["2", "0"])) == ("20", "yuan")
    assert not is_unfinished(one, draft_of(one, ()))


def test_ticks_are_not_taken_back_by_the_backspace_key() -> None:
    assert take_back(ITEMS[ItemType.MULTIPLE], ("A", "C"), "A") == ("A", "C")
    assert take_back(ITEMS[ItemType.TELL], ("c1", "t1"), "c1") == ("c1", "t1")
    assert take_back(ITEMS[ItemType.TELL], ("c1", "t1"), "t1~2") == ("c1",)
