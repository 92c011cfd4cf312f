"""Whose score is taken apart, and what is read for it."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.desks.ports import ScoreDesk
from scoring.read.campaigns import CampaignRecord
from scoring.standings import SubjectKind
from scoring.standings.explain import Explanation


@dataclass(frozen=True, slots=True)
class Subject:
    """A person, window or unit in a campaign."""

    kind: SubjectKind
    subject_id: str
    campaign_id: str


@dataclass(frozen=True, slots=True)
class SubjectFacts:
    """Everything behind its standing, and the terms it was worked out on."""

    explanation: Explanation
    campaign: CampaignRecord


def subject_reader(desk: ScoreDesk, subject: Subject) -> Callable[[], SubjectFacts]:
    """Reads the facts of a subject; blocks."""

    def read() -> SubjectFacts:
        explanation = desk.explain(subject.kind, subject.subject_id, subject.campaign_id)
        campaign = next(one for one in desk.campaigns() if one.campaign_id == subject.campaign_id)
        return SubjectFacts(explanation, campaign)

    return read
