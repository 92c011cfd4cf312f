"""The hall in four numbers, whatever board is shown."""

from collections.abc import Mapping
from enum import Enum

from kiosk.text.figures import UNDEFINED, count, ratio, share, share_interval
from kiosk.wording.office import OfficeWords
from scoring.rules.ratings.rates import Rate
from scoring.standings import Board


class Stat(Enum):
    """What a tile shows."""

    VALID = "valid"
    GOOD = "good"
    TOLD = "told"
    TESTED = "tested"

    def said(self, words: OfficeWords) -> str:
        """Its label."""
        said = words.board
        return {Stat.VALID: said.valid, Stat.GOOD: said.good, Stat.TOLD: said.told, Stat.TESTED: said.tested}[self]


def stats(board: Board, words: OfficeWords) -> Mapping[Stat, tuple[str, str]]:
    """Value and note of every tile: ratings of the period so far, 好评率, 一口告知, and how many have been tested."""
    period = board.period
    span = words.board.span.format(first=period.campaign.first_day, last=period.until)
    good = board.rates.good
    told = [period.told.get(clerk.staff_id, (0, 0)) for clerk in period.clerks]
    tellings = Rate(sum(passed for passed, _ in told), sum(put for _, put in told))
    return {
        Stat.VALID: (words.board.valid_value.format(n=count(good.denominator)), span),
        Stat.GOOD: (_share(good, words), words.board.of_ratings.format(ratio=ratio(good.numerator, good.denominator))),
        Stat.TOLD: (
            _share(tellings, words),
            words.board.of_tellings.format(ratio=ratio(tellings.numerator, tellings.denominator))
            if tellings.denominator
            else words.board.told_none,
        ),
        Stat.TESTED: _tested(board, words),
    }


def _share(found: Rate, words: OfficeWords) -> str:
    return "  ".join(filter(None, (share(found, words.names.too_few), share_interval(found))))


def _tested(board: Board, words: OfficeWords) -> tuple[str, str]:
    """Clerks who have taken a paper, of all clerks; and how many papers are still to be taken by somebody."""
    papers, clerks = len(board.period.papers), len(board.period.clerks)
    if not papers:
        return UNDEFINED, words.board.no_papers
    taken = [len(score.taken) for score in board.period.knowledge.values()]
    left = papers * clerks - sum(taken)
    note = words.board.tested_left.format(n=count(left)) if left else words.board.tested_all
    return words.board.tested_value.format(done=count(sum(map(bool, taken))), all=count(clerks)), note
