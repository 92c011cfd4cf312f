"""How a term is said, and how facets are called."""

from datetime import date

import pytest

from kiosk.views.office.typed import several
from kiosk.wording.answering import facet_names, said_due, said_facets
from kiosk.wording.shape import Language
from scoring.calendar.working_days import Due
from scoring.rules.answering.telling import FACETS

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


@pytest.mark.parametrize("language", Language)
def test_facets_are_understood_as_they_are_said(language: Language) -> None:
    said = " ".join(said_facets([one], language) for one in FACETS)
    assert facet_names(several(said)) == FACETS
