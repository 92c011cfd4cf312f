"""A question in its frame: with air where it fits, else with every row; never more pages on a bigger terminal."""

from itertools import pairwise

import pytest

from kiosk.clerk.answering.answer_sheet import AnswerSheet
from kiosk.clerk.answering.arrange import Room
from kiosk.clerk.answering.fitted import AIRY, AIRY_HUGE, airy_frame, fitted
from kiosk.clerk.answering.pager import Pager
from kiosk.clerk.question import QuestionScreen
from kiosk.frame.keybar import KeyBar
from kiosk.widgets.tile import Tile
from kiosk.wording import Language
from kiosk.wording.clerk import CLERK
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from tests.kiosk.clerk.bank import every_type
from tests.kiosk.clerk.halls import Hall
from tests.kiosk.clerk.steps import keys, opened, settled
from tests.kiosk.pilots import until
from tests.kiosk.screen_text import screen_text
from tests.quiz.shipped import shipped

TELLS = [one for one in shipped().bank.items.values() if one.type is ItemType.TELL]
SIZES = [(80, 24), (80, 29), (80, 30), (97, 26), (100, 29), (100, 30), (120, 36), (139, 40), (140, 40), (160, 45)]

WORDS = CLERK[Language.ZH]


def breakpoints(width: int, height: int) -> list[str]:
    return ["-short" if height < 30 else "-tall", "-huge" if width >= 140 else "-wide"]


def test_the_frame_has_air_where_the_terminal_is_high_enough_for_any() -> None:
    assert airy_frame(["-short", "-huge"]) is None
    assert airy_frame(["-tall", "-wide"]) is AIRY
    assert airy_frame(["-high", "-huge"]) is AIRY_HUGE


BY_LENGTH = sorted(TELLS, key=lambda tell: len(tell.elements))


@pytest.mark.parametrize("columns", [1, 3])
@pytest.mark.parametrize(
    "tells",
    [
        pytest.param([*BY_LENGTH[::8], *BY_LENGTH[-2:]], id="the longest and some"),
        pytest.param(TELLS, id="all", marks=pytest.mark.long),
    ],
)
def test_no_checklist_of_the_bank_needs_more_pages_on_a_bigger_terminal(columns: int, tells: list[Item]) -> None:
    assert len(TELLS) >= 20
    for item in tells:
        fits = {size: fitted(item, (), Room(*size, columns), airy_frame(breakpoints(*size)), WORDS) for size in SIZES}
        pages = {size: len(one.pages) for size, one in fits.items()}
        for smaller in SIZES:
            for bigger in SIZES:
                if smaller[0] <= bigger[0] and smaller[1] <= bigger[1]:
                    assert pages[smaller] >= pages[bigger], (item.id, smaller, bigger)


def test_fewer_columns_are_taken_where_that_saves_a_page() -> None:
    long = "由户主亲属抚养人或者邻居申报"  # one of two columns in 80 cells, but two of three in 100
    tell = every_type()[0]
    lines = tuple(line.model_copy(update={"text": long, "group": None, "group_label": None}) for line in tell.elements)
    item = tell.model_copy(update={"elements": lines})
    for height in range(14, 30):
        pages = [len(fitted(item, (), Room(width, height), None, WORDS).pages) for width in range(80, 161)]
        assert all(narrow >= wide for narrow, wide in pairwise(pages)), (height, pages)


async def consistent(screen: QuestionScreen) -> bool:
    """Whether the layout of the style sheet is the one that the frame was counted with."""
    found = screen._fitted(screen._position)
    sheet = screen.query_one(AnswerSheet)
    return screen.has_class("-close") == found.close and [
        [(one.y, one.band) for one in page] for page in sheet._pages
    ] == [[(one.y, one.band) for one in page] for page in found.pages]


@pytest.mark.parametrize("size", SIZES)
async def test_the_frame_is_what_the_style_sheet_draws(hall: Hall, size: tuple[int, int]) -> None:
    async with hall.app().run_test(size=size) as pilot:
        screen = await opened(pilot, hall)
        for position in range(1, 7):
            screen.turn_to(position)
            await settled(pilot)
            await pilot.pause()
            assert await consistent(screen), position
            assert screen.query_one(Pager).display == (len(screen._fitted(position).pages) > 1)
            assert screen.query_one("#status").region.bottom <= screen.query_one(KeyBar).region.y


async def test_a_resized_terminal_gets_its_own_frame_also_under_another_screen(hall: Hall) -> None:
    async with hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, hall)
        for size in ((120, 44), (80, 24), (160, 45)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: screen.size.width == pilot.app.size.width)
            assert await consistent(screen), size
        await keys(pilot, hall, "r")
        await pilot.resize_terminal(80, 24)
        await keys(pilot, hall, "r")
        await until(pilot, lambda: pilot.app.screen is screen)
        await pilot.pause()
        assert await consistent(screen)


async def test_the_page_keys_stop_at_the_last_page_and_show_no_way_further(long_hall: Hall) -> None:
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, long_hall)
        pages = len(screen.query_one(AnswerSheet)._pages)
        assert pages > 1
        seen = screen_text(pilot.app)
        assert "PgUp  上一页" not in seen
        assert "PgDn  下一页" in seen
        await keys(pilot, long_hall, *["pagedown"] * (pages + 2))
        await settled(pilot)
        assert screen._position == 1
        seen = screen_text(pilot.app)
        assert f"第{pages}页，共{pages}页" in seen
        assert "PgUp  上一页" in seen
        assert "PgDn  下一页" not in seen
        await keys(pilot, long_hall, "pageup")
        assert f"第{pages - 1}页，共{pages}页" in screen_text(pilot.app)


async def test_after_a_tap_on_a_page_button_keys_still_answer(long_hall: Hall) -> None:
    async with long_hall.app().run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot, long_hall)
        await pilot.click(screen.query_one("#next", Tile))
        await keys(pilot, long_hall, "down", "space")
        await settled(pilot)
        assert "第2页" in screen_text(pilot.app)
        assert screen._sitting.attempt.answered == (1,)
