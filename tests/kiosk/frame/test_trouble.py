import asyncio
import logging
import re

import pytest

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.ports import Services
from kiosk.frame.app import RETRY_SECONDS
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.leave import LeaveDialog
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.wording import Language, wording
from kiosk.wording.leave import LEAVE
from scoring.errors.store import NotSavedError
from tests.kiosk.fakes import CARDS, FakeDesk, HandClock, broken_disk, make_app, services, settings
from tests.kiosk.pilots import arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("trouble", Trouble)
@pytest.mark.parametrize("again", [False, True])
def test_every_trouble_says_what_happened_what_is_safe_and_what_to_do(
    trouble: Trouble, language: Language, again: bool
) -> None:
    told = trouble.told(wording(language).trouble, again=again)
    assert all(told)
    assert len(set(told)) == 3


def test_only_messages_made_for_people_are_shown() -> None:
    assert detail_of(NotSavedError("disk\x1b[2J full"), Language.ZH).startswith("没有保存: disk[2J full。")
    assert detail_of(NotSavedError("disk\x1b[2J full"), Language.EN).startswith("Not saved: disk[2J full. ")
    assert detail_of(ValueError("张三的留言"), Language.ZH) == "ValueError"


async def test_a_rating_that_could_not_be_stored_is_tried_again_under_its_id() -> None:
    desk = FakeDesk(failures=[broken_disk(), RuntimeError("一个秘密")])
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        await pilot.press("2")
        await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: "还没有保存成功" in screen_text(pilot.app))
        text = screen_text(pilot.app)
        assert "没有保存: database or disk is full" in text
        assert "再试一次不会重复计算" in text
        assert "纸质评价表" in text
        await pilot.press("enter")
        await until(pilot, lambda: "RuntimeError" in screen_text(pilot.app))
        assert "秘密" not in screen_text(pilot.app)
        await pilot.click("#retry")
        await arrive(pilot, ReasonsScreen)
        assert desk.calls == ["rating-1"] * 3
        assert desk.given == {"rating-1": ("A03", 2)}


async def test_an_english_citizen_whose_rating_fails_reads_english_and_a_chinese_one_chinese() -> None:
    async with make_app(FakeDesk(failures=[broken_disk()])).run_test() as pilot:
        await ready(pilot)
        await pilot.press("l", "2")
        await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: "Not saved: database or disk is full." in screen_text(pilot.app))
        chinese = re.findall(r"[\u4e00-\u9fff]+", screen_text(pilot.app))
        assert chinese == ["市政务服务中心", "中文"], "the hall's name and the language key"
        await pilot.press("l")
        await until(pilot, lambda: "没有保存: database or disk is full。" in screen_text(pilot.app))


async def test_a_person_who_gives_up_leaves_a_blank_screen_and_no_rating() -> None:
    desk = FakeDesk(failures=[broken_disk()])
    async with make_app(desk).run_test() as pilot:
        await ready(pilot)
        blank = screen_text(pilot.app)
        await pilot.press("5")
        await arrive(pilot, ErrorScreen)
        await pilot.press("escape")
        await until(pilot, lambda: screen_text(pilot.app) == blank)
        assert desk.given == {}
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert desk.given == {"rating-2": ("A03", 4)}


async def test_reasons_that_could_not_be_stored_say_that_the_rating_is() -> None:
    desk, hands = FakeDesk(), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("1")
        await arrive(pilot, ReasonsScreen)
        desk.failures.append(broken_disk())
        await pilot.press("2", "enter")
        await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: "您的评价已经保存，没有丢失" in screen_text(pilot.app))
        hands.pass_by(1)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (109,), None)]


async def test_the_error_screen_is_left_alone_like_any_other() -> None:
    desk, hands = FakeDesk(failures=[broken_disk()]), HandClock()
    async with make_app(desk, hands=hands).run_test() as pilot:
        await ready(pilot)
        await pilot.press("3")
        await arrive(pilot, ErrorScreen)
        hands.pass_by(12)
        await arrive(pilot, RatingScreen)
        assert len(pilot.app.screen_stack) == 1


