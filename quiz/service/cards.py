"""A paper as it is offered to one clerk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from scoring.read.answering.retests import RetestRecord
from scoring.read.attempts import AttemptRecord
from scoring.read.campaigns import PaperTerms
from scoring.rules.cents import rounded
from scoring.rules.knowledge.attempt_marks import Marks, counted_marks, which_count


@dataclass(frozen=True, slots=True)
class TakenAttempt:
    """A submitted attempt beside the others at the same paper."""

    attempt_id: str
    number: int
    percent: Decimal
    """Share of its marks, to 0.01."""
    counts: bool
    """It enters the score under the paper's policy, alone or as one of all."""


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
    remaining_ms: int | None
    """Test time left of it when the card was made, in milliseconds; None without one."""
    taken: tuple[TakenAttempt, ...]
    """Submitted attempts, in order of their numbers."""
    on_offer: bool
    """A new attempt can be started now."""
    retest: RetestRecord | None = None
    """Why it is to be taken, where it is a targeted retest rather than a campaign's paper."""

    @property
    def opens(self) -> TakenAttempt | None:
        """Whose result is looked at first: of the attempt that counts; of the newest where all do."""
        counting = [one for one in self.taken if one.counts]
        return counting[-1] if counting else None


def card(
    terms: PaperTerms, questions: int | None, own: Sequence[AttemptRecord], today: date, remaining_ms: dict[str, int]
) -> PaperCard:
    """Put a card together.

    Args:
        terms: of the paper.
        questions: how many it has; None where the bank does not know.
        own: one clerk's attempts at all papers, by number.
        today: in hall time.
        remaining_ms: test time left, by open attempt.
    """
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
        remaining_ms=remaining_ms.get(running.attempt_id) if running else None,
        taken=_taken(submitted, marks, terms),
        on_offer=running is None
        and questions is not None
        and today <= terms.deadline
        and len(mine) < terms.attempts_allowed,
    )


def _taken(submitted: Sequence[AttemptRecord], marks: Sequence[Marks], terms: PaperTerms) -> tuple[TakenAttempt, ...]:
    counting = which_count(marks, terms.counts)
    return tuple(
        TakenAttempt(one.attempt_id, one.number, rounded(earned.percent), counts=index in counting)
        for index, (one, earned) in enumerate(zip(submitted, marks, strict=True))
    )
