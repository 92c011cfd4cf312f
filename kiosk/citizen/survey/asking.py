"""The questions of a survey, one after the other; nothing is kept before the last one."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final

from textual.screen import Screen

from kiosk.citizen.numbered import Asking, NumberedScreen, Option
from kiosk.citizen.survey.handing_in import SurveyHandIn
from kiosk.citizen.survey.words import SurveyWordsScreen
from kiosk.citizen.visit import VisitScreen, VisitTurn
from kiosk.desks.ports import RatingDesk, WindowCard
from kiosk.desks.survey_ports import OpenSurvey, SurveyAnswers, SurveyDesk, SurveyQuestionCard
from kiosk.views.window_names import unit_name, window_name
from kiosk.wording import Language, Wording

_OVER: Final = "over"
"""Value of the option that answers nothing."""
_VISIT: Final = "-visit"
"""Value of the option that asks for the number of a visit; no window is called so."""


@dataclass(frozen=True, slots=True)
class Way:
    """How far somebody has got."""

    desk: SurveyDesk
    asked: OpenSurvey
    window_id: str | None = None
    visit: str | None = None
    values: Mapping[str, int] = field(default_factory=dict)
    answer_id: str = field(default_factory=lambda: uuid.uuid4().hex)
    """The same however often storing is tried."""

    def answers(self, words: Mapping[str, str]) -> SurveyAnswers:
        """What is handed in."""
        return SurveyAnswers(self.answer_id, self.asked.survey_id, self.window_id, self.values, words, self.visit)


def next_step(way: Way, place: int) -> Screen[Any]:
    """The question at a place; after the last one the answers are stored."""
    if place == len(way.asked.questions):
        return SurveyHandIn(way.desk, way.answers({}))
    question = way.asked.questions[place]
    if question.choices or question.level:
        return NumberedScreen(AskQuestion(way, place))
    return SurveyWordsScreen(question, lambda words: way.answers({question.id: words} if words else {}), way.desk)


class AskFirst(Asking):
    """The door: which window it is about, where it is about one; else only whether to begin.

    Whoever has the number of a visit may give it first, so that a visit answers once.
    """

    def __init__(self, desk: SurveyDesk, rating: RatingDesk, visit: str | None = None) -> None:
        self._desk = desk
        self._rating = rating
        self._visit = visit
        self._asked: OpenSurvey | None = None
        self._windows: tuple[WindowCard, ...] | None = None

    def load(self) -> None:
        """Fetch the survey, and the windows."""
        self._asked = next(iter(self._desk.now()), None)
        self._windows = tuple(self._rating.windows()) if self._asked and self._asked.about_window else ()

    @property
    def loaded(self) -> bool:
        """Whether both are there."""
        return self._windows is not None

    def heading(self, words: Wording) -> str:
        """The survey, and whose number was given: its option may stand on a later page."""
        told = (_title(self._asked, words),) if self._asked else ()
        return "  ".join((*told, *((self._of_visit(words),) if self._visit else ())))

    def prompt(self, words: Wording) -> str:
        """Which window, or whether to begin."""
        about_window = self._asked is not None and self._asked.about_window
        return words.survey.window if about_window else words.survey.invitation

    def options(self, words: Wording) -> Sequence[Option]:
        """The windows and the hall as a whole, or to begin; last the number of a visit."""
        if self._asked is None:
            return []
        visit = self._of_visit(words) if self._visit else words.rating.visit
        if not self._asked.about_window:
            return [Option(_OVER, words.survey.begin), Option(_VISIT, visit)]
        windows = self._windows or ()
        spoken = words.language
        shown = [
            Option(one.window_id, f"{one.window_id} {window_name(one, spoken)}", unit_name(one, spoken))
            for one in windows
        ]
        return [*shown, Option(_OVER, words.survey.whole_hall), Option(_VISIT, visit)]

    def after(self, value: str) -> Screen[Any]:
        """The first question, or the number of the visit."""
        if self._asked is None:
            raise LookupError("no survey is asked")  # and so nothing could be chosen
        if value == _VISIT:
            refused = partial(self._refused, self._asked.survey_id)
            return VisitScreen(VisitTurn(lambda words: words.survey.visit, refused, self._with))
        return next_step(Way(self._desk, self._asked, None if value == _OVER else value, self._visit), 0)

    def _refused(self, survey_id: str, visit: str) -> Callable[[Wording], str] | None:
        """One survey of a visit is enough; for a thread."""
        return (lambda words: words.survey.visit.taken) if self._desk.answered(survey_id, visit) else None

    def _of_visit(self, words: Wording) -> str:
        return words.rating.of_visit.format(last=(self._visit or "")[-4:])

    def _with(self, visit: str) -> Screen[Any]:
        """The same door with the number of a visit."""
        return NumberedScreen(AskFirst(self._desk, self._rating, visit))


class AskQuestion(Asking):
    """One question, and a way past it."""

    cell = (24, 3)
    columns = 2

    def __init__(self, way: Way, place: int) -> None:
        self._way = way
        self._place = place

    @property
    def _question(self) -> SurveyQuestionCard:
        return self._way.asked.questions[self._place]

    def heading(self, words: Wording) -> str:
        """The survey, and how far it is."""
        asked = self._way.asked
        return words.survey.heading.format(
            title=_title(asked, words), number=self._place + 1, count=len(asked.questions)
        )

    def prompt(self, words: Wording) -> str:
        """As the file has it."""
        question = self._question
        return question.ask_en if words.language is Language.EN and question.ask_en else question.ask

    def options(self, words: Wording) -> Sequence[Option]:
        """Levels from the best, or the choices as the file has them; then the way past."""
        return [*self._answers(words), Option(_OVER, words.survey.leave_out)]

    def _answers(self, words: Wording) -> list[Option]:
        question = self._question
        if question.level:
            return [Option(str(level), words.rating.level(level)) for level in (5, 4, 3, 2, 1)]
        english = words.language is Language.EN and len(question.choices_en) == len(question.choices)
        names = question.choices_en if english else question.choices
        return [Option(str(number), name) for number, name in enumerate(names, start=1)]

    def after(self, value: str) -> Screen[Any]:
        """The next question."""
        values = self._way.values if value == _OVER else {**self._way.values, self._question.id: int(value)}
        return next_step(replace(self._way, values=values), self._place + 1)


def _title(asked: OpenSurvey, words: Wording) -> str:
    return asked.title_en if words.language is Language.EN and asked.title_en else asked.title
