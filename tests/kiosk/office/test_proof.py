"""What is listed behind a score reproduces it exactly, and what does not is said."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.views.lines import Bar, Grid, Line, Pair
from kiosk.views.patrol import item_text
from kiosk.views.scores.event_rows import EventKind, event_columns, event_detail, event_rows, events_of, reason_text
from kiosk.views.scores.members import member_grid
from kiosk.views.scores.names import Names
from kiosk.views.scores.pages import Page, page_lines, pages_of
from kiosk.views.scores.panel import panel
from kiosk.views.scores.proof import prove, prove_deduction
from kiosk.views.scores.subject import Subject, SubjectFacts, subject_reader
from kiosk.widgets.facts_layout import laid_out
from kiosk.wording import Language
from kiosk.wording.office import OFFICE
from scoring.ledger.ledger import Submission
from scoring.read.findings import FindingRecord
from scoring.rules.composite.composite import Component
from scoring.rules.discipline.catalogue import Requirement
from scoring.rules.knowledge.attempt_marks import AttemptPolicy
from scoring.rules.knowledge.knowledge import AbsencePolicy
from scoring.standings import Board, SubjectKind
from tests.examples import times
from tests.kiosk.office.office import NOW, desk_of, new_store, story
from tests.scoring.halls import (
    CAMPAIGN,
    FakeClock,
    Terms,
    at,
    july,
    open_at,
    opened,
    organisation,
    rated_often,
    scheduled,
    took,
)

WORDS = OFFICE[Language.ZH]


def facts(desk: StoreScoreDesk, kind: SubjectKind, subject_id: str) -> SubjectFacts:
    return subject_reader(desk, Subject(kind, subject_id, CAMPAIGN))()


def board(desk: StoreScoreDesk, kind: SubjectKind) -> Board:
    found = desk.board(kind)
    assert found is not None
    return found


def text_of(lines: tuple[Line, ...]) -> str:
    return "\n".join("".join(text for text, _ in row) for row in laid_out(lines, 100))


def knowledge_text(found: SubjectFacts, names: Names) -> str:
    return text_of(page_lines(Page.KNOWLEDGE, found.explanation, found.campaign, names, WORDS))


@pytest.mark.parametrize("kind", SubjectKind)
@pytest.mark.parametrize("component", Component)
def test_every_component_is_reproduced_exactly_from_its_events(
    desk: StoreScoreDesk, kind: SubjectKind, component: Component
) -> None:
    for standing in board(desk, kind).standings:
        found = facts(desk, kind, standing.subject_id)
        proof = prove(component, found.explanation, found.campaign, WORDS)
        assert proof.agrees
        assert proof.value == standing.components.value(component)
        assert "与得分一致" in text_of(proof.lines(WORDS))
        if kind is SubjectKind.UNIT:
            deduction = prove_deduction(found.explanation, WORDS)
            assert deduction.agrees
            assert deduction.value == standing.deduction


@pytest.mark.parametrize("counts", AttemptPolicy)
@pytest.mark.parametrize("absence", AbsencePolicy)
def test_knowledge_is_reproduced_under_every_policy(
    tmp_path: Path, counts: AttemptPolicy, absence: AbsencePolicy
) -> None:
    def submissions() -> Iterator[Submission]:
        yield from organisation()
        yield from opened(Terms(counts=counts, absence=absence, deadline=july(10)))
        yield from took("W1", ("3", "11/2"))
        yield from took("W1", ("4", "1/3"), number=2)
        yield from took("W2", ("2", "19/6"))
        yield Submission(scheduled(Terms(counts=counts, absence=absence, deadline=july(20)), "later"), at=at(1))

    store = new_store(tmp_path / "policies.db", submissions)
    desk = desk_of(store)
    for kind in (SubjectKind.STAFF, SubjectKind.WINDOW, SubjectKind.UNIT):
        for standing in board(desk, kind).standings:
            found = facts(desk, kind, standing.subject_id)
            proof = prove(Component.KNOWLEDGE, found.explanation, found.campaign, WORDS)
            assert proof.agrees
            assert proof.value == standing.components.knowledge
    names = Names.of(board(desk, SubjectKind.STAFF).period)
    said = knowledge_text(facts(desk, SubjectKind.STAFF, "W5"), names)
    assert {
        AbsencePolicy.ZERO: "缺考《七月业务知识测试》，按0分计入",
        AbsencePolicy.EXCUSED: "还没有考，截止以前参加即可",
        AbsencePolicy.UNRANKED: "缺考《七月业务知识测试》，按本期规定没有测试成绩",
    }[absence] in said
    mine = knowledge_text(facts(desk, SubjectKind.STAFF, "W1"), names)
    assert {
        AttemptPolicy.FIRST: "计第一次", AttemptPolicy.BEST: "计最好一次",
        AttemptPolicy.LAST: "计最后一次", AttemptPolicy.MEAN: "计各次平均",
    }[counts] in mine  # fmt: skip
    store.close()


def test_a_rating_too_many_or_too_few_is_told(desk: StoreScoreDesk) -> None:
    found = facts(desk, SubjectKind.STAFF, "W1")
    fewer = replace(found.explanation, ratings=found.explanation.ratings[:-1])
    proof = prove(Component.SATISFACTION, fewer, found.campaign, WORDS)
    assert not proof.agrees
    assert "不一致" in text_of(proof.lines(WORDS))
    pardoned = replace(
        found.explanation, findings=tuple(replace(one, withdrawn=False) for one in found.explanation.findings)
    )
    assert not prove(Component.DISCIPLINE, pardoned, found.campaign, WORDS).agrees
    unmarked = replace(found.explanation, papers=())
    assert not prove(Component.KNOWLEDGE, unmarked, found.campaign, WORDS).agrees


@pytest.mark.parametrize("kind", SubjectKind)
def test_contributions_shown_add_up_to_the_composite_to_the_cent(desk: StoreScoreDesk, kind: SubjectKind) -> None:
    everyone = board(desk, kind)
    names = Names.of(everyone.period)
    for standing in everyone.standings:
        lines = panel(standing, kind, everyone.period.campaign, names, WORDS)
        pairs = [line for line in lines if isinstance(line, Pair)]
        shown = [pair.value.rpartition("=")[2].strip() for pair in pairs[:3]]
        total = pairs[3].value.strip()
        if "－" in shown:
            assert total == "－"
        else:
            assert sum(map(Fraction, shown)) == Fraction(total) == standing.composite.total
        bars = [line.stretch for line in lines if isinstance(line, Bar)]
        drawn = [Fraction(points) for points in shown if points != "－"]
        assert [Fraction(bar.end) - Fraction(bar.start) for bar in bars] == drawn
        assert [bar.start for bar in bars] == [0, *(bar.end for bar in bars)][: len(bars)]
        if standing.composite.total is not None:
            assert bars[-1].end == standing.composite.total


@pytest.mark.parametrize("kind", SubjectKind)
def test_every_page_of_every_subject_can_be_drawn(desk: StoreScoreDesk, kind: SubjectKind) -> None:
    everyone = board(desk, kind)
    names = Names.of(everyone.period)
    for standing in everyone.standings:
        found = facts(desk, kind, standing.subject_id)
        for page in pages_of(kind):
            lines = page_lines(page, found.explanation, found.campaign, names, WORDS)
            assert bool(lines) == (page is not Page.MEMBERS)
        for event in events_of(kind):
            columns = event_columns(event, kind, WORDS)
            for _, cells in event_rows(event, found.explanation, found.campaign, names, WORDS):
                assert all(cells[column.key] for column in columns)
                assert event_detail(event, kind, cells, WORDS)


def test_every_listed_event_names_its_own_place_in_the_ledger(desk: StoreScoreDesk) -> None:
    found = facts(desk, SubjectKind.STAFF, "W1")
    names = Names.of(board(desk, SubjectKind.STAFF).period)
    for event in EventKind:
        rows = event_rows(event, found.explanation, found.campaign, names, WORDS)
        assert len({key for key, _ in rows}) == len(rows)
        assert all(cells["ledger"] == key for key, cells in rows)
    assert len(event_rows(EventKind.RATINGS, found.explanation, found.campaign, names, WORDS)) == 86


def test_members_without_a_value_are_listed_and_left_out(desk: StoreScoreDesk) -> None:
    found = facts(desk, SubjectKind.UNIT, "U1")
    grid = next(line for line in member_grid(found.explanation, Component.KNOWLEDGE, WORDS) if isinstance(line, Grid))
    assert {row[0]: row[-1] for row in grid.rows} == {"W1": "计入", "W2": "计入"}
    unit = facts(desk, SubjectKind.UNIT, "U2")
    grid = next(line for line in member_grid(unit.explanation, Component.SATISFACTION, WORDS) if isinstance(line, Grid))
    assert [row[-1] for row in grid.rows] == ["没有成绩"]


counts = st.lists(st.integers(0, 12), min_size=5, max_size=5)


@given(st.lists(counts, min_size=4, max_size=4))
@times(0.2)  # one example opens a store, rates a hundred times and draws every page
def test_satisfaction_is_reproduced_whatever_citizens_say(everyone: list[list[int]]) -> None:
    store = open_at(None, FakeClock(NOW))
    store.ledger.append_all([*organisation(), *opened()])
    for staff_id, window_id, row in zip(("W1", "W2", "W3", "W4"), ("A01", "A02", "A02", "B01"), everyone, strict=True):
        store.ledger.append_all(rated_often(window_id, staff_id, row))
    desk = desk_of(store)
    for kind in (SubjectKind.STAFF, SubjectKind.WINDOW):
        for standing in board(desk, kind).standings:
            found = facts(desk, kind, standing.subject_id)
            proof = prove(Component.SATISFACTION, found.explanation, found.campaign, WORDS)
            assert proof.agrees
            assert proof.value == standing.components.satisfaction
    store.close()


def test_the_story_is_what_the_other_tests_take_it_for(tmp_path: Path) -> None:
    store = new_store(tmp_path / "story.db", story)
    staff = board(desk_of(store), SubjectKind.STAFF)
    assert [one.subject_id for one in staff.standings if one.rank and one.rank.rank] == ["W1", "W2"]
    store.close()


def test_the_catalogue_and_the_reasons_have_their_words_in_both_languages() -> None:
    one = FindingRecord("f", july(1), "A1", 1, "U1", None, None, "Z1", None, False, "T1", 1)
    assert item_text(one, Language.ZH) == "迟到"
    assert item_text(one, Language.EN) == "late for work"
    assert item_text(replace(one, code="Z9"), Language.EN) == "Z9"
    own = Requirement("Z9", 1, "本厅", "自定", "own")
    assert item_text(replace(one, code="Z9", item=own), Language.EN) == "own"
    for code in (510, 517):
        chinese, english = reason_text(code, WORDS), reason_text(code, OFFICE[Language.EN])
        assert not chinese.isascii()
        assert english.isascii()
    assert reason_text(1, OFFICE[Language.EN]) == "1"
