"""What the figures bear out, on the screen: five tables that open each other, in both languages, at both sizes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from kiosk.office.score_table import ScoreTable
from kiosk.text.figures import UNDEFINED
from scoring.events.organisation import Role
from scoring.events.ratings import Channel, RatingGiven
from scoring.events.visits import VisitServed
from scoring.ledger.ledger import Submission
from scoring.rules.ratings.asking import Outcome
from tests.kiosk.english import foreign
from tests.kiosk.office.month import NAMES, UNITS, badge, month
from tests.kiosk.office.office import new_store, sees
from tests.kiosk.office.room.rooms import enter, press, room_app, settled
from tests.kiosk.office.room.test_every_room import LONG, ODD, TWINS, cut_off
from tests.kiosk.screen_text import compare_twin, screen_text
from tests.scoring.halls import at, enrolled, july

TITLE = "2026年7月服务质量考核"
CUT = [TITLE[:length] for length in range(len(TITLE), 4, -1)]
OWN = (*NAMES, *UNITS, UNDEFINED, "买买", "号窗口", "，", "市政务服务中心", *CUT)
WINDOWS = {0: "A01", 4: "A02"}
"""Two windows of one unit whose visits are counted, by the number of their clerk."""


def hall() -> Iterator[Submission]:
    """The month; and visits of two windows, one of whose clerks leaves out most of those that went badly."""
    yield from month()
    yield enrolled("G1", "U1", Role.ADMIN, "王主任")
    for clerk, window in WINDOWS.items():
        for number in range(60):
            outcome = Outcome.SENT_BACK if number % 3 == 0 else Outcome.DONE
            asked = outcome is Outcome.DONE or clerk == 0 or number < 9
            yield Submission(
                VisitServed(
                    visit=f"{clerk * 100 + number:064x}",
                    window_id=window,
                    staff_id=badge(clerk),
                    service_id=("S01", "S02")[number % 2],
                    day=july(8),
                    outcome=outcome,
                    asked=asked,
                ),
                at=at(8, 18),
            )
            if asked and number % 2:
                rating = RatingGiven(
                    rating_id=f"v-{clerk}-{number}",
                    window_id=window,
                    staff_id=badge(clerk),
                    level=5 if clerk else 3,
                    channel=Channel.WINDOW,
                    visit=f"{clerk * 100 + number:064x}",
                )
                yield Submission(rating, at=at(8, 10))


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["80x24", "160x45"])
async def test_five_tables_open_each_other_in_both_languages(path: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    store = new_store(path, hall)
    async with room_app(store, tmp_path / "home").run_test(size=size) as pilot:
        await enter(pilot, "1", "a")
        await sees(pilot, "名次范围", "50次对半抽样中", "李明")
        assert cut_off(pilot) == []
        await press(pilot, "m")
        await sees(pilot, "事项构成", "可比评价", "差于同类事项", "好于同类事项")
        assert {*pilot.app.screen.query_one(ScoreTable).keys} == {badge(0), badge(4)}
        await press(pilot, "f")
        await sees(pilot, "漏斗图", "95% 限外", "偏高")
        await press(pilot, "a")
        await sees(pilot, "邀评覆盖", "办得不顺时少邀请评价: 陈静", "明显少邀")
        first, *_ = pilot.app.screen.query_one(ScoreTable).keys
        assert first == badge(4)
        shares = [row for row in screen_text(pilot.app).splitlines() if "%" in row and badge(4)[:3] in row]
        assert shares
        assert all("/" in row for row in shares)  # never a percentage without what it is of
        await press(pilot, "k")
        await sees(pilot, "待核评价", "短时密集", "涉及评价")
        assert len(pilot.app.screen.query_one(ScoreTable).keys) > 3
        await press(pilot, "down")
        await sees(pilot, "分钟内", "满意度，含这些评价", "不含")
        assert cut_off(pilot) == []
        await press(pilot, "f2")
        await sees(pilot, "Ratings to look into", "many at once", "satisfaction with them")
        assert foreign(pilot.app, OWN) == [], screen_text(pilot.app)
        assert cut_off(pilot) == [], screen_text(pilot.app)
        await press(pilot, "f2", "a", "f2")
        for letter, told in (("", "Asked when bad"), ("r", "Ranges of ranks"), ("m", "Case mix"), ("f", "Funnel")):
            await press(pilot, *([letter] if letter else []))
            await sees(pilot, told)
            assert foreign(pilot.app, OWN) == [], screen_text(pilot.app)
            assert cut_off(pilot) == [], screen_text(pilot.app)
        await press(pilot, "escape")
        await sees(pilot, "Valid ratings")
        await press(pilot, "escape", "4", "r")
        await sees(pilot, "A rule on last place", "Rather")
        assert foreign(pilot.app, OWN) == [], screen_text(pilot.app)
    store.close()


async def test_windows_and_units_a_rule_to_be_wary_of_and_odd_names(path: Path, tmp_path: Path) -> None:
    def odd() -> Iterator[Submission]:
        yield from hall()
        yield enrolled("W0301", "U1", Role.CLERK, LONG)
        yield enrolled("W0305", "U1", Role.CLERK, ODD)

    store = new_store(path, odd())
    async with room_app(store, tmp_path / "home").run_test(size=(80, 24)) as pilot:
        await enter(pilot, "1", "2", "a", "f")
        await sees(pilot, "漏斗图", "按窗口", "A01", "|")
        await press(pilot, "e")
        await sees(pilot, "已导出")
        await press(pilot, "escape", "3", "a")
        await sees(pilot, "按单位", "公安户政")
        await press(pilot, "a")
        await sees(pilot, "[/red]")
        text = screen_text(pilot.app)
        assert not {"\x1b", "\u202e"} & {*text}
        await press(pilot, "escape", "escape", "4", "r")
        await sees(pilot, "慎用的规则", "一票否决", "末位规则", "全有或全无", "按评价数计分", "建议")
    store.close()


async def test_a_hall_without_anything_says_so(path: Path, tmp_path: Path) -> None:
    store = new_store(path, iter([*month()][:-400]))
    async with room_app(store, tmp_path / "home").run_test(size=(80, 24)) as pilot:
        await enter(pilot, "1")
        await settled(pilot)
        await press(pilot, "a", "a")
        await sees(pilot, "没有办件记录")
        await press(pilot, "m")
        await sees(pilot, "还没有写明事项的评价")
    store.close()


@pytest.mark.parametrize(("way", "size"), [("f", (160, 45)), ("a", (80, 24))], ids=["funnel-160x45", "asking-80x24"])
def test_a_table_looks_as_it_was_approved(
    way: str,
    size: tuple[int, int],
    *,
    snap_compare: Callable[..., bool],
    request: pytest.FixtureRequest,
    path: Path,
    tmp_path: Path,
) -> None:
    store = new_store(path, hall)
    app = room_app(store, tmp_path / "home")

    async def walk(pilot: Pilot[None]) -> None:
        await enter(pilot, "1", "2", "a", way)
        await sees(pilot, "更新于" if way == "f" else "明显少邀")
        name = f"analysis-{way}-{size[0]}x{size[1]}.txt"
        compare_twin(app, TWINS / name, update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=size, run_before=walk)
    store.close()
