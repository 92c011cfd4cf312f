"""What a clerk may have overlooked is said before the test is submitted."""

import pytest

from kiosk.clerk.answering.answer_sheet import AnswerSheet
from kiosk.clerk.answering.unfinished import Unfinished
from kiosk.clerk.question import QuestionScreen
from kiosk.clerk.review import ReviewScreen
from kiosk.frame.confirm import ConfirmScreen
from kiosk.wording import Language, wording
from kiosk.wording.clerk import clerk_words
from tests.kiosk.clerk.halls import CLERK, Hall
from tests.kiosk.clerk.steps import keys, opened, questions, settled
from tests.kiosk.clerk.test_answers import NUMBER, ORDERING, TELL, stored
from tests.kiosk.pilots import Kiosk, arrive, ready
from tests.kiosk.screen_text import screen_text


@pytest.mark.parametrize(
    ("loose", "sentences"),
    [
        (Unfinished(), ()),
        (Unfinished((6,)), ("第6题填了数字，还没有选单位，算未答。",)),
        (Unfinished((), {9: 2}), ("第9题还有2页没有看过。",)),
        (
            Unfinished((2, 6), {3: 1, 9: 2}),
            ("第2、6题填了数字，还没有选单位，算未答。", "第3题还有1页、第9题还有2页没有看过。"),
        ),
        (Unfinished((), {1: 1, 3: 1, 5: 2, 9: 2}), ("第1、3、5、9题都还有没看过的页。",)),
    ],
)
def test_loose_ends_in_words(loose: Unfinished, sentences: tuple[str, ...]) -> None:
    assert loose.sentences(clerk_words(wording(Language.ZH)).review) == sentences


def test_loose_ends_in_english() -> None:
    words = clerk_words(wording(Language.EN)).review
    assert Unfinished((2, 6), {3: 1, 9: 2}, (4,)).sentences(words) == (
        "No. 2, 6: a number without its unit counts as unanswered.",
        "No. 4: not all steps are in order yet.",
        "Pages not seen yet: 1 of No. 3, 2 of No. 9.",
    )
    assert Unfinished((), {1: 1, 3: 1, 5: 2, 9: 2}).sentences(words) == (
        "No. 1, 3, 5, 9: there are pages not seen yet.",
    )


async def reviewed(pilot: Kiosk, hall: Hall) -> str:
    """What the review and then the dialog of submitting say; back to the question afterwards."""
    await keys(pilot, hall, "r")
    await arrive(pilot, ReviewScreen)
    seen = screen_text(pilot.app)
    await keys(pilot, hall, "s")
    await arrive(pilot, ConfirmScreen)
    seen += screen_text(pilot.app)
    await keys(pilot, hall, "escape", "r")
    await arrive(pilot, QuestionScreen)
    return seen


async def test_a_number_without_its_unit_is_named(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, NUMBER)
        await keys(pilot, hall, "3", "0")
        await settled(pilot)
        seen = await reviewed(pilot, hall)
        assert seen.count("第6题填了数字，还没有选单位，算未答。") == 2
        await keys(pilot, hall, "b")
        await settled(pilot)
        assert "还没有选单位" not in await reviewed(pilot, hall)


async def test_an_order_that_is_not_finished_is_named(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, ORDERING)
        await keys(pilot, hall, "1")
        await settled(pilot)
        assert (await reviewed(pilot, hall)).count(f"第{ORDERING}题的先后还没有排完。") == 2
        await keys(pilot, hall, "2", "3", "4")
        await settled(pilot)
        assert "还没有排完" not in await reviewed(pilot, hall)


async def test_space_shows_where_it_would_press_before_it_presses(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, hall, TELL)
        await keys(pilot, hall, "space")
        await settled(pilot)
        sheet = pilot.app.screen.query_one(AnswerSheet)
        assert sheet._cursor is not None
        assert stored(hall, TELL) == ()
        await keys(pilot, hall, "space")
        await settled(pilot)
        assert stored(hall, TELL) == (sheet._cursor,)


async def test_pages_of_an_answered_question_that_were_never_in_sight_are_counted(long_hall: Hall) -> None:
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, long_hall)
        pages = len(screen.query_one(AnswerSheet)._pages)
        assert pages > 2
        assert "没有看过" not in await reviewed(pilot, long_hall), "it is unanswered, and counted as that"
        await keys(pilot, long_hall, "down", "space")
        await settled(pilot)
        seen = await reviewed(pilot, long_hall)
        assert seen.count(f"第1题还有{pages - 1}页没有看过。") == 2
        await keys(pilot, long_hall, "pagedown", "n")
        await settled(pilot)
        assert f"第1题还有{pages - 2}页没有看过。" in await reviewed(pilot, long_hall)
        await keys(pilot, long_hall, "left", *["pagedown"] * pages)
        await settled(pilot)
        assert "没有看过" not in await reviewed(pilot, long_hall)


async def test_every_page_counts_as_seen_where_the_cursor_led_to_it(long_hall: Hall) -> None:
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        await opened(pilot, long_hall)
        await keys(pilot, long_hall, "down", "space")
        await pilot.press(*["down"] * 60)
        await settled(pilot)
        assert "没有看过" not in await reviewed(pilot, long_hall)


async def test_nothing_is_claimed_about_pages_seen_before_the_terminal_was_down(long_hall: Hall) -> None:
    sitting = long_hall.sitting()
    sitting.answer(1, ("m1",), 1000)
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        again = long_hall.room.resume(sitting.attempt.attempt_id, take_over=True)
        await pilot.app.push_screen(QuestionScreen(again, CLERK, long_hall.hands))
        await questions(pilot)
        assert "没有看过" not in await reviewed(pilot, long_hall)
