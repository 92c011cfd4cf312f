"""What a hall needs before it opens, and what the next month is called: pure rules."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desks.office.hall_facts import HallFacts
from kiosk.errors.office import NotAChoiceError, NotACountError, NotADayError, NotWeightsError
from kiosk.views.office import typed
from kiosk.views.office.next_month import next_month
from kiosk.views.office.set_up import Need, State, first_to_do, is_open, steps
from kiosk.wording.office.months import MONTHS
from kiosk.wording.shape import Language
from scoring.events.campaigns import Weights
from scoring.read.campaigns import CampaignRecord
from scoring.rules.knowledge.attempt_marks import AttemptPolicy

TODAY = date(2026, 7, 14)
EMPTY = HallFacts(
    today=TODAY, units=1, windows=0, people=1, clerks=0, without_pin=0, campaigns=0, campaign=None, papers=0,
    papers_now=0, duties=0, duties_ever=0, unstaffed=0, backup_at=None, backup_old=False, entries=3, head="3:abc",
    waits=(),
)  # fmt: skip
FULL = replace(
    EMPTY, windows=3, people=6, clerks=4, campaigns=1, campaign="七月", papers=1, papers_now=1, duties=4, duties_ever=4,
    backup_at=datetime(2026, 7, 14, tzinfo=UTC),
)  # fmt: skip


def states(hall: HallFacts) -> dict[Need, State]:
    return {step.need: step.state for step in steps(hall)}


def test_an_empty_hall_needs_everything_in_order_and_a_full_one_nothing() -> None:
    assert [*states(EMPTY)] == [*Need]
    assert {*states(EMPTY).values()} == {State.MISSING}
    assert (first_to_do(EMPTY), is_open(EMPTY)) == (Need.ROSTER, False)
    assert {*states(FULL).values()} == {State.DONE}
    assert (first_to_do(FULL), is_open(FULL)) == (None, True)


@pytest.mark.parametrize(
    ("changed", "need", "state", "opens"),
    [
        ({"windows": 0}, Need.ROSTER, State.MISSING, False),
        ({"clerks": 0}, Need.ROSTER, State.MISSING, False),
        ({"without_pin": 1}, Need.ROSTER, State.PART, True),
        ({"campaigns": 0, "campaign": None}, Need.CAMPAIGN, State.MISSING, False),
        ({"campaign": None}, Need.CAMPAIGN, State.PART, True),
        ({"papers": 0, "papers_now": 0}, Need.PAPER, State.MISSING, False),
        ({"papers_now": 0}, Need.PAPER, State.PART, True),
        ({"duties_ever": 0}, Need.DUTY, State.MISSING, False),
        ({"unstaffed": 2}, Need.DUTY, State.PART, True),
        ({"backup_at": None}, Need.BACKUP, State.MISSING, True),
        ({"backup_old": True}, Need.BACKUP, State.PART, True),
    ],
)
def test_each_line_says_what_is_missing(changed: dict[str, object], need: Need, state: State, opens: bool) -> None:
    hall = replace(FULL, **changed)  # type: ignore[arg-type]  # each is a field of its own type
    assert states(hall) == {**dict.fromkeys(Need, State.DONE), need: state}
    assert (first_to_do(hall), is_open(hall)) == (need, opens)


def record(campaign_id: str, first: date, last: date) -> CampaignRecord:
    weights = Weights(knowledge=40, satisfaction=40, discipline=20)
    return CampaignRecord(campaign_id, campaign_id, first, last, weights, (0, 30, 60, 80, 100), 5)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_a_new_month_is_a_whole_one_that_no_campaign_has(today: date, last: date) -> None:
    known = (record("A", last, last),)
    found = next_month(known, today, MONTHS[Language.ZH])
    assert found.first_day.day == 1
    assert found.first_day > last
    assert found.last_day >= found.first_day
    assert (found.last_day.month, found.like) == (found.first_day.month, "A")
    assert found.last_day.toordinal() + 1 == (found.last_day.replace(day=28).toordinal() + 4) - (
        date.fromordinal(found.last_day.replace(day=28).toordinal() + 4).day - 1
    )


def test_the_first_month_is_this_one_and_an_id_that_is_taken_is_not_taken_again() -> None:
    first = next_month((), TODAY, MONTHS[Language.ZH])
    assert (first.campaign_id, first.title, first.like) == ("2026-07", "2026年7月服务质量考核", None)
    assert (first.first_day, first.last_day) == (date(2026, 7, 1), date(2026, 7, 31))
    odd = (record("2026-08", date(2026, 6, 1), date(2026, 7, 20)),)
    assert next_month(odd, TODAY, MONTHS[Language.EN]).campaign_id == "2026-08-2"


def test_what_is_typed_is_understood_or_refused() -> None:
    assert typed.weights("５０，30、20") == Weights(knowledge=50, satisfaction=30, discipline=20)
    for wrong in ("", "50,30", "50,30,30", "50.5,30,19", "1000,0,0"):
        with pytest.raises(NotWeightsError):
            typed.weights(wrong)
    assert typed.day("2026年7月1日") == date(2026, 7, 1)
    with pytest.raises(NotADayError):
        typed.day("昨天")
    assert typed.whole("１２", 1, 20) == 12
    for wrong in ("0", "21", "x", "-1", ""):
        with pytest.raises(NotACountError):
            typed.whole(wrong, 1, 20)
    words = {language: own.counts for language, own in MONTHS.items()}
    assert [typed.choice(given, AttemptPolicy, words) for given in ("最高", "BEST", "mean")] == [
        AttemptPolicy.BEST,
        AttemptPolicy.BEST,
        AttemptPolicy.MEAN,
    ]
    with pytest.raises(NotAChoiceError):
        typed.choice("也许", AttemptPolicy, words)
