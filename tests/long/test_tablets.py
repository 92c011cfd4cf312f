"""Tablets: a real browser at the real server. Needs Chromium; where it is not installed there is nothing to try.

`pytest -m long tests/long/test_tablets.py`; with KIOSK_PICTURES=DIR it leaves what the tablets showed there.
"""

import asyncio
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from kiosk.demo.plan import DEMO_PIN
from kiosk.settings.files import DATABASE
from tests.kiosk.web.browser import CHROMIUM, Browser, Page, browser
from tests.terminal.commands import kiosk
from tests.terminal.conftest import demo_home, made_hall
from tests.terminal.emulator import ROOT

__all__ = ["demo_home", "made_hall"]

pytestmark = [pytest.mark.long, pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")]
SHOWN = "document.body.classList.contains('-first-byte') && !document.body.classList.contains('lost')"
LOST = "document.body.classList.contains('lost')"


@pytest.fixture
def home(demo_home: Path) -> Path:
    """A hall whose terminal stands at a window: one tap is a rating."""
    path = demo_home / "terminal.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**settings, "kind": "window", "window_id": "A03", "locked": True}), encoding="utf-8")
    return demo_home


@contextmanager
def serving(home: Path, port: int = 0) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """`kiosk serve`, and the address it says."""
    line = [sys.executable, "-m", "kiosk", "serve", "--home", str(home), "--port", str(port)]
    with subprocess.Popen(line, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = re.search(r"http://\S+", process.stdout.readline())
        assert said is not None
        try:
            yield process, said[0]
        finally:
            process.terminate()
            assert process.wait(20) == 0


def ratings(home: Path) -> int:
    with closing(sqlite3.connect(home / DATABASE)) as raw:
        return int(raw.execute("SELECT count(*) FROM rating").fetchone()[0])


def programs(home: Path) -> list[int]:
    """The programs behind the pages."""
    found = subprocess.run(["pgrep", "-f", f"kiosk --home {home}"], capture_output=True, text=True, check=False)
    return [int(one) for one in found.stdout.split()]


async def shown(place: Browser, address: str, words: str) -> Page:
    """A tablet that shows the words."""
    page = await place.open(address)
    await page.until(SHOWN)
    for _ in range(150):
        if words in page.drawn:
            return page
        await asyncio.sleep(0.2)
    raise AssertionError(page.drawn[-2000:])


async def kept(page: Page, name: str) -> None:
    folder = os.environ.get("KIOSK_PICTURES")
    if folder:
        await page.picture(Path(folder) / f"{name}.png")


async def test_a_tap_rates_on_two_tablets_and_nothing_leaves_the_house(home: Path, tmp_path: Path) -> None:
    before = ratings(home)
    with serving(home) as (_, address):
        async with browser(tmp_path / "profile") as place:
            one, two = [await shown(place, address, "不记名") for _ in range(2)]
            await kept(one, "tablet")
            for count, page in enumerate((one, two), start=1):
                await asyncio.sleep(1)
                await page.tap(180, 400)
                for _ in range(100):
                    if ratings(home) == before + count:
                        break
                    await asyncio.sleep(0.2)
                assert ratings(home) == before + count
                await kept(page, f"tapped-{count}")
            asked = {urlsplit(url).hostname for page in (one, two) for url in page.asked if "://" in url}
            assert asked == {"127.0.0.1"}
    assert programs(home) == []


async def test_a_tab_that_nobody_sees_leaves_the_visit_to_one_that_is_seen(home: Path, tmp_path: Path) -> None:
    path = home / "terminal.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**settings, "asking": "visit"}), encoding="utf-8")
    with serving(home) as (_, address):
        async with browser(tmp_path / "profile") as place:
            hidden, seen = [await shown(place, address, "这里会请您评价") for _ in range(2)]
            await seen.tell("Page.bringToFront")
            await hidden.until("document.visibilityState === 'hidden'")
            for number in range(3):  # either would be the first by chance
                line = ("visits", "end", "--window", "A03", "--visit", f"V-00{number}", "--as", "G0001", "--pin-stdin")
                for page in (seen, hidden):
                    page.drawn = ""
                await asyncio.to_thread(kiosk, *line, "--home", str(home), pin=f"{DEMO_PIN}\n")
                for _ in range(100):
                    if "点一下即可" in seen.drawn:
                        break
                    await asyncio.sleep(0.2)
                assert "点一下即可" in seen.drawn
                assert "点一下即可" not in hidden.drawn
                seen.drawn = ""
                await seen.key("5")
                for _ in range(100):
                    if "评价已保存" in seen.drawn:
                        break
                    await asyncio.sleep(0.2)
                seen.drawn = ""
                await seen.run("location.reload()")  # the same page, with another program behind it
                await seen.until(SHOWN)
                for _ in range(150):
                    if "这里会请您评价" in seen.drawn:
                        break
                    await asyncio.sleep(0.2)
            names = [await page.run("sessionStorage.getItem('page')") for page in (hidden, seen)]
            assert len({*names}) == 2
    with closing(sqlite3.connect(home / DATABASE)) as raw:
        rated = raw.execute("SELECT page FROM rating ORDER BY at DESC LIMIT 3").fetchall()
    assert rated == [(names[1],)] * 3


async def test_a_page_comes_back_when_its_program_or_the_server_has_died(home: Path, tmp_path: Path) -> None:
    async with browser(tmp_path / "profile") as place:
        with serving(home) as (_, address):
            page = await shown(place, address, "评价")
            for program in programs(home):
                os.kill(program, signal.SIGKILL)
            await page.until(LOST)
            await kept(page, "lost")
            await page.until(SHOWN)
        await page.until(LOST)
        with serving(home, urlsplit(address).port or 0):
            await page.until(SHOWN)
            assert await page.run("document.activeElement.className") == "xterm-helper-textarea"
    assert programs(home) == []
