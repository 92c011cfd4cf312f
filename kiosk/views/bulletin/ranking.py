"""Who stands where: units for everybody, windows and people for whom they may be named to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from kiosk.text.clean import clip
from kiosk.views.bulletin.cells import cents, composite_span, shown
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Bar, Cell, Chart, Column, Passage, Row, Section, Span, Table
from kiosk.views.scores.names import Names
from kiosk.views.scores.same_papers import apart_words, group_lines, marks_of_people
from kiosk.wording.bulletin.words import BulletinWords
from scoring.rules.composite.composite import Component
from scoring.rules.ranking import Unplaced
from scoring.standings import Standing, SubjectKind

_LABEL_CELLS = 26
"""Half-width cells of a label beside a bar."""


def rankings(labels: Labels) -> Iterator[Section]:
    """The ranking of units, then of windows and people."""
    facts, words = labels.facts, labels.words
    minimum = facts.period.campaign.minimum_ratings
    notes = (
        Passage(words.frame.bands, quiet=True),
        Passage(words.frame.ranks, quiet=True),
        *_halves(SubjectKind.UNIT, labels),
        Passage(words.frame.few.format(minimum=minimum), quiet=True),
    )
    units = facts.boards[SubjectKind.UNIT].standings
    bands = _bands(units)
    bars = tuple(_bar(one, labels, bands.get(one.subject_id)) for one in units)
    chart = Chart(words.tables.ranking_chart, bars, 100)
    yield Section(words.frame.units, (chart, _table(units, bands, SubjectKind.UNIT, labels), *notes))
    if labels.form.reader is Reader.PUBLIC:
        return
    windows, people = (facts.boards[kind].standings for kind in (SubjectKind.WINDOW, SubjectKind.STAFF))
    bands = _bands(windows)
    own = [one for one in windows if labels.form.unit_id in {None, one.unit_id}]
    yield Section(
        words.frame.windows, (_table(own, bands, SubjectKind.WINDOW, labels), *_halves(SubjectKind.WINDOW, labels))
    )
    bands = _bands(people)
    own = [one for one in people if labels.shows(one.subject_id)]
    confidential = Passage(words.frame.confidential, quiet=True)
    notes = (*_halves(SubjectKind.STAFF, labels), *_papers_apart(labels), confidential)
    yield Section(words.frame.people, (_table(own, bands, SubjectKind.STAFF, labels), *notes))


def _halves(kind: SubjectKind, labels: Labels) -> Iterator[Passage]:
    """Whether the first would be first again; nobody is named, so that every reader may have it."""
    if halves := labels.facts.halves[kind]:
        said = labels.words.frame.split_half
        yield Passage(said.format(times=halves.times, of=halves.of, others=halves.others), quiet=True)


def _papers_apart(labels: Labels) -> Iterator[Passage]:
    """That people sat different papers, and which letter stands for which."""
    groups, office = labels.facts.period.same_papers, labels.words.office
    if said := apart_words(groups, office):
        yield Passage(said, quiet=True)
    names = Names.of(labels.facts.period)
    yield from (Passage(labels.outside(line), quiet=True) for line in group_lines(groups, names, office))


def _bands(standings: Iterable[Standing]) -> dict[str, int]:
    """The number of each subject's band, from 0 for the first rank."""
    ranks = {one.subject_id: one.rank.rank for one in standings if one.rank and one.rank.rank is not None}
    order = {rank: number for number, rank in enumerate(sorted({*ranks.values()}))}
    return {subject: order[rank] for subject, rank in ranks.items()}


def _bar(one: Standing, labels: Labels, band: int | None) -> Bar:
    total, words = one.composite.total, labels.words.tables
    label = clip(labels.unit(one.subject_id), _LABEL_CELLS)
    why = _why(one, SubjectKind.UNIT, labels.words)
    return Bar(label, total, shown(why if total is None else total, words), composite_span(one), band)


