"""Printing a sheet."""

import json
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from kiosk.sheet_page import sheet_page
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.guide import Guide
from quiz.sheet import make_sheet
from tests.commands.conftest import Run

HOSTILE = "出生<script>alert(1)</script>证明\u202e&\"'"


class Tags(HTMLParser):
    """Collects the tags and the visible text of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_sheet_is_written_with_the_choices_applied(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "sheet.html"
    asked = run("bank", "sheet", "s09")
    assert (asked.code, "couple=mainland" in asked.err) == (2, True)
    flags = ("--answer", "couple=mainland", "--hall-name", "某市政务服务中心", "-o", str(path))
    answer = run("bank", "sheet", "s09", *flags)
    assert answer.code == 0, answer.err
    page = Tags(path.read_text(encoding="utf-8"))
    assert "某市政务服务中心" in page.text
    assert "本人居民身份证" in page.text.replace("的", "")
    assert "《婚姻登记条例》第八条" in page.text


def test_an_unknown_service_is_wrong_use(tmp_path: Path, run: Run) -> None:
    answer = run("bank", "sheet", "S77")
    assert answer.code == 2
    assert "S01" in answer.err
    (tmp_path / "guides").mkdir()
    answer = run("bank", "sheet", "S05", "--bank", str(tmp_path))
    assert answer.code == 2
    assert "一个事项也没有" in answer.err


def test_a_facet_of_which_nothing_is_known_and_one_of_which_there_is_nothing_say_so() -> None:
    guides = load_bank(bundled_bank_path()).bank.guides
    unknown = Tags(sheet_page(make_sheet(guides["S13"], {}, date(2026, 12, 1)), "大厅")).text
    assert "收费本单没有列出，以窗口告知为准" in unknown
    absent = Tags(sheet_page(make_sheet(guides["S20"], {"result": "even"}, date(2026, 12, 1)), "大厅")).text
    assert "材料您这种情形没有这一项" in absent
    assert "没有列出" not in absent


def test_hostile_text_is_only_text() -> None:
    guide = Guide.model_validate_json(
        '{"format": 1, "id": "S99", "title": "事项", "title_en": "Thing", "subject": "general", "desk": "窗口",'
        ' "effective_from": "2020-01-01", "statutes": [{"law": "某法", "article": "第一条", "quote": "某某"}]}'
    )
    line = {"id": "c1", "text": HOSTILE, "verified": False}
    guide = Guide.model_validate_json(
        guide.model_copy()
        .model_dump_json()[:-1]
        .replace('"conditions":[]', f'"conditions":[{json.dumps(line, ensure_ascii=False)}]')
        + "}"
    )
    page = sheet_page(make_sheet(guide, {}, guide.effective_from), "<b>大厅</b>")
    seen = Tags(page)
    assert not {"script", "b"} & set(seen.tags)
    assert "出生<script>alert(1)</script>证明&\"'" in seen.text
    assert "\u202e" not in page


def test_a_long_sheet_is_set_smaller_so_that_it_stays_one_page() -> None:
    guides = load_bank(bundled_bank_path()).bank.guides
    company = {"holder": "company", "approval": "needed", "applicant": "agent"}
    long = sheet_page(make_sheet(guides["S14"], company, date(2026, 12, 1)), "大厅")
    short = sheet_page(make_sheet(guides["S13"], {}, date(2026, 12, 1)), "大厅")
    assert '<body class="full">' in long
    assert "<body>" in short
