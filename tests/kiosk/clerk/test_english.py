"""The clerk's way in English: nothing Chinese but names and the bank's text, nothing clipped, nothing lost."""

from collections.abc import Iterator, Sequence

import pytest

from kiosk.clerk.answering.answer_sheet import AnswerSheet
from kiosk.clerk.before_start import BeforeStartScreen
from kiosk.clerk.papers import PapersScreen
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.result import ResultScreen
from kiosk.clerk.result_item import ResultItemScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.frame.sign_in import SignInScreen
from kiosk.frame.trouble import Trouble
from kiosk.widgets.facts import Facts
from quiz.attempt.report import AttemptReport
from quiz.model.item import Item
from scoring.errors.store import NotSavedError
from scoring.events.attempts import SubmitReason
from tests.kiosk.clerk.bank import every_type
from tests.kiosk.clerk.halls import BADGE, CLERK, PIN, Hall
from tests.kiosk.clerk.steps import keys, opened, settled
from tests.kiosk.english import foreign
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

NAMES = (CLERK.name, "市政务服务中心", "七月业务知识测试", "七月")


def bank_texts(items: Sequence[Item]) -> Iterator[str]:
    """Everything that the bank says itself, line by line as a screen may wrap it: so by its characters."""
    for item in items:
        yield item.stem
        yield from (option.text for option in item.options)
        for element in item.elements:
            yield element.text
            yield element.group_label or ""


def of_ours(pilot: Kiosk) -> list[str]:
    """Chinese that is neither a name nor made of what the bank says."""
    said = set("".join(bank_texts(every_type())))
    return [run for run in foreign(pilot.app, NAMES) if set(run) - said]


def whole_key_bar(pilot: Kiosk) -> bool:
    """Whether every hint that may not give way is there with all its letters."""
    labels = [label for label in pilot.app.screen.query(KeyHintLabel) if not label.hint.rank]
    bar = pilot.app.screen.query_one(KeyBar).region
    return all(label.display and bar.contains_region(label.region) for label in labels)


async def seen(pilot: Kiosk, screen: type[object]) -> str:
    """What the screen shows; nothing in it may be Chinese of ours or cut off."""
    await arrive(pilot, screen)
    assert whole_key_bar(pilot), screen_text(pilot.app)
    assert of_ours(pilot) == []
    return screen_text(pilot.app)


async def english(pilot: Kiosk, hall: Hall) -> None:
    await ready(pilot)
    await keys(pilot, hall, "f2")
    await until(pilot, lambda: "Staff test" in screen_text(pilot.app))


