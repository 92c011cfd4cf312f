"""The small hall worked out by hand: every component, every contribution, every reason for having none."""

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from scoring.events.campaigns import WeightsAdopted
from scoring.ledger.store import Store
from scoring.rules.knowledge.knowledge import KnowledgeNote
from scoring.rules.ranking import Unplaced
from scoring.rules.ratings.satisfaction import satisfaction_of_all
from scoring.standings import Standing, SubjectKind, board
from tests.scoring.halls import (
    CAMPAIGN,
    LAST,
    assigned,
    at,
    began,
    found,
    july,
    lines,
    period_of,
    rated,
    rated_often,
    reversed_,
    took,
    voided,
    weights,
)

COUNTS = {"W1": (0, 0, 1, 2, 7), "W2": (1, 0, 0, 1, 3), "W4": (0, 0, 0, 0, 4)}


@pytest.fixture
def month(hall: Store) -> Store:
    """A month in which W1 did well, W2 fairly, W3 took no paper, W4 was rated too seldom, W5 was never there."""
    hall.ledger.append_all(
        [
            *rated_often("A01", "W1", COUNTS["W1"], at(2)),
            *rated_often("A02", "W2", COUNTS["W2"], at(8)),
            *rated_often("B01", "W4", COUNTS["W4"], at(2)),
            rated("nobody", "A01", 5, None, at(9)),
            rated("mistake", "A01", 1, "W1", at(2)),
            voided("mistake"),
            rated("too-late", "A01", 1, "W1", at(31) + timedelta(days=1)),
            *took("W1", ("3", "5/2"), 1),
            *took("W1", ("4", "6"), 2),
            *took("W2", ("2", "5")),
            *took("W4", ("4", "0")),
            began("open", "W5"),
            found("f1", 3, staff_id="W1", window_id="A01", unit_id="U1"),
            found("f2", 2, staff_id="W1", window_id="A01", unit_id="U1"),
            reversed_("f2"),
            found("f3", 4, staff_id=None, window_id=None, unit_id="U1"),
        ]
    )
    return hall


def points(line: Standing) -> list[Decimal | None]:
    return [one.points for one in line.composite.contributions]


def test_a_persons_line_is_what_a_pencil_makes_of_it(month: Store) -> None:
    w1 = lines(month, SubjectKind.STAFF)["W1"]
    # Pooled (1 0 1 3 14), plus one each: (2 1 2 4 15)/24 of 10 imagined ratings, worth 820.833 points.
    assert w1.components.knowledge == 100
    assert w1.components.satisfaction == pytest.approx((60 + 160 + 700 + 820.8333) / 20, abs=1e-5)
    assert w1.components.discipline == 97
    assert points(w1) == [Decimal("40.00"), Decimal("34.82"), Decimal("19.40")]
    assert w1.composite.total == Decimal("94.22")
    assert (w1.counts, w1.ratings, w1.deduction, w1.days, w1.place) == (COUNTS["W1"], 10, 3, 31, ("A01",))
    assert (w1.told_all, w1.told_of) == (1, 2)
    assert (w1.rates.good.value, w1.rates.bad.value) == (Fraction(1), Fraction(0))


def test_another_persons_line_too(month: Store) -> None:
    w2 = lines(month, SubjectKind.STAFF)["W2"]
    assert (w2.components.knowledge, w2.components.discipline, w2.days) == (70, 100, 15)
    assert points(w2) == [Decimal("28.00"), Decimal("32.02"), Decimal("20.00")]
    assert w2.composite.total == Decimal("80.02")
    assert w2.rates.bad.value == Fraction(1, 5)


def test_satisfaction_is_the_rule_applied_to_the_counts_of_all_clerks(month: Store) -> None:
    none = (0, 0, 0, 0, 0)
    expected = satisfaction_of_all({one: COUNTS.get(one, none) for one in ("W1", "W2", "W3", "W4", "W5")})
    staff = lines(month, SubjectKind.STAFF)
    assert staff["W1"].satisfaction == expected["W1"]
    assert staff["W2"].satisfaction == expected["W2"]
    assert staff["W1"].composite_sd == pytest.approx(0.4 * expected["W1"].sd)


def test_too_few_ratings_leave_satisfaction_composite_and_rank_undefined_but_not_the_rest(month: Store) -> None:
    w4 = lines(month, SubjectKind.STAFF)["W4"]
    assert w4.satisfaction is None
    assert (w4.components.knowledge, w4.components.satisfaction, w4.components.discipline) == (40, None, 100)
    assert (w4.composite.total, w4.composite.missing) == (None, ("satisfaction",))
    assert w4.rank is not None
    assert (w4.rank.rank, w4.rank.unplaced) == (None, Unplaced.UNDEFINED)
    assert w4.counts == COUNTS["W4"]


def test_without_weight_on_satisfaction_there_is_a_score_but_still_no_rank_below_the_minimum(month: Store) -> None:
    month.ledger.append(WeightsAdopted(campaign_id=CAMPAIGN, weights=weights(50, 0, 50)))
    w4 = lines(month, SubjectKind.STAFF)["W4"]
    assert w4.composite.total == Decimal("70.00")
    assert w4.rank is not None
    assert (w4.rank.rank, w4.rank.unplaced) == (None, Unplaced.TOO_FEW)


def test_a_clerk_without_a_paper_has_no_knowledge_and_the_line_says_why(month: Store) -> None:
    w3 = lines(month, SubjectKind.STAFF)["W3"]
    assert w3.knowledge is not None
    assert (w3.knowledge.value, w3.knowledge.note, w3.knowledge.missing) == (None, KnowledgeNote.UNRANKED, ("monthly",))
    assert w3.composite.missing == ("knowledge", "satisfaction")


