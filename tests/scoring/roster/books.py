"""Rosters in files, as halls have them."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from openpyxl import Workbook

from scoring.roster.grids import Cell

Rows = Sequence[Sequence[Cell]]

UNITS: Rows = (("单位编号", "单位名称"), ("U1", "公安局户政窗口"), ("U2", "税务局"))
WINDOWS: Rows = (("窗口编号", "窗口名称", "单位编号"), ("A01", "户籍", "U1"), ("B01", "办税", "U2"))
STAFF: Rows = (
    ("工号", "姓名", "单位编号", "角色"),
    ("W1", "买买提·吐尔逊", "U1", "窗口人员"),
    ("W2", "𠮷㛃", "U2", "窗口人员"),
    ("L1", "值班", "U1", "值班长"),
)
DUTY: Rows = (
    ("工号", "窗口编号", "开始日期", "结束日期", "时段"),
    ("W1", "A01", "2026-07-01", "2026-07-31", "全天"),
    ("W2", "B01", "2026/7/1", "2026年7月15日", "上午"),
    ("L1", "B01", 46204, 46234, "下午"),
)
WHOLE = {"单位": UNITS, "窗口": WINDOWS, "人员": STAFF, "排班": DUTY}


def book(path: Path, sheets: Mapping[str, Rows]) -> Path:
    """A workbook."""
    made = Workbook()
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(list(row))
    made.remove(made.worksheets[0])
    made.save(path)
    return path


def folder(path: Path, sheets: Mapping[str, Rows], encoding: str = "utf-8") -> Path:
    """A folder of CSV files."""
    path.mkdir()
    for title, rows in sheets.items():
        with (path / f"{title}.csv").open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows(rows)
    return path