async def test_the_whole_way_of_a_clerk_in_english(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await english(pilot, hall)
        await keys(pilot, hall, "2")
        assert "Please enter badge number and PIN" in await seen(pilot, SignInScreen)
        await keys(pilot, hall, *BADGE, "enter", *"0000", "enter")
        await until(pilot, lambda: "Checking" not in screen_text(pilot.app))
        assert "wrong" in await seen(pilot, SignInScreen)
        await keys(pilot, hall, *PIN, "enter")
        await arrive(pilot, PapersScreen)
        await until(pilot, lambda: "Fetching" not in screen_text(pilot.app))
        papers = await seen(pilot, PapersScreen)
        assert "6 questions   30 minutes   30 marks" in papers
        assert "due 31 July   used 0 of 2" in papers
        await keys(pilot, hall, "1")
        assert "Questions and answers are in Chinese, as the law is." in await seen(pilot, BeforeStartScreen)
        await keys(pilot, hall, "enter")
        assert "No. 1 of 6" in await seen(pilot, QuestionScreen)
        for _ in range(5):
            await keys(pilot, hall, "1", "f", "n")
            await settled(pilot)
            await seen(pilot, QuestionScreen)
        await keys(pilot, hall, "escape")
        assert "The clock runs on" in await seen(pilot, ConfirmScreen)
        await keys(pilot, hall, "escape", "3", "r")
        assert "4 answered   2 open   5 flagged" in await seen(pilot, ReviewScreen)
        await keys(pilot, hall, "s")
        assert "Hand in now?" in await seen(pilot, ConfirmScreen)
        await keys(pilot, hall, "enter")
        result = await seen(pilot, ResultScreen)
        assert "pass mark 60%" in result
        assert "Conditions" in result
        await keys(pilot, hall, "enter")
        await arrive(pilot, ResultItemScreen)
        assert whole_key_bar(pilot)
        assert "Left out" in screen_text(pilot.app)
        await keys(pilot, hall, "question_mark")
        assert "What can be done here" in await seen(pilot, HelpScreen)


@pytest.mark.parametrize("trouble", [one for one in Trouble if one.for_staff])
async def test_what_goes_wrong_for_staff_is_said_in_english(hall: Hall, trouble: Trouble) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await english(pilot, hall)
        kiosk(pilot).show_trouble(trouble, NotSavedError("disk full"), lambda: None)
        shown = await seen(pilot, ErrorScreen)
        assert "For staff: Not saved: disk full." in shown
        await keys(pilot, hall, "f2")
        await until(pilot, lambda: "工作人员请看" in screen_text(pilot.app))


async def test_a_refusal_at_the_door_is_wholly_in_sight(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await english(pilot, hall)
        await keys(pilot, hall, "2", *BADGE, "enter", *"0000", "enter")
        await until(pilot, lambda: "Checking" not in screen_text(pilot.app))
        shown = " ".join(screen_text(pilot.app).split())
        assert "Badge or PIN is wrong. Please try again. After 5 wrong tries you have to wait" in shown
        assert "minute" in shown.rpartition("you have to wait")[2]


async def test_the_language_key_keeps_what_a_clerk_has_typed_at_the_door(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await keys(pilot, hall, "2", *BADGE, "enter", "7", "2", "f2")
        await until(pilot, lambda: "PIN" in screen_text(pilot.app))
        assert BADGE in screen_text(pilot.app)
        assert "**_" in screen_text(pilot.app)
        await keys(pilot, hall, "f2", "0", "4", "enter")
        await arrive(pilot, PapersScreen)
        assert "我的试卷" in screen_text(pilot.app)


async def test_the_language_key_keeps_answer_page_and_cursor_of_a_question(long_hall: Hall) -> None:
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, long_hall)
        sheet = screen.query_one(AnswerSheet)
        await keys(pilot, long_hall, "down", "space", "pagedown", "down", "down", "space")
        await settled(pilot)
        page, cursor, told = sheet._page, sheet.cursor, sheet._draft
        assert page == 1
        assert cursor
        await keys(pilot, long_hall, "f2")
        await until(pilot, lambda: "Everything is saved" in screen_text(pilot.app))
        assert f"Page {page + 1} of" in screen_text(pilot.app)
        assert (sheet._page, sheet.cursor, sheet._draft) == (page, cursor, told)
        await keys(pilot, long_hall, "f2")
        await until(pilot, lambda: "已全部保存" in screen_text(pilot.app))
        assert (sheet._page, sheet.cursor, sheet._draft) == (page, cursor, told)


async def test_the_language_key_keeps_a_number_that_waits_for_its_unit(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, 6)
        await keys(pilot, hall, "3", "0", "f2")
        await until(pilot, lambda: "No unit chosen yet: not saved" in screen_text(pilot.app))
        await keys(pilot, hall, "b")
        await settled(pilot)
        assert "30 days" in screen_text(pilot.app)
        assert len(hall.rows("attempt.answered")) == 1


async def test_review_and_result_keep_their_cursor(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall)
        await keys(pilot, hall, "r")
        await arrive(pilot, ReviewScreen)
        await keys(pilot, hall, "down", "right", "f2")
        await until(pilot, lambda: "Hand in" in screen_text(pilot.app))
        focused = pilot.app.screen.focused
        assert focused is not None
        assert focused.has_focus
        await keys(pilot, hall, "enter")
        await arrive(pilot, QuestionScreen)
        assert "No. 2 of 6" in screen_text(pilot.app)
        await keys(pilot, hall, "r", "s", "f2")
        await until(pilot, lambda: "现在交卷吗？" in screen_text(pilot.app))
        await keys(pilot, hall, "enter")
        await arrive(pilot, ResultScreen)
        await keys(pilot, hall, "down", "down", "f2", "enter")
        await arrive(pilot, ResultItemScreen)
        assert "No. 3   " in screen_text(pilot.app)
        await keys(pilot, hall, "f2")
        await until(pilot, lambda: "第3题" in screen_text(pilot.app))


@pytest.mark.parametrize("reason", SubmitReason)
async def test_a_result_says_in_english_how_it_came(hall: Hall, reason: SubmitReason) -> None:
    sitting = hall.sitting()
    sitting.answer(2, ("B",), 1000)
    report: AttemptReport = sitting.submit(reason, 1_268_000)
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await english(pilot, hall)
        await pilot.app.push_screen(ResultScreen(report, "七月业务知识测试", CLERK))
        assert ("Time is up: handed in" in await seen(pilot, ResultScreen)) == (reason is SubmitReason.TIME_UP)
        await keys(pilot, hall, "down", "enter")
        await arrive(pilot, ResultItemScreen)
        assert pilot.app.screen.query_one(Facts).lines
