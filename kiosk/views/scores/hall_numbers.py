"""The hall in four numbers, whatever board is shown."""

from collections.abc import Mapping
from enum import Enum

from kiosk.text.figures import UNDEFINED, count, ratio, share, share_interval
from kiosk.wording import scores as said
from scoring.rules.ratings.rates import Rate
from scoring.standings import Board


class Stat(Enum):
    """What a tile shows; the value is its label."""

    VALID = said.VALID
    GOOD = said.GOOD
    TOLD = said.TOLD
    TESTED = said.TESTED


def stats(board: Board) -> Mapping[Stat, tuple[str, str]]:
    """Value and note of every tile: ratings of the period so far, 好评率, 一口告知, and how many have been tested."""
    period = board.period
    span = said.SPAN.format(first=period.campaign.first_day, last=period.until)
    good = board.rates.good
    told = [period.told.get(clerk.staff_id, (0, 0)) for clerk in period.clerks]
    tellings = Rate(sum(passed for passed, _ in told), sum(put for _, put in told))
    return {
        Stat.VALID: (said.VALID_VALUE.format(n=count(good.denominator)), span),
        Stat.GOOD: (_share(good), said.OF_RATINGS.format(ratio=ratio(good.numerator, good.denominator))),
        Stat.TOLD: (
            _share(tellings),
            said.OF_TELLINGS.format(ratio=ratio(tellings.numerator, tellings.denominator))
            if tellings.denominator
            else said.TOLD_NONE,
        ),
        Stat.TESTED: _tested(board),
    }


def _share(found: Rate) -> str:
    return "  ".join(filter(None, (share(found), share_interval(found))))


def _tested(board: Board) -> tuple[str, str]:
    """Clerks who have taken a paper, of all clerks; and how many papers are still to be taken by somebody."""
    papers, clerks = len(board.period.papers), len(board.period.clerks)
    if not papers:
        return UNDEFINED, said.NO_PAPERS
    taken = [len(score.taken) for score in board.period.knowledge.values()]
    left = papers * clerks - sum(taken)
    note = said.TESTED_LEFT.format(n=count(left)) if left else said.TESTED_ALL
    return said.TESTED_VALUE.format(done=count(sum(map(bool, taken))), all=count(clerks)), note
