"""The office in English: nothing Chinese but names and the bank's own text, nothing cut off, nothing lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

from kiosk.frame.help import HelpScreen
from kiosk.frame.keybar import KeyBar, KeyHintLabel
from kiosk.frame.palette import Palette
from kiosk.office.board_keys import KEYS as KEYS_OF_BOARD
from kiosk.office.coverage import CoverageScreen
from kiosk.office.events import EventsScreen
from kiosk.office.explain import ExplainScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.widgets.facts import Facts
from kiosk.wording import Language, wording
from quiz.model.bank import Bank
from scoring.ledger.store import Store
from tests.kiosk.english import foreign
from tests.kiosk.office.month import NAMES as CLERKS
from tests.kiosk.office.month import UNITS, month
from tests.kiosk.office.office import ADMIN, FakeCoverage, desk_of, enter, new_store, office_app, sees
from tests.kiosk.pilots import Kiosk, arrive
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import HEALTHY, load_files

NAMES = (*CLERKS, *UNITS, ADMIN.name, "市政务服务中心", "2026年7月服务质量考核", "七月业务知识测试", "号窗口", "－")

KEYS = ("", "2", "3", "1", "enter", "2", "3", "4", "v", "2", "3", "escape", "escape", "t", "2", "3", "4", "1", "enter")
"""A walk from the boards through everything behind them; each step's screen is read."""


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path / "bank", HEALTHY).bank


@pytest.fixture
def full(path: Path) -> Iterator[Store]:
    """Eighteen clerks at work for a month."""
    opened = new_store(path, month)
    yield opened
    opened.close()


def cut_off(pilot: Kiosk) -> list[str]:
    """Hints of the key bar that may not give way and are not there whole; titles of columns that are cut."""
    screen = pilot.app.screen
    bar = screen.query_one(KeyBar).region
    labels = [label for label in screen.query(KeyHintLabel) if not label.hint.rank]
    cut = [label.hint.words for label in labels if not (label.display and bar.contains_region(label.region))]
    for table in screen.query(ScoreTable):
        cut += [title for one in table.ordered_columns if (title := str(one.label)).endswith("..")]
    return cut


async def walk(pilot: Kiosk, bank: Bank) -> Iterator[str]:
    """Press the keys one by one."""
    seen = []
    own = {guide.title for guide in bank.guides.values()}
    for key in KEYS:
        await pilot.press(*([key] if key else []))
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert foreign(pilot.app, (*NAMES, *own, "《", "》", *LAWS)) == [], key
        assert cut_off(pilot) == [], key
        seen.append(screen_text(pilot.app))
    return iter(seen)


LAWS = ("户口登记条例", "婚姻登记条例", "民法典")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["80x24", "120x36"])
async def test_the_whole_office_in_english(full: Store, bank: Bank, size: tuple[int, int]) -> None:
    app = office_app(desk_of(full), counted=FakeCoverage(bank))
    async with app.run_test(size=size) as pilot:
        await enter(pilot)
        await pilot.press("f2")
        await sees(pilot, "as of 09:41:00", "Valid ratings", "1,371/1,559 ratings")
        seen = "\n".join(await walk(pilot, bank))
    for told in ("too few", "Year ded", "Total = Test * 40%", "the best counts", "a common", "Findings: none"):
        assert told in seen or size == (80, 24), told
    for told in ("Worked out once more", "By subject", "Sourced but not asked", "written by hand"):
        assert told in seen, told


@pytest.mark.parametrize("language", Language)
def test_every_key_of_the_board_fits_into_eighty_columns_also_with_several_campaigns(language: Language) -> None:
    told = [command.hint(wording(language)) for command in KEYS_OF_BOARD if command.on_bar and command.action != "turn"]
    cells = [cell_len(f"{'S D' if hint.key == 'S' else hint.key} {hint.words}") + 2 for hint in told]
    assert sum(cells) <= 74


async def test_help_palette_and_filter_are_english(full: Store) -> None:
    async with office_app(desk_of(full)).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("f2", "question_mark")
        await arrive(pilot, HelpScreen)
        assert foreign(pilot.app, NAMES) == []
        await pilot.press("escape", "ctrl+p")
        await arrive(pilot, Palette)
        await sees(pilot, "Type what to do", "Open")
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)
        await pilot.press("slash", "z", "z")
        await sees(pilot, 'No staff match "zz". Esc clears the filter.')
        assert foreign(pilot.app, NAMES) == []


async def test_the_language_key_keeps_board_order_filter_and_cursor(full: Store) -> None:
    async with office_app(desk_of(full)).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("s", "slash", "a", "0", "enter", "down", "down")
        await pilot.pause()
        table = pilot.app.screen.query_one(ScoreTable)
        pointed, keys = table.pointed, table.keys
        await pilot.press("f2")
        await sees(pilot, "by Name, A to Z", '"a0": 5/18')
        assert (table.pointed, table.keys) == (pointed, keys)
        assert pilot.app.screen.query_one(Input).value == "a0"
        await pilot.press("f2")
        await sees(pilot, "按姓名顺序", "筛选「a0」")
        assert (table.pointed, table.keys) == (pointed, keys)


async def test_the_language_key_keeps_page_and_service(full: Store, bank: Bank) -> None:
    app = office_app(desk_of(full), counted=FakeCoverage(bank))
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("enter")
        await arrive(pilot, ExplainScreen)
        await pilot.app.workers.wait_for_complete()
        await pilot.press("3", "f2")
        await sees(pilot, "Score of W0301", "all staff of this period lend theirs")
        await pilot.press("v", "f2")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "逐笔记录", "由近到远")
        await pilot.press("2", "f2")
        await sees(pilot, "Attempts", "by hand")
        await pilot.press("escape", "escape")
        await arrive(pilot, ScoresScreen)
        await pilot.press("t")
        await arrive(pilot, CoverageScreen)
        await sees(pilot, "written+derived")
        await pilot.press("enter", "f2")
        await sees(pilot, "由指南生成", "Esc 返回列表")
        assert pilot.app.screen.query_one("#service", Facts).region.height


async def test_what_cannot_be_read_is_said_in_the_language_chosen_even_afterwards(full: Store) -> None:
    counted = FakeCoverage(failures=[OSError("disk")])
    async with office_app(desk_of(full), counted=counted).run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("t")
        await sees(pilot, "暂时读不出题库")
        await pilot.press("f2")
        await sees(pilot, "The bank cannot be read just now.", "R Read again")
        assert foreign(pilot.app, NAMES) == []
