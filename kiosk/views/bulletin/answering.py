"""What became of bad ratings and complaints, by unit: numbers only, in every form."""

from collections.abc import Sequence
from typing import Final

from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Cell, Column, Passage, Row, Section, Share, Table
from scoring.read.answering.rectifications import RectificationRecord
from scoring.read.complaints import ComplaintRecord
from scoring.read.followups import FollowUpRecord
from scoring.rules.answering.followup_steps import FollowUpState
from scoring.rules.answering.rectification_steps import RectificationState
from scoring.rules.ratings.rates import Rate

_STAGES: Final = (
    {FollowUpState.OPEN},
    {FollowUpState.VERIFIED, FollowUpState.MENDED, FollowUpState.EXPLAINED},
    {FollowUpState.ANSWERED, FollowUpState.CALLED_BACK},
    {FollowUpState.CLOSED},
    {FollowUpState.EXCLUDED},
)
"""The columns: not looked at, under way, answered, closed, excluded on appeal."""


def answering(labels: Labels) -> Section:
    """The tables, each only where there is something in it."""
    words, facts = labels.words.answering, labels.facts
    blocks: list[Block] = []
    if facts.followups:
        blocks.append(_bad_ratings(labels))
    if facts.complaints:
        blocks.append(_complaints(labels))
    if facts.rectifications:
        blocks.append(_rectifications(labels))
    if facts.followups:
        blocks.append(Passage(words.note, quiet=True))
    return Section(words.title, tuple(blocks) or (Passage(words.none),))


def _bad_ratings(labels: Labels) -> Table:
    words = labels.words.answering
    stages = (words.open, words.under_way, words.answered, words.closed, words.excluded)
    columns = (
        Column(labels.words.tables.unit, wide=True),
        *(Column(stage, number=True, sums=True) for stage in stages),
        Column(words.count, number=True, sums=True, parts=(1, 2, 3, 4, 5)),
        Column(words.overdue, number=True, sums=True),
        Column(words.answer_rate, number=True),
    )
    every = labels.facts.followups
    rows = []
    for unit_id in _units(labels, every):
        own = [one for one in every if one.unit_id == unit_id]
        rows.append(Row((labels.unit(unit_id), *_stages(own, labels))))
    total = (labels.words.tables.total, *_stages(every, labels))
    return Table(columns, tuple(rows), words.bad_ratings, total)


def _stages(several: Sequence[FollowUpRecord], labels: Labels) -> tuple[Cell, ...]:
    counts = [sum(one.progress.state in stage for one in several) for stage in _STAGES]
    today = labels.facts.as_of
    overdue = sum(one.due is not None and one.due.overdue(today) for one in several)
    answered = Rate(counts[2] + counts[3], sum(counts[:4]))
    return (*counts, sum(counts), overdue, Share(answered))


def _complaints(labels: Labels) -> Table:
    words = labels.words.answering
    columns = (
        Column(labels.words.tables.unit, wide=True),
        Column(words.upheld, number=True, sums=True),
        Column(words.dismissed, number=True, sums=True),
        Column(words.undecided, number=True, sums=True),
        Column(words.received, number=True, sums=True, parts=(1, 2, 3)),
        Column(words.overdue, number=True, sums=True),
    )
    every = labels.facts.complaints
    rows = []
    for unit_id in _units(labels, every):
        own = [one for one in every if one.unit_id == unit_id]
        rows.append(Row((labels.unit(unit_id), *_verdicts(own, labels))))
    total = (labels.words.tables.total, *_verdicts(every, labels))
    return Table(columns, tuple(rows), words.complaints, total)


def _verdicts(several: Sequence[ComplaintRecord], labels: Labels) -> tuple[Cell, ...]:
    upheld, dismissed = (sum(one.verdict == verdict for one in several) for verdict in ("upheld", "dismissed"))
    today = labels.facts.as_of
    overdue = sum(one.due is not None and one.due.overdue(today) for one in several)
    return upheld, dismissed, len(several) - upheld - dismissed, len(several), overdue


def _rectifications(labels: Labels) -> Table:
    words = labels.words.answering
    columns = (
        Column(labels.words.tables.unit, wide=True),
        Column(words.to_mend, number=True, sums=True),
        Column(words.evidenced, number=True, sums=True),
        Column(words.mended, number=True, sums=True),
        Column(words.on_list, number=True, sums=True, parts=(1, 2, 3)),
        Column(words.overdue, number=True, sums=True),
        Column(words.recurs, number=True, sums=True),
    )
    every = labels.facts.rectifications
    rows = []
    for unit_id in _units(labels, every):
        own = [one for one in every if one.unit_id == unit_id]
        rows.append(Row((labels.unit(unit_id), *_mended(own, labels))))
    total = (labels.words.tables.total, *_mended(every, labels))
    return Table(columns, tuple(rows), words.rectifications, total)


def _mended(several: Sequence[RectificationRecord], labels: Labels) -> tuple[Cell, ...]:
    states = [sum(one.state is state for one in several) for state in RectificationState]
    today = labels.facts.as_of
    overdue = sum(one.late or (one.due is not None and one.due.overdue(today)) for one in several)
    return (*states, len(several), overdue, sum(one.recurs is not None for one in several))


def _units(labels: Labels, several: Sequence[FollowUpRecord | ComplaintRecord | RectificationRecord]) -> list[str]:
    """Units that have any, in their usual order; last those that the campaign does not know."""
    met = {one.unit_id for one in several}
    known = [one.unit_id for one in labels.facts.period.units if one.unit_id in met]
    return known + sorted(met - {*known})