def _table(standings: Sequence[Standing], bands: dict[str, int], kind: SubjectKind, labels: Labels) -> Table:
    rows = (Row(_cells(one, kind, labels), bands.get(one.subject_id)) for one in standings)
    return Table(_columns(kind, labels), tuple(rows))


def _columns(kind: SubjectKind, labels: Labels) -> tuple[Column, ...]:
    words, weights = labels.words.tables, labels.facts.period.campaign.weights
    components = labels.words.office.names.components
    subject = {
        SubjectKind.UNIT: (Column(words.unit, wide=True),),
        SubjectKind.WINDOW: (Column(words.window, wide=True), Column(words.unit, wide=True)),
        SubjectKind.STAFF: (
            Column(words.name, wide=True),
            Column(words.badge, aside=True),
            Column(words.window),
            Column(words.unit, wide=True),
        ),
    }[kind]
    parts = []
    for one in Component:
        group = words.weight.format(component=components[one], weight=getattr(weights, one.value))
        parts += [Column(words.score, group, number=True), Column(words.weighed, group, number=True)]
    first = 1 + len(subject)
    weighed = tuple(first + 1 + 2 * number for number in range(len(Component)))
    return (
        Column(words.rank),
        *subject,
        *parts,
        Column(words.composite, number=True, parts=weighed),
        Column(words.interval, number=True, paired=True),
        Column(words.ranks, number=True, paired=True),
        Column(words.valid, number=True),
        Column(words.points, number=True),
        *((Column(words.papers_sat),) if kind is SubjectKind.STAFF and _letters(labels) else ()),
    )


def _letters(labels: Labels) -> Mapping[str, str]:
    """Person → the letter of the papers sat; empty where everybody sat the same."""
    return marks_of_people(labels.facts.period.same_papers)


def _cells(one: Standing, kind: SubjectKind, labels: Labels) -> tuple[Cell, ...]:
    subject: tuple[Cell, ...]
    match kind:
        case SubjectKind.UNIT:
            subject = (labels.unit(one.subject_id),)
        case SubjectKind.WINDOW:
            subject = (labels.window(one.subject_id), labels.unit(one.unit_id))
        case SubjectKind.STAFF:
            place = labels.words.office.listed(list(one.place)) or None
            subject = (labels.person(one.subject_id), one.subject_id, place, labels.unit(one.unit_id))
    parts: list[Cell] = []
    for part in one.composite.contributions:
        instead = _instead(one, part.component, kind, labels.words) if part.score is None else None
        parts += [instead if part.score is None else part.score, part.points]
    rank = one.rank.label if one.rank else None
    total = cents(one.composite.total)
    why = _why(one, kind, labels.words) if rank is None else rank
    found = labels.facts.ranges[kind].get(one.subject_id)
    ranks = None if found is None else Span(Decimal(found.low), Decimal(found.high))
    letters = _letters(labels) if kind is SubjectKind.STAFF else {}
    sat = (letters.get(one.subject_id),) if letters else ()
    return (why, *subject, *parts, total, composite_span(one), ranks, one.ratings, one.deduction, *sat)


def _why(one: Standing, kind: SubjectKind, words: BulletinWords) -> str:
    """In place of a rank."""
    said = words.tables
    if one.ratings == 0:
        return said.no_ratings
    too_few = one.rank is not None and one.rank.unplaced is Unplaced.TOO_FEW
    missing = Component.SATISFACTION in one.composite.missing and kind is not SubjectKind.UNIT
    return said.too_few if too_few or (missing and Component.KNOWLEDGE not in one.composite.missing) else said.undefined


def _instead(one: Standing, component: Component, kind: SubjectKind, words: BulletinWords) -> str:
    """In place of a component's score."""
    said = words.tables
    if component is Component.SATISFACTION and kind is not SubjectKind.UNIT:
        return said.too_few if one.ratings else said.no_ratings
    if component is Component.KNOWLEDGE and one.knowledge is not None:
        return said.notes[one.knowledge.note]
    return said.undefined
