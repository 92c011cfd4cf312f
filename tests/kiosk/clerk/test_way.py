"""The clerk's whole way on a real store: signing in, a paper, its result, and what stays when the power goes."""

import json
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual import events

from kiosk.clerk.papers import PapersScreen
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.question_tile import QuestionTile
from kiosk.clerk.result import ResultScreen
from kiosk.clerk.result_item import ResultItemScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.home import HomeScreen
from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.frame.sign_in import SignInScreen
from kiosk.widgets.field import Field
from kiosk.widgets.tile import Tile
from scoring.events.attempts import SubmitReason
from scoring.events.campaigns import PaperScheduled
from tests.kiosk.clerk.bank import bank_of, every_type
from tests.kiosk.clerk.halls import BADGE, DEADLINE, PIN, Hall
from tests.kiosk.clerk.steps import at_papers, at_questions, at_sign_in, keys, opened, questions, settled, submit
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text
from tests.quiz.shipped import shipped


async def test_a_clerk_takes_a_paper_of_every_type_and_reads_the_result(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_questions(pilot, hall)
        assert "七月业务知识测试" in screen_text(pilot.app)
        assert "张晓燕  W0312" in screen_text(pilot.app)
        await keys(pilot, hall, "n", "2", "n", "1", "3", "5", "n", "2", "n")
        await keys(pilot, hall, "n", "3", "0", "down", "down", "space")
        await settled(pilot)
        await submit(pilot, hall)
        seen = screen_text(pilot.app)
        assert "50.00%" in seen
        assert "未通过" in seen
        assert "得分 15/30" in seen
        assert "一口告知 通过 0/1" in seen
        (payload,) = hall.rows("attempt.submitted")
        submitted = json.loads(payload)
        assert submitted["reason"] == SubmitReason.CLERK.value
        assert [mark["earned"] for mark in submitted["marks"]] == ["0", "5", "5", "5", "0", "0"]


async def test_signing_in_refuses_a_wrong_pin_and_takes_the_right_one(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_sign_in(pilot, hall)
        await keys(pilot, hall, *BADGE.lower(), "enter", *"9999")
        assert "9999" not in screen_text(pilot.app)
        assert "****" in screen_text(pilot.app)
        await keys(pilot, hall, "enter")
        await until(pilot, lambda: "工号或口令不对" in screen_text(pilot.app))
        assert pilot.app.screen.query_one("#pin", Field).value == ""
        assert pilot.app.screen.query_one("#badge", Field).value == BADGE
        await keys(pilot, hall, *PIN, "enter")
        await arrive(pilot, PapersScreen)


@pytest.mark.parametrize("size", [(80, 24), (80, 29), (100, 30), (120, 30), (140, 39), (160, 45)])
async def test_what_signing_in_says_has_room_at_every_size(hall: Hall, size: tuple[int, int]) -> None:
    async with hall.app().run_test(size=size) as pilot:
        await at_sign_in(pilot, hall)
        room = pilot.app.screen.query_one("#body").region
        for name in ("#badge", "#pin", "#next", "#keypad", "#state"):
            part = pilot.app.screen.query_one(name)
            assert part.region.area
            assert room.contains_region(part.region)


async def test_the_key_of_the_door_pressed_twice_is_not_typed_into_the_badge(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        hall.hands.pass_by(0.5)
        for _ in range(2):
            pilot.app.post_message(events.Key("2", "2"))
        await arrive(pilot, SignInScreen)
        await keys(pilot, hall, *BADGE)
        assert pilot.app.screen.query_one("#badge", Field).value == BADGE


async def test_the_keypad_alone_is_enough_to_sign_in(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_sign_in(pilot, hall)
        for character in (*BADGE, "next", *PIN, "next"):
            tile = next(tile for tile in pilot.app.screen.query(Tile) if tile.value == character)
            await pilot.click(tile)
        await arrive(pilot, PapersScreen)


async def test_an_empty_badge_or_pin_is_asked_for(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_sign_in(pilot, hall)
        await keys(pilot, hall, "enter")
        assert "请先输入工号" in screen_text(pilot.app)
        await keys(pilot, hall, *BADGE, "enter", "enter")
        assert "请输入口令" in screen_text(pilot.app)


async def test_without_papers_the_screen_says_so(tmp_path: Path) -> None:
    hall = Hall(tmp_path / "hall.sqlite3")
    hall.people()
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        assert "现在没有要做的试卷" in screen_text(pilot.app)
    hall.store.close()


async def test_a_killed_terminal_offers_the_same_question_with_the_same_time(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, 3)
        await keys(pilot, hall, "1")
        await settled(pilot)
        hall.hands.pass_by(61.5)
        await until(pilot, lambda: screen._noted_ms >= 62_000)
        await settled(pilot)
        left = screen.clock.remaining_ms
    hall.hands.pass_by(9_999)  # however long the terminal is down
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        seen = screen_text(pilot.app)
        assert "未交卷，可继续" in seen
        assert "上次答到第3题，剩余 28:58" in seen
        await keys(pilot, hall, "1")
        await arrive(pilot, ConfirmScreen)
        assert "可能正开在终端 T1 上" in screen_text(pilot.app)
        await keys(pilot, hall, "enter")
        screen = await questions(pilot)
        assert screen._position == 3
        assert screen.clock.remaining_ms == left
        assert "1  [x]" in screen_text(pilot.app)
        assert len(hall.rows("attempt.started")) == 1


async def test_time_up_submits_what_is_stored_and_says_so(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, 2)
        await keys(pilot, hall, "2", "r")
        await arrive(pilot, ReviewScreen)
        hall.hands.pass_by(1500)
        await until(pilot, lambda: "不到5分钟" in screen_text(pilot.app))
        hall.hands.pass_by(260)
        await until(pilot, lambda: "最后1分钟" in screen_text(pilot.app))
        hall.hands.pass_by(60)
        await arrive(pilot, ResultScreen)
        assert "时间到，已自动交卷" in screen_text(pilot.app)
        assert json.loads(hall.rows("attempt.submitted")[0])["reason"] == "time_up"
        await pilot.pause(1.2)
        assert isinstance(pilot.app.screen, ResultScreen), "nobody has touched anything for long, but it only just came"


async def test_submitting_asks_once_and_names_what_is_open(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, 2)
        await keys(pilot, hall, "2", "f", "r")
        await arrive(pilot, ReviewScreen)
        seen = screen_text(pilot.app)
        assert "已答1题   未答5题   标记1题" in seen
        assert "已标记" in seen
        await keys(pilot, hall, "s")
        await arrive(pilot, ConfirmScreen)
        assert "还有5题未答，1题做了标记" in screen_text(pilot.app)
        await keys(pilot, hall, "escape")
        await arrive(pilot, ReviewScreen)
        assert not hall.rows("attempt.submitted")


async def test_the_second_half_of_a_double_tap_does_not_submit(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall)
        await keys(pilot, hall, "r")
        await arrive(pilot, ReviewScreen)
        pilot.app.screen.query_one("#submit").focus()
        hall.hands.pass_by(1)
        await pilot.press("enter")
        await arrive(pilot, ConfirmScreen)
        hall.hands.pass_by(0.1)
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ConfirmScreen)
        assert not hall.rows("attempt.submitted")


async def test_the_review_opens_any_question(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)
        await keys(pilot, hall, "r")
        await arrive(pilot, ReviewScreen)
        await pilot.click(list(pilot.app.screen.query(QuestionTile))[4])
        await until(pilot, lambda: screen._position == 5)
        assert pilot.app.screen is screen
        assert "按办理先后逐个选" in screen_text(pilot.app)


async def test_leaving_keeps_the_attempt_open_and_its_clock_runs_on(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_questions(pilot, hall)
        hall.hands.pass_by(100)
        await keys(pilot, hall, "n", "2", "escape")
        await arrive(pilot, ConfirmScreen)
        assert "离开以后计时不停" in screen_text(pilot.app)
        assert "回来从第2题继续。离开会记为一次中断" in screen_text(pilot.app)
        await keys(pilot, hall, "enter")
        await arrive(pilot, PapersScreen)
        await until(pilot, lambda: "上次答到第2题，剩余 28:1" in screen_text(pilot.app))
        assert "计时未停" in screen_text(pilot.app)
        assert len(hall.rows("attempt.left")) == 1
        assert not hall.rows("attempt.submitted")
        hall.now += timedelta(minutes=10)
        await keys(pilot, hall, "1")
        screen = await questions(pilot)
        assert 17 * 60_000 < screen.clock.remaining_ms < 19 * 60_000
        assert json.loads(hall.rows("attempt.resumed")[0])["away_ms"] == 600_000
        await submit(pilot, hall)
        assert "中断1次，不在场 10:00" in screen_text(pilot.app)


async def test_a_test_that_goes_on_elsewhere_says_so_and_leads_to_the_papers(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, 2)
        hall.room.resume(screen._sitting.attempt.attempt_id, take_over=True)
        await pilot.press("2")
        await arrive(pilot, ConfirmScreen)
        seen = screen_text(pilot.app)
        assert "这份试卷不在这里作答了" in seen
        assert "正在终端 T1 上继续" in seen
        assert "返回试卷" in seen
        assert not hall.rows("attempt.answered")
        before = len(pilot.app.screen_stack)
        await keys(pilot, hall, "escape")
        await until(pilot, lambda: len(pilot.app.screen_stack) == before - 1)


async def test_a_test_that_was_handed_in_meanwhile_says_so_at_the_next_look_at_the_clock(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall, 2)
        hall.room.resume(screen._sitting.attempt.attempt_id, take_over=True).submit(SubmitReason.CLERK, 1000)
        hall.hands.pass_by(6)
        await arrive(pilot, ConfirmScreen)
        assert "这份试卷不在这里作答了" in screen_text(pilot.app)


async def test_the_attempt_that_counts_is_opened_and_the_others_are_a_key_away(hall: Hall) -> None:
    for right in (3, 1):
        sitting = hall.sitting()
        for position in range(1, right + 1):
            sitting.answer(position, sitting.item(position).key, 1000)
        sitting.submit(SubmitReason.CLERK, 2000)
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        assert "计入成绩 50.00%" in screen_text(pilot.app)
        await keys(pilot, hall, "1")
        await arrive(pilot, ResultScreen)
        seen = screen_text(pilot.app)
        assert "[第1次 50.00% 计入]   第2次 16.67%" in seen
        assert "得分 15/30" in seen
        assert "左 右 看另一次" in seen
        await keys(pilot, hall, "right")
        await until(pilot, lambda: "第1次 50.00% 计入   [第2次 16.67%]" in screen_text(pilot.app))
        assert "得分 5/30" in screen_text(pilot.app)
        await keys(pilot, hall, "right", "left")
        await until(pilot, lambda: "得分 15/30" in screen_text(pilot.app))
        await keys(pilot, hall, "enter")
        await arrive(pilot, ResultItemScreen)


async def test_papers_read_again_show_nothing_that_is_no_longer_true(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, real = threading.Event(), type(hall.room).papers

    def papers(*arguments: object) -> object:
        assert gate.wait(60)
        return real(*arguments)  # type: ignore[arg-type]

    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_questions(pilot, hall)
        monkeypatch.setattr(type(hall.room), "papers", papers)
        await submit(pilot, hall)
        await keys(pilot, hall, "escape")
        await arrive(pilot, PapersScreen)
        await pilot.pause()
        assert "可开始" not in screen_text(pilot.app)
        gate.set()
        await until(pilot, lambda: "计入成绩 0.00%" in screen_text(pilot.app))


async def test_a_signed_in_clerk_who_goes_away_is_signed_out_but_a_test_stays(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_questions(pilot, hall)
        hall.hands.pass_by(600)
        await pilot.pause(1.2)
        assert isinstance(pilot.app.screen, QuestionScreen)
        await submit(pilot, hall)
        hall.hands.pass_by(181)
        await arrive(pilot, HomeScreen)


async def test_a_paper_nobody_came_back_to_was_handed_in_as_it_stood(hall: Hall) -> None:
    hall.sitting().answer(2, ("B",), 1000)
    hall.now = datetime(2026, 8, 3, 1, 0, tzinfo=UTC)
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        assert "已完成" in screen_text(pilot.app)
        await keys(pilot, hall, "1")
        await arrive(pilot, ResultScreen)
        assert "16.67%" in screen_text(pilot.app)


async def test_a_question_of_the_result_shows_what_was_left_out_and_the_article(hall: Hall) -> None:
    sitting = hall.sitting()
    sitting.answer(1, ("m1", "x1"), 1000)
    sitting.submit(SubmitReason.CLERK, 2000)
    async with hall.app().run_test(size=(120, 40)) as pilot:
        await at_papers(pilot, hall)
        assert "计入成绩" in screen_text(pilot.app)
        await keys(pilot, hall, "2")
        await arrive(pilot, ResultScreen)
        await keys(pilot, hall, "enter")
        await arrive(pilot, ResultItemScreen)
        seen = screen_text(pilot.app)
        for text in (
            "一口告知 未通过",
            "材料  落户一方的居民户口簿",
            "时限  关键  婴儿出生后申报出生登记的期限：出生后1个月以内申报",
            "《户口登记条例》第七条：婴儿出生后一个月以内",
            "材料  违规  准生证或者生育服务登记证明",
            "出生登记不与计划生育挂钩",
        ):
            assert text in seen
        await keys(pilot, hall, "n")
        seen = screen_text(pilot.app)
        assert "没有作答" in seen
        assert "身份证加上现场签署的声明就够了" in seen
        assert "《婚姻登记条例》第八条：本人的居民身份证" in seen


async def test_the_real_monthly_paper_is_taken_from_end_to_end(tmp_path_factory: pytest.TempPathFactory) -> None:
    bank = shipped().bank
    hall = Hall(tmp_path_factory.mktemp("real") / "hall.sqlite3", bank=bank)
    hall.people()
    hall.schedule()
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)
        for _ in range(20):
            await pilot.press("1", "space", "n")
        await arrive(pilot, ReviewScreen)
        assert len(screen._sitting.attempt.answered) >= 15, "numbers still lack their units"
        hall.hands.pass_by(1)
        await keys(pilot, hall, "s", "enter")
        await arrive(pilot, ResultScreen)
        assert "满分" not in screen_text(pilot.app)
        assert "得分" in screen_text(pilot.app)
    hall.store.close()


async def test_outside_text_changes_nothing_but_itself(tmp_path_factory: pytest.TempPathFactory) -> None:
    hostile = "李[/red]四[A][@click=app.quit]点我[/]\x1b[31m\u202e倒\u200b过来" + "很长" * 60 + "😀"
    items = tuple(
        item.model_copy(
            update={
                "stem": hostile,
                "options": tuple(option.model_copy(update={"text": hostile}) for option in item.options),
                "elements": tuple(line.model_copy(update={"text": hostile, "why": hostile}) for line in item.elements),
                "explanation": hostile,
            }
        )
        for item in every_type()
    )
    hall = Hall(tmp_path_factory.mktemp("hostile") / "hall.sqlite3", bank=bank_of(items))
    hall.people(name=hostile[:40])
    hall.schedule()
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_questions(pilot, hall)
        screen = await questions(pilot)
        for position in range(1, 7):
            screen.turn_to(position)
            await settled(pilot)
            seen = screen_text(pilot.app)
            assert "李[/red]四[A][@click=app.quit]点我[/][31m倒过来很长" in seen
            assert not {"\x1b", "\u202e", "\u200b"} & set(seen)
        await keys(pilot, hall, "r")
        await arrive(pilot, ReviewScreen)
        await keys(pilot, hall, "s", "enter")
        await arrive(pilot, ResultScreen)
        await keys(pilot, hall, "enter")
        await arrive(pilot, ResultItemScreen)
        assert "李[/red]四[A]" in screen_text(pilot.app)
    hall.store.close()


async def test_two_hundred_turns_leave_the_number_of_widgets_as_it_was(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)

        async def turns(count: int) -> int:
            for number in range(count):
                screen.turn_to(number % 6 + 1)
            await settled(pilot)
            return len(list(pilot.app.screen.walk_children()))

        hall.hands.pass_by(1)
        assert await turns(12) == await turns(200)
        assert len(pilot.app._registry) < 100


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (160, 45)])
async def test_no_key_of_a_question_is_cut_off(hall: Hall, size: tuple[int, int]) -> None:
    async with hall.app().run_test(size=size) as pilot:
        screen = await opened(pilot, hall)
        for position in range(1, 7):
            for label in screen.query(KeyHintLabel):
                if not label.display:
                    assert label.hint.rank
                    continue
                assert screen.query_one(KeyBar).content_region.contains_region(label.region), (position, label.render())
            if position < 6:
                await keys(pilot, hall, "n")
                await settled(pilot)


async def widened(pilot: Kiosk, width: int) -> None:
    await pilot.resize_terminal(width, 30)
    await until(pilot, lambda: pilot.app.screen.size.width == width)


async def test_the_sum_of_a_result_never_runs_into_its_facets(hall: Hall) -> None:
    sitting = hall.sitting()
    for position, place in enumerate(sitting.attempt.paper.items, 1):
        sitting.answer(position, sitting.items[place.item_id].key, 1000)
    sitting.submit(SubmitReason.CLERK, 1_268_000)
    async with hall.app().run_test(size=(80, 30)) as pilot:
        await at_papers(pilot, hall)
        await keys(pilot, hall, "2")
        await arrive(pilot, ResultScreen)
        for width in range(80, 161, 5):
            await widened(pilot, width)
            rows = screen_text(pilot.app).splitlines()
            for fact in ("100.00%  通过", "通过线 60%", "得分 30/30", "一口告知 通过 1/1", "用时 21:08"):
                row = next(row for row in rows if fact in row)
                rest = row.split(fact)[1]
                assert not rest or rest.startswith("  "), (width, row)
            bars, score = pilot.app.screen.query_one("FacetBars"), pilot.app.screen.query_one("#score")
            assert score.region.right <= bars.region.x, width
            assert bars.size.width >= 28, width


async def test_the_review_names_both_keys_that_lead_back(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)
        for key in ("r", "escape"):
            await keys(pilot, hall, "r")
            await arrive(pilot, ReviewScreen)
            assert "R Esc 返回" in screen_text(pilot.app)
            await keys(pilot, hall, key)
            await until(pilot, lambda: pilot.app.screen is screen)


async def test_papers_below_the_edge_are_reached_by_keys_that_are_named(hall: Hall) -> None:
    for number in range(2, 6):
        hall.append(
            PaperScheduled(
                campaign_id="2026-07",
                paper_id=f"p{number}",
                title=f"第{number}卷",
                deadline=DEADLINE,
                seconds_allowed=600,
                maximum="10",
            )
        )
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        await until(pilot, lambda: "往下翻" in screen_text(pilot.app))
        assert "第5卷" not in screen_text(pilot.app)
        await keys(pilot, hall, *["pagedown"] * 3)
        await until(pilot, lambda: "第5卷" in screen_text(pilot.app))
        await keys(pilot, hall, *["pageup"] * 3)
        await until(pilot, lambda: "第5卷" not in screen_text(pilot.app))


async def test_a_clerk_is_told_that_the_clock_is_in_doubt(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await at_papers(pilot, hall)
        assert "时钟存疑" not in screen_text(pilot.app)
        hall.now -= timedelta(days=1)
        assert hall.room.clock_doubted()
        await keys(pilot, hall, "escape")
        await at_papers(pilot, hall)
        await until(pilot, lambda: "时钟存疑" in screen_text(pilot.app))
