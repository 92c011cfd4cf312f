"""What the office may ask of campaigns, their papers and weights. Calls may block and run in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only for types: these modules load pydantic or the database, and the first frame must not wait for that.
    from datetime import date

    from quiz.model.blueprint import Blueprint
    from scoring.events.campaigns import Weights
    from scoring.read.campaigns import CampaignRecord, PaperTerms
    from scoring.read.closed.errata import Erratum
    from scoring.read.closed.frozen import FrozenRecord
    from scoring.read.plans import ActivityRecord, PhaseRecord
    from scoring.rules.knowledge.attempt_marks import AttemptPolicy
    from scoring.rules.knowledge.knowledge import AbsencePolicy
    from scoring.rules.planned import Overload
    from scoring.services.campaigns import Opening, SeenPaper
    from scoring.services.plans import Change
    from scoring.standings.what_if import Move


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """A paper of the bank that is to be taken in a campaign."""

    campaign_id: str
    paper_id: str
    deadline: date
    attempts_allowed: int
    counts: AttemptPolicy
    absence: AbsencePolicy
    units: tuple[str, ...] = ()
    """Whose clerks take it; with no unit and nobody named, everybody does."""
    staff: tuple[str, ...] = ()
    seen: SeenPaper | None = None
    """How it stood on the list when somebody looked; None where nobody did."""


class CampaignDesk(Protocol):
    """Campaigns, their papers and weights."""

    def campaigns(self) -> Sequence[CampaignRecord]:
        """Every campaign, the latest first."""
        ...

    def papers(self, campaign_id: str) -> Sequence[PaperTerms]:
        """The papers of a campaign by deadline."""
        ...

    def blueprints(self) -> Mapping[str, Blueprint]:
        """The papers that the bank can draw, by id."""
        ...

    def open(self, opening: Opening, by: str) -> CampaignRecord:
        """Open a campaign."""
        ...

    def schedule(self, terms: PaperWanted, by: str) -> CampaignRecord:
        """Put a paper on a campaign's list, with title, time and marks of the bank's blueprint."""
        ...

    def overloads(self, campaign_id: str) -> Sequence[Overload]:
        """Where its papers, or a day's patrol, ask more than the hall's budgets."""
        ...

    def closed(self, campaign_id: str) -> FrozenRecord | None:
        """Where a campaign's book was closed; None while it is open."""
        ...

    def freeze(self, campaign_id: str, by: str, second: tuple[str, str] | None = None) -> FrozenRecord:
        """Close a campaign's book; with badge and PIN of a second person take over what came since."""
        ...

    def errata(self, campaign_id: str) -> Sequence[Erratum]:
        """What came after its book was closed, in the order written."""
        ...

    def plan(self, campaign_id: str) -> tuple[date, Sequence[PhaseRecord]]:
        """The hall's day, and a campaign's phases with their activities."""
        ...

    def mark_activity(
        self, campaign_id: str, activity_id: str, done_on: date | None, evidence: str | None, by: str
    ) -> ActivityRecord:
        """Say that an activity was done, with what shows it; without a day, that it was not."""
        ...

    def change_activity(self, campaign_id: str, activity_id: str, change: Change, by: str) -> ActivityRecord:
        """Another owner or day of an activity."""
        ...

    def what_if(self, campaign_id: str, weights: Weights) -> Sequence[Move]:
        """Everybody now and under other weights; nothing is adopted."""
        ...

    def adopt(self, campaign_id: str, weights: Weights, by: str, second: tuple[str, str]) -> CampaignRecord:
        """Give a campaign other weights; `second` is the badge and the PIN of whoever decides together with `by`."""
        ...
