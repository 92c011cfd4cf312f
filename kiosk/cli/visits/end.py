"""`kiosk visits end`: a visit has just ended, so that the terminal at its window asks for a rating."""

from __future__ import annotations

import argparse

from kiosk.cli.common import opened, patience, print_json, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.cli.rate import asker, asker_options, moment_given, service_of
from kiosk.wording.cli.visits import WORDS


def options(parser: CommandParser) -> None:
    """Window and number, who served and when; who reports it."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--window", required=True, metavar=common.a_window, help=words.window)
    parser.add_argument("--visit", required=True, metavar=words.a_visit, help=words.visit)
    parser.add_argument("--staff", metavar=common.a_badge, help=words.staff)
    parser.add_argument("--service", metavar=common.an_id, help=words.service)
    parser.add_argument("--at", metavar=words.a_time, help=words.at)
    asker_options(parser, words.reports)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Put the end on record, once."""
    common, words = words_of(options), WORDS[words_of(options).language]
    service, at = service_of(options.service, common), moment_given(options)
    with opened(options) as store:
        from scoring.identifiers import folded
        from scoring.services.bring_in.visit_ends import VisitEnds

        if not folded(options.visit):
            raise Failure(words.no_visit, 2)
        with patience(common):
            reports = asker(options, store, words.nobody)
            found = VisitEnds(store).end(
                options.window, options.visit, asker=reports, staff_id=options.staff, service_id=service, at=at
            )
    if options.json:
        print_json({"window": found.window_id, "staff": found.staff_id, "repeated": found.repeated})
    else:
        say((words.ended_before if found.repeated else words.ended).format(window=found.window_id))
    return 0
