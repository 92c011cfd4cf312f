"""The way to a 一次性告知单 on the hall's kiosk, by keys and by taps."""

import pytest

from kiosk.citizen.notice.case import AskCase
from kiosk.citizen.notice.notice import READING_SECONDS, NoticeScreen
from kiosk.citizen.notice.service import AskService
from kiosk.citizen.notice.subject import AskSubject
from kiosk.citizen.numbered import CHOOSING_SECONDS
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.widgets.tile import Tile
from tests.kiosk.citizen.notice.guides import BASIS, BIRTH, MOVE, SENIOR, FakeNotices, guide, notice_app
from tests.kiosk.fakes import HandClock, broken_disk
from tests.kiosk.pilots import Kiosk, arrive, kiosk, piling_up, ready, step_of, until
from tests.kiosk.screen_text import screen_text
from tests.kiosk.test_hostile import HOSTILE, stands


async def press(pilot: Kiosk, *keys: str) -> None:
    """Press keys as a person does, who looks before pressing the same key again."""
    for key in keys:
        hands = kiosk(pilot).monotonic
        assert isinstance(hands, HandClock)
        hands.pass_by(1)
        await pilot.press(key)


async def at_subjects(pilot: Kiosk) -> None:
    await ready(pilot)
    await press(pilot, "4")
    await arrive(pilot, AskSubject)
    await until(pilot, lambda: "公安" in screen_text(pilot.app) or "还没有" in screen_text(pilot.app))


async def at_birth_sheet(pilot: Kiosk, *answers: str) -> None:
    await at_subjects(pilot)
    for key, screen in (("1", AskService), ("1", AskCase), (answers[0], AskCase)):
        before = pilot.app.screen
        await press(pilot, key)
        await until(pilot, lambda before=before: pilot.app.screen is not before)  # type: ignore[misc]
        assert issubclass(step_of(pilot.app.screen), screen)
    await press(pilot, answers[1])
    await arrive(pilot, NoticeScreen)
    await until(pilot, lambda: "户政窗口" in screen_text(pilot.app))


async def all_pages(pilot: Kiosk) -> str:
    """The text of every page, until there is none after it."""
    pages: list[str] = []
    while not pages or screen_text(pilot.app) != pages[-1]:
        pages.append(screen_text(pilot.app))
        await press(pilot, "pagedown")
        await pilot.pause()
        await pilot.pause()
    return "\n".join(pages)


async def test_digits_lead_to_the_sheet_and_only_what_applies_stands_on_it() -> None:
    notices = FakeNotices()
    async with notice_app(notices).run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        assert notices.asked == [("S05", {"child": "newborn", "who": "other"})]
        assert "《母婴保健法》" not in await all_pages(pilot)
        await press(pilot, "pageup", "pageup", "pageup", "a")
        text = await all_pages(pilot)
    assert "婴儿属于哪种情况：有父母的新生儿；谁来申报：亲属或者邻居" in text
    assert "出生医学证明（原件1份，由医疗保健机构出具）" in text
    assert "《母婴保健法》第二十三条" in text
    assert "亲属关系证明" in text
    assert "收养登记证" not in text
    assert "申报的期限：出生后1个月内" in text
    assert "非婚生育的也应当登记。" in text
    assert "邻居代办的，先和父母说好。" in text
    assert "窗口自己要记住的话" not in text
    assert all(f"{n}. 办理的第{n}步" in text for n in range(1, 9))


async def test_a_line_that_nobody_verified_says_that_the_local_guide_decides() -> None:
    async with notice_app().run_test(size=(120, 40)) as pilot:
        await at_birth_sheet(pilot, "1", "1")
        await press(pilot, "a")
        rows = (await all_pages(pilot)).splitlines()
    (identity,) = (row for row in rows if "申报人的居民身份证" in row)
    assert identity.rstrip().endswith("*")
    assert "".join(rows).count("以本地办事指南为准") == 1
    (birth,) = (row for row in rows if "出生医学证明（" in row)
    assert birth.rstrip().endswith("《母婴保健法》第二十三条")


