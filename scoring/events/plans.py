"""Events of a campaign's plan: its phases, whose dates may overlap, and the activities in them."""

from datetime import date
from typing import ClassVar, Self

from pydantic import model_validator

from scoring.errors.events import CampaignDaysError
from scoring.events.base import Id, Kept, Label, Sealed


class PhaseSet(Kept):
    """A phase (阶段) of a campaign, or other days or another title for one; phases may overlap."""

    kind: ClassVar[str] = "phase.set"

    campaign_id: Id
    phase_id: Id
    title: Label
    first_day: date
    last_day: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_day < self.first_day:
            raise CampaignDaysError(self.first_day, self.last_day)
        return self


class ActivitySet(Kept):
    """An activity (活动) of a phase, or another title, owner or day for one."""

    kind: ClassVar[str] = "activity.set"

    campaign_id: Id
    activity_id: Id
    phase_id: Id
    title: Label
    owner: Id | None = None
    """Badge of whoever answers for it."""
    day: date | None = None
    """When it is planned."""


class ActivityMarked(Kept):
    """An activity was done, or, without a day, was not after all."""

    kind: ClassVar[str] = "activity.marked"

    campaign_id: Id
    activity_id: Id
    done_on: date | None
    evidence: Sealed | None = None
    """What shows it: a document's number, where the pictures are."""
