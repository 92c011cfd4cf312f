"""`kiosk survey check` and `open`: a survey's file, and from when to when it is asked."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, say, say_error
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, words_of
from kiosk.wording.survey.command import WORDS

if TYPE_CHECKING:
    from quiz.survey.model import Survey


def check_options(parser: CommandParser) -> None:
    """Which file."""
    _file(parser)
    parser.set_defaults(run=check)


def options(parser: CommandParser) -> None:
    """Which file, under which id, on which days, and who decides."""
    words = WORDS[parser.words.language]
    home_option(parser)
    _file(parser)
    parser.add_argument("--id", dest="survey", required=True, metavar=words.an_id, help=words.survey)
    parser.add_argument("--from", dest="first", required=True, metavar=words.a_day, help=words.first)
    parser.add_argument("--to", dest="last", required=True, metavar=words.a_day, help=words.last)
    acting_options(parser)
    parser.set_defaults(run=run)


def _file(parser: CommandParser) -> None:
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("file", type=PathArgument(common), metavar=common.a_file, help=words.file)


def check(options: argparse.Namespace) -> int:
    """Say everything that is wrong with it; 1 if anything is."""
    survey = _read(options)
    if survey is None:
        return 1
    say(WORDS[words_of(options).language].sound.format(title=survey.title, questions=len(survey.questions)))
    return 0


def run(options: argparse.Namespace) -> int:
    """Put it on record."""
    words = WORDS[words_of(options).language]
    days = day_of(options.first, options), day_of(options.last, options)
    if days[1] < days[0]:
        raise Failure(words.backwards, 2)
    with opened(options) as store:
        from quiz.survey.keeping import questions_of
        from scoring.permissions import Act
        from scoring.surveys.desk import Surveys

        by = acting(options, store, Act.KEEP_CAMPAIGNS).staff_id
        survey = _read(options)
        if survey is None:
            return 1
        Surveys(store).open(options.survey, questions_of(survey), days, by)
    say(words.opened.format(title=survey.title, first=days[0], last=days[1]))
    return 0


def _read(options: argparse.Namespace) -> Survey | None:
    from kiosk.wording.bank import line
    from quiz.survey.read import read_survey

    found = read_survey(options.file)
    for problem in found.problems:
        say_error(line(problem, words_of(options).language))
    return found.healthy