async def test_what_to_bring_stands_first_and_is_ticked_off_by_digit_and_tap() -> None:
    async with notice_app().run_test(size=(120, 40)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        rows = screen_text(pilot.app).splitlines()
        bring = next(number for number, row in enumerate(rows) if "[ ] 1. 出生医学证明" in row)
        assert bring < next(number for number, row in enumerate(rows) if "由户主、亲属" in row)
        assert "看条文" in screen_text(pilot.app)
        await press(pilot, "3")
        await until(pilot, lambda: "[x] 3. 亲属关系证明" in screen_text(pilot.app))
        pages = pilot.app.screen.query_one("#pages")
        note = next(number for number, row in enumerate(rows) if "要不要复印件" in row)
        await pilot.click(pages, offset=(20, note - pages.region.y))
        await until(pilot, lambda: "[x] 2. 申报人的居民身份证" in screen_text(pilot.app))
        await press(pilot, "3", "9", "l")
        await until(pilot, lambda: "[ ] 3. 亲属关系证明" in screen_text(pilot.app))
        assert "[x] 2." in screen_text(pilot.app)
        await press(pilot, "escape")
        await at_birth_sheet(pilot, "1", "2")
        assert "[x]" not in screen_text(pilot.app), "nothing of the last person"


async def test_taps_lead_there_too_and_a_kind_with_one_service_needs_no_choice() -> None:
    notices = FakeNotices()
    async with notice_app(notices).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.click("#notice")
        await arrive(pilot, AskSubject)
        await until(pilot, lambda: "民政" in screen_text(pilot.app))
        await pilot.click(next(tile for tile in pilot.app.screen.query(Tile) if tile.value == "civil"))
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "年满六十周岁" in screen_text(pilot.app))
    assert notices.asked == [("S13", {})]


async def test_arrows_and_enter_choose() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "right", "right", "enter")
        await arrive(pilot, NoticeScreen)
        await press(pilot, "backspace")
        await arrive(pilot, AskSubject)
        await press(pilot, "left", "enter")
        await arrive(pilot, AskService)


async def test_every_step_goes_back_by_one_and_escape_goes_home_from_anywhere() -> None:
    async with notice_app().run_test() as pilot:
        await at_birth_sheet(pilot, "2", "1")
        for screen in (AskCase, AskCase, AskService, AskSubject, HomeScreen):
            before = pilot.app.screen
            await press(pilot, "backspace")
            await until(pilot, lambda before=before: pilot.app.screen is not before)  # type: ignore[misc]
            assert issubclass(step_of(pilot.app.screen), screen)
        await at_birth_sheet(pilot, "2", "1")
        await press(pilot, "escape")
        await arrive(pilot, HomeScreen)
        assert len(pilot.app.screen_stack) == 1


async def test_a_number_that_could_become_longer_waits_for_enter_or_its_next_digit() -> None:
    many = [guide(SENIOR, id=f"S{n:02}", title=f"事项{n}", subject="civil") for n in range(1, 14)]
    notices = FakeNotices([*many, guide(BIRTH, id="S50")])
    async with notice_app(notices).run_test(size=(80, 24)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "1")
        await arrive(pilot, AskService)
        await press(pilot, "0", "1")
        assert "编号  1" in screen_text(pilot.app)
        await press(pilot, "9", "backspace")
        assert "点一下，或者输入编号" in screen_text(pilot.app)
        await press(pilot, "1", "3")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "事项13" in screen_text(pilot.app))
        await press(pilot, "backspace")
        await arrive(pilot, AskService)
        await press(pilot, "1", "enter")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "事项1\n" in screen_text(pilot.app))


def ways(pilot: Kiosk) -> list[str]:
    """The tiles that turn the page, as far as they can be seen."""
    tiles = (pilot.app.screen.query_one(f"#{name}") for name in ("previous", "next"))
    return [tile.id or "" for tile in tiles if tile.visible and tile.region.area]


