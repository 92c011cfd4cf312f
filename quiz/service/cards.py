"""A paper as it is offered to one clerk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import PaperTerms
from scoring.rules.cents import rounded
from scoring.rules.knowledge.attempt_marks import Marks, counted_marks


@dataclass(frozen=True, slots=True)
class PaperCard:
    """What a clerk sees of a paper before taking it, and after."""

    campaign_id: str
    paper_id: str
    title: str
    questions: int | None
    """None when the bank no longer holds the blueprint; the paper cannot be started then."""
    seconds_allowed: int
    maximum: Fraction
    deadline: date
    attempts_used: int
    attempts_allowed: int
    counted_percent: Decimal | None
    """What counts so far, to 0.01; None before the first submission."""
    open_attempt: AttemptRecord | None
    """Started and not submitted: to be resumed before anything else."""
    last_submitted: str | None
    """Id of the newest submitted attempt, for looking at its result."""
    on_offer: bool
    """A new attempt can be started now."""


def card(terms: PaperTerms, questions: int | None, own: Sequence[AttemptRecord], today: date) -> PaperCard:
    """Put a card together from a paper's terms and one clerk's attempts in order of submission."""
    paper = terms.campaign_id, terms.paper_id
    mine = [one for one in own if (one.campaign_id, one.paper_id) == paper]
    submitted = [one for one in mine if not one.is_open]
    marks = [Marks(one.earned, one.maximum) for one in submitted if one.earned is not None and one.maximum is not None]
    counted = counted_marks(marks, terms.counts)
    running = next((one for one in mine if one.is_open), None)
    return PaperCard(
        campaign_id=terms.campaign_id,
        paper_id=terms.paper_id,
        title=terms.title,
        questions=questions,
        seconds_allowed=terms.seconds_allowed,
        maximum=terms.maximum,
        deadline=terms.deadline,
        attempts_used=len(mine),
        attempts_allowed=terms.attempts_allowed,
        counted_percent=rounded(counted.percent) if counted else None,
        open_attempt=running,
        last_submitted=submitted[-1].attempt_id if submitted else None,
        on_offer=running is None
        and questions is not None
        and today <= terms.deadline
        and len(mine) < terms.attempts_allowed,
    )
