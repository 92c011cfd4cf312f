"""`kiosk survey answer`: a form that somebody filled in on paper."""

from __future__ import annotations

import argparse
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.campaign.arguments import day_of
from kiosk.cli.common import opened, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, words_of
from kiosk.wording.survey.command import WORDS, SurveyWords

_EQUALS: Final = re.compile("[=＝]")
"""An input method has its own."""


def options(parser: CommandParser) -> None:
    """Which survey, about which window, and what stands on the form."""
    words, common = WORDS[parser.words.language], parser.words
    home_option(parser)
    parser.add_argument("survey", metavar=words.an_id, help=words.survey)
    parser.add_argument("--window", metavar=common.a_window, help=words.window)
    parser.add_argument("--value", action="append", default=[], metavar=words.a_value, help=words.value)
    parser.add_argument("--words", action="append", default=[], metavar=words.a_text, help=words.written)
    parser.add_argument("--visit", metavar=words.a_visit, help=words.visit)
    parser.add_argument("--on", metavar=words.a_day, help=words.on)
    acting_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keep the form."""
    said = WORDS[words_of(options).language]
    values = {question: _number(question, given, said) for question, given in _pairs(options.value, said)}
    written = dict(_pairs(options.words, said))
    on = day_of(options.on, options) if options.on else None
    with opened(options) as store:
        from scoring.events.ratings import Channel
        from scoring.permissions import Act
        from scoring.surveys.desk import Answers, Surveys

        by = acting(options, store, Act.ENTER_RATINGS).staff_id
        answers = Answers(values, written, options.window, options.visit)
        answer_id = Surveys(store).answer(options.survey, answers, Channel.PAPER, by=by, on=on)
    say(said.kept.format(answer=answer_id))
    return 0


def _pairs(given: Sequence[str], said: SurveyWords) -> list[tuple[str, str]]:
    """Question and answer, each question once.

    Raises:
        Failure: something else stands there.
    """
    parts = [_EQUALS.split(one, maxsplit=1) for one in given]
    pairs = [(unicodedata.normalize("NFKC", one[0]).strip().lower(), one[1]) for one in parts if len(one) == 2]
    if len(pairs) < len(given) or len(dict(pairs)) < len(pairs):
        raise Failure(said.no_pair, 2)
    return pairs


def _number(question: str, given: str, said: SurveyWords) -> int:
    from scoring.identifiers import folded

    digits = folded(given)
    if len(digits) != 1 or digits not in "123456789":
        raise Failure(said.no_value.format(question=question, given=given), 2)
    return int(digits)
