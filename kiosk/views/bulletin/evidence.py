"""What the figures bear out: the funnel of the windows, trends, case mix beside the plain score, who was asked."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from kiosk.views.bulletin.cells import cents, tenths
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import (
    Block,
    Cell,
    Column,
    Dot,
    End,
    FunnelChart,
    Passage,
    Row,
    Share,
    Span,
    Table,
)
from scoring.rules.ratings.case_mix import CaseMix
from scoring.rules.ratings.funnel import Spot
from scoring.standings import Standing, SubjectKind
from scoring.standings.funnels import board_funnel


def evidence(labels: Labels) -> Iterator[Block]:
    """Trends of units for everybody; of windows and people for whom they may be named to."""
    yield from _trends(SubjectKind.UNIT, labels)
    if labels.form.reader is Reader.PUBLIC:
        return
    yield from _funnel(labels)
    yield from _trends(SubjectKind.STAFF, labels)
    if labels.form.reader is Reader.MANAGEMENT:
        yield from _mixes(labels)
        yield from _asking(labels)


def _shown(kind: SubjectKind, labels: Labels) -> list[Standing]:
    """The lines that this form may name."""
    lines = labels.facts.boards[kind].standings
    match kind:
        case SubjectKind.STAFF:
            return [one for one in lines if labels.shows(one.subject_id)]
        case SubjectKind.WINDOW:
            return [one for one in lines if labels.form.unit_id in {None, one.unit_id}]
        case SubjectKind.UNIT:
            return [*lines]


def _name(one: Standing, kind: SubjectKind, labels: Labels) -> str:
    match kind:
        case SubjectKind.STAFF:
            return labels.person(one.subject_id)
        case SubjectKind.WINDOW:
            return labels.window(one.subject_id) or ""
        case SubjectKind.UNIT:
            return labels.unit(one.subject_id)


def _heading(kind: SubjectKind, labels: Labels) -> str:
    words = labels.words.tables
    return {SubjectKind.STAFF: words.name, SubjectKind.WINDOW: words.window, SubjectKind.UNIT: words.unit}[kind]


def _funnel(labels: Labels) -> Iterator[Block]:
    """The picture, and the same in numbers."""
    whole = board_funnel(labels.facts.boards[SubjectKind.WINDOW])
    words, said = labels.words.evidence, labels.words.office.analysis
    names = {one.subject_id: _name(one, SubjectKind.WINDOW, labels) for one in _shown(SubjectKind.WINDOW, labels)}
    if whole is None or not names:
        return
    points = [one for one in whole.points if one.subject in names]
    dots = tuple(Dot(one.subject, one.ratings, tenths(one.mean), one.spot is not Spot.INSIDE) for one in points)
    yield FunnelChart(words.funnel, dots, float(whole.centre), whole.spread, words.axis)
    columns = (
        Column(labels.words.tables.window, wide=True),
        Column(labels.words.tables.valid, number=True),
        Column(words.mean, number=True),
        Column(words.limits, number=True, paired=True),
        Column(words.spot),
    )
    rows: list[tuple[Cell, ...]] = [
        (names[one.subject], one.ratings, tenths(one.mean), _span(one.low, one.high), said.spots[one.spot.value])
        for one in points
    ]
    yield Table(columns, tuple(map(Row, rows)), words.funnel)
    told = said.outside.format(n=len(whole.outside), all=len(whole.points), chance=f"{whole.by_chance:.1f}")
    yield Passage(words.sentence.format(told=told), quiet=True)
    yield Passage(said.funnel_how, quiet=True)


def _trends(kind: SubjectKind, labels: Labels) -> Iterator[Block]:
    words, said = labels.words.evidence, labels.words.office.analysis
    found = labels.facts.trends[kind]
    rows: list[tuple[Cell, ...]] = [
        (
            _name(one, kind, labels),
            trend.ratings,
            trend.weeks,
            _hundredths(trend.slope),
            Span(_hundredths(trend.low), _hundredths(trend.high)),
            said.directions[trend.direction],
        )
        for one in _shown(kind, labels)
        if (trend := found.get(one.subject_id))
    ]
    if not rows:
        return
    columns = (
        Column(_heading(kind, labels), wide=True),
        Column(labels.words.tables.valid, number=True),
        Column(words.weeks, number=True),
        Column(words.slope, number=True),
        Column(labels.words.tables.interval, number=True, paired=True),
        Column(words.trend),
    )
    yield Table(columns, tuple(map(Row, rows)), words.trends.format(of=labels.words.office.names.kinds[kind]))
    yield Passage(words.trend_note, quiet=True)


def _mixes(labels: Labels) -> Iterator[Block]:
    """Beside the plain score, in the board's order: a ratio ranks nobody."""
    words, told = labels.words.evidence, False
    for kind in (SubjectKind.WINDOW, SubjectKind.STAFF):
        mixes: Mapping[str, CaseMix] = labels.facts.mixes[kind]
        rows = [
            (_name(one, kind, labels), cents(one.components.satisfaction), *_mix(mix, labels))
            for one in _shown(kind, labels)
            if (mix := mixes.get(one.subject_id))
        ]
        if rows:
            columns = (Column(_heading(kind, labels), wide=True), *_mix_columns(labels))
            yield Table(columns, tuple(map(Row, rows)), words.mix.format(of=labels.words.office.names.kinds[kind]))
            told = True
    yield Passage(labels.words.office.analysis.mix_how if told else words.no_mix, quiet=True)


