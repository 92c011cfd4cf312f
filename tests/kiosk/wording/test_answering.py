"""How a term is said."""

from datetime import date

import pytest

from kiosk.wording.answering import said_due
from kiosk.wording.shape import Language
from scoring.calendar.working_days import Due

DAY = date(2026, 7, 14)


@pytest.mark.parametrize(
    ("due", "today", "zh", "en"),
    [
        (None, DAY, "-", "-"),
        (Due(DAY, certain=True), DAY, "2026-07-14", "2026-07-14"),
        (Due(DAY, certain=True), date(2026, 7, 15), "2026-07-14（已超期）", "2026-07-14 (overdue)"),
    ],
)
def test_a_term_says_whether_it_has_passed(due: Due | None, today: date, zh: str, en: str) -> None:
    assert (said_due(due, today, Language.ZH), said_due(due, today, Language.EN)) == (zh, en)


def test_an_uncertain_term_says_so() -> None:
    assert "尚未公布" in said_due(Due(DAY, certain=False), DAY, Language.ZH)
    assert "not published" in said_due(Due(DAY, certain=False), DAY, Language.EN)
