"""`kiosk visits coverage`: who was asked to rate, who rated, and whose asking drops after visits that went badly."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kiosk.cli.common import opened, print_json, print_table, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.visits import WORDS, VisitsWords

if TYPE_CHECKING:
    from scoring.read.visits import Coverage
    from scoring.rules.ratings.rates import Rate
    from scoring.standings.asking import AskingBoard, AskingLine


def options(parser: CommandParser) -> None:
    """Of which campaign."""
    home_option(parser)
    json_option(parser)
    common = parser.words
    parser.add_argument("--campaign", metavar=common.a_campaign, help=common.campaign)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print everybody whose visits are known."""
    with opened(options) as store:
        from kiosk.desks.office.analysis import StoreAnalysisDesk
        from scoring.errors.unknown import NoCampaignError
        from scoring.read.visits import unanswered

        board = StoreAnalysisDesk(store).asking(options.campaign)
        if board is None:
            raise Failure(told(NoCampaignError(), words_of(options)))
        days = board.period.campaign.first_day, board.period.campaign.last_day
        with store.reading() as connection:
            left = unanswered(connection, store.hall_id, *days)
    if options.json:
        print_json(_document(board) | {"unanswered": dict(sorted(left.items()))})
    else:
        words = WORDS[words_of(options).language]
        _print(board, words)
        say(words.unanswered.format(n=left.total()))
    return 0


def _print(board: AskingBoard, words: VisitsWords) -> None:
    if board.hall is None:
        say(words.none)
        return
    rows = [
        (one.staff_id, one.name or one.staff_id, *_cells(one.coverage, words), _view(one, words)) for one in board.lines
    ]
    print_table(words.columns, [*rows, ("", words.hall, *_cells(board.hall, words), "")], right=(2,))
    say(words.unasked.format(n=board.hall.unasked))
    say(words.how)
    for kind, said in (("clear", words.clear), ("look", words.look)):
        names = [one.staff_id for one in board.flagged if one.suspicion.value == kind]
        if names:
            say(said.format(names=" ".join(names), tested=board.tested, chance=f"{board.tested / 20:.1f}"))


def _view(one: AskingLine, words: VisitsWords) -> str:
    return words.suspicions[one.suspicion.value]


def _cells(one: Coverage, words: VisitsWords) -> tuple[str, ...]:
    return (f"{one.served:,}", *(_share(rate, words) for rate in (one.asked, one.rated, one.by_outcome.bad)))


def _share(rate: Rate, words: VisitsWords) -> str:
    from kiosk.text.figures import percent

    if rate.value is None or rate.low is None or rate.high is None:
        return words.unknown
    if not rate.enough:
        return words.few.format(numerator=rate.numerator, denominator=rate.denominator)
    low, high = percent(rate.low).removesuffix("%"), percent(rate.high)
    return words.share.format(percent=percent(rate.value), low=low, high=high, of=f"{rate.denominator:,}")


def _document(board: AskingBoard) -> dict[str, Any]:
    lines: Iterable[AskingLine] = board.lines
    return {
        "campaign": board.period.campaign.campaign_id,
        "tested": board.tested,
        "hall": None if board.hall is None else _rates(board.hall),
        "staff": [
            {
                "id": one.staff_id,
                "name": one.name,
                **_rates(one.coverage),
                "chance": one.chance,
                "view": one.suspicion.value,
            }
            for one in lines
        ],
    }


def _rates(one: Coverage) -> dict[str, Any]:
    from kiosk.views.scores.document import rate_document

    return {
        "served": one.served,
        "asked": rate_document(one.asked),
        "rated": rate_document(one.rated),
        "rated_unasked": one.unasked,
        "asked_good": rate_document(one.by_outcome.good),
        "asked_bad": rate_document(one.by_outcome.bad),
    }
