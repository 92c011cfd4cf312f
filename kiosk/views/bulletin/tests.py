"""The knowledge tests: papers, then marks by subject and by facet."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from kiosk.text.figures import percent
from kiosk.views.bulletin.cells import cents
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Cell, Column, Passage, Row, Section, Table
from kiosk.views.bulletin.overview import hall_results
from quiz.service.results import MarkSum, Results
from scoring.read.campaigns import PaperTerms
from scoring.rules.knowledge.attempt_marks import Marks, counted_marks

Key = TypeVar("Key")
_NOTHING = MarkSum(0, Fraction(0), Fraction(0))


def tests(labels: Labels) -> Section:
    """Everything about the tests; of persons their scores stand in the ranking."""
    frame, words, terms = labels.words.frame, labels.words.tables, labels.words.office.terms
    facts = labels.facts
    whole, own = hall_results(facts), _own(labels)
    blocks: list[Block] = [_papers(labels)] if facts.period.papers else []
    if not facts.period.attempts:
        return Section(frame.tests, (*blocks, Passage(frame.no_tests)))
    passed, put = (sum(one[place] for one in facts.period.told.values()) for place in (0, 1))
    if put:
        told = frame.told.format(put=put, passed=passed, share=percent(Fraction(passed, put)))
        blocks.append(Passage(told))
    blocks.append(Passage(frame.tests_basis.format(attempts=whole.attempts), quiet=True))
    if whole.unread:
        blocks.append(Passage(frame.tests_unread.format(attempts=whole.unread)))
    own_subjects, own_facets = (own.subjects, own.facets) if own else (None, None)
    subjects = _sums((words.subject, words.by_subject), terms.subjects, whole.subjects, own_subjects, labels)
    blocks.append(_with_total(subjects, whole.subjects, own_subjects, words.total))
    blocks.append(_sums((words.facet, words.by_facet), terms.facets, whole.facets, own_facets, labels))
    blocks.append(Passage(frame.facet_note, quiet=True))
    return Section(frame.tests, tuple(blocks))


def _own(labels: Labels) -> Results | None:
    """The tests of the unit that the form is for."""
    if labels.form.unit_id is None:
        return None
    own = Results()
    for staff_id, one in labels.facts.results.items():
        if labels.shows(staff_id):
            own.merge(one)
    return own


def _papers(labels: Labels) -> Table:
    words, period = labels.words.tables, labels.facts.period
    columns = (
        Column(words.paper, wide=True),
        Column(words.deadline),
        Column(words.assigned, number=True, parts=(3, 4, 5)),
        Column(words.taken, number=True),
        Column(words.absent, number=True),
        Column(words.pending, number=True),
        Column(words.mean, number=True),
    )
    rows = []
    for paper in period.papers:
        scores = period.knowledge.values()
        taken = sum(paper.paper_id in one.taken for one in scores)
        absent = sum(paper.paper_id in (*one.zeroed, *one.excused, *one.missing) for one in scores)
        pending = sum(paper.paper_id in one.pending for one in scores)
        cells = (taken + absent + pending, taken, absent, pending, cents(_mean(paper, labels)))
        rows.append(Row((labels.outside(paper.title), paper.deadline, *cells)))
    return Table(columns, tuple(rows), words.papers)


def _mean(paper: PaperTerms, labels: Labels) -> Fraction | None:
    """The mean percentage of those who took it, each by what counts of the attempts."""
    period = labels.facts.period
    taken: dict[str, list[Marks]] = {one.staff_id: [] for one in period.clerks}
    for one in period.attempts:
        if one.paper_id == paper.paper_id and one.staff_id in taken and one.earned is not None and one.maximum:
            taken[one.staff_id].append(Marks(one.earned, one.maximum))
    found = [marks.percent for own in taken.values() if (marks := counted_marks(own, paper.counts))]
    return sum(found, Fraction(0)) / len(found) if found else None


def _sums(
    heading: tuple[str, str],
    names: Mapping[Key, str],
    sums: Mapping[Key, MarkSum],
    own: Mapping[Key, MarkSum] | None,
    labels: Labels,
) -> Table:
    """One line a key that was met; without a last row, because facets overlap."""
    words = labels.words.tables
    columns = [
        Column(heading[0], wide=True),
        Column(words.questions, number=True, sums=True),
        Column(words.earned, number=True, sums=True),
        Column(words.maximum, number=True, sums=True),
        Column(words.percent, number=True),
    ]
    if own is not None:
        columns += [Column(words.own_questions, number=True, sums=True), Column(words.own_percent, number=True)]
    met = [key for key in names if key in sums]
    ours = {key: None if own is None else own.get(key, _NOTHING) for key in met}
    rows = (Row((names[key], *_cells(sums[key]), *_own_cells(ours[key]))) for key in met)
    return Table(tuple(columns), tuple(rows), heading[1])


def _with_total(table: Table, sums: Mapping[Key, MarkSum], own: Mapping[Key, MarkSum] | None, name: str) -> Table:
    """The table with its sums: of the marks as they are shown, so that they add up to the cent."""
    whole = sum(sums.values(), _NOTHING)
    shown = ((cents(one.earned) or 0, cents(one.maximum) or 0) for one in sums.values())
    earned, maximum = (sum(column, Decimal(0)) for column in zip((Decimal(0), Decimal(0)), *shown, strict=True))
    ours = None if own is None else sum(own.values(), _NOTHING)
    return replace(table, total=(name, whole.questions, earned, maximum, _percent(whole), *_own_cells(ours)))


def _cells(one: MarkSum) -> tuple[Cell, ...]:
    return one.questions, cents(one.earned), cents(one.maximum), _percent(one)


def _own_cells(one: MarkSum | None) -> tuple[Cell, ...]:
    return () if one is None else (one.questions, _percent(one))


def _percent(one: MarkSum) -> Cell:
    return cents(100 * one.earned / one.maximum) if one.maximum else None
