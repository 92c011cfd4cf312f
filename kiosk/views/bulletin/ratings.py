"""What citizens said: counts by level, official rates with denominators and Wilson intervals."""

from collections.abc import Sequence

from kiosk.views.bulletin.evidence import evidence
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Cell, Column, End, Passage, Row, Section, Share, Table
from scoring.rules.ratings.rates import official_rates
from scoring.standings import SubjectKind


def ratings(labels: Labels) -> Section:
    """By unit; by window where people who sit there may be guessed by the reader."""
    words, frame, facts = labels.words.tables, labels.words.frame, labels.facts
    units = [(labels.unit(one.subject_id), one.counts) for one in facts.boards[SubjectKind.UNIT].standings]
    blocks: list[Block] = [_table(words.unit, words.rates_by_unit, units, labels)]
    if labels.form.reader is not Reader.PUBLIC:
        own = [one for one in facts.boards[SubjectKind.WINDOW].standings if labels.form.unit_id in {None, one.unit_id}]
        windows = [(labels.window(one.subject_id) or "", one.counts) for one in own]
        blocks.append(_table(words.window, words.rates_by_window, windows, labels))
    notes = [frame.rates_note, *(() if facts.asking.hall else (frame.active_unknown,))]
    return Section(frame.ratings, (*blocks, *(Passage(note, quiet=True) for note in notes), *evidence(labels)))


def _table(heading: str, title: str, lines: Sequence[tuple[str, Sequence[int]]], labels: Labels) -> Table:
    words = labels.words.tables
    levels = tuple(Column(level, number=True, sums=True) for level in labels.words.levels)
    columns = (
        Column(heading, wide=True),
        *levels,
        Column(words.valid, number=True, sums=True, parts=tuple(range(1, 1 + len(levels)))),
        Column(words.good, number=True),
        Column(words.interval, number=True, paired=True),
        Column(words.bad, number=True),
        Column(words.interval, number=True, paired=True),
    )
    rows = tuple(Row((name, *_cells(counts))) for name, counts in lines)
    whole = [sum(counts[place] for _, counts in lines) for place in range(len(levels))]
    return Table(columns, rows, title, (words.total, *_cells(whole)))


def _cells(counts: Sequence[int]) -> tuple[Cell, ...]:
    """Levels from 5 down, their sum, both rates."""
    rates = official_rates(counts, sum(counts), None)
    shares = (Share(rate, shows) for rate in (rates.good, rates.bad) for shows in End)
    return (*reversed(counts), sum(counts), *shares)
