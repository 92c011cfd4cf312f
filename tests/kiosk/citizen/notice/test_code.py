"""The code of the hall's guide: what is drawn is what was meant, and it goes with the person."""

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from kiosk.citizen.notice.code import QUIET_ZONE, CodeScreen, code_rows
from kiosk.citizen.notice.notice import NoticeScreen
from tests.kiosk.citizen.notice.guides import notice_app
from tests.kiosk.citizen.notice.test_way import at_birth_sheet, at_subjects, press
from tests.kiosk.fakes import HandClock
from tests.kiosk.pilots import arrive, ready
from tests.kiosk.screen_text import screen_text


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789/-", min_size=1, max_size=60))
def test_the_blocks_are_the_code(path: str) -> None:
    link = f"https://hall.example.cn/{path}"
    rows = code_rows(link)
    assert len({*map(len, rows)}) == 1
    light = {" ": (0, 0), "▀": (1, 0), "▄": (0, 1), "█": (1, 1)}
    drawn = [[light[block][half] for block in row] for row in rows for half in (0, 1)]
    meant = [
        [1 - dark for dark in row] for row in segno.make(link, error="l", micro=False).matrix_iter(border=QUIET_ZONE)
    ]
    assert drawn[: len(meant)] == meant


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_code_fits_and_leads_back(size: tuple[int, int]) -> None:
    link = "https://www.example.gov.cn/guide/S05-birth-registration"
    async with notice_app().run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.app.push_screen(CodeScreen(link, 120))
        await pilot.pause()
        shown = screen_text(pilot.app)
        assert all(row.rstrip() in shown for row in code_rows(link))
        assert "birth-registration" in shown
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(pilot.app.screen, CodeScreen)


async def test_no_code_is_offered_where_the_hall_has_published_nothing() -> None:
    async with notice_app().run_test(size=(120, 40)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "2")
        await arrive(pilot, NoticeScreen)
        await pilot.press("q")
        assert isinstance(pilot.app.screen, NoticeScreen)
        assert "扫码" not in screen_text(pilot.app)


async def test_where_nothing_is_published_the_code_leads_to_this_sheet_on_the_halls_own_server() -> None:
    app = notice_app(hands=HandClock(), address="http://192.0.2.7:8000")
    async with app.run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await press(pilot, "q")
        await arrive(pilot, CodeScreen)
        link = "http://192.0.2.7:8000/notice/S05/12"
        shown = screen_text(pilot.app)
        assert all(row.rstrip() in shown for row in code_rows(link))
        assert "大厅的网络" in "".join(shown.split())
