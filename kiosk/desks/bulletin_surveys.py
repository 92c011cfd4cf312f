"""What a bulletin tells of surveys, read in the view of everything else it tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from quiz.survey.model import Survey
from scoring.ledger.store import View
from scoring.read.attempts import documents
from scoring.read.campaigns import CampaignRecord
from scoring.surveys.results import Answered, Grouped, SurveyRecord, Tally, answered, surveys, tallies


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """A survey and what its answers come to so far; nobody's words."""

    record: SurveyRecord
    asks: Survey
    answered: Answered
    tallies: Mapping[Grouped, tuple[Tally, ...]]


def survey_facts(connection: View, hall_id: str, campaign: CampaignRecord) -> tuple[SurveyFacts, ...]:
    """The surveys that were asked on a day of the campaign, the latest first.

    Raises:
        DocumentMissingError, DocumentChangedError: the questions of one are not what they were.
    """
    asked = [
        one
        for one in surveys(connection, hall_id)
        if one.first_day <= campaign.last_day and campaign.first_day <= one.last_day
    ]
    texts = documents(connection, [one.document for one in asked])
    return tuple(
        SurveyFacts(
            one,
            Survey.model_validate_json(texts[one.document]),
            answered(connection, hall_id, one.survey_id),
            {by: tallies(connection, hall_id, one.survey_id, by) for by in Grouped},
        )
        for one in asked
    )
