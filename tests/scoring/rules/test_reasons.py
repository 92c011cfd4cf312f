"""The national code table as a citizen meets it: five levels, the core reasons first, nothing that is out of force."""

from collections import Counter

import pytest

from scoring.rules.ratings.reasons import all_reasons, reasons_for


def test_every_level_has_three_core_reasons_and_five_more_behind_them() -> None:
    counted = Counter((reason.level, reason.core) for reason in all_reasons())
    assert counted == {(level, core): 3 if core else 5 for level in range(1, 6) for core in (True, False)}


def test_reasons_come_from_the_best_level_down_core_first_in_the_order_of_the_table() -> None:
    order = [(-reason.level, not reason.core, reason.code) for reason in all_reasons()]
    assert order == sorted(order)
    assert [reason.code for reason in reasons_for(4)] == [406, 407, 408, 409, 410, 411, 412, 413]


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_a_level_is_offered_its_own_reasons_and_no_others(level: int) -> None:
    offered = reasons_for(level)
    assert {reason.level for reason in offered} == {level}
    assert {reason.code // 100 for reason in offered} == {level}
    assert offered == tuple(reason for reason in all_reasons() if reason.code // 100 == level)


def test_there_is_no_level_beyond_the_five() -> None:
    assert reasons_for(0) == reasons_for(6) == ()


def test_a_code_of_the_first_version_is_out_of_force() -> None:
    codes = {reason.code for reason in all_reasons()}
    assert not codes & {501, 509, 401, 405, 301, 306, 201, 206, 101, 107}
    assert {510, 517, 406, 314, 214, 115} <= codes


def test_every_reason_is_said_in_both_languages() -> None:
    first = all_reasons()[0]
    assert (first.code, first.level, first.core) == (510, 5, True)
    assert (first.text, first.text_en) == ("一窗受理一次办结", "One window took everything, done in one go")
    assert all(reason.text and reason.text_en for reason in all_reasons())
