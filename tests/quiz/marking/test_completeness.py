"""告知 completeness: what was told, less what should not have been asked."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quiz.marking import check_response, mark
from quiz.marking.checklist import take_apart
from quiz.marking.completeness import completeness
from quiz.model.item import Item, Response
from quiz.model.vocabulary import Facet
from tests.quiz.builders import beware, birth_registration, say, tell
from tests.quiz.strategies import checklists, items_with_response, one_a_group


@pytest.mark.parametrize(
    ("response", "share", "told_all"),
    [
        ("c1 m1 m2 p1 t1", Fraction(1), True),
        ("m1 t1", Fraction(6, 10), True),  # both critical lines
        ("c1 m1 m2 p1", Fraction(7, 10), False),  # the critical limit left out
        ("c1 m1 m2 p1 t1 x2", Fraction(1) - Fraction(3, 4), True),  # irrelevant, but not illegal
        ("c1 m1 m2 p1 t1 x1", Fraction(1) - Fraction(1, 4), False),  # illegal
        ("c1 m1 m2 p1 t1_1", Fraction(7, 10) - Fraction(1, 10), False),
        ("c1 m1 m2 p1 t1_2", Fraction(7, 10) - Fraction(2, 10), False),
        ("c1 m1 m2 p1 t1_2 x1", Fraction(7, 10) - Fraction(1, 4) - Fraction(2, 10), False),
        ("c1 m1 m2 p1 t1 x1 x2", Fraction(0), False),
        ("c1 m1 m2 p1 t1_2 x1 x2", Fraction(0), False),  # π is capped at 1
        ("x1", Fraction(0), False),
        ("m2 x2", Fraction(0), False),  # 1/10 − 3/4, floored
    ],
)
def test_birth_registration_by_hand(response: str, share: Fraction, told_all: bool) -> None:
    result = mark(birth_registration(), tuple(response.split()))
    assert result.share == share
    assert result.told_all is told_all


def test_recall_and_over_demand_are_kept_beside_the_share() -> None:
    checklist = mark(birth_registration(), ("c1", "m1", "t1_2", "x1")).checklist
    assert checklist is not None
    assert checklist.recall == Fraction(5, 10)
    assert checklist.over_demand == Fraction(1, 4) + Fraction(2, 10)
    assert [element.id for element in checklist.left_out] == ["m2", "p1", "t1"]
    assert [element.id for element in checklist.over_demands] == ["t1_2", "x1"]
    by_facet = {tally.facet: (tally.told, tally.required, tally.over_demands) for tally in checklist.facets}
    assert by_facet == {
        Facet.CONDITIONS: (2, 2, 0),
        Facet.MATERIALS: (3, 4, 1),
        Facet.STEPS: (0, 1, 0),
        Facet.LIMITS: (0, 3, 1),
    }


def test_where_nothing_must_be_told_no_facet_has_a_cost() -> None:
    assert [facet.cost for facet in take_apart(tell(beware("x1")), ("x1",)).facets] == [0]


def test_without_free_over_demands_a_wrong_fact_takes_away_its_share_of_what_is_required() -> None:
    item = tell(
        say("m1", weight=4),
        say("t1", Facet.LIMITS, group="t1"),
        beware("t1_1", Facet.LIMITS, weight=1, group="t1"),
        beware("t1_2", Facet.LIMITS, weight=3, group="t1"),
    )
    assert mark(item, ("m1",)).share == Fraction(4, 5)
    assert mark(item, ("m1", "t1_1")).share == Fraction(4, 5) - Fraction(1, 5)
    assert mark(item, ("m1", "t1_2")).share == Fraction(4, 5) - Fraction(3, 5)


def test_where_nothing_can_be_over_demanded_the_share_is_the_recall() -> None:
    assert mark(tell(say("m1", weight=3), say("m2")), ("m1",)).share == Fraction(3, 4)


def test_where_nothing_is_required_recall_is_undefined_and_nothing_is_earned() -> None:
    result = mark(tell(beware("x1")), ("x1",))
    assert result.share == 0
    assert result.told_all is False
    assert result.checklist is not None
    assert result.checklist.recall is None
    assert result.checklist.over_demand is None


def test_the_penalty_scales_what_over_demands_cost() -> None:
    checklist = take_apart(birth_registration(), ("c1", "m1", "m2", "p1", "t1", "x1"))
    assert completeness(checklist, Fraction(0)) == 1
    assert completeness(checklist, Fraction(1, 2)) == Fraction(7, 8)
    assert completeness(checklist, Fraction(4)) == 0


def test_over_demand_stops_at_one_so_a_mild_penalty_never_takes_more_than_itself() -> None:
    checklist = take_apart(birth_registration(), ("c1", "m1", "m2", "p1", "t1_2", "x1", "x2"))
    assert checklist.over_demand == 1
    assert completeness(checklist, Fraction(1, 2)) == Fraction(7, 10) - Fraction(1, 2)


def test_a_negative_penalty_is_refused() -> None:
    with pytest.raises(ValueError, match="must not be negative"):
        completeness(take_apart(birth_registration(), ()), Fraction(-1))


@given(items_with_response(checklists()))
def test_an_honest_clerk_earns_the_recall(case: tuple[Item, Response]) -> None:
    item, response = case
    honest = tuple(token for token in response if token in item.key)
    weights = {element.id: element.weight for element in item.elements}
    told, required = sum(weights[token] for token in honest), sum(weights[token] for token in item.key)
    assert mark(item, honest).share == Fraction(told, required)


@given(items_with_response(checklists()), st.data())
def test_a_further_right_line_never_lowers_and_a_further_wrong_one_never_raises(
    case: tuple[Item, Response], data: st.DataObject
) -> None:
    item, response = case
    taken = {element.group for element in item.elements if element.id in response} - {None}
    left = [it for it in item.elements if it.id not in response and it.group not in taken]
    assume(left)
    added = data.draw(st.sampled_from(left))
    longer = check_response(item, (*response, added.id))
    before, after = mark(item, response), mark(item, longer)
    if added.required:
        assert after.share >= before.share
        assert after.told_all or not before.told_all
    else:
        assert after.share <= before.share
        assert before.told_all or not after.told_all


@given(checklists(), st.data())
def test_ticking_everything_that_can_be_ticked_never_beats_honest_knowledge(item: Item, data: st.DataObject) -> None:
    assume(any(not element.required and element.group is None for element in item.elements))
    shuffled = data.draw(st.permutations(item.elements))
    wanted: dict[str, str] = {}
    for element in shuffled:  # the first of a group that comes is ticked, right or wrong
        wanted.setdefault(element.group or element.id, element.id)
    everything = check_response(item, tuple(wanted.values()))
    honest = tuple(data.draw(st.sets(st.sampled_from(item.key))))
    assert mark(item, everything).share <= mark(item, check_response(item, honest)).share
    assert mark(item, everything).share == 0


@given(checklists())
def test_all_free_lines_together_cost_at_least_what_they_bring_so_guessing_gains_nothing(item: Item) -> None:
    free = [element for element in item.elements if element.group is None]
    assume(any(not element.required for element in free))
    required = sum(element.weight for element in item.elements if element.required)
    gained = sum(Fraction(element.weight, required) for element in free if element.required)
    lost = sum(take_apart(item, (element.id,)).over_demand or Fraction(0) for element in free)
    assert lost == 1
    assert gained <= lost


@given(checklists())
def test_a_wrong_answer_in_a_group_is_worth_less_than_the_right_one_or_none(item: Item) -> None:
    for wrong in (it for it in item.elements if it.group is not None and not it.required):
        others = [it for it in item.key if it != wrong.group]
        silent, right = mark(item, tuple(others)).share, mark(item, item.key).share
        assert mark(item, (*others, wrong.id)).share < silent < right


@given(items_with_response(checklists()))
def test_everything_was_told_exactly_when_nothing_critical_is_missing_and_nothing_illegal_asked(
    case: tuple[Item, Response],
) -> None:
    item, response = case
    assume(any(element.required and element.id in response for element in item.elements))
    missing = [it for it in item.elements if it.critical and it.required and it.id not in response]
    illegal = [it for it in item.elements if it.illegal and it.id in response]
    assert mark(item, response).told_all is (not missing and not illegal)


@given(items_with_response(checklists()))
def test_facets_add_up_to_the_whole(case: tuple[Item, Response]) -> None:
    item, response = case
    checklist = mark(item, response).checklist
    assert checklist is not None
    assert sum(tally.required for tally in checklist.facets) == sum(
        element.weight for element in item.elements if element.required
    )
    assert sum(tally.told for tally in checklist.facets) == sum(it.weight for it in checklist.told)
    assert sum(tally.over_demands for tally in checklist.facets) == len(checklist.over_demands)
    told_ids = {element.id for element in (*checklist.told, *checklist.over_demands)}
    assert told_ids == set(response)


@given(checklists())
def test_the_helper_of_these_tests_ticks_one_line_a_group(item: Item) -> None:
    assert check_response(item, tuple(one_a_group(item, set(item.elements))))