async def test_a_terminal_that_cannot_start_says_so_until_it_can() -> None:
    outcomes: list[Services | Exception] = [broken_disk(), services()]

    def open_services() -> Services:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    hands = HandClock()
    app = make_app(open_services=open_services, hands=hands)
    async with app.run_test() as pilot:
        await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: "终端还没有准备好" in screen_text(app))
        assert "没有保存: database or disk is full" in screen_text(app)
        await pilot.press("escape", "x")
        hands.pass_by(1000)
        app.clear_if_left()
        await pilot.pause()
        assert isinstance(app.screen, ErrorScreen)
        await pilot.press("enter")
        await ready(pilot)
        await until(pilot, lambda: "张晓燕" in screen_text(app))


async def test_a_terminal_that_meets_a_lock_starts_by_itself_once_it_has_gone() -> None:
    outcomes: list[Services | Exception] = [*[NotSavedError("database is locked")] * 3, services()]

    def open_services() -> Services:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    hands = HandClock()
    app = make_app(open_services=open_services, hands=hands)
    async with app.run_test() as pilot:
        for left in (3, 2, 1):
            await until(pilot, lambda left=left: len(outcomes) == left)  # type: ignore[misc]
            await arrive(pilot, ErrorScreen)
            assert len(app.screen_stack) == 2
            app.tend()
            assert len(outcomes) == left, "not before its time"
            hands.pass_by(RETRY_SECONDS)
            app.tend()
        await arrive(pilot, RatingScreen)
        await until(pilot, lambda: "张晓燕" in screen_text(app))


@pytest.mark.parametrize("language", Language)
async def test_a_terminal_without_its_window_says_what_to_set_and_is_well_once_the_window_is_there(
    language: Language,
) -> None:
    desk, hands = FakeDesk(cards=()), HandClock()
    app = make_app(desk, shown=settings(language=language, locked=True), hands=hands, may_leave=lambda _pin: True)
    words = wording(language)
    async with app.run_test() as pilot:
        await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: words.trouble.window in screen_text(app))
        assert "terminal.json" in screen_text(app)
        assert "window_id" in screen_text(app)
        assert "A03" in screen_text(app)
        await pilot.press("escape", "5")
        hands.pass_by(1000)
        app.tend()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack] == [RatingScreen, ErrorScreen], "one, however often"
        desk.cards = CARDS
        await pilot.click("#quit")
        await arrive(pilot, LeaveDialog)
        hands.pass_by(RETRY_SECONDS)
        app.tend()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, LeaveDialog), "nobody's typing is cut off"
        await pilot.press("escape")
        await arrive(pilot, ErrorScreen)
        hands.pass_by(RETRY_SECONDS)
        app.tend()
        await arrive(pilot, RatingScreen)
        await until(pilot, lambda: "张晓燕" in screen_text(app))
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)


async def test_an_administrator_gets_out_of_a_terminal_that_cannot_start() -> None:
    def open_services() -> Services:
        raise broken_disk()

    shown = settings(locked=True)
    app = make_app(shown=shown, open_services=open_services, may_leave=lambda pin: pin == "4711")
    async with app.run_test() as pilot:
        await arrive(pilot, ErrorScreen)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press(*"4711", "enter")
        await until(pilot, lambda: app._exit)


async def test_a_pin_that_cannot_be_checked_is_answered() -> None:
    def breaks(_pin: str) -> bool:
        raise OSError("gone")

    app = make_app(shown=settings(locked=True), may_leave=breaks)
    async with app.run_test() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+q")
        await arrive(pilot, LeaveDialog)
        await pilot.press("1", "enter")
        await until(pilot, lambda: LEAVE[Language.ZH].unchecked in screen_text(app))


async def test_an_error_in_any_worker_becomes_a_screen(caplog: pytest.LogCaptureFixture) -> None:
    async def stumble() -> None:
        await asyncio.sleep(0)
        raise ZeroDivisionError("a secret")

    async with make_app().run_test() as pilot:
        await ready(pilot)
        with caplog.at_level(logging.ERROR, logger="kiosk"):
            pilot.app.screen.run_worker(stumble(), exit_on_error=False)
            await arrive(pilot, ErrorScreen)
        await until(pilot, lambda: "这个画面出了问题" in screen_text(pilot.app))
        assert "a secret" not in screen_text(pilot.app)
        assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
        await pilot.click("#home")
        await arrive(pilot, RatingScreen)
        assert kiosk(pilot).return_code in {None, 0}
