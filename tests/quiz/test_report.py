"""The result screen's model: sums that add up, and for every miss the reason."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.attempt import Attempt, answer, apply, begin, start, submit
from quiz.attempt.report import AttemptReport, build_report
from quiz.model.errors import AttemptOpenError, ItemMismatchError
from quiz.model.item import Item, Response
from quiz.model.vocabulary import Facet, ItemType
from scoring.events.attempts import SubmitReason
from tests.quiz.builders import beware, birth_registration, make_item, make_paper, say, single, tell
from tests.quiz.strategies import items_with_response
from tests.telling import refused

LIMITS = make_item(ItemType.SINGLE, key=("A",), options="ABC", item_id="Q-TAX-001", facet=Facet.LIMITS)
SECOND = tell(
    say("m1", weight=2),
    say("f1", Facet.FEES, group="f1"),
    beware("f1_1", Facet.FEES, group="f1"),
    beware("x1", Facet.BASIS),
    item_id="S06:tell:s1",
)


def taken(
    answers: list[tuple[Item, Response]], marks: list[Fraction | int] | None = None, *, hand_in: bool = True
) -> Attempt:
    """An attempt at a paper of these items, answered like this."""
    items = {item.id: item for item, _ in answers}
    paper = make_paper([item for item, _ in answers], marks)
    attempt = begin(
        paper,
        start(paper, attempt_id="a1", staff_id="W0312", campaign_id="2026-07", paper_id="monthly", number=1),
    )
    for position, (item, response) in enumerate(answers, 1):
        attempt = apply(attempt, answer(attempt, position, item, response, position * 1000))
    if hand_in:
        attempt = apply(attempt, submit(attempt, items, SubmitReason.CLERK, 60_000))
    return attempt


def reported(answers: list[tuple[Item, Response]], marks: list[Fraction | int] | None = None) -> AttemptReport:
    return build_report(taken(answers, marks), {item.id: item for item, _ in answers})


def test_a_paper_by_hand() -> None:
    report = reported(
        [
            (single("B"), ("B",)),  # 5 of 5, no facet
            (LIMITS, ("B",)),  # 0 of 5 under 时限
            (birth_registration(), ("c1", "m1", "t1_1", "x1")),  # 20 × (5/10 − 1/4 − 1/10) = 3
            (SECOND, ("m1", "f1")),  # 6 of 6
        ],
        [5, 5, 20, 6],
    )
    assert [line.earned for line in report.lines] == [5, 0, 3, 6]
    assert report.earned == 14
    assert report.maximum == 36
    assert report.percent == Decimal("38.89")
    assert report.passed is False
    assert (report.told_all_passed, report.told_all_total) == (1, 2)
    weights = {it.facet: (it.told, it.required, it.over_demands) for it in report.facets}
    assert weights == {
        Facet.CONDITIONS: (2, 2, 0),
        Facet.MATERIALS: (5, 6, 1),
        Facet.STEPS: (0, 1, 0),
        Facet.LIMITS: (0, 3, 1),
        Facet.FEES: (1, 1, 0),
        Facet.BASIS: (0, 0, 0),
    }
    assert {it.facet: it.earned for it in report.facets} == {
        Facet.CONDITIONS: Fraction(4),
        Facet.MATERIALS: 20 * (Fraction(3, 10) - Fraction(1, 4)) + Fraction(6) * Fraction(2, 3),  # x1 is demanded here
        Facet.STEPS: Fraction(0),
        Facet.LIMITS: Fraction(0),
        Facet.FEES: Fraction(2),
        Facet.BASIS: Fraction(0),
    }
    assert {it.facet: it.maximum for it in report.facets} == {
        Facet.CONDITIONS: Fraction(4),
        Facet.MATERIALS: Fraction(8 + 4),
        Facet.STEPS: Fraction(2),
        Facet.LIMITS: Fraction(6 + 5),
        Facet.FEES: Fraction(2),
        Facet.BASIS: Fraction(0),
    }
    assert [it.facet for it in report.facets] == [facet for facet in Facet if facet is not Facet.PLACE]


def test_a_line_says_what_was_left_out_what_was_over_demanded_and_why() -> None:
    line = reported([(birth_registration(), ("c1", "m1", "t1_1", "x1"))]).lines[0]
    assert [element.id for element in line.left_out] == ["m2", "p1", "t1"]
    assert [element.id for element in line.over_demands] == ["t1_1", "x1"]
    assert line.response == ("c1", "m1", "t1_1", "x1")
    assert line.key == ("c1", "m1", "m2", "p1", "t1")
    assert line.told_all is False
    assert line.explanation == "解析"
    assert line.share == Fraction(3, 20)


def test_a_choice_has_no_checklist_but_its_order_of_options() -> None:
    line = reported([(single("B"), ())]).lines[0]
    assert (line.left_out, line.over_demands, line.told_all, line.checklist) == ((), (), None, None)
    assert line.option_order == ("A", "B", "C", "D")
    assert line.basis == single("B").basis


@pytest.mark.parametrize(
    ("marks", "percent", "passed"),
    [
        ([60, 40], "60.00", True),
        ([Fraction(59999, 1000), Fraction(40001, 1000)], "60.00", False),  # rounded up, but not reached
    ],
)
def test_passing_is_decided_on_exact_marks(marks: list[Fraction | int], percent: str, passed: bool) -> None:
    report = reported([(single("B"), ("B",)), (LIMITS, ("B",))], marks)
    assert report.percent == Decimal(percent)
    assert report.passed is passed


def test_percentages_of_a_facet_are_undefined_where_there_is_nothing_to_be_had() -> None:
    report = reported([(LIMITS, ("A",)), (SECOND, ("m1",))])
    percents = {it.facet: (it.percent, it.told_percent) for it in report.facets}
    assert percents == {
        Facet.MATERIALS: (Decimal("100.00"), Decimal("100.00")),
        Facet.LIMITS: (Decimal("100.00"), None),
        Facet.FEES: (Decimal("0.00"), Decimal("0.00")),
        Facet.BASIS: (None, None),
    }


def test_a_checklist_that_requires_nothing_has_no_marks_to_give_to_a_facet() -> None:
    report = reported([(LIMITS, ("A",)), (tell(beware("x1"), beware("x2", Facet.FEES), item_id="S07:tell:s1"), ())])
    assert {it.facet: (it.earned, it.maximum) for it in report.facets} == {
        Facet.MATERIALS: (Fraction(0), Fraction(0)),
        Facet.LIMITS: (Fraction(5), Fraction(5)),
        Facet.FEES: (Fraction(0), Fraction(0)),
    }


def test_an_open_attempt_has_no_result_to_show() -> None:
    with refused(AttemptOpenError, "交卷后"):
        build_report(taken([(single("B"), ("B",))], hand_in=False), {"Q-CIVIL-001": single("B")})


def test_items_must_be_those_the_paper_was_drawn_with() -> None:
    attempt = taken([(single("B"), ("B",))])
    with pytest.raises(ItemMismatchError):
        build_report(attempt, {"Q-CIVIL-001": single("C")})
    with pytest.raises(ItemMismatchError):
        build_report(attempt, {})


@given(st.lists(items_with_response(), min_size=1, max_size=8))
def test_everything_adds_up(cases: list[tuple[Item, Response]]) -> None:
    answers = [
        (item.model_copy(update={"id": f"{item.id}:{index}"}), response) for index, (item, response) in enumerate(cases)
    ]
    report = reported(answers)
    assert report.earned == sum(line.earned for line in report.lines)
    assert report.maximum == 5 * len(answers)
    assert all(line.earned == line.share * line.maximum for line in report.lines)
    tells = [line for line in report.lines if line.checklist is not None]
    facets, lines = sum(it.earned for it in report.facets), sum(line.earned for line in tells)
    assert facets >= lines  # no facet goes below 0 for what was demanded too much in it
    assert facets == lines or any(line.over_demands for line in tells)
    assert sum(it.maximum for it in report.facets) == sum(line.maximum for line in tells)
    assert all(0 <= it.earned <= it.maximum for it in report.facets)
    assert report.told_all_total == len(tells)
    assert report.told_all_passed == sum(bool(line.told_all) for line in tells)
    for line in tells:
        said = {element.id for element in line.over_demands} | (set(line.key) - {it.id for it in line.left_out})
        assert said == set(line.response)


@pytest.mark.parametrize("limit", [(), ("t1_1",)])
def test_a_time_limit_that_is_missing_or_wrong_lowers_the_bar_of_limits_alone(limit: tuple[str, ...]) -> None:
    everything_else = tuple(one for one in birth_registration().key if one != "t1")
    report = reported([(birth_registration(), (*everything_else, *limit))])
    assert {it.facet: it.percent for it in report.facets if it.maximum} == {
        Facet.CONDITIONS: Decimal("100.00"),
        Facet.MATERIALS: Decimal("100.00"),
        Facet.STEPS: Decimal("100.00"),
        Facet.LIMITS: Decimal("0.00"),
    }
