"""Tables as somebody wants them, and as files: found, sorted, and exactly what is shown."""

import csv
import io
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.text.clean import clean
from kiosk.text.figures import UNDEFINED
from kiosk.views.columns import Column
from kiosk.views.tables.arrangement import Arrangement
from kiosk.views.tables.figures import figure_of
from kiosk.views.tables.files import as_csv, as_workbook

NAME, POINTS = Column("name", "姓名", 8), Column("points", "分数", 6, right=True)
COLUMNS = (NAME, POINTS)


def rows(*cells: tuple[str, str]) -> list[tuple[str, dict[str, str]]]:
    return [(str(number), {"name": name, "points": points}) for number, (name, points) in enumerate(cells)]


def names(arrangement: Arrangement, given: list[tuple[str, dict[str, str]]]) -> list[str]:
    return [cells["name"] for _, cells in arrangement.of(given, COLUMNS)]


def test_numbers_sort_by_value_words_as_people_look_for_them_and_what_is_undefined_comes_last() -> None:
    given = rows(("王芳", "9.5"), ("李明", UNDEFINED), ("A10", "10.25"), ("A2", "1,204"), ("陈静", "-3"))
    falling = Arrangement().by(POINTS)
    assert names(falling, given) == ["A2", "A10", "王芳", "陈静", "李明"]
    assert names(falling.by(POINTS), given) == ["陈静", "王芳", "A10", "A2", "李明"]
    assert names(Arrangement().by(NAME), given) == ["A2", "A10", "陈静", "李明", "王芳"]


def test_the_key_goes_through_every_column_and_back_to_the_tables_own_order() -> None:
    first = Arrangement().by_next(COLUMNS)
    second = first.by_next(COLUMNS)
    assert [first.column, second.column, second.by_next(COLUMNS).column] == ["name", "points", None]
    assert names(Arrangement().turned(), rows(("a", "1"), ("b", "2"))) == ["b", "a"]


def test_every_typed_word_has_to_be_somewhere_in_the_row() -> None:
    given = rows(("李明", "A03"), ("李丽", "B11"))
    assert names(Arrangement(typed="李 ａ０３"), given) == ["李明"]
    assert names(Arrangement(typed="  "), given) == ["李明", "李丽"]
    assert names(Arrangement(typed="明 B"), given) == []


@given(st.lists(st.tuples(st.text(), st.text()), max_size=6), st.booleans(), st.sampled_from([None, *COLUMNS]))
def test_an_arrangement_loses_and_invents_nothing(
    cells: list[tuple[str, str]], turned: bool, column: Column | None
) -> None:
    wanted = Arrangement().by(column) if column else Arrangement()
    found = (wanted.turned() if turned else wanted).of(rows(*cells), COLUMNS)
    assert sorted(found, key=lambda row: row[0]) == sorted(rows(*cells), key=lambda row: row[0])


@pytest.mark.parametrize(
    ("text", "value", "percent"),
    [("93.36", "93.36", False), ("1,204", "1204", False), ("97.5%", "0.975", True), ("-2", "-2", False), ("0", "0", 0)],
)
def test_a_number_is_read_from_its_cell(text: str, value: str, percent: bool) -> None:
    found = figure_of(text)
    assert found is not None
    assert (found.value, found.percent) == (Decimal(value), percent)


@pytest.mark.parametrize("text", ["007", "1=", "", UNDEFINED, "84.1-92.7", "1e5", "2026-07-01", "9" * 16, "1,20", "٣"])
def test_what_is_no_number_stays_text(text: str) -> None:
    assert figure_of(text) is None


HOSTILE = "=cmd|'/c calc'!A1"


def test_a_spreadsheet_gets_numbers_as_numbers_and_runs_nothing() -> None:
    given = rows(("李明", "93.36"), (HOSTILE, "97.5%"), ("＋张", UNDEFINED), ("\x1b[31m@x\uffff", "007"))
    book = openpyxl.load_workbook(io.BytesIO(as_workbook(COLUMNS, given, "得分[7月]/*")))
    page = book.active
    assert page is not None
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["姓名", "分数"],
        ["李明", 93.36],
        [HOSTILE, 0.975],
        ["＋张", UNDEFINED],
        ["[31m@x\ufffd", "007"],
    ]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n"}
    assert (page["B2"].number_format, page["B3"].number_format) == ("0.00", "0.0%")
    text = as_csv(COLUMNS, given).decode("utf-8-sig")
    assert [*csv.reader(io.StringIO(text))] == [
        ["姓名", "分数"],
        ["李明", "93.36"],
        [f"'{HOSTILE}", "97.5%"],
        ["'＋张", UNDEFINED],
        ["[31m@x\ufffd", "007"],
    ]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=4))
def test_both_files_hold_every_row_in_order_and_no_formula(cells: list[tuple[str, str]]) -> None:
    given = rows(*cells)
    lines = [*csv.reader(io.StringIO(as_csv(COLUMNS, given).decode("utf-8-sig")))][1:]
    assert len(lines) == len(cells)
    for line, (name, points) in zip(lines, cells, strict=True):
        assert line[0].removeprefix("'") == clean(name).removeprefix("'")
        assert line[1].removeprefix("'") == clean(points).removeprefix("'")
        for text in line:
            assert not text.startswith(("=", "+", "@", "＝", "＋", "＠"))
            assert not text.startswith("-") or figure_of(text) is not None
    page = openpyxl.load_workbook(io.BytesIO(as_workbook(COLUMNS, given, ""))).active
    assert page is not None
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
