"""`kiosk campaign what-if`: who would move under other weights; nothing is adopted."""

from __future__ import annotations

import argparse
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from kiosk.cli.campaign.arguments import weights_of
from kiosk.cli.common import opened, print_json, print_table, say
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.campaign.anti_patterns import WORDS as RULES
from kiosk.wording.cli.campaign import WORDS
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from scoring.standings.what_if import Move

_RULES: Final = ("veto", "last", "all-or-nothing", "volume")
"""The values of `AntiPattern`, which is loaded only where one is asked for."""


def options(parser: CommandParser) -> None:
    """Which campaign, what weights, of whom."""
    home_option(parser)
    json_option(parser)
    words = WORDS[parser.words.language]
    parser.add_argument("campaign", metavar=parser.words.a_campaign, help=parser.words.campaign)
    parser.add_argument("weights", nargs="?", metavar=words.a_weighting, help=words.weights)
    parser.add_argument("--rule", choices=_RULES, help=RULES[parser.words.language].rule)
    parser.add_argument("--by", choices=("staff", "window", "unit"), default="staff", help=words.by)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Show every line now and then, or what a rule would do."""
    language = words_of(options).language
    if (options.weights is None) == (options.rule is None):
        raise Failure(RULES[language].neither if options.rule is None else RULES[language].both, 2)
    return _rule(options, language) if options.rule else _weights(options)


def _rule(options: argparse.Namespace, language: Language) -> int:
    """The example of a rule on the hall's own people, and what to do instead."""
    with opened(options) as store:
        from kiosk.desks.office.analysis import StoreAnalysisDesk
        from kiosk.views.campaign.anti_patterns import example_document, example_lines, named
        from scoring.standings.anti_patterns import AntiPattern

        rule = AntiPattern(options.rule)
        board, found = StoreAnalysisDesk(store).examples(options.campaign)
    if options.json:
        print_json(example_document(rule, found))
    elif found is None:
        say(RULES[language].too_few)
    else:
        for line in example_lines(rule, found, named(board), language):
            say(line)
    return 0


def _weights(options: argparse.Namespace) -> int:
    weights = weights_of(options.weights, options)
    with opened(options) as store:
        from scoring.clock import hall_day
        from scoring.read.campaigns import campaign
        from scoring.read.period import read_period
        from scoring.standings import SubjectKind
        from scoring.standings.what_if import what_if

        with store.reading() as connection:
            found = campaign(connection, store.hall_id, options.campaign)
            period = read_period(connection, store.hall_id, found, hall_day(store.moment()))
        moves = what_if(period, SubjectKind(options.by), weights)
    if options.json:
        print_json([_document(one) for one in moves])
        return 0
    words = WORDS[words_of(options).language]
    rows = [
        (
            one.rank_now or "-",
            one.rank_then or "-",
            one.subject_id,
            one.name or one.subject_id,
            _shown(one.now),
            _shown(one.then),
        )
        for one in moves
    ]
    print_table(words.what_if_columns, rows, right=(0, 1, 4, 5))
    say(words.moved.format(count=sum(one.moves for one in moves)))
    return 0


def _shown(total: Decimal | None) -> str:
    return "-" if total is None else str(total)


def _document(one: Move) -> dict[str, Any]:
    return {
        "id": one.subject_id,
        "name": one.name,
        "now": None if one.now is None else float(one.now),
        "then": None if one.then is None else float(one.then),
        "rank_now": one.rank_now,
        "rank_then": one.rank_then,
    }
