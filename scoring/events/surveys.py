"""Events of surveys (民意调查): what citizens think of the hall and its windows, apart from ratings of a visit."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from scoring.errors.events import CampaignDaysError
from scoring.events.base import DigestHex, DocumentHex, Event, Id, Kept, Label, Sealed
from scoring.events.ratings import Channel

Value = Annotated[int, Field(ge=1, le=9)]
"""A level (5 非常满意 .. 1 非常不满意), or the number of a choice, from 1."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)


class Asked(_Part):
    """A question, as far as answers to it have to fit."""

    question: Id
    most: Annotated[int, Field(ge=0, le=9)]
    """How many values it can be answered with; 0 where it is answered in words."""


class SurveyOpened(Kept):
    """A survey is asked on some days; the same id again is other days for the same questions."""

    kind: ClassVar[str] = "survey.opened"

    survey_id: Id
    title: Label
    first_day: date
    last_day: date
    document: DocumentHex
    """The questions as they are put."""
    questions: Annotated[tuple[Asked, ...], Field(min_length=1, max_length=20)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last_day < self.first_day:
            raise CampaignDaysError(self.first_day, self.last_day)
        return self


class Chosen(_Part):
    """One question's answer."""

    question: Id
    value: Value


class Worded(_Part):
    """One question's answer in words."""

    question: Id
    words: Sealed


class SurveyAnswered(Event):
    """A citizen answered; what was left out is not in it."""

    kind: ClassVar[str] = "survey.answered"

    answer_id: Id
    survey_id: Id
    window_id: Id | None = None
    """The window it is about; None where the hall as a whole is meant."""
    channel: Channel
    values: Annotated[tuple[Chosen, ...], Field(max_length=20)] = ()
    words: Annotated[tuple[Worded, ...], Field(max_length=20)] = ()
    visit: DigestHex | None = None
    """Keyed digest of the visit number: a visit answers a survey once."""
    by: Id | None = None
    """Badge of whoever typed a paper form in; None where the citizen answered."""
    pace: Annotated[int, Field(ge=0, le=9)] = 0
    """Number of the rule that flags answers which come too fast; 0 for forms that were typed in."""


class SurveyWordsSeen(Kept):
    """Somebody of the office has read what a citizen wrote, and it waits no longer."""

    kind: ClassVar[str] = "survey.seen"

    answer_id: Id
    note: Label | None = None
    """What became of it; never the citizen's words."""
