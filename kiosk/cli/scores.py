"""`kiosk scores`: the board of a campaign as a table or a document."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from kiosk.cli.common import opened, print_json, print_table, say, told
from kiosk.cli.failure import Failure
from kiosk.cli.parser import CommandParser, home_option, json_option, words_of
from kiosk.wording.cli.scores import WORDS, ScoresWords
from kiosk.wording.shape import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

    from kiosk.views.scores.beside import Beside
    from scoring.ledger.store import Store
    from scoring.ranks.rank_sets import RankSet
    from scoring.ranks.split_halves import SplitHalf
    from scoring.rules.ratings.case_mix import CaseMix
    from scoring.rules.ratings.trend import Trend
    from scoring.standings import Board, Standing


def options(parser: CommandParser) -> None:
    """Which campaign, by what."""
    home_option(parser)
    json_option(parser)
    words, common = WORDS[parser.words.language], parser.words
    parser.add_argument("--campaign", metavar=common.a_campaign, help=common.campaign)
    parser.add_argument("--by", choices=("staff", "window", "unit"), default="staff", help=words.by)
    parser.add_argument("--ranks", action="store_true", help=words.ranks)
    parser.add_argument("--mix", action="store_true", help=words.mix)
    parser.add_argument("--trend", action="store_true", help=words.trend)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the board."""
    words = words_of(options)
    with opened(options) as store:
        from kiosk.desks.on_store import StoreScoreDesk
        from kiosk.views.scores.document import board_document
        from scoring.errors.unknown import NoCampaignError
        from scoring.standings import SubjectKind

        board = StoreScoreDesk(store).board(SubjectKind(options.by), options.campaign)
        if board is None:
            raise Failure(told(NoCampaignError(), words))
        beside = _beside(board, store, options)
    if options.json:
        print_json(board_document(board, _split_half(board), beside))
    else:
        _print(board, words.language, beside)
    return 0


def _beside(board: Board, store: Store, options: argparse.Namespace) -> Beside:
    """What was asked for beside the board."""
    from kiosk.views.scores.beside import Beside

    mixes = trends = None
    if options.mix:
        from scoring.standings.case_mix import case_mix

        with store.reading() as connection:
            mixes = case_mix(connection, store.hall_id, board.period, board.kind)
    if options.trend:
        from scoring.standings.trends import board_trends

        trends = board_trends(board.period, board.kind)
    return Beside(_rank_sets(board) if options.ranks else None, mixes, trends)


def _split_half(board: Board) -> SplitHalf | None:
    from scoring.standings.split_half import split_half

    return split_half(board)


def _rank_sets(board: Board) -> Mapping[str, RankSet]:
    from scoring.standings.rank_intervals import rank_intervals

    return rank_intervals(board)


def _print(board: Board, language: Language, beside: Beside) -> None:
    words = WORDS[language]
    campaign, weights = board.period.campaign, board.period.campaign.weights
    head = words.head.format(
        title=campaign.title,
        first=campaign.first_day,
        last=campaign.last_day,
        knowledge=weights.knowledge,
        satisfaction=weights.satisfaction,
        discipline=weights.discipline,
    )
    say(head)
    beside_it = [*_papers(board, words), *_columns(board, beside, words)]
    columns = (*words.columns, *(title for title, _ in beside_it))
    rows = [(*_row(one, words), *(cell(one) for _, cell in beside_it)) for one in board.standings]
    print_table(columns, rows, right=(0, *range(3, len(columns))))
    _print_notes(beside, words)
    if halves := _split_half(board):
        name = next(one.name or one.subject_id for one in board.standings if one.subject_id == halves.first)
        say(words.split_half.format(name=name, times=halves.times, of=halves.of, others=halves.others))
    _print_absences(board, language)
    _print_papers(board, language)
    if board.period.frozen_at:
        from scoring.clock import hall_time

        at = f"{hall_time(board.period.frozen_at):%Y-%m-%d %H:%M}"
        say(words.frozen.format(at=at, count=board.period.errata, id=campaign.campaign_id))
    if board.period.waiting:
        say(words.waiting.format(count=board.period.waiting))


