from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.frame.banner import banner_parts
from tests.kiosk.fakes import NOON, make_app
from tests.kiosk.pilots import ready, until
from tests.kiosk.screen_text import screen_text


@given(st.integers(min_value=18, max_value=200), st.text(max_size=60), st.text(max_size=60))
def test_the_parts_of_the_banner_never_run_into_each_other(width: int, hall: str, place: str) -> None:
    parts = banner_parts(width, hall, place, "7月14日  09:41")
    taken = [cell_len(part) for part in parts if part]
    assert sum(taken) + 3 * (len(taken) - 1) <= width
    assert parts[2] == "7月14日  09:41"


@given(
    st.text("政务服务中心七月", max_size=40),
    st.text("业务知识测试", max_size=30),
    st.sampled_from(["伍芳", "欧阳建国"]),
)
def test_a_narrow_banner_keeps_name_and_badge_whatever_hall_and_paper_are_called(
    hall: str, title: str, name: str
) -> None:
    person = f"{name}  W0312"
    assert banner_parts(74, hall, f"{person}   {title}", "7月14日 星期二  09:41")[1].startswith(person)
    assert banner_parts(78, title * 2, person, " 剩余 04:59  不到5分钟 ")[1] == person


def test_a_short_place_leaves_its_room_to_the_hall() -> None:
    assert banner_parts(40, "市政务服务中心综合大厅", "", "09:41") == ("市政务服务中心综合大厅", "", "09:41")
    assert banner_parts(40, "市政务服务中心综合大厅", "A03", "09:41") == ("市政务服务中心综合大厅", "A03", "09:41")


async def test_the_clock_moves_with_the_hall_and_not_with_the_machine() -> None:
    moments = [NOON]

    def clock() -> datetime:
        return moments[-1]

    app = make_app(clock=clock)
    async with app.run_test() as pilot:
        await ready(pilot)
        assert "7月14日 星期二  09:41" in screen_text(app)
        moments.append(NOON + timedelta(hours=15))
        await until(pilot, lambda: "7月15日 星期三  00:41" in screen_text(app))
