"""`kiosk survey import`: a stack of forms that were filled in on paper."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, PathArgument, home_option, json_option, words_of
from kiosk.errors import FiguresError
from kiosk.wording.survey.command import WORDS as SURVEY_WORDS
from kiosk.wording.survey.forms import WORDS

if TYPE_CHECKING:
    from kiosk.cli.survey.forms_file import FormReading
    from scoring.ledger.store import Store
    from scoring.surveys.desk import Surveys


def options(parser: CommandParser) -> None:
    """Which survey, the file, who answers for it, or only to look."""
    words, survey = WORDS[parser.words.language], SURVEY_WORDS[parser.words.language]
    home_option(parser)
    json_option(parser)
    parser.add_argument("survey", metavar=survey.an_id, help=survey.survey)
    parser.add_argument("file", type=PathArgument(parser.words), metavar=parser.words.a_file, help=words.file)
    parser.add_argument("--dry-run", action="store_true", help=words.dry_run)
    acting_options(parser, required=False)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Keep what is new, or say every fault and keep nothing."""
    words = WORDS[words_of(options).language]
    if options.acting is None and not options.dry_run:
        raise Failure(words.who, 2)
    with opened(options) as store:
        from kiosk.cli.survey.forms_file import read_forms
        from scoring.permissions import Act
        from scoring.surveys.desk import Surveys

        by = None if options.dry_run else acting(options, store, Act.ENTER_RATINGS).staff_id
        desk = Surveys(store)
        try:
            forms = read_forms(options.file, _reading(options.survey, desk, store))
        except FiguresError as error:
            raise Failure(told(error, words_of(options))) from error
        known = desk.known(forms)
        written = None if by is None else desk.enter(options.survey, forms, by)
    if options.json:
        print_json({"read": len(forms), "known": known, "written": written})
    elif written is None:
        say(words.would.format(read=len(forms), known=known))
    elif not written:
        say(words.nothing.format(read=len(forms)))
    else:
        say(words.done.format(read=len(forms), written=written, known=known))
    return 0


def _reading(survey_id: str, desk: Surveys, store: Store) -> FormReading:
    from kiosk.cli.survey.forms_file import FormReading
    from quiz.survey.keeping import kept_survey
    from scoring.clock import hall_day
    from scoring.read import organisation

    record, today = desk.one(survey_id), hall_day(store.ledger.moment())
    with store.reading() as connection:
        windows = [one.window_id for one in organisation.windows(connection, store.hall_id)]
    return FormReading(
        record.survey_id,
        kept_survey(desk, record.survey_id),
        lambda day: record.open_on(day) and day <= today,
        today,
        windows,
        lambda visit: desk.answer_of(record.survey_id, visit),
    )
