"""Events of a knowledge test: an attempt is the fold of these. `scoring` knows positions and marks, never questions."""

from enum import StrEnum
from fractions import Fraction
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from scoring.errors.events import MarksOutOfRangeError
from scoring.events.base import DocumentHex, Event, Id
from scoring.exact import Ratio

Position = Annotated[int, Field(ge=1, le=500)]
"""Number of a question on the paper, from 1."""

ElapsedMs = Annotated[int, Field(ge=0, le=24 * 3600 * 1000)]
"""Test time in milliseconds."""

Token = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Response = Annotated[tuple[Token, ...], Field(max_length=200)]
"""A raw response in the uniform encoding of `quiz.model.item`; empty means cleared."""


class AttemptStarted(Event):
    """A clerk began a paper; the digest pins the exact paper and, through it, every question."""

    kind: ClassVar[str] = "attempt.started"

    attempt_id: Id
    campaign_id: Id
    paper_id: Id
    staff_id: Id
    number: Annotated[int, Field(ge=1, le=99)]
    """1 for the first attempt at this paper."""
    paper_digest: DocumentHex
    questions: Annotated[int, Field(ge=1, le=500)]
    seconds_allowed: Annotated[int, Field(ge=60, le=6 * 3600)]
    sitting_id: Id | None = None
    """The sitting that may go on with it until another takes over; absent in entries from before there were sittings,
    here and in every step."""
    services: Annotated[tuple[Id, ...], Field(max_length=200)] = ()
    """What the clerk's desk does, where the paper asks for that first: two desks sit different papers. Else empty."""
    page: Id | None = None
    """Which page of the terminal the sitting is at, where several browsers show it."""


class QuestionShown(Event):
    """The clerk turned to a question; after a crash the attempt resumes there."""

    kind: ClassVar[str] = "attempt.shown"

    attempt_id: Id
    position: Position
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None


class AnswerSaved(Event):
    """The clerk's answer to a question, whole, replacing the one before."""

    kind: ClassVar[str] = "attempt.answered"

    attempt_id: Id
    position: Position
    response: Response
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None


class QuestionFlagged(Event):
    """The clerk marked a question to come back to, or took the mark away."""

    kind: ClassVar[str] = "attempt.flagged"

    attempt_id: Id
    position: Position
    flagged: bool
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None


class AttemptLeft(Event):
    """The clerk walked away from the open attempt; the test time runs on. A terminal that dies leaves no such word."""

    kind: ClassVar[str] = "attempt.left"

    attempt_id: Id
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None


class AttemptResumed(Event):
    """The attempt goes on in a new sitting, with the test time used till then, the time away included."""

    kind: ClassVar[str] = "attempt.resumed"

    attempt_id: Id
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None
    away_ms: ElapsedMs = 0
    """Of that, what passed while nobody sat at it."""
    given_back_ms: ElapsedMs = 0
    """What passed while the terminal was down and was not counted."""
    page: Id | None = None
    """As of `AttemptStarted`."""


class SubmitReason(StrEnum):
    """Why an attempt ended."""

    CLERK = "clerk"
    TIME_UP = "time_up"
    OVERDUE = "overdue"
    """Its time ran out, or its deadline passed, while nobody sat at it; the store handed in what was answered."""


class ItemMark(BaseModel):
    """What one question earned."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    position: Position
    item_id: Id
    earned: Ratio
    maximum: Ratio
    told_all: bool | None = None
    """一口告知 passed, for checklist items; absent for every other type."""

    @model_validator(mode="after")
    def _within_maximum(self) -> Self:
        if not 0 < Fraction(self.maximum) >= Fraction(self.earned):
            raise MarksOutOfRangeError(self.position, self.earned, self.maximum)
        return self


class AttemptSubmitted(Event):
    """The attempt ended; marks are exact and stay as they were given, until a key is corrected."""

    kind: ClassVar[str] = "attempt.submitted"

    attempt_id: Id
    reason: SubmitReason
    elapsed_ms: ElapsedMs
    sitting_id: Id | None = None
    """Absent too where the store handed it in."""
    marks: Annotated[tuple[ItemMark, ...], Field(min_length=1, max_length=500)]