async def test_the_page_is_turned_by_key_and_touch_and_nothing_is_offered_beyond_the_last() -> None:
    async with notice_app().run_test(size=(80, 24)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await until(pilot, lambda: "第 1 页，共 2 页" in screen_text(pilot.app))
        assert ways(pilot) == ["next"]
        assert "下一页  PgDn" in screen_text(pilot.app)
        await pilot.click("#next")
        await until(pilot, lambda: "第 2 页，共 2 页" in screen_text(pilot.app))
        assert ways(pilot) == ["previous"]
        assert "材料不齐的，窗口应当一次性告知" in screen_text(pilot.app)
        assert "户政窗口" not in screen_text(pilot.app)
        await press(pilot, "pagedown")
        await pilot.pause()
        assert "第 2 页，共 2 页" in screen_text(pilot.app)
        await press(pilot, "pageup")
        await until(pilot, lambda: "第 1 页，共 2 页" in screen_text(pilot.app))
        assert "户政窗口" in screen_text(pilot.app)
        await press(pilot, "pageup")
        await pilot.pause()
        assert "第 1 页，共 2 页" in screen_text(pilot.app)
        await pilot.click("#next")
        await until(pilot, lambda: "第 2 页，共 2 页" in screen_text(pilot.app))
        await pilot.click("#previous")
        await until(pilot, lambda: "第 1 页，共 2 页" in screen_text(pilot.app))


async def test_a_sheet_of_one_page_offers_no_turning() -> None:
    async with notice_app().run_test(size=(160, 45)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "2")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "年满六十周岁" in screen_text(pilot.app))
        assert ways(pilot) == []
        assert "共 1 页" not in screen_text(pilot.app)
        before = screen_text(pilot.app)
        await press(pilot, "pagedown")
        await pilot.pause()
        assert screen_text(pilot.app) == before


async def test_in_english_the_labels_change_and_the_sheet_says_that_its_lines_do_not() -> None:
    async with notice_app().run_test(size=(100, 30)) as pilot:
        await at_birth_sheet(pilot, "1", "2")
        await press(pilot, "l")
        await until(pilot, lambda: "Birth registration" in screen_text(pilot.app))
        text = screen_text(pilot.app)
        assert text.count("the list in Chinese") == 1
        assert "Conditions" in text
        assert "由户主、亲属、抚养人或者邻居申报" in text
        assert "Household desk" in text
        assert "Which child is it: A newborn; 谁来申报：亲属或者邻居" in text  # where nobody has translated it


async def test_questions_are_asked_in_english_where_somebody_has_translated_them() -> None:
    async with notice_app().run_test(size=(100, 30)) as pilot:
        await at_subjects(pilot)
        await press(pilot, "l")
        await until(pilot, lambda: "The checklist itself is in Chinese." in screen_text(pilot.app))
        await press(pilot, "1")
        await arrive(pilot, AskService)
        assert "Household desk" in screen_text(pilot.app)
        await press(pilot, "1")
        await arrive(pilot, AskCase)
        text = screen_text(pilot.app)
        assert "Birth registration   Question 1" in text
        assert "Which child is it?" in text
        assert "2  A foundling" in text


async def test_a_question_on_which_nothing_hangs_any_more_is_not_asked() -> None:
    lines = [
        {"id": "c1", "text": "两样都要办", "basis": BASIS},
        {"id": "c2", "text": "只看这一样", "when": {"child": ["newborn"], "who": ["parent"]}, "basis": BASIS},
    ]
    short = guide(BIRTH, conditions=lines, materials=[], reminders=[])
    notices = FakeNotices([short, guide(MOVE)])
    async with notice_app(notices).run_test() as pilot:
        await at_subjects(pilot)
        for screen in (AskService, AskCase):
            await press(pilot, "1")
            await arrive(pilot, screen)
        assert "出生登记   第 1 问" in screen_text(pilot.app)
        await press(pilot, "2")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: "两样都要办" in screen_text(pilot.app))
        assert "适用情形   婴儿属于哪种情况：弃婴" in screen_text(pilot.app)
        assert "材料  本单没有列出，以窗口告知为准" in screen_text(pilot.app)
        await press(pilot, "backspace", "1")
        await until(pilot, lambda: "第 2 问" in screen_text(pilot.app))
    assert notices.asked == [("S05", {"child": "foundling"})]


async def test_readers_get_time_and_then_the_screen_is_blank_again() -> None:
    hands = HandClock()
    async with notice_app(hands=hands).run_test() as pilot:
        await at_subjects(pilot)
        hands.pass_by(CHOOSING_SECONDS - 2)
        kiosk(pilot).clear_if_left()
        await pilot.pause()
        assert "您要办哪一类事" in screen_text(pilot.app)
        await press(pilot, "2")
        await arrive(pilot, NoticeScreen)
        hands.pass_by(READING_SECONDS - 2)
        kiosk(pilot).clear_if_left()
        await pilot.pause()
        assert "秒后回到开始画面" in screen_text(pilot.app)
        hands.pass_by(2)
        kiosk(pilot).clear_if_left()
        await arrive(pilot, HomeScreen)


