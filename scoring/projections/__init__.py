"""How each event changes the derived tables: the one switch between the ledger and everything read from it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection

from scoring import events
from scoring.events import Event
from scoring.projections import attempts, discipline, organisation, ratings
from scoring.projections.entry import Place

Projection = Callable[[Connection, Place, Any], None]

PROJECTIONS: dict[type[Event], Projection] = {
    events.UnitRegistered: organisation.unit_registered,
    events.WindowRegistered: organisation.window_registered,
    events.StaffEnrolled: organisation.staff_enrolled,
    events.StaffAssigned: organisation.staff_assigned,
    events.CampaignOpened: organisation.campaign_opened,
    events.WeightsAdopted: organisation.weights_adopted,
    events.PaperScheduled: organisation.paper_scheduled,
    events.RatingGiven: ratings.rating_given,
    events.ReasonsAdded: ratings.reasons_added,
    events.RatingVoided: ratings.rating_voided,
    events.AttemptStarted: attempts.attempt_started,
    events.QuestionShown: attempts.question_shown,
    events.AnswerSaved: attempts.answer_saved,
    events.QuestionFlagged: attempts.question_flagged,
    events.AttemptResumed: attempts.attempt_resumed,
    events.AttemptSubmitted: attempts.attempt_submitted,
    events.FindingRecorded: discipline.finding_recorded,
    events.FindingReversed: discipline.finding_reversed,
    events.PatrolSignedOff: discipline.patrol_signed_off,
}
"""Event type → what it does to the tables. A test proves that no kind is missing."""


def project(connection: Connection, place: Place, event: Event) -> None:
    """Apply one event inside the running transaction."""
    PROJECTIONS[type(event)](connection, place, event)


__all__ = ["PROJECTIONS", "Place", "project"]
