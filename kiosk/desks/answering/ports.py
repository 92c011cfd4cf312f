"""What the screens of the inbox may ask for. Calls may block and run in a worker.

Whoever acts is named by badge; what that person may do is looked up again at every call, never remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from scoring.read.answering.proposals import ProposalRecord
    from scoring.read.answering.rectifications import RectificationEntryRecord, RectificationRecord
    from scoring.read.answering.retests import RetestRecord
    from scoring.read.complaints import ComplaintRecord
    from scoring.read.followups import FollowUpEntryRecord, FollowUpRecord
    from scoring.read.organisation import HallNames
    from scoring.rules.answering.followup_steps import FollowUpStep, Outcome, Verdict
    from scoring.rules.answering.rectification_steps import RectificationStep
    from scoring.services.answering.complaints import Grievance
    from scoring.services.answering.inbox import Waiting


@dataclass(frozen=True, slots=True)
class Mine:
    """What waits for one person."""

    today: date
    waiting: tuple[Waiting, ...]
    names: HallNames


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A bad rating as one person may see it. The contact is never among it."""

    today: date
    record: FollowUpRecord
    names: HallNames
    words: str | None
    """What the citizen wrote; None where nothing was written, or it was erased."""
    entries: tuple[FollowUpEntryRecord, ...]
    acts: frozenset[FollowUpStep]
    """What this person can do about it now."""
    calls: bool
    """Whether this person may see the contact that was left."""
    retests: tuple[RetestRecord, ...] = ()
    """Opened by it."""


@dataclass(frozen=True, slots=True)
class ComplaintView:
    """A complaint as one person may see it."""

    today: date
    record: ComplaintRecord
    names: HallNames
    acts: frozenset[str]
    """What this person can do about it now, values of `ComplaintStep`."""


@dataclass(frozen=True, slots=True)
class RectificationView:
    """Something to be put right as one person may see it."""

    today: date
    record: RectificationRecord
    names: HallNames
    entries: tuple[RectificationEntryRecord, ...]
    acts: frozenset[RectificationStep]
    """What this person can do about it now."""


@dataclass(frozen=True, slots=True)
class ProposalView:
    """What another system proposes, for whoever patrols."""

    record: ProposalRecord
    names: HallNames


class AnsweringDesk(Protocol):
    """Sees to bad ratings and complaints, and to what is to be put right."""

    def inbox(self, by: str) -> Mine:
        """What waits for this person."""
        ...

    def follow_ups(self, by: str) -> Sequence[FollowUpRecord]:
        """Every bad rating that this person may see, those that wait first."""
        ...

    def follow_up(self, rating_id: str, by: str) -> FollowUpView:
        """One."""
        ...

    def say(self, rating_id: str, step: FollowUpStep, words: str, by: str) -> FollowUpRecord:
        """Verify, mend, explain or answer."""
        ...

    def verify(self, rating_id: str, words: str, service: str, facets: Sequence[str], *, by: str) -> FollowUpRecord:
        """Verify, naming the service, as typed; empty where none is known. Facets by the bank's names."""
        ...

    def contact(self, rating_id: str, by: str) -> str:
        """The number to call; that somebody looked is on record when this returns."""
        ...

    def call_back(self, rating_id: str, outcome: Outcome, by: str) -> FollowUpRecord:
        """Put a call on record."""
        ...

    def close(self, rating_id: str, by: str) -> FollowUpRecord:
        """End it; the contact is erased."""
        ...

    def appeal(self, rating_id: str, reason: str, by: str) -> FollowUpRecord:
        """Say that the rating was a slip or malicious."""
        ...

    def decide(self, rating_id: str, verdict: Verdict, reason: str, by: str) -> FollowUpRecord:
        """Decide on an appeal."""
        ...

    def complaints(self, by: str) -> Sequence[ComplaintRecord]:
        """Every complaint that this person may see, those that wait first."""
        ...

    def complaint(self, complaint_id: str, by: str) -> ComplaintView:
        """One."""
        ...

    def receive(self, grievance: Grievance, by: str) -> ComplaintRecord:
        """Put a complaint on record."""
        ...

    def investigate(self, complaint_id: str, words: str, by: str) -> ComplaintRecord:
        """Say what was found out."""
        ...

    def uphold(self, complaint_id: str, code: str, by: str) -> ComplaintRecord:
        """It was right; with an item of the catalogue it becomes a finding too."""
        ...

    def dismiss(self, complaint_id: str, reason: str, by: str) -> ComplaintRecord:
        """It was not."""
        ...

    def answer(self, complaint_id: str, words: str, by: str) -> ComplaintRecord:
        """Say what whoever complained was told."""
        ...

    def rectifications(self, by: str) -> Sequence[RectificationRecord]:
        """What is to be put right and this person may see, what is not closed first."""
        ...

    def rectification(self, name: str, by: str) -> RectificationView:
        """One."""
        ...

    def open_rectification(self, source: str, owner: str, due: str, words: str, *, by: str) -> RectificationRecord:
        """Put something on the list; `source` as the command names it, `due` a day as typed, or empty."""
        ...

    def give_evidence(self, name: str, words: str, by: str) -> RectificationRecord:
        """The owner says what was done."""
        ...

    def check_passed(self, name: str, by: str) -> RectificationRecord:
        """It is put right."""
        ...

    def send_back(self, name: str, words: str, by: str) -> RectificationRecord:
        """It is not."""
        ...

    def proposal(self, proposal_id: str, by: str) -> ProposalView:
        """What another system proposes, for whoever patrols."""
        ...

    def confirm(self, proposal_id: str, by: str) -> ProposalRecord:
        """It was so."""
        ...

    def refuse(self, proposal_id: str, reason: str, by: str) -> ProposalRecord:
        """It was not."""
        ...
