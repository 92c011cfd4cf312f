from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.app import KioskApp
from kiosk.services import Services
from kiosk.widgets.banner import banner_parts
from tests.kiosk.fakes import NOON, FakeDesk, HandClock, settings
from tests.kiosk.pilots import ready, until
from tests.kiosk.screen_text import screen_text


@given(st.integers(min_value=18, max_value=200), st.text(max_size=60), st.text(max_size=60))
@trials(deadline=None)
def test_the_parts_of_the_banner_never_run_into_each_other(width: int, hall: str, place: str) -> None:
    parts = banner_parts(width, hall, place, "7月14日  09:41")
    taken = [cell_len(part) for part in parts if part]
    assert sum(taken) + 3 * (len(taken) - 1) <= width
    assert parts[2] == "7月14日  09:41"


async def test_the_clock_moves_with_the_hall_and_not_with_the_machine() -> None:
    moments = [NOON]

    def clock() -> datetime:
        return moments[-1]

    app = KioskApp(settings(), clock=clock, open_services=lambda: Services(rating=FakeDesk()), monotonic=HandClock())
    async with app.run_test() as pilot:
        await ready(pilot)
        assert "7月14日 星期二  09:41" in screen_text(app)
        moments.append(NOON + timedelta(hours=15))
        await until(pilot, lambda: "7月15日 星期三  00:41" in screen_text(app))
