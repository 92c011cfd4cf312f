"""A whole board, ranked."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from scoring.read.period import Period
from scoring.rules.ranking import Candidate, ranked
from scoring.rules.ratings.rates import official_rates
from scoring.standings.model import Board, Standing, SubjectKind
from scoring.standings.people import people
from scoring.standings.units import units
from scoring.standings.windows import windows


def board(period: Period, kind: SubjectKind) -> Board:
    """Work out a board from a period's facts; pure."""
    match kind:
        case SubjectKind.STAFF:
            lines = list(people(period).values())
        case SubjectKind.WINDOW:
            lines = windows(period)
        case SubjectKind.UNIT:
            lines = units(period)
        case _:
            assert_never(kind)
    hall = period.counts.hall
    return Board(kind, period, _in_order(lines, period.campaign.minimum_ratings), official_rates(hall, sum(hall), None))


def _in_order(lines: Iterable[Standing], minimum: int) -> tuple[Standing, ...]:
    by_id = {line.subject_id: line for line in lines}
    places = ranked(
        [Candidate(one.subject_id, one.composite.total, one.composite_sd, one.ratings) for one in by_id.values()],
        minimum,
    )
    return tuple(replace(by_id[place.subject], rank=place) for place in places)
