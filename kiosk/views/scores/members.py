"""The people behind a window's or unit's score: their days on duty and what each brings in."""

from collections.abc import Iterator, Mapping

from kiosk.text.figures import cents, count, tenths
from kiosk.views.columns import Column
from kiosk.views.lines import Gap, Grid, Line, Passage
from kiosk.views.scores.names import subject_name
from kiosk.views.scores.proof import counts_for_unit
from kiosk.wording import scores as said
from scoring.rules.composite.composite import Component
from scoring.standings import Standing, SubjectKind
from scoring.standings.explain import Explanation

MEMBER_COLUMNS = (
    Column("badge", said.BADGE, 8, grows=4),
    Column("name", said.NAME, 8, grows=16),
    Column("days", said.DAYS, 8, right=True),
    Column("test", said.TEST, 6, right=True),
    Column("satisfied", said.SATISFIED, 8, right=True),
    Column("discipline", said.DISCIPLINE, 8, right=True, folds=2),
    Column("ratings", said.RATINGS, 6, right=True, folds=1),
    Column("composite", said.COMPOSITE, 6, right=True),
)
"""Columns of the table of members."""


def member_cells(member: Standing, days: int) -> Mapping[str, str]:
    """A member as a row of that table, by column."""
    return {
        "badge": member.subject_id,
        "name": subject_name(member),
        "days": count(days),
        "test": tenths(member.components.knowledge),
        "satisfied": said.TOO_FEW if member.satisfaction is None else tenths(member.components.satisfaction),
        "discipline": tenths(member.components.discipline),
        "ratings": count(member.ratings),
        "composite": cents(member.composite.total),
    }


def member_grid(explanation: Explanation, component: Component) -> Iterator[Line]:
    """Every member's days and score in one component, and whether it enters the mean."""
    if not explanation.members:
        yield Passage(said.NO_MEMBERS)
        return
    rows = tuple(
        (
            one.subject_id,
            subject_name(one),
            count(days),
            cents(one.components.value(component)),
            _counts(explanation, one, days, component),
        )
        for one, days in explanation.members
    )
    yield Grid(said.MEMBER_HEADER, rows, frozenset({2, 3}))
    yield Gap()


def _counts(explanation: Explanation, member: Standing, days: int, component: Component) -> str:
    if member.components.value(component) is None:
        return said.MEMBER_NO_VALUE
    if explanation.kind is SubjectKind.UNIT and not counts_for_unit(member, days):
        return said.MEMBER_LEFT_OUT
    return said.COUNTS
