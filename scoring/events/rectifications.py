"""Events of what is to be put right (整改台账)."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import Field

from scoring.events.base import Event, Id, Sealed
from scoring.rules.answering.rectification_steps import Source


class RectificationOpened(Event):
    """Something is to be put right by its owner until the end of a day."""

    kind: ClassVar[str] = "rectification.opened"

    rectification_id: Id
    day: date
    source: Source
    source_id: Id
    """Finding, complaint, bad rating, or item of the inspection's checklist."""
    causes: Annotated[tuple[Id, ...], Field(max_length=20)] = ()
    """What was wrong, in codes: by these it is known when it happens again."""
    unit_id: Id
    owner: Id
    due: date
    words: Sealed
    by: Id


class EvidenceGiven(Event):
    """The owner says what was done, and what shows it."""

    kind: ClassVar[str] = "rectification.evidence"

    rectification_id: Id
    by: Id
    words: Sealed


class RectificationPassed(Event):
    """Somebody else has looked: it is put right."""

    kind: ClassVar[str] = "rectification.passed"

    rectification_id: Id
    by: Id


class RectificationReturned(Event):
    """Somebody else has looked: it is not, and is due anew."""

    kind: ClassVar[str] = "rectification.returned"

    rectification_id: Id
    by: Id
    due: date
    words: Sealed
