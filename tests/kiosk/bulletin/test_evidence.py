"""Funnel, trends, case mix and asking on paper: recounted from what happened, and named to whom they may be."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from kiosk.desks.bulletins import BulletinFacts
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.evidence import evidence
from kiosk.views.bulletin.form import Form, Reader
from kiosk.views.bulletin.labels import Labels
from kiosk.views.bulletin.model import Dot, FunnelChart, Table
from kiosk.views.bulletin.svg.funnel import funnel_svg
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from scoring.read.visits import Coverage
from scoring.rules.cents import rounded
from scoring.rules.ratings.asking import Asked, Suspicion
from scoring.rules.ratings.case_mix import CaseMix, case_mixes
from scoring.rules.ratings.levels import LEVEL_POINTS
from scoring.rules.ratings.rates import Rate
from scoring.standings import SubjectKind
from scoring.standings.asking import AskingBoard, AskingLine
from tests.kiosk.bulletin.hall import CLERKS, RATINGS

MANAGEMENT = Form(Reader.MANAGEMENT)
WORDS = BULLETIN[Language.ZH]


@pytest.fixture
def known(facts: BulletinFacts) -> BulletinFacts:
    """The hall, as if services and visits were known of two people."""
    mixes = case_mixes({"W001": {"S01": (0, 0, 0, 0, 20)}, "W002": {"S01": (5, 5, 0, 0, 10)}}, LEVEL_POINTS)
    asked = Asked(Rate(40, 40), Rate(2, 10))
    coverage = Coverage(50, Rate(42, 50), Rate(20, 42), 3, asked)
    line = AskingLine("W001", "x", coverage, Suspicion.CLEAR, 0.0001)
    board = AskingBoard(facts.period, (line,), coverage)
    every: dict[SubjectKind, dict[str, CaseMix]] = {kind: {} for kind in SubjectKind}
    return replace(facts, mixes=every | {SubjectKind.STAFF: mixes}, asking=board)


def tables(facts: BulletinFacts, form: Form) -> Iterator[Table]:
    return (one for one in evidence(Labels(facts, form, WORDS)) if isinstance(one, Table))


def test_the_funnel_holds_every_window_that_was_rated(facts: BulletinFacts) -> None:
    (chart,) = (one for one in evidence(Labels(facts, MANAGEMENT, WORDS)) if isinstance(one, FunnelChart))
    counts: dict[str, list[int]] = {}
    for badge, row in RATINGS.items():
        own = counts.setdefault(CLERKS[badge][2], [0] * 5)
        counts[CLERKS[badge][2]] = [a + b for a, b in zip(own, row, strict=True)]
    counts["A01"][4] += 1  # the one that names nobody
    means = {
        window: Fraction(sum(n * u for n, u in zip(row, LEVEL_POINTS, strict=True)), sum(row))
        for window, row in counts.items()
        if any(row)
    }
    assert {dot.label: dot.ratings for dot in chart.dots} == {one: sum(counts[one]) for one in means}
    for dot in chart.dots:
        assert abs(dot.mean - Decimal(float(means[dot.label]))) <= Decimal("0.051")
    assert funnel_svg(chart).count("<polyline") == 4
    assert funnel_svg(chart) == funnel_svg(chart)


def test_labels_in_the_picture_are_harmless() -> None:
    dots = (Dot("<script>", 5, Decimal("99.9"), outside=True), Dot("B\u202e", 90, Decimal("80.0"), outside=False))
    drawn = funnel_svg(FunnelChart('"><script>', dots, 80.0, 20.0, "<b>"))
    assert "<script>" not in drawn
    assert "<b>" not in drawn
    assert "\u202e" not in drawn


def test_management_reads_mixes_and_asking_beside_the_plain_score(known: BulletinFacts) -> None:
    titles = {one.title: one for one in tables(known, MANAGEMENT)}
    mix = titles[WORDS.evidence.mix.format(of="人员")]
    plain = [one.components.satisfaction for one in known.boards[SubjectKind.STAFF].standings]
    scores = {rounded(one) for one in plain if one is not None}
    shares = {str(row.cells[0]): row.cells for row in mix.rows}
    assert len(shares) == 2
    for cells in shares.values():
        assert cells[2] == 20
        assert cells[5] == (Decimal(cells[3] / cells[4]).quantize(Decimal("0.01")))  # type: ignore[operator]
    assert {cells[1] for cells in shares.values()} <= scores
    asking = titles[WORDS.evidence.asking]
    assert asking.rows[0].cells[1] == 50
    assert WORDS.office.analysis.views["clear"] in asking.rows[0].cells


@pytest.mark.parametrize("form", [Form(Reader.PUBLIC), Form(Reader.UNIT, "U2")], ids=["public", "unit"])
def test_others_read_of_nobody_else(known: BulletinFacts, form: Form) -> None:
    titles = [one.title for one in tables(known, form)]
    assert not [one for one in titles if one == WORDS.evidence.asking or one.startswith("事项构成")]
    assert bool([one for one in titles if one == WORDS.evidence.funnel]) == (form.reader is Reader.UNIT)
    told = "\n".join(bulletin(known, form).texts())
    assert not [name for badge, (unit, name, _) in CLERKS.items() if unit != "U2" and (name in told or badge in told)]