@pytest.mark.parametrize("keys", [["4"], ["4", "2"]])
async def test_a_bank_that_cannot_be_read_is_said_in_words_and_tried_again(keys: list[str]) -> None:
    notices = FakeNotices()
    async with notice_app(notices).run_test() as pilot:
        await ready(pilot)
        for key in keys[:-1]:
            await press(pilot, key)
            await until(pilot, lambda: "民政" in screen_text(pilot.app))
        notices.failures.append(broken_disk())
        await press(pilot, keys[-1])
        await arrive(pilot, ErrorScreen)
        text = screen_text(pilot.app)
        assert "Traceback" not in text
        assert "暂时打不开一次性告知单" in text
        assert "请到服务台索取一次性告知单" in text
        assert "评价表" not in text
        await press(pilot, "enter")
        wanted = "公安" if keys == ["4"] else "年满六十周岁"
        await until(pilot, lambda: wanted in screen_text(pilot.app))


async def test_without_guides_the_screen_says_where_to_ask() -> None:
    async with notice_app(FakeNotices([])).run_test() as pilot:
        await at_subjects(pilot)
        assert "本终端还没有办事指南，请到服务台询问。" in screen_text(pilot.app)
        await press(pilot, "1", "enter", "escape")
        await arrive(pilot, HomeScreen)


async def test_the_second_half_of_a_double_tap_chooses_nothing() -> None:
    notices = FakeNotices()
    async with notice_app(notices).run_test() as pilot:
        await at_subjects(pilot)
        await pilot.press("1", "1")
        await arrive(pilot, AskService)
        await pilot.pause()
        assert step_of(pilot.app.screen) is AskService


@pytest.mark.parametrize("nasty", [text for text in HOSTILE if text.strip() and "\ud83d" not in text], ids=ascii)
async def test_hostile_words_of_a_guide_change_nothing_but_themselves(nasty: str) -> None:
    profile = [{"key": "who", "ask": nasty, "answers": {"a": nasty, "b": "乙"}}]
    line = {"id": "c1", "text": nasty, "note": nasty, "when": {"who": ["a"]}, "basis": {**BASIS, "law": nasty[:60]}}
    bad = guide(
        SENIOR, title=nasty, title_en=nasty, desk=nasty, profile=profile, conditions=[line], reminders=[{"text": nasty}]
    )
    other = guide(SENIOR, id="S14", title="别的")
    async with notice_app(FakeNotices([bad, other])).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await press(pilot, "4")
        await until(pilot, lambda: "民政" in screen_text(pilot.app))
        await press(pilot, "1")
        await arrive(pilot, AskService)
        assert stands(pilot, nasty)
        await press(pilot, "1")
        await arrive(pilot, AskCase)
        assert stands(pilot, nasty)
        await press(pilot, "1")
        await arrive(pilot, NoticeScreen)
        await until(pilot, lambda: stands(pilot, nasty))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (160, 45)])
@pytest.mark.parametrize("theme", ["", "h"])
async def test_every_target_is_big_enough_and_on_the_screen(size: tuple[int, int], theme: str) -> None:
    async with notice_app().run_test(size=size) as pilot:
        await at_subjects(pilot)
        await press(pilot, *theme)
        await press(pilot, "1")
        await arrive(pilot, AskService)
        await press(pilot, "1")
        await arrive(pilot, AskCase)
        room = pilot.app.screen.query_one("#body").content_region
        shown = [tile for tile in pilot.app.screen.query(Tile) if tile.region.area]
        assert shown
        for tile in shown:
            assert tile.region.height >= 3
            assert tile.region.width >= 12
            assert room.contains_region(tile.region)


async def test_nothing_of_the_way_stays_behind() -> None:
    async with notice_app().run_test() as pilot:

        async def there_and_back() -> None:
            await at_birth_sheet(pilot, "1", "1")
            await press(pilot, "escape")
            await arrive(pilot, HomeScreen)
            assert "新生儿" not in screen_text(pilot.app)

        assert await piling_up(there_and_back, walks=3) == {}
