"""Every screen of the office's room: in English, with the longest and oddest names, and as it was approved."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.office.score_table import ScoreTable
from kiosk.text.figures import UNDEFINED
from quiz.model.bank import Bank
from scoring.events.discipline import FindingDisputed, ItemSet, PatrolSignedOff
from scoring.events.organisation import Role
from scoring.events.plans import ActivitySet
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from scoring.read.closed.frozen import frozen
from scoring.read.organisation import person
from scoring.read.plans import plan
from scoring.rules.discipline.catalogue import catalogue
from scoring.rules.plan.plan import template
from scoring.services.closing import Closing
from scoring.services.plans import shipped
from scoring.services.rosters import Rosters
from tests.kiosk.english import foreign
from tests.kiosk.office.month import NAMES, UNITS, month
from tests.kiosk.office.office import new_store, sees
from tests.kiosk.office.room.rooms import AUDITOR, enter, fill, listed, press, room_app, settled
from tests.kiosk.office.room.test_set_up_way import BROKEN, empty
from tests.kiosk.pilots import Kiosk, until
from tests.kiosk.screen_text import compare_twin, screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import FIRST, LAST, at, enrolled, found, july, reversed_
from tests.scoring.roster.books import book

TWINS = Path(__file__).parent / "__snapshots__" / "twins"
LONG = "阿卜杜热合曼·买买提·吐尔逊" * 4
ODD = "[/red]\x1b[31m𠮷\u202e=1"


def hall() -> Iterator[Submission]:
    """A month under way, an administrator, a dispute, two days signed off."""
    yield from month()
    yield enrolled("G1", "U1", Role.ADMIN, "王主任")
    yield enrolled("Z1", "U1", Role.LEADER, "值班长")
    reason = seal("当日在窗口接待，未离岗", about="note")
    yield Submission(FindingDisputed(finding_id="F3", by="W0304", reason=reason.sealed), secrets=(reason,), at=at(8))
    for planned in shipped("2026-07", FIRST, LAST, "G1"):
        yield Submission(planned, at=at(1, 8))
    for day in (1, 2):
        yield Submission(PatrolSignedOff(day=july(day), leader_id="Z1"), at=at(day, 17))


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path / "bank", HEALTHY).bank


WAYS: dict[str, tuple[str, ...]] = {
    "menu": (),
    "inbox": ("8",),
    "days": ("2",),
    "findings": ("2", "f"),
    "people": ("3",),
    "duties": ("3", "enter"),
    "campaigns": ("4",),
    "papers": ("4", "enter"),
    "plan": ("4", "p"),
    "activity-done": ("4", "p", "m"),
    "activity-change": ("4", "p", "c"),
    "bulletins": ("5",),
    "catalogue": ("2", "c"),
    "new-item": ("2", "c", "n"),
    "bank-papers": ("4", "enter", "p"),
    "schedule": ("4", "enter", "p", "enter"),
    "weights": ("4", "w"),
    "import": ("3", "i"),
    "set-up": ("9",),
    "ask-pins": ("3", "g"),
}
PICTURES = ("menu", "findings", "people", "campaigns", "plan", "catalogue", "set-up")


CLOSED: dict[str, tuple[str, ...]] = {"errata": ("4", "k"), "closed-scores": ("1", "3", "down")}
"""Where a closed book and what came later are seen."""


def after_the_book_was_closed(path: Path) -> Store:
    """The month, its book closed in August, a finding reversed and one entered since."""
    store = new_store(path, hall, now=at(31).replace(month=8, day=3))
    with store.reading() as connection:
        admin = person(connection, store.hall_id, "G1")
    Closing(store).freeze("2026-07", admin)
    late = found("late", 2, staff_id="W0302", window_id="B01", unit_id="U2", day=30)
    store.ledger.append_all([reversed_("F10"), replace(late, at=store.clock())])
    return store


def cut_off(pilot: Kiosk) -> list[str]:
    """Hints of the key bar that may not give way and are not there whole; titles of columns that are cut."""
    screen = pilot.app.screen
    bar = screen.query_one(KeyBar).region
    labels = [label for label in screen.query(KeyHintLabel) if not label.hint.rank]
    cut = [label.hint.words for label in labels if not (label.display and bar.contains_region(label.region))]
    for table in screen.query(ScoreTable):
        cut += [title for one in table.ordered_columns if (title := str(one.label)).endswith("..")]
    return cut


async def back(pilot: Kiosk, keys: tuple[str, ...]) -> None:
    for _ in keys:
        await press(pilot, "escape")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
async def test_the_whole_room_in_english(path: Path, tmp_path: Path, bank: Bank, size: tuple[int, int]) -> None:
    store = new_store(path, hall)
    own = (
        *NAMES,
        *UNITS,
        UNDEFINED,
        "买买",  # where a long name is cut
        "王主任",
        "值班长",
        "号窗口",
        "当日在窗口接待",
        "未离岗",
        "，",
        "2026年7月服务质量考核",
    )
    planned = (*(one.title for one in template(FIRST, LAST)), "对照存在", "建立服务", "质量评价体系和长")
    families = {one.group for one in catalogue().values()}  # whose Chinese names bind
    bank_text = (
        *planned,
        *families,
        "七月业务知识测试",
        *(one.title for one in bank.blueprints.values()),
        "市政务服务中心",
    )
    async with room_app(store, tmp_path / "home", bank=bank).run_test(size=size) as pilot:
        await enter(pilot)
        await press(pilot, "f2")
        for way, keys in WAYS.items():
            await press(pilot, *keys)
            assert foreign(pilot.app, (*own, *bank_text)) == [], f"{way}\n{screen_text(pilot.app)}"
            assert cut_off(pilot) == [], f"{way}\n{screen_text(pilot.app)}"
            await back(pilot, keys)
        await press(pilot, "4", "w")
        await fill(pilot, weights="50,30,20")
        await sees(pilot, "Trying test 50", "ranks that move")
        assert foreign(pilot.app, (*own, *bank_text)) == []
        await press(pilot, "escape", "escape", "3", "i")
        await fill(pilot, path=str(book(tmp_path / "broken.xlsx", BROKEN)))
        await sees(pilot, "errors: 4")
    store.close()


async def test_the_longest_and_oddest_names_break_nothing(path: Path, tmp_path: Path) -> None:
    def odd() -> Iterator[Submission]:
        yield from hall()
        yield enrolled("W0301", "U1", Role.CLERK, LONG)
        yield enrolled("W0302", "U1", Role.CLERK, ODD)
        yield Submission(ItemSet(code="X1", points=2, group=LONG[:60], text=ODD, first_day=july(1), by="G1"))
        lead = ActivitySet(campaign_id="2026-07", activity_id="lead-group", phase_id="P1", title=ODD, owner="W0301")
        yield Submission(lead)

    store = new_store(path, odd())
    async with room_app(store, tmp_path / "home").run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        for keys in (("8",), ("3",), ("3", "enter"), ("2", "f"), ("4", "p"), ("2", "c"), ("5",)):
            await press(pilot, *keys)
            text = screen_text(pilot.app)
            assert max(cell_len(row) for row in text.splitlines()) <= 80
            assert "\x1b" not in text
            assert "\u202e" not in text
            if keys == ("3",):
                pilot.app.screen.query_one(ScoreTable).point_at("W0302")
                await settled(pilot)
                assert "[/red]" in screen_text(pilot.app)
            await back(pilot, keys)
        await press(pilot, "3", "e")
        await sees(pilot, "已导出")
    store.close()


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
@pytest.mark.parametrize("way", [*PICTURES, *CLOSED])
def test_a_room_looks_as_it_was_approved(
    way: str,
    size: tuple[int, int],
    *,
    snap_compare: Callable[..., bool],
    request: pytest.FixtureRequest,
    path: Path,
    tmp_path: Path,
) -> None:
    store = after_the_book_was_closed(path) if way in CLOSED else new_store(path, hall if way != "set-up" else empty)
    app = room_app(store, tmp_path / "home", now=store.clock())

    async def walk(pilot: Pilot[None]) -> None:
        await enter(pilot, *({**WAYS, **CLOSED}[way] if way != "set-up" else ()))
        await sees(pilot, "更新于")
        compare_twin(app, TWINS / f"{way}-{size[0]}x{size[1]}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=size, run_before=walk)
    store.close()


async def test_a_closed_book_is_seen_and_opened_again_only_by_two(path: Path, tmp_path: Path) -> None:
    store = new_store(path, hall, now=at(31).replace(month=8, day=3))
    assert isinstance(store.clock(), datetime)
    async with room_app(store, tmp_path / "home", now=store.clock()).run_test(size=(120, 36)) as pilot:
        await enter(pilot, "4", "f", "enter")
        await sees(pilot, "已封账，截至 2026-08-03", "已封")
        await sees(pilot, "F 并入勘误")
        await press(pilot, "f")
        await fill(pilot, badge="G1", pin="000000")
        await sees(pilot, "没有办成")
        await press(pilot, "escape", "k")
        await sees(pilot, "勘误 2026年7月", "封账以后没有新的记录")
        store.ledger.append_all([reversed_("F10")])
        await until(pilot, lambda: "撤销扣分" in screen_text(pilot.app))
        await sees(pilot, "1条没有计入得分（Esc，F 并入）", "+1 分")
        await press(pilot, "escape", "escape", "1")
        await sees(pilot, "08-03 已封账，勘误1条未计入", "带 * 的1个含勘误会变", "*")
        await press(pilot, "3", "down")
        await sees(pilot, "含勘误 85.")
    with store.reading() as connection:
        closed = frozen(connection, store.hall_id, "2026-07")
    assert closed is not None
    assert (closed.as_of, closed.frozen_by) == (date(2026, 8, 3), "G1")
    store.close()


async def test_the_plan_is_kept_on_the_screen(path: Path, tmp_path: Path) -> None:
    store = new_store(path, hall)
    async with room_app(store, tmp_path / "home").run_test(size=(120, 36)) as pilot:
        await enter(pilot, "4", "p")
        await sees(pilot, "活动方案 2026年7月服务质量考核", "成立领导小组", "第一阶段 准备", "已过期4项", "未完成10项")
        await press(pilot, "m")
        await fill(pilot, on="2026-07-15", evidence="")
        await sees(pilot, "没有办成")  # a day to come
        await fill(pilot, on="2026-07-01", evidence="名单已存档")
        await sees(pilot, "已记完成: 成立领导小组", "2026-07-01 已完成", "名单已存档", "王主任 记为完成")
        await press(pilot, "u", "enter")
        await sees(pilot, "已改回未完成", "未完成10项")
        await press(pilot, "c")
        await fill(pilot, owner="w0301", day="2026-07-30")
        await sees(pilot, "李明", "2026-07-30", "已过期3项")
    with store.reading() as connection:
        every = [one for phase in plan(connection, store.hall_id, "2026-07") for one in phase.activities]
    first = next(one for one in every if one.activity_id == "lead-group")
    assert (first.owner, first.day, first.done_on) == ("W0301", date(2026, 7, 30), None)
    store.close()


async def test_an_auditor_sees_the_plan_and_keeps_none_of_it(path: Path, tmp_path: Path) -> None:
    store = new_store(path, hall)
    async with room_app(store, tmp_path / "home", person=AUDITOR).run_test(size=(80, 24)) as pilot:
        await enter(pilot, "4", "p")
        await sees(pilot, "成立领导小组")
        for key in ("m", "c", "u", "enter"):
            await press(pilot, key)
            await sees(pilot, "活动方案")
    store.close()


async def test_the_roster_goes_out_as_it_is_on_record(path: Path, tmp_path: Path) -> None:
    store = new_store(path, hall)
    async with room_app(store, tmp_path / "home").run_test(size=(120, 36)) as pilot:
        await enter(pilot, "3", "x")
        await sees(pilot, "花名册: ")
    made = tmp_path / "home" / "exports" / "花名册.xlsx"
    preview = Rosters(store).preview(made)
    assert not preview.faults
    assert preview.plan.empty
    store.close()


async def test_the_hall_adds_an_item_changes_it_and_withdraws_it(path: Path, tmp_path: Path) -> None:
    store = new_store(path, hall)
    async with room_app(store, tmp_path / "home").run_test(size=(120, 36)) as pilot:
        await enter(pilot, "2", "c")
        await sees(pilot, "巡查目录", "A1", "迟到", "公布")
        await press(pilot, "n")
        await fill(pilot, code="A1", points="2", group="本厅规定", text="台面堆放私人物品")
        await sees(pilot, "没有办成", "不能改")
        await fill(pilot, code="x1", points="2", group="本厅规定", text="台面堆放私人物品")
        await sees(pilot, "X1 已保存")
        pilot.app.screen.query_one(ScoreTable).point_at("X1")
        await settled(pilot)
        await press(pilot, "c")
        await fill(pilot, points="3", group="本厅规定", text="台面堆放杂物")
        await until(pilot, lambda: "台面堆放杂物" in screen_text(pilot.app))
        pilot.app.screen.query_one(ScoreTable).point_at("X1")
        await sees(pilot, "第1版  2026-07-14 起  2分  G1", "第2版  2026-07-14 起  3分  G1")
        await press(pilot, "w", "enter")
        await sees(pilot, "X1 已停用")
        await until(pilot, lambda: "X1" not in listed(pilot))
    store.close()
