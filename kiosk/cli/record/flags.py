"""`kiosk ratings flags`: ratings to look into, with the figures each question rests on; nothing is changed by it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.acting import acting, acting_options
from kiosk.cli.common import opened, print_json, print_table, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.record.flags import FLAGS

if TYPE_CHECKING:
    from scoring.standings.flags.board import FlagBoard


def options(parser: CommandParser) -> None:
    """Of which campaign, and when the hall is open."""
    words, common = FLAGS[parser.words.language], parser.words
    home_option(parser)
    json_option(parser)
    parser.add_argument("--campaign", metavar=common.a_campaign, help=common.campaign)
    parser.add_argument("--hours", metavar=words.a_span, help=words.hours)
    acting_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every flag, and the windows they are about with and without their ratings."""
    with opened(options) as store:
        from kiosk.desks.office.analysis import StoreAnalysisDesk
        from kiosk.views.analysis.flags_document import flags_document
        from scoring.errors.unknown import NoCampaignError
        from scoring.permissions import Act
        from scoring.rules.errors import NotHoursError
        from scoring.rules.opening import Opening
        from scoring.rules.ratings.abuse.hours import Hours

        acting(options, store, Act.SEE_SCORES)
        try:
            hours = Hours.of(Opening.read(options.hours)) if options.hours else None
        except NotHoursError as error:
            raise Failure(told(error, words_of(options)), 2) from error
        board = StoreAnalysisDesk(store).flags(options.campaign, hours)
    if board is None:
        raise Failure(told(NoCampaignError(), words_of(options)))
    if options.json:
        print_json(flags_document(board))
    else:
        _print(board, options)
    return 0


def _print(board: FlagBoard, options: argparse.Namespace) -> None:
    from kiosk.views.analysis.flags import beside_cells, cells, explained, flag_state
    from kiosk.views.analysis.flags import told as sentence
    from kiosk.wording.office import OFFICE

    words = OFFICE[words_of(options).language]
    said = words.flags
    if board.lines:
        print_table(said.columns, [cells(one, said) for one in board.lines], right=(2, 4, 5, 6))
        for one in board.lines:
            say(f"{said.kinds[one.flag.kind]}  {one.flag.window_id or said.hall}: {sentence(one.flag, said)}")
        say(said.together)
        print_table(said.beside_columns, [beside_cells(one) for one in board.windows], right=(1, 2, 3))
    for line in (*flag_state(board, words), *explained(board, words)):
        say(line)
