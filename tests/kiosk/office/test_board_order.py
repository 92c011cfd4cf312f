"""Sorting and filtering, on the story and on invented standings."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.views.scores.board_order import BOARD_ORDER, Sorting, matching, ordered
from kiosk.views.scores.board_rows import board_columns, cells
from kiosk.views.scores.board_view import BoardView
from kiosk.views.scores.names import Names
from kiosk.wording import Language
from kiosk.wording.office import OFFICE
from scoring.rules.composite.composite import Components, composite
from scoring.standings import Board, Standing, SubjectKind
from tests.scoring.halls import weights

WORDS = OFFICE[Language.ZH]

NAMES = Names({"U1": "公安户政", "U2": "民政"}, {"A01": "一号窗口"}, {}, {})
KEYS = sorted({column.key for kind in SubjectKind for column in board_columns(kind, WORDS)})


def standing(subject_id: str, name: str | None, knowledge: Fraction | None, counts: tuple[int, ...]) -> Standing:
    components = Components(knowledge, None, 100)
    return Standing(
        subject_id=subject_id,
        name=name,
        place=("A01",) if sum(counts) else (),
        unit_id="U1" if sum(counts) % 2 else "U2",
        counts=counts,
        satisfaction=None,
        knowledge=None,
        components=components,
        composite=composite(components, weights(40, 40, 20)),
        composite_sd=0.0,
        told_all=0,
        told_of=0,
        deduction=counts[0],
        weeks=(None,),
        days=1,
    )


def test_a_place_says_whether_there_are_others_in_the_width_of_its_column() -> None:
    column = next(one for one in board_columns(SubjectKind.STAFF, WORDS) if one.key == "place")
    for place, shown in (((), "－"), (("B03",), "B03"), (("B03", "B04", "A01"), "B03等")):
        one = replace(standing("W1", "李明", None, (0, 0, 0, 0, 0)), place=place)
        assert cells(one, SubjectKind.STAFF, NAMES, None, WORDS)["place"] == shown
        assert cell_len(shown) <= column.width


standings = st.lists(
    st.tuples(
        st.none() | st.text(max_size=6),
        st.none() | st.fractions(0, 100, max_denominator=10),
        st.tuples(*[st.integers(0, 3)] * 5),
    ),
    max_size=8,
).map(lambda rows: [standing(f"W{number}", *row) for number, row in enumerate(rows)])


@given(standings, st.sampled_from(KEYS), st.booleans())
def test_sorting_loses_nobody_and_puts_the_undefined_last(everyone: list[Standing], column: str, falling: bool) -> None:
    found = ordered(everyone, Sorting(column, falling), NAMES)
    assert sorted(one.subject_id for one in found) == sorted(one.subject_id for one in everyone)
    if column == "test":
        values = [one.components.knowledge for one in found]
        known = [Fraction(value) for value in values if value is not None]
        assert known == sorted(known, reverse=falling)
        assert values[: len(known)] == known


@given(standings, st.sampled_from(["ratings", "test", "deduction"]))
def test_equals_stay_in_the_order_of_the_board_either_way(everyone: list[Standing], column: str) -> None:
    for falling in (True, False):
        found = ordered(everyone, Sorting(column, falling), NAMES)
        shown = [cells(one, SubjectKind.STAFF, NAMES, None, WORDS) for one in found]
        for before, after, left, right in zip(found, found[1:], shown, shown[1:], strict=False):
            exact = {"ratings": "ratings", "deduction": "deduction"}.get(column)
            if exact and left[exact] == right[exact]:
                assert everyone.index(before) < everyone.index(after)


@given(standings, st.text(max_size=4))
def test_a_filter_keeps_the_order_and_only_leaves_out(everyone: list[Standing], typed: str) -> None:
    found = matching(everyone, typed, NAMES)
    assert [one for one in everyone if one in found] == found
    if not typed.strip():
        assert found == everyone


def test_a_filter_looks_at_name_badge_window_and_unit_and_wants_every_word() -> None:
    li = standing("W0312", "李明", None, (1, 0, 0, 0, 0))
    wang = replace(standing("W0400", "王芳", None, (2, 0, 0, 0, 0)), place=("B02",))
    for typed, found in (
        ("李", [li]),
        ("w03", [li]),
        ("a01", [li]),
        ("公安", [li]),
        ("民政", [wang]),
        ("b02 王", [wang]),
        ("李 民政", []),
    ):
        assert matching([li, wang], typed, NAMES) == found


def test_the_same_column_again_turns_round_and_another_starts_at_its_natural_end() -> None:
    by_test = BOARD_ORDER.by("test")
    assert by_test == Sorting("test", falling=True)
    assert by_test.by("test") == Sorting("test", falling=False)
    assert by_test.by("name") == Sorting("name", falling=False)
    columns = board_columns(SubjectKind.STAFF, WORDS)
    assert BOARD_ORDER.said(columns, WORDS) == "按名次排列"
    assert by_test.said(columns, WORDS) == "按测试从高到低"
    assert by_test.by("test").said(columns, WORDS) == "按测试从低到高"
    assert by_test.by("name").said(columns, WORDS) == "按姓名顺序"


def test_names_are_sorted_by_pinyin() -> None:
    people = [standing(f"W{number}", name, None, (0,) * 5) for number, name in enumerate(("张", "李", "陈", "王"))]
    assert [one.name for one in ordered(people, Sorting("name"), NAMES)] == ["陈", "李", "王", "张"]


def test_windows_are_sorted_by_what_their_column_begins_with() -> None:
    names = {"B02": "安置", "A10": "张", "A02": "李", "C01": None}
    windows = [standing(window, name, None, (0,) * 5) for window, name in names.items()]
    sorting = BOARD_ORDER.by("window")
    assert [one.subject_id for one in ordered(windows, sorting, NAMES)] == ["A02", "A10", "B02", "C01"]
    assert sorting.said(board_columns(SubjectKind.WINDOW, WORDS), WORDS) == "按窗口顺序"
    assert cells(windows[0], SubjectKind.WINDOW, NAMES, None, WORDS)["window"] == "B02 安置"


@pytest.mark.parametrize("kind", SubjectKind)
def test_every_column_of_a_board_can_be_shown_and_sorted_by(desk: StoreScoreDesk, kind: SubjectKind) -> None:
    board = desk.board(kind)
    assert isinstance(board, Board)
    view = BoardView(board, WORDS)
    for _ in range(len(view.columns)):
        for column in view.columns:
            assert all(row[column.key] for _, row in view.rows if column.key != "trend")
        view = replace(view, sorting=view.next_sorting())
        assert {key for key, _ in view.rows} == set(view.by_id)
    assert view.sorting == BOARD_ORDER
