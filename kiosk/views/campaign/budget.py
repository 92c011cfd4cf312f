"""Where a campaign asks more of people than the hall's budgets, in words and as a document."""

from collections.abc import Iterable
from typing import Any

from kiosk.wording.campaign.budget import BUDGET
from kiosk.wording.shape import Language
from scoring.rules.planned import Overload, Work


def overload_lines(found: Iterable[Overload], language: Language) -> tuple[str, ...]:
    """A sentence each."""
    words = BUDGET[language]
    templates = {Work.TESTS: words.tests, Work.PATROL: words.patrol}
    return tuple(
        templates[one.work].format(
            month=f"{one.month:%Y-%m}" if one.month else "",
            count=one.count,
            minutes=one.minutes,
            budget=one.budget,
            over=one.over,
        )
        for one in found
    )


def overload_documents(found: Iterable[Overload]) -> list[dict[str, Any]]:
    """The same for a program."""
    return [
        {
            "work": one.work.value,
            "month": f"{one.month:%Y-%m}" if one.month else None,
            "count": one.count,
            "minutes": one.minutes,
            "budget": one.budget,
            "over": one.over,
        }
        for one in found
    ]
