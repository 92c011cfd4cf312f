"""Three ways of writing one document down: the same numbers in all, nothing of what people wrote comes alive."""

import io
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kiosk.desks.bulletins import BulletinFacts
from kiosk.text.clean import clean
from kiosk.views.bulletin.cells import shown
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.filing import WRITERS, file_bulletins
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC, every_form
from kiosk.views.bulletin.model import Cell, Column, End, Share, Span, Table
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from scoring.ledger.store import Store
from tests.kiosk.bulletin.hall import NAMES, UNITS

ROOT = Path(__file__).parents[3]
WORDS = BULLETIN[Language.ZH]


def made(facts: BulletinFacts, ending: str, language: Language = Language.ZH) -> bytes:
    return WRITERS[ending](bulletin(facts, MANAGEMENT, language), BULLETIN[language])


def tables(facts: BulletinFacts) -> list[Table]:
    document = bulletin(facts, MANAGEMENT)
    return [block for section in document.sections for block in section.blocks if isinstance(block, Table)]


class Reader(HTMLParser):
    """Reads the tables of a page, and every tag there is."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.tags: dict[str, set[str]] = {}

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.setdefault(tag, set()).update(name for name, _ in attrs)
        if tag == "table":
            self.tables.append([])
        if tag == "tr":
            self.tables[-1].append([])
        if tag == "td":
            self.tables[-1][-1].append("")

    def handle_data(self, data: str) -> None:
        if self.tables and self.tables[-1] and self.tables[-1][-1] and self.lasttag == "td":
            self.tables[-1][-1][-1] += data.strip("\n")


def test_the_page_holds_every_cell_and_no_foreign_thing(facts: BulletinFacts) -> None:
    page = made(facts, ".html").decode()
    reader = Reader()
    reader.feed(page)
    for found, table in zip(reader.tables, tables(facts), strict=True):
        places = [place for place, column in enumerate(table.columns) if not column.aside]
        expected = [[shown(row.cells[place], WORDS.tables) for place in places] for row in table.rows]
        if table.total is not None:
            expected.append([shown(table.total[place], WORDS.tables) for place in places])
        assert [row for row in found if row] == expected
    drawn = {"svg", "line", "rect", "text", "circle", "polyline"}
    plain = {"html", "head", "meta", "title", "style", "body", "header", "hr", "h1", "h2", "h3", "p", "span", "section"}
    listed = {"ol", "li", "dl", "div", "dt", "dd", "small", "figure", "figcaption", "table", "thead", "tbody", "tr"}
    assert set(reader.tags) <= drawn | plain | listed | {"th", "td", "footer"}
    assert not {"href", "src", "onclick", "onload", "style"} & set().union(*reader.tags.values())
    assert "http" not in page.replace("http-equiv", "")
    assert "\u202e" not in page
    assert "𠮷田·买买提" in page
    assert page.count("<svg ") == 3
    assert "size: A4" in page


def test_the_workbook_holds_real_numbers_and_formulas_that_come_to_what_is_shown(facts: BulletinFacts) -> None:
    content = made(facts, ".xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    values = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    formulas = 0
    for page in book.worksheets:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                formulas += 1
                wanted = re.fullmatch(r"=SUM\(([A-Z0-9:,]+)\)", str(cell.value))
                assert wanted, cell.value  # nothing that anybody wrote is one
                added = Decimal(0)
                for part in wanted[1].split(","):
                    first, _, last = part.partition(":")
                    found = values[page.title][f"{first}:{last or first}"]
                    added += sum((Decimal(str(one.value)) for line in found for one in line), Decimal(0))
                assert added == Decimal(str(values[page.title][cell.coordinate].value))
    assert formulas > 40
    cells = [cell for page in book.worksheets for row in page.iter_rows() for cell in row]
    hostile = [one for one in cells if one.value in {"=1+1", "=HYPERLINK(1)", "+赵强强", "@孙伟伟"}]
    assert {one.value for one in hostile} == {"=1+1", "=HYPERLINK(1)", "+赵强强", "@孙伟伟"}
    assert all(one.data_type == "s" and one.quotePrefix for one in hostile)


def test_every_table_of_the_workbook_is_the_documents(facts: BulletinFacts) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(facts, ".xlsx")), data_only=True)
    document = bulletin(facts, MANAGEMENT)
    for section in document.sections:
        lines = [list(row) for row in book[section.title].iter_rows(values_only=True)]
        at = 0
        for table in (block for block in section.blocks if isinstance(block, Table)):
            for cells in (*(row.cells for row in table.rows), *([table.total] if table.total else [])):
                expected = _flat(table.columns, cells)
                at = next(
                    place for place in range(at, len(lines)) if _same(lines[place][: len(expected)], expected)
                ) + 1  # fmt: skip


def _flat(columns: Sequence[Column], cells: Sequence[Cell]) -> list[Any]:
    flat: list[Any] = []
    for column, cell in zip(columns, cells, strict=True):
        ends: list[Any] = [cell]
        if isinstance(cell, Span):
            ends = [cell.low, cell.high]
        if isinstance(cell, Share):
            known = cell.rate.enough and cell.rate.value is not None
            if cell.shows is End.INTERVAL:
                ends = [cell.rate.low, cell.rate.high] if known else ["—", "—"]
            else:
                ends = [float(cell.rate.value or 0)] if known else [shown(cell, WORDS.tables)]
        elif column.paired and not isinstance(cell, Span):
            ends = ["—", "—"]
        flat += ["—" if end is None else end for end in ends]
    return flat


def _same(found: Sequence[Any], expected: Sequence[Any]) -> bool:
    return len(found) == len(expected) and all(map(_equal, found, expected))


def _equal(found: Any, expected: Any) -> bool:
    if isinstance(expected, date):
        return isinstance(found, datetime) and found.date() == expected
    if isinstance(expected, float | Decimal):
        return isinstance(found, int | float) and abs(float(found) - float(expected)) < 1e-6
    if isinstance(expected, str):
        return (found or "") == shown(expected, WORDS.tables)
    return bool(found == expected)


def test_markdown_is_tables_and_no_markup_of_others(facts: BulletinFacts) -> None:
    text = made(facts, ".md").decode()
    assert "<script>" not in text
    assert "&lt;script&gt;" in text
    assert "<b>" not in text
    widths = [len(re.findall(r"(?<!\\)\|", line)) for line in text.splitlines() if line.startswith("|")]
    expected = [
        len(table.columns) + 1
        for table in tables(facts)
        for _ in range(len(table.rows) + 2 + (table.total is not None))
    ]
    assert widths == expected


def test_english_is_complete(facts: BulletinFacts) -> None:
    page = made(facts, ".html", Language.EN).decode()
    assert "Weights and method" in page
    words = re.sub(r"<style>.*?</style>", "", page)
    left = set(re.findall(r"[\u4e00-\u9fff]{2,}", words))
    papers = [paper.title for paper in facts.period.papers] + ["综合"]
    given = "".join(
        [*UNITS.values(), *map(clean, NAMES), *papers, facts.hall_name, facts.period.campaign.title, "综合"]
    )
    assert [one for one in left if one not in given] == []


_AGAIN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.desks.bulletins import StoreBulletinDesk
from kiosk.views.bulletin.filing import file_bulletins
from scoring.ledger.store import open_store

def later():
    return datetime(2027, 5, 5, tzinfo=UTC)

store = open_store(Path(sys.argv[1]), hall_id="hall-1", terminal_id="T2", clock=later)
facts = StoreBulletinDesk(store, "市政务服务中心", Path("bulletins")).facts("2026-07")
file_bulletins(facts, Path(sys.argv[2]))
"""


