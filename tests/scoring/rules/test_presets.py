"""Published rules as data: every number that is said to be applied is applied, and nothing else changes."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.unknown import UnknownPresetError, UnknownRequirementError
from scoring.events.organisation import Role
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read import organisation
from scoring.read.campaigns import campaign
from scoring.read.period import read_period
from scoring.rules.discipline.catalogue import catalogue
from scoring.rules.discipline.discipline import (
    capped,
    coupled_points,
    discipline_score,
    discipline_score_capped,
    unit_deduction,
)
from scoring.rules.presets.presets import family_of, items_under, known_item, presets
from scoring.services.campaigns import Campaigns, Opening
from scoring.services.patrols import Patrols, Seen
from scoring.standings import SubjectKind, board
from scoring.standings.coupled import Coupled
from scoring.standings.explain import explain
from scoring.standings.own import own_view
from tests.scoring.halls import HALL, FakeClock, at, enrolled, july, open_at
from tests.scoring.halls import organisation as hall_of

FOUND = st.lists(st.tuples(st.sampled_from("甲乙丙"), st.integers(1, 10)), max_size=20)
CAPS = st.dictionaries(st.sampled_from("甲乙"), st.integers(0, 30))


@given(FOUND, CAPS)
def test_a_cap_cuts_its_family_alone_and_never_costs_more(found: list[tuple[str, int]], caps: dict[str, int]) -> None:
    points, cut = capped(found, caps)
    sums = {group: sum(worth for name, worth in found if name == group) for group, _ in found}
    assert points == sum(min(total, caps.get(group, total)) for group, total in sums.items())
    assert cut == {
        group: (total, caps[group]) for group, total in sums.items() if group in caps and total > caps[group]
    }
    assert discipline_score([worth for _, worth in found]) <= discipline_score_capped(found, caps) <= 100
    assert discipline_score_capped(found, {}) == discipline_score([worth for _, worth in found])


@given(st.lists(st.integers(1, 10)), st.integers(0, 100))
def test_what_is_coupled_is_the_share_of_every_deduction_exactly(points: list[int], percent: int) -> None:
    assert coupled_points(points, percent) == sum((Fraction(one * percent, 100) for one in points), Fraction(0))
    assert coupled_points(points, 100) == unit_deduction(points)


def test_the_data_is_whole() -> None:
    every = presets()
    assert next(iter(every)) == "service-quality-month"
    assert len(every) == 13
    own = [code for one in every.values() for code in one.items]
    assert len({*own, *catalogue()}) == len(own) + len(catalogue())
    for one in every.values():
        assert one.source
        assert one.cannot or one.status == "plan"
        assert all(1 <= item.points <= 10 and item.text and item.text_en for item in one.items.values())
        assert one.weights is None or sum(one.weights) == 100
        assert [*items_under(one.preset_id)] == [*catalogue(), *one.items]
        assert all(known_item(code) is item for code, item in one.items.items())
    assert family_of("F1") == "服务态度"
    assert (family_of("A1"), family_of("Q9")) == ("考勤制度", "Q9")


@pytest.fixture
def store() -> Store:
    made = open_at(None, FakeClock(at(20)))
    made.ledger.append_all([*hall_of(), enrolled("H1", "U1", Role.HEAD, "单位负责人")])
    return made


def opened_with(store: Store, preset: str | None, name: str = "C", like: str | None = None) -> None:
    Campaigns(store).open(Opening(name, "七月", july(1), july(31), like=like, preset=preset), "G1")


def test_a_campaign_follows_the_rules_it_was_opened_with_and_says_what_they_did(store: Store) -> None:
    opened_with(store, "one-window-county-2020")
    with store.reading() as connection:
        leader = organisation.person(connection, HALL, "Z1")
    patrol = Patrols(store)
    for number in range(6):
        found = patrol.record(Seen("A01", "j1", staff_id="W1", day=july(7 + number)), leader)
        assert (found.code, found.points) == ("J1", 3)
    patrol.record(Seen("A01", "A1", staff_id="W1", day=july(14)), leader)
    with store.reading() as connection:
        record = campaign(connection, HALL, "C")
        period = read_period(connection, HALL, record, july(20))
        unit = explain(connection, HALL, period, SubjectKind.UNIT, "U1")
    lines = {one.subject_id: one for one in board(period, SubjectKind.STAFF).standings}
    assert lines["W1"].components.discipline == 100 - 10 - 1
    assert lines["W1"].deduction == 19
    assert unit.standing.deduction == 19
    assert unit.coupled == Coupled(19, 50, Fraction(19, 2), ("H1",))
    with store.reading() as connection:
        heads_own = own_view(connection, HALL, SubjectKind.UNIT, "U1", july(20))
        clerks_own = own_view(connection, HALL, SubjectKind.STAFF, "W1", july(20))
    assert (heads_own.coupled, clerks_own.coupled) == (unit.coupled, None)
    assert compare(store.engine) == []


def test_items_of_other_rules_are_found_only_where_a_campaign_follows_them(store: Store) -> None:
    with store.reading() as connection:
        leader = organisation.person(connection, HALL, "Z1")
    opened_with(store, None)
    with pytest.raises(UnknownRequirementError):
        Patrols(store).record(Seen("A01", "F1", day=july(7)), leader)
    opened_with(store, "LAIWU", "D")
    assert Patrols(store).record(Seen("A01", "F1", day=july(7)), leader).points == 1
    with pytest.raises(UnknownRequirementError):
        Patrols(store).record(Seen("A01", "F1", day=date(2026, 6, 30)), leader)


def test_the_next_month_is_like_the_last_in_its_rules_too(store: Store) -> None:
    opened_with(store, "laiwu", "L")
    opened_with(store, None, "M", like="L")
    rules = Campaigns(store).one("M").preset
    assert rules == Campaigns(store).one("L").preset
    assert rules is not None
    assert Campaigns(store).one("M").caps == {"服务态度": 20, "工作纪律": 25}
    with pytest.raises(UnknownPresetError):
        opened_with(store, "nowhere", "N")
