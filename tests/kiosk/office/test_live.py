"""The boards follow what other terminals write, and survive what cannot be read."""

import gc
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select
from textual.widgets import DataTable

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.office.explain import ExplainScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from scoring.errors.store import NotSavedError
from scoring.events.campaigns import CampaignOpened
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.ledger.witness import ChainHead
from scoring.read.campaigns import CampaignRecord
from scoring.read.restorations import RestorationRecord
from scoring.standings import Board, SubjectKind
from scoring.standings.explain import Explanation
from scoring.tables.keys import table
from scoring.tables.ratings import Rating, RatingTally
from tests.kiosk.office.office import ADMIN, NOW, enter, office_app, row_of, sees, table_row
from tests.kiosk.pilots import Kiosk, arrive, forget_stopped_timers, until
from tests.scoring.halls import FakeClock, at, open_at, rated, rated_often, weights

WIDE = (150, 42)


@dataclass
class Counting:
    """Passes everything on to a real desk and remembers what was asked; fails while told to."""

    desk: StoreScoreDesk
    boards: int = 0
    versions: int = 0
    broken: bool = False
    asked: list[tuple[SubjectKind, str | None]] = field(default_factory=list)

    def campaigns(self) -> tuple[CampaignRecord, ...]:
        return tuple(self.desk.campaigns())

    def board(self, kind: SubjectKind, campaign_id: str | None = None) -> Board | None:
        self.boards += 1
        self.asked.append((kind, campaign_id))
        return self.desk.board(kind, campaign_id)

    def explain(self, kind: SubjectKind, subject_id: str, campaign_id: str | None = None) -> Explanation:
        return self.desk.explain(kind, subject_id, campaign_id)

    def clock_doubted(self) -> bool:
        return self.desk.clock_doubted()

    def restored(self) -> RestorationRecord | None:
        return self.desk.restored()

    def head(self) -> ChainHead | None:
        return self.desk.head()

    def version(self) -> int:
        self.versions += 1
        if self.broken:
            raise NotSavedError("disk[/red] full")
        return self.desk.version()


def scores_table(pilot: Kiosk) -> ScoreTable:
    return pilot.app.screen.query_one(ScoreTable)


