"""What the answers to a survey come to, answer by answer: each count with its n, its share and a 95 % interval."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.views.survey.questions import order
from quiz.survey.model import Survey, SurveyQuestion
from scoring.rules.ratings.rates import Rate
from scoring.surveys.results import Tally


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One answer of one group to one question."""

    tally: Tally
    question: SurveyQuestion
    value: int
    rate: Rate
    """Of all answers of the group to this question."""

    @property
    def key(self) -> str:
        """Tells it from every other row."""
        return f"{self.tally.group}:{self.question.id}:{self.value}"


def result_rows(survey: Survey, tallies: Sequence[Tally]) -> Iterator[ResultRow]:
    """Group by group, question by question, levels from the best; no answer is left out for being rare.

    A question that nobody of a unit or window answered has no rows there.
    """
    questions = {one.id: one for one in survey.questions}
    for tally in (one for one in tallies if one.n or not one.group):
        question = questions[tally.question]
        for value in order(question):
            yield ResultRow(tally, question, value, tally.share(value))
