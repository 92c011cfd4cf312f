import pytest
from textual.events import Key, Paste

from kiosk.citizen.comment import CommentScreen
from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.citizen.thanks import ThanksScreen
from kiosk.citizen.writing import WritingArea
from kiosk.wording import Language
from tests.kiosk.fakes import FakeDesk, HandClock, make_app
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text

HOSTILE = "好\x1b[2J[/red]\u202e坏\x00\n第二行\t😀"


async def write_words(pilot: Kiosk, *ticks: str) -> WritingArea:
    """Rate, tick, and open the words."""
    await ready(pilot)
    await pilot.press("2")
    await arrive(pilot, ReasonsScreen)
    await pilot.press(*ticks, "w")
    await arrive(pilot, CommentScreen)
    return pilot.app.screen.query_one(WritingArea)


async def test_words_and_ticks_are_sent_together() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        area = await write_words(pilot, "3")
        area.insert("等了很久")
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (209,), "等了很久")]


async def test_letters_are_typed_and_do_not_switch_anything() -> None:
    async with make_app().run_test() as pilot:
        area = await write_words(pilot)
        await pilot.press("h", "e", "l", "l", "o")
        assert area.text == "hello"
        assert kiosk(pilot).language is Language.ZH
        assert kiosk(pilot).theme == "hall-paper"


async def test_characters_younger_than_this_python_are_typed_as_they_are_pasted() -> None:
    young = "\U00031350\U0002ebf0\U000323b0"  # the first of Extensions H (2022), I (2023) and J (2025)
    async with make_app().run_test() as pilot:
        area = await write_words(pilot)
        await pilot.press("x", "shift+left", *young)
        assert area.text == young
        pilot.app.post_message(Paste(young))
        await pilot.pause()
        assert area.text == young * 2


async def test_language_and_contrast_change_by_function_key_and_keep_what_was_written() -> None:
    async with make_app().run_test() as pilot:
        area = await write_words(pilot)
        area.insert("等了")
        await pilot.press("f3", "f2")
        await until(pilot, lambda: "Please leave out names" in screen_text(pilot.app))
        assert kiosk(pilot).theme == "hall-contrast"
        await pilot.press("x")
        assert pilot.app.screen.query_one(WritingArea).text == "等了x"


async def test_a_paste_is_cleaned_and_cut_to_the_limit_and_the_count_is_shown() -> None:
    async with make_app().run_test() as pilot:
        area = await write_words(pilot)
        pilot.app.post_message(Paste(HOSTILE + "长" * 100_000))
        await pilot.pause()
        assert area.text.startswith("好[2J[/red]坏 第二行 😀长")
        assert len(area.text) == 150
        assert "已写 150 字，最多 150 字" in screen_text(pilot.app)
        await pilot.press("x")
        assert len(area.text) == 150
        await pilot.press("backspace", "y")
        assert area.text.endswith("长y")


@pytest.mark.parametrize(("ticks", "sent"), [((), []), (("1",), [("rating-1", (207,), None)])])
async def test_leaving_without_words_sends_only_what_was_ticked(
    ticks: tuple[str, ...], sent: list[tuple[str, tuple[int, ...], None]]
) -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        area = await write_words(pilot, *ticks)
        area.insert("不想说了")
        await pilot.click("#skip")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == sent


async def test_blank_words_are_no_words() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        area = await write_words(pilot)
        area.insert("   ")
        await pilot.press("enter")
        await arrive(pilot, ThanksScreen)
        assert desk.extras == []


async def test_the_other_language_eight_times_and_then_enter_sends_what_was_written() -> None:
    desk = FakeDesk()
    async with make_app(desk).run_test() as pilot:
        area = await write_words(pilot, "3")
        area.insert("等了很久")
        for key in ["f2"] * 8 + ["enter"]:
            pilot.app.post_message(Key(key, None))
        await arrive(pilot, ThanksScreen)
        assert desk.extras == [("rating-1", (209,), "等了很久")]


async def test_written_words_go_after_a_countdown_that_any_key_stops() -> None:
    hands = HandClock()
    app = make_app(hands=hands)
    async with app.run_test() as pilot:
        await write_words(pilot)
        for _ in range(4):  # somebody who types is never hurried, however long it takes
            await pilot.press("x")
            hands.pass_by(45)
            app.tend()
            await pilot.pause()
            assert "还在写吗" not in screen_text(app)
        hands.pass_by(10)
        app.tend()
        await until(pilot, lambda: "还在写吗？5 秒后" in screen_text(app))
        await pilot.press("y")
        app.tend()
        await until(pilot, lambda: "还在写吗" not in screen_text(app))
        hands.pass_by(60)
        app.tend()
        await arrive(pilot, RatingScreen)