def _mix_columns(labels: Labels) -> tuple[Column, ...]:
    words = labels.words.evidence
    plain = (words.satisfaction, words.compared, words.observed, words.expected, words.ratio)
    interval = Column(labels.words.tables.interval, number=True, paired=True)
    return (*(Column(one, number=True) for one in plain), interval, Column(words.view))


def _mix(mix: CaseMix, labels: Labels) -> tuple[Cell, ...]:
    said = labels.words.office.analysis
    span = None if mix.low is None or mix.high is None else Span(_hundredths(mix.low), _hundredths(mix.high))
    view = labels.words.tables.too_few if mix.ratio is None else said.alike
    if mix.differs and mix.ratio is not None:
        view = said.better if mix.ratio > 1 else said.worse
    return mix.ratings, cents(mix.observed), cents(mix.expected), cents(mix.ratio), span, view


def _asking(labels: Labels) -> Iterator[Block]:
    """Every share with what it is of; whose asking drops is said."""
    words, said, board = labels.words.evidence, labels.words.office.analysis, labels.facts.asking
    if board.hall is None:
        return
    rows: list[tuple[Cell, ...]] = []
    for one in board.lines:
        coverage = one.coverage
        shares: list[Cell] = []
        for rate in (coverage.asked, coverage.rated, coverage.by_outcome.bad):
            shares += [rate.denominator, Share(rate), Share(rate, End.INTERVAL)]
        rows.append((labels.person(one.staff_id), *shares, said.views[one.suspicion.value]))
    interval = Column(labels.words.tables.interval, number=True, paired=True)
    columns = [Column(labels.words.tables.name, wide=True)]
    for of, share in (words.asked, words.rated, words.asked_bad):
        columns += [Column(of, number=True), Column(share, number=True), interval]
    yield Table((*columns, Column(words.view)), tuple(map(Row, rows)), words.asking)
    if board.flagged:
        names = labels.words.office.listed([labels.person(one.staff_id) for one in board.flagged])
        yield Passage(words.sentence.format(told=said.asking_flagged.format(names=names)))
    yield Passage(said.asking_how, quiet=True)


def _span(low: float, high: float) -> Span:
    return Span(tenths(low), tenths(high))


def _hundredths(value: Fraction | float) -> Decimal:
    """To 0.01; what rounds to nothing has no sign."""
    return Decimal(f"{float(value):.2f}") or Decimal("0.00")
