"""Every 一次性告知单 is one page of A4, whatever the citizen's case; printed by a browser, where there is one."""

import re
import shutil
import subprocess
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from kiosk.views.notice.a4 import notice_page
from quiz.model.guide import Guide
from quiz.notice.notice import make_notice
from tests.quiz.shipped import shipped

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
    "--disable-background-networking", "--disable-sync", "--no-pdf-header-footer",
)  # fmt: skip
GUIDES = shipped().bank.guides


def fullest(guide: Guide) -> str:
    """The longest page that any citizen gets."""
    keys = [question.key for question in guide.profile]
    cases = product(*(question.answers for question in guide.profile))
    sheets = (make_notice(guide, dict(zip(keys, case, strict=True)), date(2026, 12, 1)) for case in cases)
    return max((notice_page(guide, sheet, "某某市某某区政务服务中心") for sheet in sheets), key=len)


@pytest.mark.long
@pytest.mark.skipif(BROWSER is None, reason="no Chromium to print with (Debian: chromium, fonts-noto-cjk)")
@pytest.mark.parametrize("service", sorted(GUIDES))
def test_the_fullest_sheet_of_a_service_is_one_page(service: str, tmp_path: Path) -> None:
    page, printed = tmp_path / "sheet.html", tmp_path / "sheet.pdf"
    page.write_text(fullest(GUIDES[service]), encoding="utf-8")
    command = [str(BROWSER), *QUIET, f"--user-data-dir={tmp_path / 'profile'}", f"--print-to-pdf={printed}"]
    subprocess.run([*command, page.as_uri()], check=True, capture_output=True, timeout=120)
    assert len(re.findall(rb"/Type\s*/Page\b", printed.read_bytes())) == 1
