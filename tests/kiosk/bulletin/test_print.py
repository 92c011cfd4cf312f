"""Printed by a browser without a screen: A4, rows whole, heads on every page, nobody named in public.

Needs Chromium and poppler's tools; where they are not installed there is nothing to try.
"""

import shutil
import subprocess
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from kiosk.desks.bulletins import BulletinFacts
from kiosk.text.clean import clean
from kiosk.views.bulletin.compose import bulletin
from kiosk.views.bulletin.form import MANAGEMENT, PUBLIC
from kiosk.views.bulletin.model import Document, Section, Table
from kiosk.views.bulletin.page import page
from kiosk.wording.bulletin.words import BULLETIN
from kiosk.wording.shape import Language
from tests.kiosk.bulletin.hall import NAMES, OTHERS

CHROMIUM: Final = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS: Final = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer"),
)

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's tools are not installed"),
]


def printed(document: Document, folder: Path) -> list[str]:
    """The text of every page on paper; every page is A4."""
    source, made = folder / "bulletin.html", folder / "bulletin.pdf"
    source.write_bytes(page(document, BULLETIN[Language.ZH]))
    profile = f"--user-data-dir={folder / 'profile'}"
    line = [str(CHROMIUM), *FLAGS, profile, f"--print-to-pdf={made}", source.as_uri()]
    subprocess.run(line, check=True, capture_output=True, timeout=120)
    info = subprocess.run(["pdfinfo", str(made)], check=True, capture_output=True, text=True).stdout
    assert "(A4)" in info
    text = subprocess.run(["pdftotext", "-layout", str(made), "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    assert len(pages) == int(info.split("Pages:")[1].split()[0])
    return pages


def closed_up(text: str) -> str:
    """Without spaces: a printer spreads letters as it likes."""
    return "".join(text.split())


def test_management_prints_on_a_few_pages_with_every_name(facts: BulletinFacts, tmp_path: Path) -> None:
    pages = [closed_up(one) for one in printed(bulletin(facts, MANAGEMENT), tmp_path)]
    assert 3 <= len(pages) <= 8
    for number, one in enumerate(pages, 1):
        assert f"第{number}页/共{len(pages)}页" in one
    whole = "".join(pages)
    for wanted in (
        "市政务服务中心",
        "管理版",
        "权重与方法",
        "没有巡查签字的工作日",
        "2026-07-08",
        "账本链头",
    ):
        assert wanted in whole
    leaders = {name for _, name in OTHERS.values()}
    for name in NAMES:
        assert (closed_up(clean(name)) in whole) == (name not in leaders), name
    assert "样本不足" in whole


def test_nobody_is_named_on_the_public_sheet(facts: BulletinFacts, tmp_path: Path) -> None:
    whole = closed_up("".join(printed(bulletin(facts, PUBLIC), tmp_path)))
    assert "公开版" in whole
    assert not [name for name in NAMES if closed_up(clean(name)) in whole]


def test_long_tables_repeat_their_heads_and_cut_no_row(facts: BulletinFacts, tmp_path: Path) -> None:
    document = bulletin(facts, MANAGEMENT)
    (people,) = [one for one in document.sections if one.title == "人员排名"]
    table = next(one for one in people.blocks if isinstance(one, Table))
    line = table.rows[0]
    long = "很长的单位名称" * 4
    rows = tuple(replace(line, cells=(f"N{n:03}", *line.cells[1:4], long, *line.cells[5:])) for n in range(150))
    section = Section("人员排名", (replace(table, rows=rows),))
    pages = [closed_up(one) for one in printed(replace(document, sections=(section,)), tmp_path)]
    assert len(pages) > 3
    places = Counter(f"N{n:03}" in one for one in pages for n in range(150))
    assert places[True] == 150
    for number, one in enumerate(pages):
        if any(f"N{n:03}" in one for n in range(150)):
            assert "有效评价" in one, number
            assert one.count("很") % 4 == 0, number  # a cell says it four times, all on one page
