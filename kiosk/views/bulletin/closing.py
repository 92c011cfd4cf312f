"""What a bulletin ends with: days without a patrol, what the system costs people, the heads of the ledger."""

from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Block, Column, Passage, Row, Section, Table
from scoring.rules.burden import CLERK_MINUTES, PATROL_MINUTES


def patrol(labels: Labels) -> Section:
    """Working days that nobody signed off. Who signed is nobody's business here."""
    facts, frame, words = labels.facts, labels.words.frame, labels.words.tables
    working = [one for one in facts.days if one.working]
    missing = [one for one in working if one.missing]
    counted = frame.patrolled.format(working=len(working), signed=len(working) - len(missing), missing=len(missing))
    blocks: list[Block] = [Passage(counted)]
    if facts.no_calendar:
        years = labels.words.office.listed([str(year) for year in facts.no_calendar])
        blocks.append(Passage(frame.no_calendar.format(years=years), quiet=True))
    if missing:
        columns = (Column(words.day), Column(words.weekday), Column(words.recorded, number=True))
        rows = (Row((one.day, frame.weekdays[one.day.weekday()], one.findings)) for one in missing)
        blocks.append(Table(columns, tuple(rows), words.missing_days))
    elif working:
        blocks.append(Passage(frame.none_missing))
    return Section(frame.patrol, tuple(blocks))


def ledger(labels: Labels) -> Section:
    """The entries from which everything follows: who copies them can prove later that nothing was rewritten."""
    frame, words, heads = labels.words.frame, labels.words.tables, labels.facts.heads
    columns = (Column(words.terminal, wide=True), Column(words.entries, number=True), Column(words.digest))
    rows = (Row((one.terminal_id, one.seq, one.digest)) for one in heads)
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if closed := labels.facts.closed:
        entries = labels.words.office.listed([f"{one.terminal_id} {one.short}" for one in closed.heads])
        blocks.append(Passage(labels.words.errata.closed_heads.format(entries=entries), quiet=True))
    if heads:
        newest = max(heads, key=lambda one: one.seq)
        blocks.append(Passage(frame.ledger_note.format(entry=newest.short), quiet=True))
    return Section(frame.ledger, tuple(blocks))


def burden(labels: Labels) -> Section:
    """One table, and what was over budget."""
    words, facts = labels.words.burden, labels.facts.burden
    columns = (
        Column(words.who, wide=True),
        Column(words.entries, number=True),
        Column(words.minutes, number=True),
        Column(words.budget, number=True),
    )
    rows = (
        Row((words.clerk, facts.tests, facts.clerk_minutes, CLERK_MINUTES)),
        Row((words.leader, facts.patrol_entries, facts.patrol_minutes, PATROL_MINUTES)),
        Row((words.office, facts.office_entries, facts.office_minutes, words.none)),
    )
    over = [
        *((words.clerk_over,) if facts.clerk_minutes > CLERK_MINUTES else ()),
        *((words.leader_over,) if facts.patrol_minutes > PATROL_MINUTES else ()),
    ]
    mean = words.mean.format(clerks=facts.clerks, minutes=facts.mean_minutes, days=facts.patrol_days)
    notes = (*(Passage(one) for one in over), Passage(mean), Passage(words.note, quiet=True))
    return Section(words.title, (Table(columns, rows), *notes))
