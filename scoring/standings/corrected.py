"""A closed campaign's board beside what it is with the errata."""

from dataclasses import dataclass, replace
from decimal import Decimal

from scoring.read.period import Period
from scoring.standings.board import board
from scoring.standings.model import Board, Standing, SubjectKind


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the board, as frozen and with errata; None where it has no composite, or no line at all."""

    subject_id: str
    name: str | None
    frozen: Decimal | None
    corrected: Decimal | None
    rank_frozen: str | None
    rank_corrected: str | None

    @property
    def changed(self) -> bool:
        """Whether the composite is another one; a rank may change because of somebody else."""
        return self.frozen != self.corrected


def corrections(frozen: Period, now: Period, kind: SubjectKind) -> tuple[Correction, ...]:
    """Every line of the frozen board in its order, then lines that are new; pure.

    Args:
        frozen: the facts the book was closed with.
        now: the facts of now, read as of the same day.
        kind: of whom.
    """
    closed = {one.subject_id: one for one in board(frozen, kind).standings}
    later = {one.subject_id: one for one in board(now, kind).standings}
    every = [*closed, *sorted(later.keys() - closed.keys())]
    return tuple(_line(one, closed.get(one), later.get(one)) for one in every)


def board_with_errata(frozen: Period, now: Period, kind: SubjectKind) -> Board:
    """The frozen board, with the composites that the errata would make of it beside; pure."""
    later = {one.subject_id: one.composite.total for one in board(now, kind).standings}
    return replace(board(frozen, kind), with_errata=later)


def _line(subject_id: str, frozen: Standing | None, now: Standing | None) -> Correction:
    either = now or frozen
    return Correction(
        subject_id,
        either.name if either else None,
        frozen.composite.total if frozen else None,
        now.composite.total if now else None,
        frozen.rank.label if frozen and frozen.rank else None,
        now.rank.label if now and now.rank else None,
    )
