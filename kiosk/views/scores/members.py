"""The people behind a window's or unit's score: their days on duty and what each brings in."""

from collections.abc import Iterator, Mapping

from kiosk.text.figures import cents, count, tenths, term
from kiosk.views.columns import Column
from kiosk.views.lines import Gap, Grid, Line, Passage
from kiosk.views.scores.names import subject_name
from kiosk.views.scores.proof import counts_for_unit
from kiosk.wording.office import OfficeWords
from scoring.read.period import Days
from scoring.rules.composite.composite import Component
from scoring.standings import Standing, SubjectKind
from scoring.standings.explain import Explanation


def member_columns(words: OfficeWords) -> tuple[Column, ...]:
    """Columns of the table of members."""
    said = words.board
    return (
        Column("badge", said.badge, 8, grows=4),
        Column("name", said.name, 8, grows=16),
        Column("days", said.days, 8, right=True),
        Column("test", said.test, 6, right=True),
        Column("satisfied", said.satisfied, 8, right=True),
        Column("discipline", said.discipline, 8, right=True, folds=2),
        Column("ratings", said.ratings, 6, right=True, folds=1),
        Column("composite", words.names.composite, 6, right=True),
    )


def member_cells(member: Standing, days: Days, words: OfficeWords) -> Mapping[str, str]:
    """A member as a row of that table, by column."""
    return {
        "badge": member.subject_id,
        "name": subject_name(member, words),
        "days": term(days),
        "test": tenths(member.components.knowledge),
        "satisfied": words.names.too_few if member.satisfaction is None else tenths(member.components.satisfaction),
        "discipline": tenths(member.components.discipline),
        "ratings": count(member.ratings),
        "composite": cents(member.composite.total),
    }


def member_grid(explanation: Explanation, component: Component, words: OfficeWords) -> Iterator[Line]:
    """Every member's days and score in one component, and whether it enters the mean."""
    if not explanation.members:
        yield Passage(words.pages.no_members)
        return
    rows = tuple(
        (
            one.subject_id,
            subject_name(one, words),
            term(days),
            cents(one.components.value(component)),
            _counts(explanation, one, days, component, words),
        )
        for one, days in explanation.members
    )
    yield Grid(words.pages.member_header, rows, frozenset({2, 3}))
    yield Gap()


def _counts(explanation: Explanation, member: Standing, days: Days, component: Component, words: OfficeWords) -> str:
    if member.components.value(component) is None:
        return words.pages.member_no_value
    if explanation.kind is SubjectKind.UNIT and not counts_for_unit(member, days):
        return words.pages.member_left_out
    return words.pages.counts
