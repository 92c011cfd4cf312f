"""Bars, sparks, columns and sheets: pure drawing."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.office.state_line import fitting
from kiosk.views.bars import BarInk, bar
from kiosk.views.columns import Column, fit
from kiosk.views.lines import Bar, Gap, Grid, Ink, Line, Pair, Passage, Stretch, Title, Tone
from kiosk.views.spark import scale, spark
from kiosk.widgets.facts_layout import laid_out, side_by_side

percents = st.fractions(0, 100, max_denominator=100)
words = st.text(max_size=30) | st.sampled_from(
    ["李明", "[/red]", "\x1b[2J", "张" * 200, "\u202e反", "👩‍👩‍👧", "a" * 99]
)


def drawn(start: Fraction, end: Fraction, cells: int) -> str:
    return "".join(piece.text for piece in bar(start, end, 100, cells))


@given(percents, percents, st.integers(0, 60))
def test_a_bar_is_as_long_as_its_scale_and_filled_in_proportion(one: Fraction, other: Fraction, cells: int) -> None:
    start, end = sorted((one, other))
    pieces = bar(start, end, 100, cells)
    assert sum(cell_len(piece.text) for piece in pieces) == cells
    filled = sum(
        sum(1 if sign == "█" else "▏▎▍▌▋▊▉".index(sign) / 8 + 1 / 8 for sign in piece.text)
        if piece.ink is BarInk.FILL
        else sum(1 - ("▏▎▍▌▋▊▉".index(sign) + 1) / 8 for sign in piece.text)
        for piece in pieces
        if piece.ink is not BarInk.TRACK
    )
    if cells and end > start:
        assert abs(filled - float(end - start) / 100 * cells) <= 1 / 8 + 1e-9


def test_a_bar_starts_where_the_one_before_ended() -> None:
    assert drawn(Fraction(0), Fraction(50), 4) == "██  "
    assert drawn(Fraction(50), Fraction(100), 4) == "  ██"
    assert [piece.ink for piece in bar(Fraction(25, 2), 100, 100, 4)] == [BarInk.FROM, BarInk.FILL]


def test_a_little_is_not_nothing_and_no_scale_is_no_bar() -> None:
    assert drawn(Fraction(0), Fraction(1, 100), 10).strip() == "▏"
    assert drawn(Fraction(100) - Fraction(1, 100), Fraction(100), 10).strip() != ""
    assert "".join(piece.text for piece in bar(0, 5, 0, 10)) == " " * 10
    assert drawn(Fraction(0), Fraction(0), 10) == " " * 10


weeks = st.lists(st.none() | percents, max_size=12)


@given(st.lists(weeks, min_size=1, max_size=4), st.integers(0, 10))
def test_a_spark_has_a_cell_a_week_and_gaps_where_nothing_is(rows: list[list[Fraction | None]], cells: int) -> None:
    ends = scale(rows)
    for row in rows:
        shown = spark(row, ends, cells)
        recent = row[-cells:] if cells else []
        assert len(shown) == len(recent)
        assert [sign == " " for sign in shown] == [value is None for value in recent]
        known = sorted((value, sign) for value, sign in zip(recent, shown, strict=True) if value is not None)
        assert [sign for _, sign in known] == sorted(sign for _, sign in known)


def test_the_best_week_of_a_board_is_a_full_block_and_the_worst_a_low_one() -> None:
    ends = scale([[Fraction(60), None], [Fraction(90)]])
    assert spark([Fraction(60), None, Fraction(90)], ends, 8) == "▁ █"
    assert spark([Fraction(80)], scale([[Fraction(80)]]), 8) == "▄"
    assert spark([None], scale([[None]]), 8) == " "


columns = st.lists(
    st.builds(
        Column,
        key=st.uuids().map(str),
        title=st.just("列"),
        width=st.integers(1, 20),
        grows=st.integers(0, 20),
        folds=st.integers(0, 3),
    ),
    min_size=1,
    max_size=10,
)


@given(columns, st.integers(1, 200))
def test_columns_fit_or_all_that_may_fold_has_folded(wanted: list[Column], room: int) -> None:
    found = fit(wanted, room)
    used = sum(found.widths) + 2 * found.padding * len(found.columns)
    assert used <= room or not any(column.folds for column in found.columns)
    assert [column for column in wanted if column in found.columns] == list(found.columns)
    assert len(found.columns) + len(found.folded) == len(wanted)
    for column, width in zip(found.columns, found.widths, strict=True):
        assert column.width <= width <= column.width + column.grows
    if found.folded and found.columns:
        least = min(column.folds for column in found.folded)
        assert all(not column.folds or column.folds <= least for column in found.columns)


lines = st.lists(
    st.one_of(
        st.builds(Title, words, words),
        st.builds(Pair, words, words, words),
        st.builds(lambda a, b: Pair(a, b, bar=Stretch(0, 40, 100)), words, words),
        st.just(Bar(Stretch(10, 60, 100))),
        st.builds(Passage, words, st.sampled_from(Tone)),
        st.just(Gap()),
        st.builds(lambda a, b: Grid(("甲", "乙"), ((a, b), (b, a)), frozenset({1})), words, words),
    ),
    max_size=8,
)


@given(lines, st.integers(8, 100))
def test_no_row_of_a_sheet_is_wider_than_the_sheet(wanted: list[Line], width: int) -> None:
    for row in laid_out(wanted, width):
        assert cell_len("".join(text for text, _ in row)) <= width


@given(lines)
def test_a_sheet_shows_no_sign_that_a_terminal_obeys(wanted: list[Line]) -> None:
    shown = "".join(text for row in laid_out(wanted, 60) for text, _ in row)
    assert not {"\x1b", "\u202e", "\n", "\x00", "\x9b"} & set(shown)


def test_pairs_of_a_block_line_up() -> None:
    rows = laid_out([Pair("测试", "95.00"), Bar(Stretch(0, 1, 1)), Pair("作风纪律", "100.00", "分")], 40)
    texts = ["".join(text for text, _ in row) for row in rows]
    assert texts[0] == "测试       95.00"
    assert texts[2] == "作风纪律  100.00  分"


def test_a_note_without_room_goes_below() -> None:
    rows = laid_out([Pair("好评率", "98.1%", "95.2-99.3%  208/212")], 24)
    assert ["".join(text for text, _ in row) for row in rows] == ["好评率  98.1%", "  95.2-99.3%  208/212"]


def test_words_of_a_grid_give_way_before_its_numbers() -> None:
    rows = laid_out([Grid(("姓名", "得分"), (("欧阳建国" * 4, "95.00"),), frozenset({1}))], 20)
    assert "".join(text for text, _ in rows[1]) == "欧阳建国欧..   95.00"
    assert rows[0][0][1] is Ink.QUIET


@given(st.lists(words, max_size=5), st.integers(2, 100))
def test_a_state_line_leaves_out_what_does_not_fit(parts: list[str], cells: int) -> None:
    assert cell_len(fitting(parts, cells)) <= cells


def test_a_state_line_keeps_what_matters() -> None:
    assert fitting(["更新于 09:41:03", "按名次排列", "64 人"], 30) == "更新于 09:41:03   按名次排列"


def test_what_is_free_goes_to_the_columns_whose_texts_would_be_cut() -> None:
    columns = (Column("id", "编号", 8, grows=2), Column("name", "名称", 10, grows=6), Column("n", "数", 4, right=True))
    plain = fit(columns, 100)
    assert fit(columns, 100, {"id": 9, "name": 16}) == plain, "nothing is cut, nothing changes"
    wide = fit(columns, 100, {"name": 40})
    assert (wide.widths, plain.widths) == ((10, 40, 4), (10, 16, 4))
    narrow = fit(columns, 50, {"name": 90})
    assert sum(narrow.widths) + 2 * narrow.padding * len(columns) == 50


def test_words_of_a_block_begin_at_the_left_and_figures_end_at_the_right() -> None:
    def drawn(*pairs: Pair) -> list[str]:
        return ["".join(text for text, _ in row).rstrip() for row in laid_out(pairs, 40)]

    assert drawn(Pair("单位", "U1"), Pair("记录人", "D0001")) == ["单位    U1", "记录人  D0001"]
    assert drawn(Pair("测试", "95.00"), Pair("扣分", "0")) == ["测试  95.00", "扣分      0"]
    mixed = drawn(Pair("测试", "95.00"), Pair("纪律", "0"), Pair("满意", "少"))
    assert mixed == ["测试  95.00", "纪律      0", "满意     少"]


def test_a_page_that_fills_the_room_has_two_columns_and_a_narrow_one_does_not() -> None:
    lines: list[Line] = [
        Title("状态"),
        Passage("甲"),
        Gap(),
        Title("等级"),
        Passage("乙"),
        Gap(),
        Title("经过"),
        Passage("丙"),
        Passage("丁"),
    ]
    assert side_by_side(lines, 125) == laid_out(lines, 125)
    rows = ["".join(text for text, _ in row).rstrip() for row in side_by_side(lines, 126)]
    assert [row.split() for row in rows] == [["状态", "经过"], ["甲", "丙"], ["丁"], ["等级"], ["乙"]]
    assert {cell_len(row[: row.index(one)]) for row, one in zip(rows[:3], "经丙丁", strict=True)} == {66}
    assert side_by_side(lines[:2], 200) == laid_out(lines[:2], 200)
