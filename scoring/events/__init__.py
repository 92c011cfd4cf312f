"""Everything that can change a score, one frozen model a kind, and the registry that reads them back."""

from scoring.events.attempts import (
    AnswerSaved,
    AttemptResumed,
    AttemptStarted,
    AttemptSubmitted,
    ItemMark,
    QuestionFlagged,
    QuestionShown,
    SubmitReason,
)
from scoring.events.base import Event, Sealed
from scoring.events.campaigns import MAX_ATTEMPTS, CampaignOpened, PaperScheduled, Weights, WeightsAdopted
from scoring.events.discipline import FindingRecorded, FindingReversed, PatrolSignedOff
from scoring.events.organisation import Role, StaffAssigned, StaffEnrolled, UnitRegistered, WindowRegistered
from scoring.events.ratings import Channel, RatingGiven, RatingVoided, ReasonsAdded

EVENT_TYPES: tuple[type[Event], ...] = (
    UnitRegistered,
    WindowRegistered,
    StaffEnrolled,
    StaffAssigned,
    CampaignOpened,
    WeightsAdopted,
    PaperScheduled,
    RatingGiven,
    ReasonsAdded,
    RatingVoided,
    AttemptStarted,
    QuestionShown,
    AnswerSaved,
    QuestionFlagged,
    AttemptResumed,
    AttemptSubmitted,
    FindingRecorded,
    FindingReversed,
    PatrolSignedOff,
)
"""Every kind of entry the ledger may hold."""

BY_KIND: dict[tuple[str, int], type[Event]] = {(model.kind, model.version): model for model in EVENT_TYPES}
"""Kind and version → model, for reading entries back."""

__all__ = [
    "BY_KIND",
    "EVENT_TYPES",
    "MAX_ATTEMPTS",
    "AnswerSaved",
    "AttemptResumed",
    "AttemptStarted",
    "AttemptSubmitted",
    "CampaignOpened",
    "Channel",
    "Event",
    "FindingRecorded",
    "FindingReversed",
    "ItemMark",
    "PaperScheduled",
    "PatrolSignedOff",
    "QuestionFlagged",
    "QuestionShown",
    "RatingGiven",
    "RatingVoided",
    "ReasonsAdded",
    "Role",
    "Sealed",
    "StaffAssigned",
    "StaffEnrolled",
    "SubmitReason",
    "UnitRegistered",
    "Weights",
    "WeightsAdopted",
    "WindowRegistered",
]