def test_an_open_attempt_is_no_attempt(month: Store) -> None:
    w5 = lines(month, SubjectKind.STAFF)["W5"]
    assert w5.components.knowledge is None
    assert (w5.days, w5.place, w5.told_of) == (0, (), 0)


def test_the_board_lists_clerks_only_ranked_first(month: Store) -> None:
    standings = board(period_of(month, LAST), SubjectKind.STAFF).standings
    assert [one.subject_id for one in standings] == ["W1", "W2", "W3", "W4", "W5"]
    assert [one.rank.rank if one.rank else 0 for one in standings][2:] == [None, None, None]
    assert all(one.rank is not None and one.rank.subject == one.subject_id for one in standings)


def test_a_window_has_the_ratings_of_everybody_and_the_knowledge_of_those_who_sit_there(month: Store) -> None:
    windows = lines(month, SubjectKind.WINDOW)
    assert windows["A01"].counts == (0, 0, 1, 2, 8)
    assert [windows[one].components.knowledge for one in ("A01", "A02", "B01")] == [100, 70, 40]
    assert [windows[one].components.discipline for one in ("A01", "A02", "B01")] == [97, 100, 100]
    assert [windows[one].days for one in ("A01", "A02", "B01")] == [31, 31, 31]
    expected = satisfaction_of_all({"A01": (0, 0, 1, 2, 8), "A02": COUNTS["W2"], "B01": COUNTS["W4"]})
    assert windows["A01"].satisfaction == expected["A01"]
    assert windows["B01"].composite.total is None


def test_a_windows_knowledge_is_weighted_by_days_at_that_window(month: Store) -> None:
    month.ledger.append_all([*took("W3", ("1", "0"))])
    assert lines(month, SubjectKind.WINDOW)["A02"].components.knowledge == Fraction(70 * 15 + 10 * 16, 31)


def test_a_unit_is_the_mean_of_its_scored_people_weighted_by_days(month: Store) -> None:
    unit, staff = lines(month, SubjectKind.UNIT)["U1"], lines(month, SubjectKind.STAFF)
    w1, w2 = staff["W1"].satisfaction, staff["W2"].satisfaction
    assert w1 is not None
    assert w2 is not None
    assert unit.components.knowledge == Fraction(100 * 31 + 70 * 15, 46)
    assert unit.components.satisfaction == (w1.value * 31 + w2.value * 15) / 46
    assert unit.components.discipline == Fraction(97 * 31 + 100 * 15, 46)
    assert unit.composite.total == sum(filter(None, points(unit)))
    assert (unit.deduction, unit.days) == (7, 31 + 15 + 16)


def test_a_unit_of_nobody_scored_has_no_score_and_keeps_its_deductions(month: Store) -> None:
    unit = lines(month, SubjectKind.UNIT)["U2"]
    assert (unit.composite.total, unit.deduction) == (None, 0)
    assert len(unit.composite.missing) == 3


def test_what_was_voided_withdrawn_or_fell_outside_the_campaign_counts_nowhere(month: Store) -> None:
    whole = board(period_of(month, LAST), SubjectKind.STAFF)
    assert (whole.rates.good.numerator, whole.rates.bad.numerator, whole.rates.good.denominator) == (19, 1, 20)
    assert sum(one.deduction for one in whole.standings) == 3


def test_weekly_means_are_plain_means_by_calendar_week_and_undefined_without_ratings(month: Store) -> None:
    staff, windows = lines(month, SubjectKind.STAFF), lines(month, SubjectKind.WINDOW)
    # 1 July 2026 is a Wednesday: weeks begin on 29 June, 6, 13, 20 and 27 July.
    assert staff["W1"].weeks == (Fraction(920, 10), None, None, None, None)
    assert staff["W2"].weeks == (None, Fraction(380, 5), None, None, None)
    assert windows["A01"].weeks == (Fraction(92), Fraction(100), None, None, None)
    assert lines(month, SubjectKind.UNIT)["U1"].weeks == (Fraction(92), Fraction(480, 6), None, None, None)
    assert len(lines(month, SubjectKind.STAFF, july(5))["W1"].weeks) == 1
    assert len(lines(month, SubjectKind.STAFF, july(6))["W1"].weeks) == 2


def test_days_on_duty_are_counted_up_to_today_and_inside_the_campaign(month: Store) -> None:
    month.ledger.append_all([assigned("W5", "B01", july(1) - timedelta(days=9), july(1) + timedelta(days=90))])
    assert [lines(month, SubjectKind.STAFF, july(day))["W5"].days for day in (1, 2, 31)] == [1, 2, 31]
    assert lines(month, SubjectKind.STAFF, LAST + timedelta(days=30))["W5"].days == 31


def test_a_day_entered_twice_in_the_roster_is_one_day(month: Store) -> None:
    month.ledger.append_all([assigned("W1", "A01", july(10), july(20), "again")])
    assert lines(month, SubjectKind.STAFF)["W1"].days == 31
    assert lines(month, SubjectKind.WINDOW)["A01"].days == 31


def test_a_day_at_two_windows_is_a_day_at_each_and_one_day_for_the_person_and_the_unit(month: Store) -> None:
    month.ledger.append_all([assigned("W1", "A02", july(10), july(20))])
    assert lines(month, SubjectKind.STAFF)["W1"].days == 31
    assert lines(month, SubjectKind.WINDOW)["A02"].days == 31 + 11
    assert lines(month, SubjectKind.UNIT)["U1"].days == 31 + 31
    assert lines(month, SubjectKind.UNIT)["U1"].components.knowledge == Fraction(100 * 31 + 70 * 15, 46)
