"""Every number of a bulletin, counted once more from what happened."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from math import sqrt
from pathlib import Path

import pytest

from kiosk.desks.bulletins import BulletinFacts, StoreBulletinDesk
from kiosk.desks.opening import open_hall
from kiosk.settings.files import DATABASE
from kiosk.settings.settings import TerminalKind
from kiosk.views.bulletin.cells import shown
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.form import MANAGEMENT, Form, Reader
from kiosk.views.bulletin.model import Cell, Document, Figures, Passage, Row, Share, Span, Table
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from quiz.marking import mark
from scoring.clock import hall_day
from scoring.errors.unknown import NoCampaignError
from scoring.ledger.store import Store, open_store
from scoring.read.campaigns import campaign
from scoring.read.period import read_period
from scoring.standings import SubjectKind, board
from scoring.standings.explain import explain
from scoring.standings.rank_intervals import rank_intervals
from tests.kiosk.bulletin.hall import (
    ANSWERS,
    CAMPAIGN,
    CLERKS,
    COMPLAINTS,
    EARLIER,
    FINDINGS,
    FORGOTTEN,
    ITEMS,
    RATINGS,
    SECOND,
    UNITS,
    WINDOWS,
)
from tests.kiosk.fakes import NOON, settings
from tests.scoring.halls import HALL, FakeClock, july, open_at
from tests.scoring.recompute import recomputed, total

WORDS = BULLETIN[Language.ZH].tables
TODAY = date(2026, 8, 3)


@pytest.fixture(scope="module")
def document(facts: BulletinFacts) -> Document:
    return bulletin(facts, MANAGEMENT)


def table(document: Document, section: str, title: str = "") -> Table:
    (own,) = [one for one in document.sections if one.title == section]
    return next(one for one in own.blocks if isinstance(one, Table) and one.title == title)


def rows(document: Document, section: str, title: str = "") -> list[list[str]]:
    return [[shown(cell, WORDS) for cell in row.cells] for row in table(document, section, title).rows]


def counts_by(place: Mapping[str, str]) -> dict[str, list[int]]:
    """Valid ratings by unit or window, level 5 first: those of people, and the one of nobody at A01."""
    found = {one: [0] * 5 for one in place.values()}
    for staff_id, counts in RATINGS.items():
        for level, count in enumerate(reversed(counts)):
            found[place[CLERKS[staff_id][2]]][level] += count
    found[place["A01"]][0] += 1
    return found


def cent(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / Decimal(value.denominator)).quantize(Decimal("0.01"), ROUND_HALF_EVEN)


def wilson(numerator: int, n: int) -> tuple[float, float]:
    p, z = numerator / n, 1.959963984540054
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    reach = z / (1 + z * z / n) * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return middle - reach, middle + reach


@pytest.mark.parametrize(
    ("title", "place"),
    [("按单位", WINDOWS), ("按窗口", {one: f"{one} 综合" for one in WINDOWS})],
    ids=["units", "windows"],
)
def test_ratings_their_rates_denominators_and_intervals(document: Document, title: str, place: dict[str, str]) -> None:
    expected = {UNITS.get(one, one): counts for one, counts in counts_by(place).items()}
    found = table(document, "群众评价", title)
    assert {str(row.cells[0]) for row in found.rows} == set(expected)
    lines = [(row.cells, expected[str(row.cells[0])]) for row in found.rows]
    assert found.total is not None
    lines.append((found.total, [sum(one[level] for one in expected.values()) for level in range(5)]))
    for cells, counts in lines:
        valid, bad = sum(counts), counts[3] + counts[4]
        assert list(cells[1:7]) == [*counts, valid]
        for place_of, numerator in ((7, valid - bad), (9, bad)):
            rate, interval = cells[place_of], cells[place_of + 1]
            assert isinstance(rate, Share)
            assert isinstance(interval, Share)
            assert (rate.rate.numerator, rate.rate.denominator) == (numerator, valid)
            if valid < 5:
                assert shown(rate, WORDS) == ("样本不足" if valid else "—")
                assert shown(interval, WORDS) == "—"
                continue
            assert rate.rate.low is not None
            assert rate.rate.high is not None
            low, high = wilson(numerator, valid)
            assert [rate.rate.low, rate.rate.high] == pytest.approx([low, high], abs=1e-9)
            if 0 < numerator < valid:
                assert shown(interval, WORDS) == f"{100 * low:.1f}–{100 * high:.1f}%"


def test_bad_ratings_and_complaints_as_they_are_seen_to(document: Document) -> None:
    place = {staff_id: CLERKS[staff_id][0] for staff_id in CLERKS}
    bad = Counter({"U1": 1})  # the one that was voided still has to be answered
    for staff_id, counts in RATINGS.items():
        bad[place[staff_id]] += counts[0] + counts[1]
    found = table(document, "差评办理与投诉", "差评办理")
    assert [row.cells[:8] for row in found.rows] == [
        (UNITS["U1"], bad["U1"], 0, 0, 0, 0, bad["U1"], bad["U1"]),
        (UNITS["U2"], bad["U2"] - 1, 0, 1, 0, 0, bad["U2"], bad["U2"]),
    ]
    assert [shown(row.cells[8], WORDS) for row in found.rows] == ["样本不足", "样本不足"]
    assert found.total is not None
    whole = bad.total()
    assert found.total[1:8] == (whole - 1, 0, 1, 0, 0, whole, whole)
    assert shown(found.total[8], WORDS) == f"{100 / whole:.1f}%"
    complaints = table(document, "差评办理与投诉", "投诉")
    overdue = {unit: sum(one[2] == unit and one[1] < 20 for one in COMPLAINTS) for unit in ("U1", "U2")}
    assert [row.cells for row in complaints.rows] == [
        (UNITS["U1"], 1, 0, 1, 2, overdue["U1"]),
        (UNITS["U2"], 0, 1, 0, 1, overdue["U2"]),
    ]


def test_deductions_by_item_by_unit_and_over_the_year(document: Document) -> None:
    counted = [one for one in FINDINGS if one[7] != "reversed"]
    times, points = Counter(one[2] for one in counted), Counter[str]()
    for one in counted:
        points[one[2]] += one[3]
    items = table(document, "扣分", "按条款")
    assert [(row.cells[0], *row.cells[2:]) for row in items.rows] == [
        (code, times[code], points[code]) for code in sorted(times)
    ]
    assert items.total is not None
    assert items.total[2:] == (len(counted), sum(one[3] for one in counted))
    expected = []
    for unit_id, name in UNITS.items():
        own = [one for one in FINDINGS if one[4] == unit_id]
        kept = [one for one in own if one[7] != "reversed"]
        lost = sum(one[3] for one in kept)
        year = lost + (EARLIER[3] if EARLIER[4] == unit_id else 0)
        expected.append((name, len(kept), lost, len(own) - len(kept), year))
    by_unit = table(document, "扣分", "按单位")
    assert [row.cells for row in by_unit.rows] == expected
    assert by_unit.total == ("合计", *(sum(int(one[place]) for one in expected) for place in (1, 2, 3, 4)))
    listed = [row.cells for row in table(document, "扣分", "逐条").rows]
    assert [(one[0], one[4], one[6]) for one in listed] == [(july(one[1]), one[2], one[3]) for one in FINDINGS]
    assert [row.struck for row in table(document, "扣分", "逐条").rows] == [one[7] == "reversed" for one in FINDINGS]
    (reversed_note,) = [one for one in document.sections[5].blocks if isinstance(one, Passage) and "已撤销" in one.text]
    assert "1条" in reversed_note.text


def test_tests_by_paper_subject_and_facet(document: Document) -> None:
    earned: dict[str, Fraction] = {}
    facets: dict[str, list[Fraction]] = {}
    names = BULLETIN[Language.ZH].office.terms.facets
    for staff_id, responses in ANSWERS.items():
        for place, item in ITEMS.items():
            marked = mark(item, responses[place - 1])
            share = marked.share
            earned[staff_id] = earned.get(staff_id, Fraction(0)) + 5 * share
            if item.facet is not None:
                sums = facets.setdefault(names[item.facet], [Fraction(0)] * 3)
                facets[names[item.facet]] = [sums[0] + 1, sums[1] + 5 * share, sums[2] + 5]
                continue
            if not item.elements:
                continue
            told = {one.id for one in item.elements} & {*responses[place - 1]}
            required = sum(one.weight for one in item.elements if one.required)
            wrong = sum(one.weight for one in item.elements if not one.required)
            for facet in {one.facet for one in item.elements}:
                own = [one for one in item.elements if one.facet is facet]
                asked = sum(one.weight for one in own if one.required)
                said = sum(one.weight for one in own if one.required and one.id in told)
                cost = sum(one.weight for one in own if not one.required and one.id in told)
                got = max(Fraction(0), Fraction(said, required) - Fraction(cost, wrong))
                sums = facets.setdefault(names[facet], [Fraction(0)] * 3)
                facets[names[facet]] = [
                    sums[0] + 1, sums[1] + 5 * got, sums[2] + 5 * Fraction(asked, required)
                ]  # fmt: skip
    whole, most = sum(earned.values(), Fraction(0)), 30 * len(ANSWERS)
    subjects = table(document, "业务知识测试", "按业务类别")
    assert [row.cells for row in subjects.rows] == [
        ("民政", 6 * len(ANSWERS), cent(whole), cent(Fraction(most)), cent(100 * whole / most))
    ]
    found = {str(row.cells[0]): row.cells[1:] for row in table(document, "业务知识测试", "按要素类别").rows}
    assert found == {
        name: (int(times), cent(got), cent(of), cent(100 * got / of)) for name, (times, got, of) in facets.items()
    }
    papers = table(document, "业务知识测试", "试卷")
    mean = sum((100 * one / 30 for one in earned.values()), Fraction(0)) / len(earned)
    second = sum((Fraction(a) + Fraction(b) for a, b in SECOND.values()), Fraction(0)) * 10 / len(SECOND)
    assert [row.cells for row in papers.rows] == [
        ("七月业务知识测试", july(31), 7, 6, 1, 0, cent(mean)),
        ("陈静出的卷", july(31), 7, 2, 5, 0, cent(second)),
    ]
    text = "".join(document.texts())
    assert "本期全部已交的6份答卷" in text
    assert "另有2份答卷" in text


@pytest.mark.parametrize("kind", [SubjectKind.UNIT, SubjectKind.WINDOW, SubjectKind.STAFF])
def test_scores_are_what_their_events_make(document: Document, july_store: Store, kind: SubjectKind) -> None:
    with july_store.reading() as connection:
        record = campaign(connection, HALL, CAMPAIGN)
        period = read_period(connection, HALL, record, TODAY)
        every = {SubjectKind.UNIT: [*UNITS], SubjectKind.WINDOW: [*WINDOWS], SubjectKind.STAFF: [*CLERKS]}
        subjects = every[kind]
        expected = {}
        for subject in subjects:
            parts = recomputed(explain(connection, HALL, period, kind, subject), record, TODAY)
            points, composite = total(parts, record)
            scores = [
                None if one is None else cent(one) for one in (parts.knowledge, parts.satisfaction, parts.discipline)
            ]
            expected[subject] = (scores, points, composite)
    section = {SubjectKind.UNIT: "单位排名", SubjectKind.WINDOW: "窗口排名", SubjectKind.STAFF: "人员排名"}[kind]
    found = table(document, section)
    ranges = rank_intervals(board(period, kind))
    first = {SubjectKind.UNIT: 2, SubjectKind.WINDOW: 3, SubjectKind.STAFF: 5}[kind]
    ids = _ids(found.rows, kind)
    assert set(ids) == set(subjects)
    for subject, row in zip(ids, found.rows, strict=True):
        scores, points, composite = expected[subject]
        cells = row.cells[first:]
        assert [cell if isinstance(cell, Decimal) else None for cell in cells[0:6:2]] == scores
        assert list(cells[1:6:2]) == points
        assert cells[6] == composite
        if composite is not None:
            assert composite == sum(point for point in points if point is not None)
            assert isinstance(cells[7], Span)
            ranks = cells[8]
            known = ranges.get(subject)
            assert ranks == (None if known is None else Span(Decimal(known.low), Decimal(known.high)))
            assert cells[7].low <= composite.quantize(Decimal("0.1")) <= cells[7].high


def _ids(lines: Sequence[Row], kind: SubjectKind) -> list[str]:
    units = {name: unit for unit, name in UNITS.items()}
    match kind:
        case SubjectKind.UNIT:
            return [units[str(row.cells[1])] for row in lines]
        case SubjectKind.WINDOW:
            return [str(row.cells[1]).split()[0] for row in lines]
        case SubjectKind.STAFF:
            return [str(row.cells[2]) for row in lines]


def test_who_has_no_number_has_a_word(document: Document) -> None:
    people = {line[2]: line for line in rows(document, "人员排名")}
    assert people["W006"][0] == "样本不足"
    assert people["W006"][7] == "样本不足"
    assert people["W007"][7] == "无评价"
    assert people["W004"][5] == "缺考"
    assert (people["W004"][11], people["W004"][12]) == ("—", "—")
    units = {line[1]: line for line in rows(document, "单位排名")}
    assert units["=1+1"][0] == "无评价"
    assert units["=1+1"][8] == "—"


def test_the_overview(document: Document) -> None:
    figures = document.sections[0].blocks[0]
    assert isinstance(figures, Figures)
    said: dict[str, tuple[Cell, ...]] = dict(figures.pairs)
    ratings = sum(map(sum, RATINGS.values())) + 1
    bad = sum(one[0] + one[1] for one in RATINGS.values())
    assert said["窗口单位"] == (4,)
    assert said["窗口"] == (5,)
    assert said["窗口人员"] == (7,)
    assert said["有名次的人员"] == ("4/7人",)
    assert said["有效评价"] == (ratings,)
    assert said["好评率"][2] == f"{ratings - bad}/{ratings}"
    assert said["差评率"][2] == f"{bad}/{ratings}"
    assert said["主动评价率"] == (None,)
    assert said["已交答卷"] == (len(ANSWERS) + len(SECOND),)
    assert said["扣分记录"] == (6, "合计扣7分")
    assert said["巡查签字"] == ("21/23个工作日",)


def test_days_without_a_patrol_and_the_ledgers_head(document: Document, july_store: Store) -> None:
    missing = [row.cells[0] for row in table(document, "巡查", "没有巡查签字的工作日").rows]
    assert missing == [july(number) for number in FORGOTTEN]
    heads = [(one.terminal_id, one.seq, one.digest) for one in july_store.heads()]
    assert [row.cells for row in table(document, "账本链头").rows] == heads
    assert july_store.heads()[0].short in "".join(document.texts())


def test_a_unit_reads_its_own_people_only(facts: BulletinFacts) -> None:
    document = bulletin(facts, Form(Reader.UNIT, "U1"))
    assert {line[2] for line in rows(document, "人员排名")} == {"W001", "W002"}
    assert {line[1].split()[0] for line in rows(document, "窗口排名")} == {"A01", "A02"}
    assert [line[3] for line in rows(document, "扣分", "逐条")] == ["𠮷田·买买提", "王<b>芳</b>", "（外单位人员）"]
    lent = rows(bulletin(facts, Form(Reader.UNIT, "U2")), "扣分", "逐条")
    assert [line[1:4] for line in lent][-1] == ["A01 综合", "公安户政", "=HYPERLINK(1)"]
    others = {name.replace("陈静", "某某") for name in UNITS.values()}
    assert {line[1] for line in rows(document, "单位排名")} == others
    (subject,) = rows(document, "业务知识测试", "按业务类别")
    assert subject[5] == "12"
    own = [5 * mark(item, ANSWERS[who][place - 1]).share for who in ("W001", "W002") for place, item in ITEMS.items()]
    assert subject[6] == str(cent(100 * sum(own, Fraction(0)) / 60))


def test_it_speaks_of_the_day_of_the_ledger_and_of_no_other(facts: BulletinFacts, july_store: Store) -> None:
    assert facts.as_of == TODAY
    assert hall_day(july_store.clock()) != TODAY
    assert facts.over


def test_before_anything_happened_there_is_no_campaign() -> None:
    store = open_at(None, FakeClock())
    with pytest.raises(NoCampaignError):
        StoreBulletinDesk(store, "大厅", Path("bulletins")).facts()
    store.close()


def test_a_terminal_has_a_desk_that_keeps_them_in_its_home(tmp_path: Path) -> None:
    shown = settings(TerminalKind.OFFICE)
    open_store(
        tmp_path / DATABASE, hall_id=shown.hall_id, terminal_id=shown.terminal_id, clock=lambda: NOON, make=True
    ).close()
    opened = open_hall(shown, tmp_path, clock=lambda: NOON, demo_seed=None, progress=lambda _done, _words: None)
    assert opened.bulletins is not None
    assert opened.bulletins.folder == tmp_path / "bulletins"
    opened.close()


def test_a_range_of_one_rank_is_a_rank() -> None:
    assert shown(Span(Decimal(3), Decimal(3)), WORDS) == "3"
    assert shown(Span(Decimal(3), Decimal(5)), WORDS) == "3–5"
    assert shown(Span(Decimal("90.0"), Decimal("90.0")), WORDS) == "90.0–90.0"
