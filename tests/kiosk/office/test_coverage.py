"""What the bank covers, as an administrator reads it; counted by the same rules as `kiosk bank stats`."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.desks.ports import Person
from kiosk.frame.look.theme import CONTRAST, NIGHT
from kiosk.office.coverage import CoverageScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.office.tab_row import TabLabel
from kiosk.views.coverage.charts import chart_page, law_page
from kiosk.views.coverage.holes import hole_page
from kiosk.views.coverage.service_page import service_page
from kiosk.views.coverage.service_rows import ASKED, service_rows
from kiosk.views.lines import Grid, Line, Pair, Passage, Title
from kiosk.wording import Language
from kiosk.wording.office import OFFICE
from quiz.model.bank import Bank, assemble
from quiz.model.guide import Guide
from quiz.model.vocabulary import Facet
from quiz.review.coverage.coverage import coverage
from quiz.review.coverage.model import Coverage
from scoring.errors.store import DatabaseUnreadableError
from tests.kiosk.office.office import FakeCoverage, enter, office_app, sees, table_row
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.guides import guides
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.quiz.shipped import shipped

WIDE, NARROW = (160, 45), (80, 24)
SHIPPED = shipped().bank

WORDS = OFFICE[Language.ZH]


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return load_files(tmp_path, HEALTHY).bank


def texts(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        match line:
            case Title(text, note):
                yield f"{text} {note}"
            case Pair():
                yield f"{line.label} {line.value}"
            case Passage(text, _):
                yield text
            case Grid():
                yield from (" ".join(row) for row in (line.header, *line.rows))
            case _:
                pass


async def open_coverage(pilot: Kiosk) -> None:
    await enter(pilot)
    await pilot.press("t")
    await arrive(pilot, CoverageScreen)
    await sees(pilot, "道手写题")


async def test_every_service_is_a_row_and_the_panel_takes_it_apart(desk: StoreScoreDesk) -> None:
    async with office_app(desk, counted=FakeCoverage(SHIPPED)).run_test(size=WIDE) as pilot:
        await open_coverage(pilot)
        found = coverage(SHIPPED)
        assert pilot.app.screen.query_one(ScoreTable).keys == list(SHIPPED.guides)
        written = f"{found.whole.written}道手写题 + {found.whole.derived}道生成题"
        await sees(pilot, written, "每格：手写+生成  告知：仅告知题考到", "首次申领居民身份证  S01")
        first = found.services[0]
        assert f"{first.whole.written}+{first.whole.derived}" in table_row(pilot, "S01")
        await pilot.press("down")
        await sees(pilot, "换领、补领居民身份证  S02", "指南写了1行，还没有核实依据，不能计")


async def test_pages_open_by_digit_tab_and_tap_and_escape_leads_back_to_the_scores(desk: StoreScoreDesk) -> None:
    async with office_app(desk, counted=FakeCoverage(SHIPPED)).run_test(size=WIDE) as pilot:
        await open_coverage(pilot)
        await pilot.press("2")
        await sees(pilot, "各业务", "题型", "一次性告知")
        await pilot.press("tab")
        await sees(pilot, "引用各法规的题", "行政许可法")
        await pilot.click([*pilot.app.screen.query(TabLabel)][3])
        await sees(pilot, "有依据而没有考到  没有。", "没有依据，不出题")
        await pilot.press("1")
        await until(pilot, lambda: pilot.app.focused is pilot.app.screen.query_one(ScoreTable))
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)
        assert kiosk(pilot).theme == NIGHT


async def test_where_there_is_no_room_beside_the_table_enter_shows_the_service_in_its_place(
    desk: StoreScoreDesk,
) -> None:
    async with office_app(desk, counted=FakeCoverage(SHIPPED)).run_test(size=NARROW) as pilot:
        await open_coverage(pilot)
        assert "要素   易" not in screen_text(pilot.app)
        await sees(pilot, WORDS.coverage.legend, "列，Enter 查看")
        await pilot.press("down", "enter")
        await sees(pilot, "换领、补领居民身份证  S02", "要素", "返回列表")
        assert "S05" not in screen_text(pilot.app)
        await pilot.press("escape")
        await sees(pilot, "S05", "看此事项")
        assert pilot.app.screen.query_one(ScoreTable).pointed == "S02"


async def test_the_large_type_has_one_column(desk: StoreScoreDesk) -> None:
    async with office_app(desk, counted=FakeCoverage(SHIPPED)).run_test(size=WIDE) as pilot:
        await open_coverage(pilot)
        await pilot.press("f3")
        await until(pilot, lambda: kiosk(pilot).theme == CONTRAST)
        await until(pilot, lambda: "要素   易" not in screen_text(pilot.app))
        await pilot.press("enter")
        await sees(pilot, "要素", "首次申领居民身份证  S01")


async def test_an_empty_bank_says_so(desk: StoreScoreDesk) -> None:
    async with office_app(desk, counted=FakeCoverage()).run_test(size=NARROW) as pilot:
        await open_coverage(pilot)
        await sees(pilot, "题库里还没有事项。", "0道手写题 + 0道生成题")
        await pilot.press("enter", "2")
        await sees(pilot, "题库里还没有事项。")
        await pilot.press("escape")
        await arrive(pilot, ScoresScreen)


async def test_a_bank_that_cannot_be_read_is_said_in_words_and_read_again_at_a_key(desk: StoreScoreDesk) -> None:
    counted = FakeCoverage(SHIPPED, [DatabaseUnreadableError("hall.sqlite3", "no permission")])
    async with office_app(desk, counted=counted).run_test(size=NARROW) as pilot:
        await enter(pilot)
        await pilot.press("t")
        await sees(pilot, "暂时读不出题库", "打不开数据库 hall.sqlite3: no permission", "再读一次")
        await pilot.press("r")
        await sees(pilot, "首次申领居民身份证")
        assert "再读一次" not in screen_text(pilot.app)


@pytest.mark.parametrize("role", ["clerk", "leader"])
async def test_the_bank_is_counted_for_administrators_only(desk: StoreScoreDesk, role: str) -> None:
    person = Person("W1", "李明", "公安户政", role)
    counted = FakeCoverage(SHIPPED, [AssertionError("asked for somebody who may not see it")])
    async with office_app(desk, person=person, counted=counted).run_test(size=NARROW) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("scores")
        await sees(pilot, "只有管理员可以查看")
        assert "题库" not in screen_text(pilot.app)
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ScoresScreen)


async def test_hostile_titles_change_nothing_but_themselves(desk: StoreScoreDesk, bank: Bank) -> None:
    nasty = "登记[/red]\x1b[31m\u202e[A]"
    bad = bank.guides["S05"].model_copy(update={"title": nasty})
    hostile = assemble([bad], bank.items.values(), [], {"S05.t1": nasty})
    async with office_app(desk, counted=FakeCoverage(hostile)).run_test(size=WIDE) as pilot:
        await open_coverage(pilot)
        await sees(pilot, "登记[/red][31m[A]")
        await pilot.press("4")
        await sees(pilot, "S05.t1  登记[/red][31m[A]")
        assert not {"\x1b", "\u202e", "\x9b"} & set(screen_text(pilot.app))


@given(st.lists(guides(), max_size=1))
def test_rows_say_of_every_facet_whether_it_is_asked_told_or_missing(found: list[Guide]) -> None:
    counted = coverage(assemble(found, [], []))
    for (key, cells), service in zip(service_rows(counted, WORDS), counted.services, strict=True):
        holes = {hole.facet for hole in counted.holes_of(key)}
        for facet in ASKED:
            assert (cells[facet.value] == WORDS.coverage.empty) == (facet in holes)
        assert cells["open"] == (str(service.unverified) if service.unverified else "－")


def test_the_pages_add_up_to_the_bank() -> None:
    found = coverage(SHIPPED)
    whole = (found.whole.written, found.whole.derived)
    charts = chart_page(found, WORDS)
    for title in (WORDS.coverage.by_subject, WORDS.coverage.by_type, WORDS.coverage.by_difficulty):
        start = next(at for at, line in enumerate(charts) if isinstance(line, Title) and line.text == title)
        rows = []
        for line in charts[start + 1 :]:
            if not isinstance(line, Pair):
                break
            rows.append((0, 0) if line.value == "－" else tuple(map(int, line.value.split("+"))))
        assert tuple(map(sum, zip(*rows, strict=True))) == whole, title
    assert len(law_page(found, WORDS)) == 1 + len(found.laws)
    laws = " ".join(texts(law_page(found, WORDS)))
    assert "《民法典》婚姻家庭编" in laws
    assert "民法典-" not in laws


def test_every_hole_stands_on_the_page_of_holes_and_on_its_services_page() -> None:
    found = coverage(SHIPPED)
    page = "\n".join(texts(hole_page(found, WORDS)))
    assert page.count("不能计分") + page.count("指南里没有写") == len(found.holes) > 0
    for service in found.services:
        own = "\n".join(texts(service_page(service, found, WORDS)))
        for hole in found.holes_of(service.service):
            assert WORDS.coverage.why[hole.reason].format(n=hole.lines) in own
        assert (WORDS.coverage.no_holes in own) == (not found.holes_of(service.service))


def test_what_is_missing_without_excuse_withdrawn_or_too_little_comes_first(bank: Bank) -> None:
    unasked = replace(bank, items={}, quarantined={"Q-CIVIL-001": "条文已改"})
    found: Coverage = coverage(unasked)
    lines = [text for text in texts(hole_page(found, WORDS)) if text.strip()]
    assert lines[0].startswith(WORDS.coverage.unasked_title)
    assert any("却没有题考到" in line for line in lines)
    assert any("手写题还差4道" in line for line in lines)
    assert "Q-CIVIL-001  条文已改" in lines


def test_a_grid_holds_every_difficulty_of_every_facet() -> None:
    found = coverage(SHIPPED)
    for service in found.services:
        (grid,) = (line for line in service_page(service, found, WORDS) if isinstance(line, Grid))
        assert len(grid.rows) == len(Facet) + 1
        numbers = [cell for row in grid.rows for cell in row[1:4] if cell != "－"]
        assert sum(int(cell.split("+")[0]) for cell in numbers) == service.whole.written
        assert sum(int(cell.split("+")[1]) for cell in numbers) == service.whole.derived
