"""`kiosk survey words`: what citizens wrote, until somebody has read it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.survey.command import WORDS, SurveyWords

if TYPE_CHECKING:
    from scoring.read.answering.survey_words import Written


def options(parser: CommandParser) -> None:
    """Which survey, and which answer has been read."""
    words = WORDS[parser.words.language]
    home_option(parser)
    json_option(parser)
    parser.add_argument("survey", metavar=words.an_id, help=words.survey)
    parser.add_argument("--seen", metavar=words.an_answer, help=words.seen)
    parser.add_argument("--note", metavar=words.a_text, help=words.note)
    acting_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List them, what nobody has read yet first; or say that one was read."""
    words = WORDS[words_of(options).language]
    with opened(options) as store:
        from scoring.permissions import Act
        from scoring.surveys.desk import Surveys

        by = acting(options, store, Act.SEE_TO_SURVEYS if options.seen else Act.SEE_SCORES).staff_id
        desk = Surveys(store)
        if options.seen:
            desk.seen(options.seen, by, options.note)
        found = desk.words(options.survey)
    if options.json:
        print_json([_document(one) for one in found])
    elif found:
        print_table(words.words_columns, [_row(one, words) for one in found])
    else:
        say(words.nothing_written)
    return 0


def _document(one: Written) -> dict[str, str | None]:
    from scoring.clock import hall_time

    return {
        "answer": one.answer_id,
        "question": one.question,
        "day": one.day.isoformat(),
        "window": one.window_id,
        "words": one.text,
        "seen_by": one.seen_by,
        "seen_at": hall_time(one.seen_at).isoformat(timespec="seconds") if one.seen_at else None,
        "note": one.note,
    }


def _row(one: Written, words: SurveyWords) -> tuple[str, ...]:
    from scoring.clock import hall_time

    seen_at = f"{hall_time(one.seen_at):%Y-%m-%d %H:%M}" if one.seen_at else ""
    written = (one.answer_id, str(one.day), one.window_id or "", one.text or words.erased)
    return (*written, one.seen_by or "", seen_at, one.note or "")
