"""`kiosk survey list` and `results`: which surveys there are, and what their answers come to."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.survey.command import WORDS, SurveyWords

if TYPE_CHECKING:
    from quiz.survey.model import SurveyQuestion
    from scoring.surveys.results import Tally


def list_options(parser: CommandParser) -> None:
    """Which hall."""
    home_option(parser)
    json_option(parser)
    parser.set_defaults(run=list_all)


def options(parser: CommandParser) -> None:
    """Which survey, and whose answers are counted together."""
    words = WORDS[parser.words.language]
    home_option(parser)
    json_option(parser)
    parser.add_argument("survey", metavar=words.an_id, help=words.survey)
    parser.add_argument("--by", choices=("hall", "unit", "window"), default="hall", help=words.by)
    parser.set_defaults(run=run)


def list_all(options: argparse.Namespace) -> int:
    """Every survey, the latest first."""
    words = WORDS[words_of(options).language]
    with opened(options) as store:
        from scoring.surveys.desk import Surveys

        desk = Surveys(store)
        found = [(one, desk.answered(one.survey_id)) for one in desk.all()]
    if options.json:
        print_json(
            [
                {
                    "survey": one.survey_id,
                    "title": one.title,
                    "from": one.first_day.isoformat(),
                    "to": one.last_day.isoformat(),
                    "answers": answers.counted,
                    "left_out": answers.left_out,
                }
                for one, answers in found
            ]
        )
        return 0
    rows = [
        (
            *(one.survey_id, one.title, str(one.first_day), str(one.last_day)),
            *(str(answers.counted), str(answers.left_out)),
        )
        for one, answers in found
    ]
    print_table(words.list_columns, rows, right=(4, 5))
    return 0


def run(options: argparse.Namespace) -> int:
    """Counts and shares, each with its n and a 95 % interval; few answers have no share."""
    words = WORDS[words_of(options).language]
    from kiosk.views.survey.questions import asked, title

    with opened(options) as store:
        from quiz.survey.keeping import kept_survey
        from scoring.surveys.desk import Surveys
        from scoring.surveys.results import Grouped, tallies

        desk = Surveys(store)
        survey, known = kept_survey(desk, options.survey), desk.one(options.survey)
        answers = desk.answered(known.survey_id)
        with store.reading() as connection:
            found = tallies(connection, store.hall_id, known.survey_id, Grouped(options.by))
    questions = {one.id: one for one in survey.questions}
    if options.json:
        groups = [_document(one, questions[one.question]) for one in found]
        print_json(
            {"survey": known.survey_id, "answers": answers.counted, "left_out": answers.left_out, "results": groups}
        )
        return 0
    say(words.counted.format(title=title(survey, words.language), answers=answers.counted, left_out=answers.left_out))
    for one in found:
        question = questions[one.question]
        say()
        where = words.of_group.format(group=one.group, name=one.name) if one.group else ""
        say(f"{where}{asked(question, words.language)}  n={one.n}")
        print_table(words.columns, _rows(one, question, words), right=(1, 2))
    return 0


def _rows(tally: Tally, question: SurveyQuestion, words: SurveyWords) -> list[tuple[str, str, str]]:
    from kiosk.views.survey.questions import answer, order

    rows = []
    for value in order(question):
        rate = tally.share(value)
        shown = words.too_few
        if rate.enough and rate.value is not None and rate.low is not None and rate.high is not None:
            shown = f"{100 * float(rate.value):.1f}% ({100 * rate.low:.1f}-{100 * rate.high:.1f})"
        rows.append((answer(question, value, words.language), str(rate.numerator), shown))
    return rows


def _document(tally: Tally, question: SurveyQuestion) -> dict[str, Any]:
    from kiosk.views.survey.questions import order

    rates = [(value, tally.share(value)) for value in order(question)]
    return {
        "group": tally.group or None,
        "name": tally.name or None,
        "question": tally.question,
        "n": tally.n,
        "values": [
            {
                "value": value,
                "count": rate.numerator,
                "share": float(rate.value) if rate.enough and rate.value is not None else None,
                "low": rate.low if rate.enough else None,
                "high": rate.high if rate.enough else None,
            }
            for value, rate in rates
        ],
    }
