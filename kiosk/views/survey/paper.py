"""A form on paper while it is typed in: a digit a question, in the form's own order. Pure."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.views.lines import Gap, Line, Passage, Title, Tone
from kiosk.views.survey.questions import answer, asked, order
from kiosk.wording.office import OfficeWords
from quiz.survey.model import Survey, SurveyQuestion
from scoring.surveys.desk import Answers


@dataclass(frozen=True, slots=True)
class PaperForm:
    """How far a form has been typed in."""

    survey: Survey
    number: int = 1
    """Which one of this sitting it is."""
    window_id: str | None = None
    """Stays for the next form, as the day does."""
    day: date | None = None
    """What stands on the form; None for today."""
    visit: str = ""
    values: tuple[int | None, ...] = ()
    """Of the questions so far that have a digit; None where nothing was ticked."""
    words: Mapping[str, str] = field(default_factory=dict)
    answer_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    """The same however often storing is tried."""

    @property
    def ticked(self) -> tuple[SurveyQuestion, ...]:
        """The questions that are answered by a digit."""
        return tuple(one for one in self.survey.questions if one.most)

    @property
    def written(self) -> tuple[SurveyQuestion, ...]:
        """The questions that are answered in words."""
        return tuple(one for one in self.survey.questions if not one.most)

    @property
    def ready(self) -> bool:
        """Whether every question with a digit has been looked at."""
        return len(self.values) == len(self.ticked)

    @property
    def answers(self) -> Answers:
        """What is handed in."""
        given = zip(self.ticked, self.values, strict=False)
        values = {question.id: value for question, value in given if value is not None}
        return Answers(values, self.words, self.window_id, self.visit or None)

    def pressed(self, digit: int) -> PaperForm:
        """Answer the next question by its digit, 0 for nothing; the same form where it has no such answer.

        Levels have their own digit (5 非常满意), choices their place on the form.
        """
        if self.ready or digit > self.ticked[len(self.values)].most:
            return self
        return replace(self, values=(*self.values, digit or None))

    def back(self) -> PaperForm:
        """Take the last digit back."""
        return replace(self, values=self.values[:-1])

    def next(self) -> PaperForm:
        """An empty form of the same window and day."""
        return PaperForm(self.survey, self.number + 1, self.window_id, self.day)


def paper_lines(form: PaperForm, words: OfficeWords) -> Iterator[Line]:
    """The form as far as it is filled in, and at the question that comes next what its digits mean."""
    own, language = words.surveys, words.language
    day = form.day.isoformat() if form.day else own.today
    yield Title(own.form.format(number=form.number, window=form.window_id or own.whole_hall, day=day))
    if form.visit:
        yield Passage(own.visit.format(visit=form.visit), Tone.QUIET)
    for place, question in enumerate(form.ticked):
        if place < len(form.values):
            value = form.values[place]
            said = own.left_out if value is None else f"{value} {answer(question, value, language)}"
            yield Passage(f"{asked(question, language)}  {said}", Tone.QUIET)
        elif place == len(form.values):
            yield Gap()
            yield Passage(asked(question, language))
            digits = "  ".join(f"{value} {answer(question, value, language)}" for value in order(question))
            yield Passage(f"{digits}  0 {own.left_out}", Tone.WARN)
    for text in form.words.values():
        yield Passage(own.written.format(text=text), Tone.QUIET)
    if form.ready:
        yield Gap()
        yield Passage(own.ready, Tone.WARN)
