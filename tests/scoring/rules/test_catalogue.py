"""The catalogue of the plan: 34 requirements, a point each, two for the last group."""

from collections import Counter

from scoring.rules.discipline.catalogue import Requirement, catalogue


def test_the_catalogue_has_the_groups_of_the_plan_in_its_order() -> None:
    assert [*catalogue()] == [
        f"{group}{n}" for group, last in zip("ABCDE", (9, 9, 3, 9, 4), strict=True) for n in range(1, last + 1)
    ]
    assert Counter(one.group for one in catalogue().values()) == {
        "考勤制度": 9,
        "服务礼仪": 9,
        "文明用语": 3,
        "高效服务": 9,
        "廉洁自律": 4,
    }


def test_a_breach_costs_one_point_and_two_where_integrity_is_at_stake() -> None:
    assert {one.code: one.points for one in catalogue().values()} == {
        code: 2 if code.startswith("E") else 1 for code in catalogue()
    }


def test_a_line_says_what_was_required() -> None:
    assert catalogue()["A1"] == Requirement("A1", 1, "考勤制度", "迟到", "late for work")
    assert all(one.text and one.text_en.isascii() for one in catalogue().values())
