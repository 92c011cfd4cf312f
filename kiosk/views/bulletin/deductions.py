"""What was deducted: by requirement, by unit, and one by one for whom it concerns."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from kiosk.text.clean import clip
from kiosk.views.bulletin.form import Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Bar, Block, Cell, Chart, Column, Passage, Row, Section, Table
from kiosk.views.patrol import item_text
from kiosk.wording.listed import listed
from scoring.read.findings import FindingRecord
from scoring.rules.cents import rounded
from scoring.rules.natural import natural_key
from scoring.standings.coupled import coupled_of

_BARS = 12
"""Most requirements in the chart; the table has them all."""
_LABEL_CELLS = 44


def deductions(labels: Labels) -> Section:
    """Every table of it. Notes and reasons are free words and stand in no form."""
    frame, period = labels.words.frame, labels.facts.period
    found = _found(labels)
    counted = [one for one in found if not one.withdrawn]
    back = len(found) - len(counted)
    blocks: list[Block] = []
    if counted:
        blocks += [_chart(counted, labels), _by_item(counted, labels)]
    else:
        blocks.append(Passage(frame.no_findings))
    if back:
        blocks.append(Passage(frame.reversed_note.format(count=back), quiet=True))
    blocks.append(_by_unit(labels))
    year = period.campaign.last_day.year
    blocks += _coupled(labels)
    blocks.append(Passage(frame.year_note.format(year=year), quiet=True))
    if labels.form.reader is not Reader.PUBLIC:
        blocks += _one_by_one(labels)
    return Section(frame.deductions, tuple(blocks))


def _found(labels: Labels) -> list[FindingRecord]:
    """The campaign's findings; slips that were taken back at once never were any."""
    return [one for one in labels.facts.period.findings if one.state != "withdrawn"]


def _texts(counted: Sequence[FindingRecord], labels: Labels) -> dict[str, str]:
    """What every item says, by code; of an own item that was reworded meanwhile the newest."""
    return {one.code: item_text(one, labels.words.language) for one in counted}


def _points(counted: Sequence[FindingRecord]) -> list[tuple[str, int, int]]:
    """Code, how often, how many points: most points first."""
    times, points = Counter(one.code for one in counted), Counter[str]()
    for one in counted:
        points[one.code] += one.points
    order = sorted(times, key=lambda code: (-points[code], -times[code], natural_key(code)))
    return [(code, times[code], points[code]) for code in order]


def _chart(counted: Sequence[FindingRecord], labels: Labels) -> Chart:
    found = _points(counted)[:_BARS]
    texts = _texts(counted, labels)
    bars = (Bar(clip(f"{code} {texts[code]}", _LABEL_CELLS), points, str(points)) for code, _, points in found)
    return Chart(labels.words.tables.item_chart, tuple(bars), max(points for *_, points in found))


def _by_item(counted: Sequence[FindingRecord], labels: Labels) -> Table:
    words, texts = labels.words.tables, _texts(counted, labels)
    found = sorted(_points(counted), key=lambda one: natural_key(one[0]))
    columns = (
        Column(words.code),
        Column(words.requirement, wide=True),
        Column(words.times, number=True, sums=True),
        Column(words.points, number=True, sums=True),
    )
    rows = (Row((code, texts[code], times, points)) for code, times, points in found)
    total = (words.total, "", sum(times for _, times, _ in found), sum(points for *_, points in found))
    return Table(columns, tuple(rows), words.by_item, total)


def _by_unit(labels: Labels) -> Table:
    words, facts = labels.words.tables, labels.facts
    year = words.year_points.format(year=facts.period.campaign.last_day.year)
    columns = (
        Column(words.unit, wide=True),
        Column(words.times, number=True, sums=True),
        Column(words.points, number=True, sums=True),
        Column(words.reversed_times, number=True, sums=True),
        Column(year, number=True, sums=True),
    )
    whole = {one.unit_id: one.points for one in facts.years}
    sums: list[tuple[str, tuple[int, int, int, int]]] = []
    for unit in facts.period.units:
        own = [one for one in _found(labels) if one.unit_id == unit.unit_id]
        counted = [one for one in own if not one.withdrawn]
        if own or whole.get(unit.unit_id) or not unit.closed:
            points = sum(one.points for one in counted)
            back = len(own) - len(counted)
            sums.append((unit.unit_id, (len(counted), points, back, whole.get(unit.unit_id, 0))))
    rows = (Row((labels.unit(unit_id), *numbers)) for unit_id, numbers in sums)
    total: tuple[Cell, ...] = (words.total, *(sum(numbers[place] for _, numbers in sums) for place in range(4)))
    return Table(columns, tuple(rows), words.by_unit, total)


def _coupled(labels: Labels) -> Iterator[Table]:
    """What heads lose with their windows, where the campaign's rules say so; named to whom they may be named."""
    words, facts = labels.words.tables, labels.facts
    people = facts.people.values()
    found = [(unit.unit_id, coupled_of(facts.period, unit.unit_id, people)) for unit in facts.period.units]
    lost = [(unit_id, one) for unit_id, one in found if one is not None and one.points]
    if not lost:
        return
    named = labels.form.reader is not Reader.PUBLIC
    columns = [Column(words.unit, wide=True)]
    if named:
        columns.append(Column(words.head))
    columns += [Column(words.of_windows, number=True, sums=True), Column(words.by_head, number=True, sums=True)]
    rows = []
    for unit_id, one in lost:
        heads: tuple[Cell, ...] = ()
        if named:
            heads = (listed([labels.person(head) for head in one.heads], labels.words.language),)
        rows.append(Row((labels.unit(unit_id), *heads, one.points, rounded(one.lost))))
    sums = sum(one.points for _, one in lost), rounded(sum((one.lost for _, one in lost), Fraction(0)))
    total: tuple[Cell, ...] = (words.total, *(("",) if named else ()), *sums)
    yield Table(tuple(columns), tuple(rows), words.coupled.format(percent=lost[0][1].percent), total)


def _one_by_one(labels: Labels) -> Iterator[Table]:
    words = labels.words.tables
    own = [one for one in _found(labels) if _concerns(one, labels)]
    if not own:
        return
    columns = (
        Column(words.day),
        Column(words.window, wide=True),
        Column(words.unit, aside=True),
        Column(words.name),
        Column(words.code),
        Column(words.requirement, wide=True),
        Column(words.points, number=True),
        Column(words.state),
    )
    rows = (
        Row(
            (
                one.day,
                labels.window(one.window_id),
                labels.unit(one.unit_id),
                labels.person(one.staff_id),
                one.code,
                item_text(one, labels.words.language),
                one.points,
                words.states[one.state],
            ),
            struck=one.withdrawn,
        )
        for one in own
    )
    yield Table(columns, tuple(rows), words.one_by_one)


def _concerns(one: FindingRecord, labels: Labels) -> bool:
    """Whether the reader answers for the unit that is charged, or for the person who lost the points elsewhere."""
    return labels.form.unit_id in {None, one.unit_id} or (one.staff_id is not None and labels.shows(one.staff_id))
