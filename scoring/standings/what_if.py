"""What other weights would do to a board, before anybody decides on them."""

from dataclasses import dataclass, replace
from decimal import Decimal

from scoring.events.campaigns import Weights
from scoring.read.period import Period
from scoring.standings.board import board
from scoring.standings.model import Standing, SubjectKind


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a board, now and under other weights."""

    subject_id: str
    name: str | None
    now: Decimal | None
    then: Decimal | None
    rank_now: str | None
    rank_then: str | None

    @property
    def moves(self) -> bool:
        """Whether the rank would be another."""
        return self.rank_now != self.rank_then


def what_if(period: Period, kind: SubjectKind, weights: Weights) -> tuple[Move, ...]:
    """Every line of the board in its order of now, beside what it would be; pure, nothing is adopted."""
    now = board(period, kind)
    other = board(replace(period, campaign=replace(period.campaign, weights=weights)), kind)
    then = {one.subject_id: one for one in other.standings}
    return tuple(_move(one, then[one.subject_id]) for one in now.standings)


def _move(now: Standing, then: Standing) -> Move:
    return Move(
        now.subject_id,
        now.name,
        now.composite.total,
        then.composite.total,
        now.rank.label if now.rank else None,
        then.rank.label if then.rank else None,
    )
