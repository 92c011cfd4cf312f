"""Knowledge score: 100 × marks / maximum over the attempts that count, and what untaken papers did to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import assert_never

from scoring.rules.knowledge.attempt_marks import AttemptPolicy, Marks, counted_marks


class AbsencePolicy(StrEnum):
    """What an assigned paper not taken by its deadline is worth."""

    ZERO = "zero"
    EXCUSED = "excused"
    UNRANKED = "unranked"


class KnowledgeNote(StrEnum):
    """What a reader of the score must be told with it; the gravest applies."""

    COMPLETE = "complete"
    """Every paper whose deadline has passed was taken."""
    EXCUSED = "excused"
    """A missed paper was left out of the score."""
    ZEROED = "zeroed"
    """A missed paper counts as 0 of its maximum."""
    UNRANKED = "unranked"
    """A missed paper leaves the person without a score."""
    NOTHING_COUNTS = "nothing_counts"
    """No paper was taken and none that was missed counts, so there is no score."""


@dataclass(frozen=True, slots=True)
class AssignedPaper:
    """A paper a person is to take in a campaign, with the submitted attempts."""

    paper_id: str
    maximum: Fraction
    """Marks of the whole paper, above 0; used when it counts without having been taken."""
    attempts: tuple[Marks, ...]
    """Submitted attempts in order of submission."""
    counts: AttemptPolicy
    absence: AbsencePolicy
    due: bool
    """The deadline has passed."""


@dataclass(frozen=True, slots=True)
class KnowledgeScore:
    """A person's knowledge score in a campaign. The five tuples hold paper ids in the order given, each paper once."""

    value: Fraction | None
    """0 to 100, exact; None when nothing counts or a missed paper leaves the person unranked."""
    taken: tuple[str, ...]
    zeroed: tuple[str, ...]
    excused: tuple[str, ...]
    missing: tuple[str, ...]
    """Missed papers that leave the person without a score."""
    pending: tuple[str, ...]
    """Not taken and not yet due: they do not count so far."""
    note: KnowledgeNote


def knowledge_score(papers: Iterable[AssignedPaper]) -> KnowledgeScore:
    """Score a person over the papers of a campaign: 100 × Σ marks / Σ maximum over what counts.

    A paper that was taken counts at once, also before its deadline.

    Raises:
        RuleError: if a paper without attempts has no maximum above 0.
    """
    counted: list[Marks] = []
    taken, zeroed, excused, missing, pending = [], [], [], [], []
    for paper in papers:
        marks = counted_marks(paper.attempts, paper.counts)
        if marks is not None:
            counted.append(marks)
            taken.append(paper.paper_id)
        elif not paper.due:
            pending.append(paper.paper_id)
        else:
            match paper.absence:
                case AbsencePolicy.ZERO:
                    counted.append(Marks(Fraction(0), paper.maximum))
                    zeroed.append(paper.paper_id)
                case AbsencePolicy.EXCUSED:
                    excused.append(paper.paper_id)
                case AbsencePolicy.UNRANKED:
                    missing.append(paper.paper_id)
                case _:
                    assert_never(paper.absence)
    return KnowledgeScore(
        value=None if missing else _percent(counted),
        taken=tuple(taken),
        zeroed=tuple(zeroed),
        excused=tuple(excused),
        missing=tuple(missing),
        pending=tuple(pending),
        note=_note(missing=bool(missing), counted=bool(counted), zeroed=bool(zeroed), excused=bool(excused)),
    )


def _percent(counted: Sequence[Marks]) -> Fraction | None:
    if not counted:
        return None
    if len(counted) == 1:  # as for nearly everybody: nothing to add up
        return counted[0].percent
    earned = sum((marks.earned for marks in counted), Fraction(0))
    return 100 * earned / sum((marks.maximum for marks in counted), Fraction(0))


def _note(*, missing: bool, counted: bool, zeroed: bool, excused: bool) -> KnowledgeNote:
    if missing:
        return KnowledgeNote.UNRANKED
    if not counted:
        return KnowledgeNote.NOTHING_COUNTS
    if zeroed:
        return KnowledgeNote.ZEROED
    return KnowledgeNote.EXCUSED if excused else KnowledgeNote.COMPLETE
