"""Every question of the real bank fits every terminal: nothing is lost, overlaps, or runs out of the page."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kiosk.clerk.answering.arrange import FIELD, Room, arrange
from kiosk.clerk.answering.bands import Band, Cell, MarkStyle, Page, pack, page_height
from kiosk.clerk.answering.draft import ERASE, UNIT_MARK, units_of
from kiosk.wording import Language
from kiosk.wording.clerk import CLERK
from quiz.drawing.option_order import option_order
from quiz.model.item import Item
from quiz.model.vocabulary import ItemType
from tests.kiosk.clerk.bank import every_type
from tests.quiz.shipped import shipped

BANK = shipped().bank
ROOMS = {
    "80x24": Room(78, 15),
    "80x24 large": Room(78, 15, columns=1),
    "120x40": Room(112, 22),
    "160x45": Room(136, 27),
}

WORDS = CLERK[Language.ZH]


def tokens_of(item: Item) -> set[str]:
    match item.type:
        case ItemType.TRUE_FALSE:
            return {"true", "false"}
        case ItemType.NUMBER:
            return {FIELD, ERASE, ".", *"0123456789", *(UNIT_MARK + unit for unit in units_of(item))}
        case ItemType.TELL:
            return {element.id for element in item.elements}
        case _:
            return {option.id for option in item.options}


def spots(page: Page, cell_y: int, cell: Cell) -> set[tuple[int, int]]:
    return {(x, cell_y + cell.y + y) for x in range(cell.x, cell.x + cell.width) for y in range(cell.height)}


@pytest.mark.parametrize(
    ("room", "language"),
    [*((room, Language.ZH) for room in ROOMS.values()), (ROOMS["80x24"], Language.EN)],
    ids=[*ROOMS, "80x24 English"],
)
def test_every_question_of_the_bank_is_wholly_on_its_pages(room: Room, language: Language) -> None:
    assert len(BANK.items) >= 80
    for item in BANK.items.values():
        pages = arrange(item, option_order(item, "seed", shuffle=True), room, CLERK[language])
        placed = [(page, one.y, cell) for page in pages for one in page for cell in one.band.cells]
        assert Counter(cell.token for _, _, cell in placed) == Counter(tokens_of(item)), item.id
        for page in pages:
            assert page_height(page) <= room.height, item.id
            taken: set[tuple[int, int]] = set()
            for one in page:
                for cell in one.band.cells:
                    here = spots(page, one.y, cell)
                    assert not taken & here, f"{item.id}: {cell.token} overlaps"
                    taken |= here
            assert all(0 <= x < room.width for x, _ in taken), item.id
        for _, _, cell in placed:
            assert len(cell.lines) <= cell.height
            assert all(cell_len(line) <= cell.width for line in cell.lines), item.id


def test_the_large_theme_has_one_column() -> None:
    tell = every_type()[0]
    pages = arrange(tell, (), Room(112, 60, columns=1), WORDS)
    assert {cell.x for page in pages for one in page for cell in one.band.cells} == {8}


def test_a_roomy_terminal_shows_a_checklist_on_one_page_with_air() -> None:
    tell = every_type()[0]
    (page,) = arrange(tell, (), Room(112, 40), WORDS)
    assert page[0].y == 1, "an empty row above"
    assert len(arrange(tell, (), Room(74, 6), WORDS)) > 1


def test_options_shrink_before_they_leave_the_page() -> None:
    single = every_type()[1]
    heights = {height: arrange(single, (), Room(78, height), WORDS) for height in (30, 15, 12, 8, 4)}
    assert [page[0].band.height for (page,) in heights.values()] == [5, 3, 3, 1, 1]
    assert len(arrange(single, (), Room(78, 3), WORDS)) == 2


@given(
    heights=st.lists(st.integers(1, 6), min_size=1, max_size=30),
    height=st.integers(6, 20),
    gap=st.integers(0, 2),
    section_gap=st.integers(0, 2),
)
def test_packing_keeps_every_band_in_order_and_inside_its_page(
    heights: list[int], height: int, gap: int, section_gap: int
) -> None:
    bands = [
        Band(str(number // 3), "", rows, (Cell(str(number), 0, 0, 10, rows, ("",), MarkStyle.TICK),))
        for number, rows in enumerate(heights)
    ]
    pages = pack(bands, height, gap=gap, section_gap=section_gap)
    assert [one.band for page in pages for one in page] == bands
    for page in pages:
        assert page[0].y == 0
        assert page_height(page) <= height
        for upper, lower in pairwise(page):
            between = lower.y - upper.y - upper.band.height
            assert between == (gap if upper.band.section == lower.band.section else section_gap)
