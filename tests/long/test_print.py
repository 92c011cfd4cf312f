"""Every 一次性告知单 is one page of A4, whatever the citizen's case; printed by a browser, where there is one."""

import re
import shutil
import subprocess
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from kiosk.views.notice.a4 import notice_page
from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.guide import Guide
from quiz.notice.notice import make_notice
from tests.quiz.bank.samples import write_bank
from tests.quiz.shipped import shipped

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
    "--disable-background-networking", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip
GUIDES = shipped().bank.guides


EIGHT = ("S01", "S05", "S08", "S09", "S14", "S17", "S28", "S32")
STANDS = """source: g1
{by}written: {{by: G0001, day: "2026-11-01"}}
{by}checked: {{by: Z0001, day: "2026-11-02"}}
{by}again: "2027-11-01"
"""
OWN = """format: 1
service: SERVICE
sources:
  g1: {{title: 某市政务服务事项办事指南, issuer: 某市行政审批局, dated: "2026-03-01", number: 审〔2026〕5号,
    link: "https://zwfw.hall.example/guide/SERVICE"}}
here:
  windows: [B01, B02]
  floor: 二楼
  address: 某市人民路1号市政务服务中心
  telephone: 0372-1234567
  hotline: "12345"
  hours: 工作日9:00至12:00，13:00至17:00
  outcome: 证件或者登记结果
  collect: 窗口领取，也可以邮寄到家（邮费自理）
  {here}limits:
  - id: h_t1
    text: 办结时限（本厅承诺）
    value: 2
    unit: working_day
    kind: promised
    answer: 2个工作日内办结
    {line}materials:
  - id: h_m1
    text: 本厅业务申请表（窗口有空白表，也可以在网上先填）
    form: filled_on_site
    copies: 2
    {line}""".format(here=STANDS.format(by="  "), line=STANDS.format(by="    "))


def fullest(guide: Guide, *, signed: bool = False) -> str:
    """The longest page that any citizen gets."""
    keys = [question.key for question in guide.profile]
    cases = product(*(question.answers for question in guide.profile))
    sheets = (make_notice(guide, dict(zip(keys, case, strict=True)), date(2026, 12, 1)) for case in cases)
    pages = (notice_page(guide, sheet, "某某市某某区政务服务中心", signed=signed) for sheet in sheets)
    return max(pages, key=len)


@pytest.mark.long
@pytest.mark.skipif(BROWSER is None, reason="no Chromium to print with (Debian: chromium, fonts-noto-cjk)")
@pytest.mark.parametrize("service", sorted(GUIDES))
def test_the_fullest_sheet_of_a_service_is_one_page(service: str, tmp_path: Path) -> None:
    assert printed_pages(fullest(GUIDES[service]), tmp_path) == 1


@pytest.mark.long
@pytest.mark.skipif(BROWSER is None, reason="no Chromium to print with (Debian: chromium, fonts-noto-cjk)")
@pytest.mark.parametrize("service", EIGHT)
def test_so_is_the_sheet_of_a_hall_with_its_code_and_room_for_both_names(service: str, tmp_path: Path) -> None:
    write_bank(tmp_path / "book", {f"services/{service}.yaml": OWN.replace("SERVICE", service)})
    loaded = load_bank(bundled_bank_path(), book=tmp_path / "book")
    assert not loaded.errors
    page = fullest(loaded.bank.guides[service], signed=True)
    assert "<svg" in page
    assert printed_pages(page, tmp_path) == 1


def printed_pages(text: str, tmp_path: Path) -> int:
    """How many pages the browser prints."""
    page, printed = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    page.write_text(text, encoding="utf-8")
    command = [str(BROWSER), *QUIET, f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={printed}"]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120)
    return len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes()))
