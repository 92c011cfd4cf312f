"""The sheet says everything this citizen needs, and nothing that concerns others only."""

from datetime import date
from itertools import product

import pytest

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.guide import Guide
from quiz.sheet import SheetError, make_sheet

TODAY = date(2026, 12, 1)
GUIDES = load_bank(bundled_bank_path()).bank.guides


def profiles(guide: Guide) -> list[dict[str, str]]:
    """Every way to answer the guide's questions."""
    keys = [question.key for question in guide.profile]
    answers = product(*(question.answers for question in guide.profile))
    return [dict(zip(keys, chosen, strict=True)) for chosen in answers]


@pytest.mark.parametrize("service", sorted(GUIDES))
def test_every_profile_of_every_service_gives_a_sheet_with_exactly_the_lines_that_apply(service: str) -> None:
    guide = GUIDES[service]
    for profile in profiles(guide):
        sheet = make_sheet(guide, profile, TODAY)
        shown = sum(len(lines) for _, lines in sheet.sections)
        due = [line for line in guide.elements if all(profile[key] in wanted for key, wanted in line.when.items())]
        assert shown == len(due)
        assert all(lines for _, lines in sheet.sections)
        assert len(sheet.profile) == len(guide.profile)


def test_open_and_unknown_answers_are_all_named_at_once() -> None:
    guide = next(guide for guide in GUIDES.values() if len(guide.profile) >= 2)
    with pytest.raises(SheetError) as caught:
        make_sheet(guide, {"nothing": "x"}, TODAY)
    message = str(caught.value)
    assert "没有问题 nothing" in message
    assert all(question.ask in message for question in guide.profile)


def test_who_issues_a_paper_is_said_once() -> None:
    lines = [
        line
        for guide in GUIDES.values()
        for profile in profiles(guide)
        for _, found in make_sheet(guide, profile, TODAY).sections
        for line in found
    ]
    assert any("出具" in line.detail for line in lines)
    assert not [line for line in lines if "出具" in line.text and "出具" in line.detail]
