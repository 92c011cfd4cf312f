"""Every table of the store.

Two families. *Kept*: the ledger, its heads, erasable private text, documents, PINs. *Derived*: everything else;
`rebuild` makes these anew from the ledger. Every key starts with `hall_id`, so that the same schema can be
distributed by hall. Bounds are CHECK constraints, because a SQLModel table class does not validate.
"""

from sqlmodel import SQLModel

from scoring.tables.attempts import Attempt, AttemptAnswer, AttemptMark
from scoring.tables.discipline import Finding, Patrol
from scoring.tables.kept import AttemptClock, Credential, Document, LedgerEntry, LedgerHead, Meta, PrivateText
from scoring.tables.keys import table
from scoring.tables.organisation import Assignment, Campaign, ScheduledPaper, Staff, Unit, Window
from scoring.tables.ratings import Rating, RatingReason, RatingTally

DERIVED: tuple[type[SQLModel], ...] = (
    Unit,
    Window,
    Staff,
    Assignment,
    Campaign,
    ScheduledPaper,
    Rating,
    RatingReason,
    RatingTally,
    Attempt,
    AttemptAnswer,
    AttemptMark,
    Finding,
    Patrol,
)
"""Tables that hold nothing the ledger does not say, parents before children."""

KEPT: tuple[type[SQLModel], ...] = (LedgerEntry, LedgerHead, PrivateText, Document, Credential, AttemptClock, Meta)
"""Tables that are not derived."""

__all__ = [
    "DERIVED",
    "KEPT",
    "Assignment",
    "Attempt",
    "AttemptAnswer",
    "AttemptClock",
    "AttemptMark",
    "Campaign",
    "Credential",
    "Document",
    "Finding",
    "LedgerEntry",
    "LedgerHead",
    "Meta",
    "Patrol",
    "PrivateText",
    "Rating",
    "RatingReason",
    "RatingTally",
    "ScheduledPaper",
    "Staff",
    "Unit",
    "Window",
    "table",
]
