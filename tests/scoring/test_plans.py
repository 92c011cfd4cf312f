"""A campaign's plan: the shipped one, phases that overlap, what was done, and the next month's with shifted days."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.errors.conflicts import DayToComeError
from scoring.errors.unknown import UnknownActivityError, UnknownPhaseError, UnknownStaffError
from scoring.ledger.private import erase
from scoring.ledger.rebuild import compare
from scoring.ledger.store import Store
from scoring.read.campaigns import papers
from scoring.read.plans import ActivityRecord
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.rules.plan.plan import PlannedPhase, following, shifted, template
from scoring.services.campaigns import Campaigns, Opening, Scheduling
from scoring.services.plans import Change, Plans
from tests.scoring.halls import HALL, FakeClock, at, july, open_at, organisation

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
SPANS = st.tuples(DAYS, st.integers(0, 90)).map(lambda one: (one[0], one[0] + timedelta(days=one[1])))


@pytest.fixture
def store() -> Store:
    made = open_at(None, FakeClock(at(20)))
    made.ledger.append_all([*organisation()])
    Campaigns(made).open(Opening("C", "七月", july(1), july(31)), "G1")
    return made


def activities(store: Store, name: str = "C") -> dict[str, ActivityRecord]:
    return {one.activity_id: one for phase in Plans(store).of(name)[1] for one in phase.activities}


@given(SPANS, SPANS, DAYS, DAYS)
def test_shifted_days_keep_their_order_their_ends_and_their_side(
    old: tuple[date, date], new: tuple[date, date], one: date, other: date
) -> None:
    assert shifted(old[1], old, new) == new[1]
    assert shifted(old[0], old, new) == (new[0] if old[0] < old[1] else new[1])
    if one <= other:
        assert shifted(one, old, new) <= shifted(other, old, new)
    moved = shifted(one, old, new)
    assert not old[0] <= one <= old[1] or new[0] <= moved <= new[1]
    assert not one > old[1] or moved - new[1] == one - old[1]
    assert shifted(one, old, old) == one


@given(SPANS)
def test_the_next_campaign_follows_without_a_gap_and_whole_months_follow_whole_ones(span: tuple[date, date]) -> None:
    first, last = following(*span)
    assert first == span[1] + timedelta(days=1)
    assert first <= last
    if span[0].day != 1 or first.day != 1:
        assert last - first == span[1] - span[0]
    else:
        assert (last + timedelta(days=1)).day == 1


def test_after_july_comes_august_and_after_the_first_quarter_the_second() -> None:
    assert following(july(1), july(31)) == (date(2026, 8, 1), date(2026, 8, 31))
    assert following(date(2026, 1, 1), date(2026, 3, 31)) == (date(2026, 4, 1), date(2026, 6, 30))
    assert following(date(2026, 12, 1), date(2026, 12, 31)) == (date(2027, 1, 1), date(2027, 1, 31))


@given(SPANS)
def test_the_shipped_plan_fits_any_campaign(span: tuple[date, date]) -> None:
    planned = [*template(*span)]
    phases = {one.phase_id: one for one in planned if isinstance(one, PlannedPhase)}
    assert all(one.first_day <= one.last_day for one in phases.values())
    named = [one for one in planned if not isinstance(one, PlannedPhase)]
    assert {one.phase_id for one in named} <= {*phases}
    assert len(named) == 10


def test_a_new_campaign_has_the_plan_of_the_seed_with_phases_that_overlap(store: Store) -> None:
    known, (before, within, after) = Plans(store).of("c")
    assert known.campaign_id == "C"
    assert (before.first_day, before.last_day) == (date(2026, 6, 25), july(2))
    assert (within.first_day, within.last_day) == (july(1), july(31))
    assert (after.first_day, after.last_day) == (july(29), date(2026, 8, 7))
    titles = {one.title for one in activities(store).values()}
    assert {*("成立领导小组", "动员部署", "开辟专栏", "宣传咨询活动", "大讨论")} <= titles
    assert {*("业务知识测试", "民意调查", "全面检查")} <= titles


def test_what_was_done_has_its_evidence_until_that_is_erased(store: Store) -> None:
    before = activities(store)["debate"]
    assert before.overdue(july(20))
    done = Plans(store).mark("c", "DEBATE", "G1", done_on=july(15), evidence="会议纪要〔2026〕3号")
    assert (done.done_on, done.marked_by, done.evidence) == (july(15), "G1", "会议纪要〔2026〕3号")
    assert not done.overdue(july(31))
    with pytest.raises(DayToComeError):
        Plans(store).mark("c", "debate", "G1", done_on=july(21))
    Plans(store).change("C", "debate", Change(title="作风大讨论", owner="w1", day=july(16)), "G1")
    changed = activities(store)["debate"]
    assert (changed.title, changed.owner, changed.day, changed.done_on) == ("作风大讨论", "W1", july(16), july(15))
    with store.reading() as connection:
        ref = connection.exec_driver_sql("SELECT evidence_ref FROM activity WHERE activity_id = 'debate'").scalar_one()
    with store.writing() as connection:
        erase(connection, HALL, ref)
    assert activities(store)["debate"].evidence is None
    assert Plans(store).mark("c", "debate", "G1", done_on=None).done_on is None
    assert compare(store.engine) == []


def test_a_hall_adds_phases_and_activities_of_its_own(store: Store) -> None:
    plans = Plans(store)
    with pytest.raises(UnknownPhaseError):
        plans.set_phase("C", PlannedPhase("P9", "", july(3), july(4)), "G1")
    plans.set_phase("C", PlannedPhase("p9", "回头看", july(3), july(9)), "G1")
    plans.set_phase("C", PlannedPhase("P9", "", july(3), july(10)), "G1")
    assert [(one.title, one.last_day) for one in plans.of("C")[1] if one.phase_id == "P9"] == [("回头看", july(10))]
    with pytest.raises(UnknownActivityError):
        plans.change("C", "look", Change(title="看"), "G1")
    with pytest.raises(UnknownPhaseError):
        plans.change("C", "look", Change(title="看", phase="P8"), "G1")
    with pytest.raises(UnknownStaffError):
        plans.change("C", "debate", Change(owner="W99"), "G1")
    with pytest.raises(UnknownActivityError):
        plans.mark("C", "look", "G1", done_on=july(3))
    assert plans.change("C", "look", Change(title="看", phase="p9"), "G1").activity_id == "LOOK"
    assert compare(store.engine) == []


def test_a_month_like_the_last_one_has_its_papers_and_plan_with_shifted_days(store: Store) -> None:
    keeper, plans = Campaigns(store), Plans(store)
    terms = Scheduling(
        *("C", "monthly", "七月测试", july(31), 600, Fraction(10), 2),
        *(AttemptPolicy.LAST, AbsencePolicy.ZERO, ("U1",), ("W4",)),
    )
    keeper.schedule(terms, "G1")
    plans.change("C", "debate", Change(owner="W1"), "G1")
    plans.mark("C", "debate", "G1", done_on=july(15), evidence="x")
    keeper.open(Opening("S", "九月", date(2026, 9, 1), date(2026, 9, 30), like="c"), "G1")
    debate, column = activities(store, "S")["debate"], activities(store, "S")["column"]
    assert (debate.owner, debate.day, debate.done_on, debate.evidence) == ("W1", date(2026, 9, 15), None, None)
    assert column.day == date(2026, 9, 2)
    assert [(one.first_day, one.last_day) for one in plans.of("S")[1]] == [
        (date(2026, 8, 26), date(2026, 9, 2)),
        (date(2026, 9, 1), date(2026, 9, 30)),
        (date(2026, 9, 29), date(2026, 10, 7)),
    ]
    with store.reading() as connection:
        (paper,) = papers(connection, HALL, "S")
    assert (paper.deadline, paper.units, paper.staff) == (date(2026, 9, 30), ("U1",), ("W4",))
    assert (paper.counts, paper.absence, paper.attempts_allowed) == (AttemptPolicy.LAST, AbsencePolicy.ZERO, 2)
    assert compare(store.engine) == []
