"""What the screens of a survey may ask for, and what they hand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class SurveyQuestionCard:
    """A question of a survey, as a screen puts it."""

    id: str
    ask: str
    ask_en: str
    """Empty where the file has none."""
    level: bool
    """Answered by one of the five levels."""
    choices: tuple[str, ...] = ()
    """Answered by one of these; without levels and choices in words."""
    choices_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenSurvey:
    """A survey that is asked today."""

    survey_id: str
    title: str
    title_en: str
    about_window: bool
    """Whether it is asked first which window is meant."""
    questions: tuple[SurveyQuestionCard, ...]


@dataclass(frozen=True, slots=True)
class SurveyAnswers:
    """What a citizen answered."""

    answer_id: str
    survey_id: str
    window_id: str | None
    values: Mapping[str, int]
    words: Mapping[str, str]
    visit: str | None = None
    """The number of a visit, which answers a survey once."""

    @property
    def empty(self) -> bool:
        """Whether every question was passed over."""
        return not self.values and not any(text.strip() for text in self.words.values())


class SurveyDesk(Protocol):
    """Puts surveys to citizens. Calls may block and run in a worker."""

    def now(self) -> Sequence[OpenSurvey]:
        """The surveys that are asked today."""
        ...

    def answered(self, survey_id: str, visit: str) -> bool:
        """Whether a visit has answered the survey already."""
        ...

    def answer(self, answers: SurveyAnswers) -> None:
        """Keep what was answered. The same `answer_id` twice is one answer."""
        ...
