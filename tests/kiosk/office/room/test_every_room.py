"""Every screen of the office's room: in English, with the longest and oddest names, and as it was approved."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.office.score_table import ScoreTable
from kiosk.text.figures import UNDEFINED
from quiz.model.bank import Bank
from scoring.events.discipline import FindingDisputed, PatrolSignedOff
from scoring.events.organisation import Role
from scoring.ledger.ledger import Submission
from scoring.ledger.private import seal
from scoring.read.closed.frozen import frozen
from tests.kiosk.english import foreign
from tests.kiosk.office.month import NAMES, UNITS, month
from tests.kiosk.office.office import new_store, sees
from tests.kiosk.office.room.rooms import enter, fill, press, room_app, settled
from tests.kiosk.office.room.test_set_up_way import BROKEN, empty
from tests.kiosk.pilots import Kiosk
from tests.kiosk.screen_text import compare_twin, screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.scoring.halls import at, enrolled, july
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
    "bank-papers": ("4", "enter", "p"),
    "schedule": ("4", "enter", "p", "enter"),
    "weights": ("4", "w"),
    "import": ("3", "i"),
    "set-up": ("9",),
    "ask-pins": ("3", "g"),
}
PICTURES = ("menu", "findings", "people", "campaigns", "set-up")


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
    bank_text = ("七月业务知识测试", *(one.title for one in bank.blueprints.values()), "市政务服务中心")
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

    store = new_store(path, odd())
    async with room_app(store, tmp_path / "home").run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        for keys in (("8",), ("3",), ("3", "enter"), ("2", "f")):
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
@pytest.mark.parametrize("way", PICTURES)
def test_a_room_looks_as_it_was_approved(
    way: str,
    size: tuple[int, int],
    *,
    snap_compare: Callable[..., bool],
    request: pytest.FixtureRequest,
    path: Path,
    tmp_path: Path,
) -> None:
    store = new_store(path, hall if way != "set-up" else empty)
    app = room_app(store, tmp_path / "home")

    async def walk(pilot: Pilot[None]) -> None:
        await enter(pilot, *(WAYS[way] if way != "set-up" else ()))
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
        await press(pilot, "f")
        await fill(pilot, badge="G1", pin="000000")
        await sees(pilot, "没有办成")
        await press(pilot, "escape", "b")
    with store.reading() as connection:
        closed = frozen(connection, store.hall_id, "2026-07")
    assert closed is not None
    assert (closed.as_of, closed.frozen_by) == (date(2026, 8, 3), "G1")
    store.close()