def test_one_head_gives_the_same_bytes_in_any_process_place_and_time(
    facts: BulletinFacts, july_store: Store, tmp_path: Path
) -> None:
    first = file_bulletins(facts, tmp_path / "first")
    before = {path: path.read_bytes() for path in first}
    again = file_bulletins(facts, tmp_path / "first", forms=[MANAGEMENT])
    assert {path: path.read_bytes() for path in again} == {path: before[path] for path in again}
    assert [path.name for path in first] == [
        f"{form.stem}{ending}" for form in every_form(facts.period.units) for ending in WRITERS
    ]
    assert {path.stat().st_mode & 0o077 for path in (*first, first[0].parent)} <= {0, 0o044}
    database = str(july_store.engine.url.database)
    elsewhere = {
        **os.environ,
        "TZ": "America/New_York",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4711",
        "PYTHONPATH": str(ROOT),
    }
    line = [sys.executable, "-c", _AGAIN, database, str(tmp_path / "second")]
    subprocess.run(line, check=True, cwd=tmp_path, env=elsewhere)
    for path in first:
        other = tmp_path / "second" / path.relative_to(tmp_path / "first")
        assert path.read_bytes() == other.read_bytes(), path.name


def test_a_file_is_there_whole_or_not_at_all(
    facts: BulletinFacts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path,) = [one for one in file_bulletins(facts, tmp_path, forms=[PUBLIC]) if one.suffix == ".html"]
    before = path.read_bytes()

    def fails(_: int) -> None:
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="no space"):
        file_bulletins(facts, tmp_path, forms=[PUBLIC])
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == ["public.html", "public.md", "public.xlsx"]
