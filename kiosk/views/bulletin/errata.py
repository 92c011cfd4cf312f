"""What came after a campaign's book was closed, and what it would change."""

from kiosk.text.figures import marks
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Cell, Column, Passage, Row, Section, Table
from kiosk.wording.campaign.closing import WORDS
from scoring.clock import hall_time
from scoring.exact import from_ratio
from scoring.read.closed.errata import Erratum
from scoring.standings import SubjectKind


def errata(labels: Labels) -> Section:
    """Every erratum in the order written; of persons only for whom they may be named to."""
    frame, words, facts = labels.words.frame, labels.words.errata, labels.facts
    if not facts.errata:
        return Section(frame.errata, (Passage(frame.no_errata),))
    adopted = sum(one.adopted for one in facts.errata)
    blocks: list[Block] = [Passage(words.count.format(count=len(facts.errata), adopted=adopted)), _table(labels)]
    if changed := _changed(labels):
        blocks += [changed, Passage(words.changed_note, quiet=True)]
    return Section(frame.errata, tuple(blocks))


def _table(labels: Labels) -> Table:
    words, tables = labels.words.errata, labels.words.tables
    public = labels.form.reader is Reader.PUBLIC
    kinds = WORDS[labels.words.language]
    columns = [Column(words.when), Column(words.what), Column(tables.unit, wide=True)]
    if not public:
        columns.append(Column(tables.name))
    columns += [Column(words.change), Column(words.entry)]
    rows = []
    for one in labels.facts.errata:
        what = kinds.kinds.get(one.kind) or kinds.other.format(kind=one.kind)
        cells: list[Cell] = [f"{hall_time(one.at):%Y-%m-%d %H:%M}", what, _unit(one, labels)]
        if not public:
            cells.append(None if one.staff_id is None else labels.person(one.staff_id))
        entry = words.an_entry.format(terminal=one.terminal_id, seq=one.seq)
        rows.append(Row((*cells, _change(one, labels), entry)))
    return Table(tuple(columns), tuple(rows))


def _unit(one: Erratum, labels: Labels) -> Cell:
    """The unit it concerns: named by the entry, or that of its window or person."""
    windows = {window.window_id: window.unit_id for window in labels.facts.period.windows}
    person = labels.facts.people.get(one.staff_id or "")
    unit_id = one.unit_id or windows.get(one.window_id or "") or (person.unit_id if person else None)
    return None if unit_id is None else labels.unit(unit_id)


def _change(one: Erratum, labels: Labels) -> Cell:
    """What it changes. A person's marks and a single rating are nothing that everybody may read."""
    said, words = WORDS[labels.words.language], labels.words.errata
    change: str | None = None
    if not one.counts:
        change = said.not_counted
    elif one.points is not None:
        change = said.finding.format(points=one.points, whom="")
    elif labels.form.reader is not Reader.PUBLIC and one.level is not None:
        change = said.rating.format(level=one.level, whom="")
    elif one.staff_id is not None and labels.shows(one.staff_id) and one.earned is not None and one.maximum is not None:
        earned, maximum = (marks(from_ratio(value)) for value in (one.earned, one.maximum))
        change = said.attempt.format(earned=earned, maximum=maximum, whom="")
    shown = labels.words.tables.undefined if change is None else change.strip()
    return words.adopted.format(change=shown) if one.adopted else shown


def _changed(labels: Labels) -> Table | None:
    """Units whose composite the errata change."""
    words, board = labels.words.errata, labels.facts.boards[SubjectKind.UNIT]
    pairs = [(one, board.corrected(one)) for one in board.standings]
    changed = [(one, later) for one, later in pairs if later != one.composite.total]
    columns = (
        Column(labels.words.tables.unit, wide=True),
        Column(words.closed_total, number=True),
        Column(words.with_errata, number=True),
    )
    rows = (Row((labels.unit(one.subject_id), one.composite.total, later)) for one, later in changed)
    return Table(columns, tuple(rows), words.changed) if changed else None