def _papers(board: Board, words: ScoresWords) -> list[tuple[str, Callable[[Standing], str]]]:
    """Which papers somebody sat, by letter, where people sat different ones."""
    from kiosk.views.scores.same_papers import marks_of_people
    from scoring.standings import SubjectKind

    letters = marks_of_people(board.period.same_papers)
    if not letters or board.kind is not SubjectKind.STAFF:
        return []
    return [(words.papers, lambda one: letters.get(one.subject_id, "-"))]


def _print_papers(board: Board, language: Language) -> None:
    from kiosk.views.scores.names import Names
    from kiosk.views.scores.same_papers import apart_words, group_lines
    from kiosk.wording.office import OFFICE

    groups, office = board.period.same_papers, OFFICE[language]
    if said := apart_words(groups, office):
        say(said)
    for line in group_lines(groups, Names.of(board.period), office):
        say(line)


def _columns(board: Board, beside: Beside, words: ScoresWords) -> list[tuple[str, Callable[[Standing], str]]]:
    """What was asked for besides, and the errata of a closed book: title and cell of each column."""
    found: list[tuple[str, Callable[[Standing], str]]] = []
    if board.with_errata is not None:
        found.append((words.with_errata, lambda one: _total(board.corrected(one))))
    if (ranks := beside.ranks) is not None:
        found.append((words.rank_set, lambda one: _span(ranks.get(one.subject_id))))
    if (mixes := beside.mixes) is not None:
        found.append((words.case_mix, lambda one: _mix(mixes.get(one.subject_id))))
    if (trends := beside.trends) is not None:
        found.append((words.a_week, lambda one: _trend(trends.get(one.subject_id))))
    return found


def _print_notes(beside: Beside, words: ScoresWords) -> None:
    """What the columns beside the board mean."""
    if sets := beside.ranks:
        first = sum(one.low == 1 for one in sets.values())
        say(words.maybe_first.format(count=first, of=len(sets)))
    if beside.mixes is not None:
        say(words.mix_how)
    if beside.trends is not None:
        say(words.trend_how)


def _print_absences(board: Board, language: Language) -> None:
    """What the campaign's policy made of papers that were not taken: the number alone does not say it."""
    from kiosk.views.scores.missing import absences
    from kiosk.views.scores.names import Names
    from kiosk.wording.office import OFFICE

    names = Names.of(board.period)
    for one in board.standings:
        if one.knowledge and (one.knowledge.zeroed or one.knowledge.excused or one.knowledge.missing):
            for said in absences(one, names, OFFICE[language]):
                say(f"{one.subject_id} {one.name or ''}  {said}")


def _row(standing: Standing, words: ScoresWords) -> tuple[str, ...]:
    from scoring.rules.cents import rounded

    parts, total = standing.components, standing.composite.total
    interval = standing.satisfaction
    return (
        (standing.rank.label if standing.rank else None) or "-",
        standing.subject_id,
        standing.name or standing.subject_id,
        "-" if parts.knowledge is None else f"{rounded(parts.knowledge)}",
        words.too_few if parts.satisfaction is None else f"{rounded(parts.satisfaction)}",
        "" if interval is None else f"{interval.low:.1f}-{interval.high:.1f}",
        str(standing.ratings),
        str(standing.deduction),
        _total(total),
    )


def _span(one: RankSet | None) -> str:
    return "-" if one is None else f"{one.low}-{one.high}"


def _mix(one: CaseMix | None) -> str:
    """Observed ÷ expected with its interval, and of how many ratings."""
    if one is None or one.ratio is None or one.low is None or one.high is None:
        return "-"
    return f"{float(one.ratio):.2f} {one.low:.2f}-{one.high:.2f} n={one.ratings}"


def _trend(one: Trend | None) -> str:
    """Points a week with the interval; marked where it is a trend."""
    if one is None:
        return "-"
    mark = {1: " +", -1: " -", 0: ""}[one.direction]
    return f"{float(one.slope):.2f} ({one.low:.2f} .. {one.high:.2f}){mark}"


def _total(total: Decimal | None) -> str:
    return "-" if total is None else f"{total}"
