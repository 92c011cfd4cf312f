"""What a form on paper says beside its digits: where and when, and in words."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.office.listing.form import Entry, Form
from kiosk.office.listing.page import Says
from kiosk.views.office import typed as understood
from kiosk.views.survey.paper import PaperForm
from kiosk.views.survey.questions import asked
from kiosk.wording.office import OfficeWords
from quiz.survey.model import SurveyQuestion
from scoring.errors.inputs import TextTooLongError
from scoring.identifiers import folded
from scoring.services.ratings import WORDS_LIMIT

Then = Callable[[PaperForm], None]


def about_form(paper: PaperForm, then: Then) -> Form[PaperForm]:
    """Asks for window, day and visit."""

    def hand_in(typed: Mapping[str, str]) -> PaperForm:
        day = understood.day(typed["day"]) if typed["day"].strip() else None
        return replace(paper, window_id=folded(typed["window"]) or None, day=day, visit=typed["visit"].strip())

    day = paper.day.isoformat() if paper.day else ""
    return Form(
        lambda words: words.surveys.key_about,
        lambda words: words.surveys.about_prompt,
        (
            Entry(
                "window",
                lambda words: words.surveys.window,
                lambda words: words.surveys.window_hint,
                paper.window_id or "",
            ),
            Entry("day", lambda words: words.surveys.day, lambda words: words.surveys.day_hint, day),
            Entry(
                "visit", lambda words: words.surveys.visit_label, lambda words: words.surveys.visit_hint, paper.visit
            ),
        ),
        lambda words: words.surveys.key_about,
        hand_in,
        then,
    )


def words_form(paper: PaperForm, then: Then) -> Form[PaperForm]:
    """Asks for what was written, question by question."""

    def hand_in(typed: Mapping[str, str]) -> PaperForm:
        said = {one.id: typed[f"q-{one.id}"].strip() for one in paper.written}
        for text in said.values():
            if len(text) > WORDS_LIMIT:
                raise TextTooLongError(len(text), WORDS_LIMIT)
        return replace(paper, words={question: text for question, text in said.items() if text})

    return Form(
        lambda words: words.surveys.key_write,
        lambda words: words.surveys.write_prompt,
        tuple(
            Entry(f"q-{one.id}", _asks(one), lambda words: words.surveys.write_hint, paper.words.get(one.id, ""))
            for one in paper.written
        ),
        lambda words: words.surveys.key_write,
        hand_in,
        then,
    )


def _asks(question: SurveyQuestion) -> Says:
    def said(words: OfficeWords) -> str:
        return asked(question, words.language)

    return said
