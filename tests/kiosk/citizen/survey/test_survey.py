"""The survey's door and its way: only while one is asked, every question may be passed over, stored once."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from kiosk.citizen.survey.asking import AskFirst, AskQuestion
from kiosk.citizen.survey.words import SurveyWordsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.visit import VisitScreen
from kiosk.citizen.writing import WritingArea
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.citizen.survey.surveys import FakeSurveys
from tests.kiosk.fakes import FakeDesk, HandClock, broken_disk, make_app, services, settings
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text


def app_of(desk: FakeSurveys, *, keyboard: bool = True, hands: HandClock | None = None) -> Any:
    behind = services(FakeDesk(), surveys=desk)
    shown = replace(settings(TerminalKind.HALL), keyboard=keyboard)
    return make_app(shown=shown, open_services=lambda: behind, hands=hands)


def shows(pilot: Kiosk, text: str) -> bool:
    return text in screen_text(pilot.app)


async def at_the_first_question(pilot: Kiosk) -> None:
    await ready(pilot)
    await until(pilot, lambda: "民意调查" in screen_text(pilot.app))
    await pilot.press("3")
    await arrive(pilot, AskFirst)
    await until(pilot, lambda: "A03" in screen_text(pilot.app))
    await pilot.press("2")
    await arrive(pilot, AskQuestion)


async def test_the_whole_way_is_stored_once_and_thanked() -> None:
    desk = FakeSurveys()
    async with app_of(desk).run_test() as pilot:
        await at_the_first_question(pilot)
        assert "第 1 题，共 3 题" in screen_text(pilot.app)
        await pilot.press("5")  # the fifth tile is the lowest level
        await until(pilot, lambda: "是一次说清的吗[/b]？" in screen_text(pilot.app))
        await pilot.press("2")
        await arrive(pilot, SurveyWordsScreen)
        pilot.app.screen.query_one(WritingArea).insert("窗口\x1b太少")
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert "您的回答已经保存。" in screen_text(pilot.app)
        (answers,) = desk.given.values()
        assert (answers.window_id, answers.values) == ("A03", {"overall": 1, "told": 2})
        assert answers.words == {"words": "窗口太少"}


async def test_a_visit_answers_once_with_its_number() -> None:
    desk = FakeSurveys()
    async with app_of(desk, keyboard=False).run_test() as pilot:
        for told in ("七月调查  办件  ...0031", "已经答过这份调查"):
            await ready(pilot)
            await until(pilot, lambda: "民意调查" in screen_text(pilot.app))
            await pilot.press("3")
            await arrive(pilot, AskFirst)
            await until(pilot, lambda: "5  办件编号" in screen_text(pilot.app))
            await pilot.press("5")
            await arrive(pilot, VisitScreen)
            await pilot.press(*"p70031", "enter")
            await until(pilot, partial(shows, pilot, told))
            if not desk.given:
                await pilot.press("2")
                await arrive(pilot, AskQuestion)
                await pilot.press("1")
                await until(pilot, lambda: "第 2 题" in screen_text(pilot.app))
                await pilot.press("2")
                await arrive(pilot, ThanksScreen)
                kiosk(pilot).go_blank()
        assert [(one.visit, one.window_id) for one in desk.given.values()] == [("P70031", "A03")]


async def test_every_question_may_be_passed_over_and_nothing_is_no_answer() -> None:
    desk = FakeSurveys()
    async with app_of(desk).run_test() as pilot:
        await at_the_first_question(pilot)
        await pilot.press("6")
        await until(pilot, lambda: "第 2 题" in screen_text(pilot.app))
        await pilot.press("4")
        await arrive(pilot, SurveyWordsScreen)
        await pilot.press("escape")
        await arrive(pilot, ThanksScreen)
        assert desk.given == {}
        assert "保存" not in screen_text(pilot.app)


async def test_without_a_keyboard_nobody_is_asked_to_write() -> None:
    desk = FakeSurveys()
    async with app_of(desk, keyboard=False).run_test() as pilot:
        await at_the_first_question(pilot)
        await pilot.press("1")
        await until(pilot, lambda: "第 2 题" in screen_text(pilot.app))
        await pilot.press("2")
        await arrive(pilot, ThanksScreen)
        assert [one.values for one in desk.given.values()] == [{"overall": 5, "told": 2}]


async def test_what_could_not_be_stored_is_tried_again_as_the_same_answer() -> None:
    desk = FakeSurveys(failures=[broken_disk()])
    async with app_of(desk, keyboard=False).run_test() as pilot:
        await at_the_first_question(pilot)
        await pilot.press("1")
        await until(pilot, lambda: "第 2 题" in screen_text(pilot.app))
        await pilot.press("2")
        await arrive(pilot, ErrorScreen)
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert len(desk.given) == 1


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_the_door_is_there_only_while_a_survey_is_asked(size: tuple[int, int]) -> None:
    desk = FakeSurveys()
    async with app_of(desk).run_test(size=size) as pilot:
        await ready(pilot)
        await until(pilot, lambda: "民意调查" in screen_text(pilot.app))
        desk.asked = ()
        await pilot.press("1", "escape")
        await arrive(pilot, HomeScreen)
        await until(pilot, lambda: "民意调查" not in screen_text(pilot.app))
        await pilot.press("3")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)


async def test_it_speaks_english_where_the_file_does() -> None:
    async with app_of(FakeSurveys()).run_test() as pilot:
        await at_the_first_question(pilot)
        await pilot.press("l")
        await until(pilot, lambda: "All in all, are you satisfied?" in screen_text(pilot.app))
        assert "July survey" in screen_text(pilot.app)
        assert "Pass" in screen_text(pilot.app)


async def test_another_language_keeps_what_was_written_and_silence_sends_it_nowhere() -> None:
    desk, hands = FakeSurveys(), HandClock()
    async with app_of(desk, hands=hands).run_test() as pilot:
        await at_the_first_question(pilot)
        await pilot.press("1")
        await until(pilot, lambda: "第 2 题" in screen_text(pilot.app))
        await pilot.press("2")
        await arrive(pilot, SurveyWordsScreen)
        await until(pilot, lambda: "停下 60 秒" in screen_text(pilot.app))
        pilot.app.screen.query_one(WritingArea).insert("窗口太少")
        await pilot.press("f2")
        await until(pilot, lambda: "Anything else?" in screen_text(pilot.app))
        await pilot.press("x")
        assert pilot.app.screen.query_one(WritingArea).text == "窗口太少x"
        hands.pass_by(120)
        await arrive(pilot, HomeScreen)
        assert desk.given == {}
