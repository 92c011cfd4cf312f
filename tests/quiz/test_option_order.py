"""The order options are shown in: complete, repeatable, and silent about the key."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from quiz.drawing.option_order import option_order
from quiz.model.item import Item
from quiz.model.vocabulary import Facet, ItemType
from tests.quiz.builders import birth_registration, multiple, number, ordering, single, true_false
from tests.quiz.strategies import any_item, checklists, orderings

SEEDS = st.text(st.characters(codec="utf-8"), max_size=20)


@given(any_item(), SEEDS, st.booleans())
def test_every_option_is_shown_exactly_once(item: Item, seed: str, shuffle: bool) -> None:
    shown = option_order(item, seed, shuffle=shuffle)
    options, lines = [option.id for option in item.options], [element.id for element in item.elements]
    assert sorted(shown) == sorted(options + lines)
    assert option_order(item, seed, shuffle=shuffle) == shown


def test_types_without_options_have_no_order() -> None:
    assert option_order(true_false(), "s", shuffle=True) == ()
    assert option_order(number(), "s", shuffle=True) == ()


def test_choices_keep_the_authors_order_unless_shuffled() -> None:
    for item in (single(), multiple()):
        author = tuple(option.id for option in item.options)
        assert option_order(item, "s", shuffle=False) == author
        assert {option_order(item, str(seed), shuffle=True) for seed in range(9)} - {author}


def test_every_place_gets_every_option_about_equally_often() -> None:
    first = Counter(option_order(single(), str(seed), shuffle=True)[0] for seed in range(400))
    assert all(60 <= first[letter] <= 140 for letter in "ABCD")  # 100 expected, 4.6 standard deviations


@given(orderings(), SEEDS, st.booleans())
def test_steps_never_come_in_key_order(item: Item, seed: str, shuffle: bool) -> None:
    assert option_order(item, seed, shuffle=shuffle) != item.key


def test_steps_in_key_order_are_turned_by_one_place() -> None:
    by_seed = {seed: option_order(ordering("BCA"), str(seed), shuffle=True) for seed in range(60)}
    assert set(by_seed.values()) == {
        ("A", "B", "C"),
        ("A", "C", "B"),
        ("B", "A", "C"),
        ("C", "A", "B"),
        ("C", "B", "A"),
    }


@given(checklists(), SEEDS)
def test_checklist_lines_stay_in_their_facet_and_their_group(item: Item, seed: str) -> None:
    by_id = {element.id: element for element in item.elements}
    shown = [by_id[element_id] for element_id in option_order(item, seed, shuffle=False)]
    facets = [element.facet for element in shown]
    assert facets == sorted(facets, key=list(Facet).index)
    for group in {element.group for element in shown} - {None}:
        where = [index for index, element in enumerate(shown) if element.group == group]
        assert where == list(range(where[0], where[0] + len(where)))


def test_over_demands_hide_among_the_materials() -> None:
    materials = {"m1", "m2", "x1", "x2"}
    item = birth_registration()
    assert item.type is ItemType.TELL
    orders = {
        tuple(it for it in option_order(item, str(seed), shuffle=False) if it in materials) for seed in range(300)
    }
    assert len(orders) == 24
