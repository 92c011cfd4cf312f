"""A survey as it is kept: the questions frozen under their digest, read back from there ever after."""

import hashlib

from quiz.survey.model import Survey
from scoring.events.surveys import Asked
from scoring.ledger.ledger import Frozen
from scoring.surveys.desk import Questions, Surveys


def questions_of(survey: Survey) -> Questions:
    """What is put on record of a survey."""
    body = survey.model_dump_json()
    document = Frozen(hashlib.sha256(body.encode()).hexdigest(), "survey", body)
    asked = tuple(Asked(question=one.id, most=one.most) for one in survey.questions)
    return Questions(survey.title, document, asked)


def kept_survey(desk: Surveys, survey_id: str) -> Survey:
    """A survey as it was put on record.

    Raises:
        UnknownSurveyError: there is none.
        DocumentMissingError, DocumentChangedError: its questions are not what they were.
    """
    return Survey.model_validate_json(desk.document(survey_id))