async def test_a_rating_from_another_terminal_changes_its_row_and_the_cursor_stays(
    store: Store, desk: StoreScoreDesk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_at(path, FakeClock(NOW), "T2")
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("down")
        assert scores_table(pilot).pointed == "W2"
        await sees(pilot, "评价80条")
        cleared: list[DataTable[object]] = []
        monkeypatch.setattr(DataTable, "clear", lambda self, **_: cleared.append(self))
        other.ledger.append_all([rated("new", "A02", 5, "W2", NOW)])
        await sees(pilot, "评价81条", "190条", "5 非常满意    35")
        assert "   81" in table_row(pilot, "王芳")
        assert scores_table(pilot).pointed == "W2"
        assert cleared == []
        monkeypatch.undo()
    with store.reading() as connection:
        ratings = table(Rating)
        stored = connection.execute(select(ratings.c.level).where(ratings.c.rating_id == "new")).scalar_one()
        tally = table(RatingTally)
        counted = connection.execute(
            select(tally.c.n).where(tally.c.staff_id == "W2", tally.c.level == 5, tally.c.day == NOW.date())
        ).scalar_one()
    assert (stored, counted) == (5, 1)
    other.close()


async def test_when_the_order_changes_the_cursor_moves_with_its_subject(desk: StoreScoreDesk, path: Path) -> None:
    other = open_at(path, FakeClock(NOW), "T2")
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("s", *["s"] * 6)
        await sees(pilot, "按评价数从高到低")
        scores_table(pilot).point_at("W2")
        assert scores_table(pilot).keys == ["W1", "W2", "W3", "W4", "W5"]
        other.ledger.append_all(rated_often("A02", "W3", (0, 0, 0, 0, 100), at(13), "more"))
        await until(pilot, lambda: scores_table(pilot).keys == ["W3", "W1", "W2", "W4", "W5"])
        assert scores_table(pilot).pointed == "W2"
        assert scores_table(pilot).cursor_row == 2
        await sees(pilot, "王芳  W2")
    other.close()


async def test_nothing_is_read_again_while_nothing_is_written(desk: StoreScoreDesk) -> None:
    counting = Counting(desk)
    async with office_app(counting).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await until(pilot, lambda: counting.versions >= 3)
        assert counting.boards == 1


async def test_a_new_day_is_read_although_nothing_was_written(desk: StoreScoreDesk) -> None:
    counting, clock = Counting(desk), FakeClock(NOW)
    async with office_app(counting, clock=clock).run_test(size=WIDE) as pilot:
        await enter(pilot)
        clock.now = at(15, 0, 1)
        await until(pilot, lambda: counting.boards == 2)


async def test_a_covered_board_does_not_look(desk: StoreScoreDesk) -> None:
    counting = Counting(desk)
    async with office_app(counting).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter")
        await sees(pilot, "得分由来  W1 李明")
        board = pilot.app.screen_stack[-2]
        assert isinstance(board, ScoresScreen)
        asked = counting.versions
        board.live.look()
        assert counting.versions == asked


async def test_the_explanation_follows_too(desk: StoreScoreDesk, path: Path) -> None:
    other = open_at(path, FakeClock(NOW), "T2")
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await pilot.press("enter", "3")
        await sees(pilot, "100 * 61 + 80 * 20", "与得分一致")
        other.ledger.append_all([rated("late", "A01", 4, "W1", NOW)])
        await sees(pilot, "100 * 61 + 80 * 21", "与得分一致")
        await pilot.press("v")
        await sees(pilot, "共87笔")
        other.ledger.append_all([rated("later", "A01", 3, "W1", NOW)])
        await sees(pilot, "共88笔", "#2 T2")
    other.close()


async def test_numbers_that_cannot_be_read_again_stay_and_say_how_old_they_are(desk: StoreScoreDesk) -> None:
    counting, clock = Counting(desk), FakeClock(NOW)
    async with office_app(counting, clock=clock).run_test(size=WIDE) as pilot:
        await enter(pilot)
        counting.broken = True
        await sees(pilot, "09:41:00 起读不到新数据", "李明", "96.92")
        clock.now = at(14, 9, 50)
        counting.broken = False
        await sees(pilot, "更新于 09:50:00")


async def test_a_first_look_that_fails_says_what_to_do_and_recovers_by_itself(desk: StoreScoreDesk) -> None:
    counting = Counting(desk, broken=True)
    async with office_app(counting).run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: pilot.app._running and len(pilot.app.screen_stack) == 1)
        await until(pilot, lambda: pilot.app.services is not None)  # type: ignore[attr-defined]
        pilot.app.open_door("scores")  # type: ignore[attr-defined]
        await sees(pilot, "暂时读不出得分", "没有丢失", "disk[/red] full")
        counting.broken = False
        await sees(pilot, "更新于", "李明")


def left_over(kind: type[object]) -> int:
    """How many of a kind there are in memory."""
    forget_stopped_timers()
    gc.collect()
    return sum(isinstance(one, kind) for one in gc.get_objects())


async def test_screens_that_were_left_do_not_pile_up(desk: StoreScoreDesk) -> None:
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        for _ in range(6):
            await pilot.press("enter")
            await arrive(pilot, ExplainScreen)
            await sees(pilot, "再相加")
            await pilot.press("escape")
            await arrive(pilot, ScoresScreen)
        await until(pilot, lambda: left_over(ExplainScreen) <= 3)
        assert len([*pilot.app.screen.query("*")]) < 60


JUNE = Submission(
    CampaignOpened(
        campaign_id="2026-06",
        title="六月考核",
        first_day=date(2026, 6, 1),
        last_day=date(2026, 6, 30),
        weights=weights(50, 30, 20),
    ),
    at=at(1),
)


async def test_campaigns_can_be_gone_through(store: Store, desk: StoreScoreDesk) -> None:
    store.ledger.append_all([JUNE])
    async with office_app(desk).run_test(size=WIDE) as pilot:
        await enter(pilot)
        await sees(pilot, "2026年7月服务质量考核")
        await pilot.press("c")
        await sees(pilot, "六月考核", "测试 50%", "0条", "本期没有试卷")
        await pilot.press("enter")
        await sees(pilot, "本期没有安排试卷")
        await pilot.press("escape", "c")
        await sees(pilot, "2026年7月服务质量考核", "测试 40%")
        assert ADMIN.name in row_of(pilot, "更新于")


async def test_no_key_is_cut_off_in_eighty_columns_whatever_can_be_done(store: Store, desk: StoreScoreDesk) -> None:
    store.ledger.append_all([JUNE])
    async with office_app(desk).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        for keys, words in ((), "退出"), (("slash", "a"), "清除筛选"):
            await pilot.press(*keys)
            await sees(pilot, words)
            bar = pilot.app.screen.query_one(KeyBar).content_region
            for label in pilot.app.screen.query(KeyHintLabel):
                assert label.region.right - 2 <= bar.right, label.render()
