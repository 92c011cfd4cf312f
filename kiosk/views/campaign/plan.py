"""A campaign's plan in words, and as a document."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from kiosk.wording.campaign.plan import WORDS
from kiosk.wording.shape import Language
from scoring.read.plans import ActivityRecord, PhaseRecord


def state_words(one: ActivityRecord, today: date, language: Language) -> str:
    """Whether it is done, and if not, whether its day has passed."""
    words = WORDS[language]
    if one.done_on is not None:
        return words.done.format(day=one.done_on)
    return words.overdue if one.overdue(today) else words.open


def activity_cells(one: ActivityRecord, today: date, language: Language) -> tuple[str, str, str, str, str, str]:
    """An activity as a row."""
    day = "" if one.day is None else str(one.day)
    state = state_words(one, today, language)
    return (one.activity_id, one.title, day, one.owner or "", state, one.evidence or "")


def plan_document(campaign_id: str, phases: Sequence[PhaseRecord], today: date) -> dict[str, Any]:
    """A plan as a document."""
    return {
        "campaign": campaign_id,
        "phases": [
            {
                "id": phase.phase_id,
                "title": phase.title,
                "from": phase.first_day.isoformat(),
                "to": phase.last_day.isoformat(),
                "activities": [_activity(one, today) for one in phase.activities],
            }
            for phase in phases
        ],
    }


def _activity(one: ActivityRecord, today: date) -> dict[str, Any]:
    return {
        "id": one.activity_id,
        "title": one.title,
        "day": one.day.isoformat() if one.day else None,
        "owner": one.owner,
        "done": one.done_on is not None,
        "done_on": one.done_on.isoformat() if one.done_on else None,
        "marked_by": one.marked_by,
        "overdue": one.overdue(today),
        "evidence": one.evidence,
    }
