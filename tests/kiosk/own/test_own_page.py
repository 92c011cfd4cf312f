"""A clerk's own page and the page of a unit's head: own things alone, and the way to dispute a finding."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from kiosk.clerk.papers import PapersScreen
from kiosk.desks.ports import Person
from kiosk.desks.staff.own import StoreOwnDesk
from kiosk.frame.app import KioskApp
from kiosk.own.dispute import DisputeScreen
from kiosk.own.page import OwnPageScreen
from kiosk.routes import papers
from kiosk.settings.settings import TerminalKind
from kiosk.wording.shape import Language
from scoring.clock import hall_moment
from scoring.errors.conflicts import FindingSettledError, StrangersFindingError
from scoring.events.discipline import FindingRecorded
from scoring.events.organisation import Role
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.permissions import NotAllowedError
from tests.kiosk.english import foreign
from tests.kiosk.fakes import HandClock, make_app, services, settings
from tests.kiosk.leader.patrol import NOW, patrolled, rows, sees
from tests.kiosk.pilots import Kiosk, arrive, kiosk, ready
from tests.kiosk.screen_text import compare_twin, screen_text
from tests.scoring.halls import FakeClock, at, enrolled, found, rated_often, reversed_, took

CLERK = Person("W1", "李明", "公安户政", "clerk")
HEAD = Person("H1", "户政负责人", "公安户政", "head")
FINDINGS = "SELECT finding_id, state, disputed_by FROM finding ORDER BY finding_id"
TWINS = Path(__file__).parent / "__snapshots__" / "twins"
SIZES = {"80x24": (80, 24), "120x36": (120, 36)}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """July up to the 14th: W1 rated and tested, two findings of hers (one settled), one of a colleague's, one of U2."""
    with patrolled(tmp_path / "hall.db") as made:
        facts = [
            enrolled("H1", "U1", Role.HEAD, "户政负责人"),
            *rated_often("A01", "W1", (0, 0, 1, 2, 7), at(2)),
            *rated_often("A02", "W2", (0, 0, 0, 3, 4), at(3)),
            *took("W1", ("4", "6")),
            found("f1", 1, staff_id="W1", window_id="A01", unit_id="U1", day=6),
            found("f2", 2, staff_id="W1", window_id="A01", unit_id="U1", day=7),
            reversed_("f2"),
            found("f3", 1, staff_id="W2", window_id="A02", unit_id="U1", day=8),
            found("f4", 1, staff_id="W4", window_id="B01", unit_id="U2", day=9),
        ]
        made.ledger.append_all(facts)
        yield made


def own_app(store: Store, person: Person, *, language: Language = Language.ZH) -> KioskApp:
    doors = {"patrol": lambda _: OwnPageScreen(StoreOwnDesk(store), person)}
    shown = replace(settings(TerminalKind.DEMO, language=language), keyboard=True)
    return make_app(shown=shown, clock=lambda: NOW, doors=doors)


async def open_page(pilot: Kiosk, *words: str) -> None:
    await ready(pilot)
    kiosk(pilot).open_door("patrol")
    await arrive(pilot, OwnPageScreen)
    await sees(pilot, *words)


async def press(pilot: Kiosk, *keys: str) -> None:
    hands = kiosk(pilot).monotonic
    assert isinstance(hands, HandClock)
    for key in keys:
        hands.pass_by(0.5)
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_a_clerk_sees_own_things_alone_and_disputes_one(store: Store) -> None:
    async with own_app(store, CLERK).run_test(size=(120, 50)) as pilot:
        await open_page(pilot, "我的得分", "记在我名下的扣分", "100.0", "不记名")
        shown = screen_text(pilot.app)
        assert not [other for other in ("王芳", "赵强", "A02", "B01") if other in shown]
        assert "10:00" not in shown
        await press(pilot, "9")
        assert isinstance(pilot.app.screen, OwnPageScreen)
        await press(pilot, "1")
        await arrive(pilot, DisputeScreen)
        await press(pilot, "enter")
        await sees(pilot, "请写理由")
        assert ("f1", "recorded", None) in rows(store, FINDINGS)
        await press(pilot, *"abc", "enter")
        await arrive(pilot, OwnPageScreen)
        await sees(pilot, "已提出异议：A1", "异议理由：abc", "现在没有可以提出异议的记录")
        assert ("f1", "disputed", "W1") in rows(store, FINDINGS)


async def test_leaving_a_dispute_stores_nothing(store: Store) -> None:
    async with own_app(store, CLERK).run_test(size=(80, 24)) as pilot:
        await open_page(pilot, "我的得分")
        await press(pilot, "1", *"abc", "escape")
        await arrive(pilot, OwnPageScreen)
        assert ("f1", "recorded", None) in rows(store, FINDINGS)


async def test_what_was_settled_meanwhile_is_refused_with_a_sentence(store: Store) -> None:
    async with own_app(store, CLERK).run_test(size=(120, 36)) as pilot:
        await open_page(pilot, "我的得分")
        await press(pilot, "1", *"abc")
        store.ledger.append_all([reversed_("f1")])
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, DisputeScreen)
        await sees(pilot, "这条记录现在是「撤销」，不能再提异议")
        assert "f1" not in screen_text(pilot.app)
        await press(pilot, "escape")
        await sees(pilot, "现在没有可以提出异议的记录")


async def test_a_head_sees_the_unit_and_disputes_for_it(store: Store) -> None:
    async with own_app(store, HEAD).run_test(size=(120, 50)) as pilot:
        await open_page(pilot, "公安户政  本单位", "李明", "王芳", "今年合计扣 2 分")
        assert "赵强" not in screen_text(pilot.app)
        await press(pilot, "1")
        await arrive(pilot, DisputeScreen)
        await press(pilot, *"abc", "enter")
        await sees(pilot, "已提出异议")
        assert ("f3", "disputed", "H1") in rows(store, FINDINGS)


async def test_an_english_reader_meets_no_chinese_of_the_page(store: Store) -> None:
    async with own_app(store, CLERK, language=Language.EN).run_test(size=(120, 50)) as pilot:
        await open_page(pilot, "My score", "Findings against me", "never who rated")
        names = {"市政务服务中心", "李明", "公安户政", "2026年7月服务质量考核"}
        assert foreign(pilot.app, names) == []
        await press(pilot, "1", "enter")
        await sees(pilot, "Please write a reason")
        assert foreign(pilot.app, names) == []


async def test_one_key_leads_from_the_papers_to_the_own_page_and_back(store: Store) -> None:
    behind = services(own=StoreOwnDesk(store), tests=NoPapers())
    doors = {"patrol": lambda _: papers(behind, CLERK)}
    app = make_app(shown=settings(TerminalKind.DEMO), clock=lambda: NOW, doors=doors)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        kiosk(pilot).open_door("patrol")
        await arrive(pilot, PapersScreen)
        await sees(pilot, "M 我的得分")
        await press(pilot, "m")
        await arrive(pilot, OwnPageScreen)
        await sees(pilot, "M 我的试卷", "作风纪律")
        await press(pilot, "m")
        await arrive(pilot, PapersScreen)
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, PapersScreen | OwnPageScreen)


@pytest.mark.parametrize(("badge", "finding"), [("W2", "f1"), ("W4", "f1"), ("H1", "f4")])
def test_a_stranger_disputes_nothing(store: Store, badge: str, finding: str) -> None:
    with pytest.raises(StrangersFindingError):
        StoreOwnDesk(store).dispute(badge, finding, "不对")


def test_what_came_in_december_is_disputed_in_january_and_costs_nothing_this_year(tmp_path: Path) -> None:
    with patrolled(tmp_path / "hall.db", clock=FakeClock(hall_moment(date(2027, 1, 4), 9))) as made:
        late = FindingRecorded(
            finding_id="december", day=date(2026, 12, 31), code="A1", points=1,
            unit_id="U1", window_id="A01", staff_id="W1", recorded_by="Z1",
        )  # fmt: skip
        made.ledger.append_all([Submission(late), found("july", 1, staff_id="W1", window_id="A01", unit_id="U1")])
        view = StoreOwnDesk(made).view("W1")
        assert [one.finding_id for one in view.findings] == ["december"]
        assert view.year_points == 0
        assert StoreOwnDesk(made).dispute("W1", "december", "不对").state == "disputed"


async def test_findings_are_in_sight_where_the_screen_is_small(store: Store) -> None:
    for person in (CLERK, HEAD):
        async with own_app(store, person).run_test(size=(80, 24)) as pilot:
            await open_page(pilot, "A1 迟到", "已记录")


def test_only_clerks_and_heads_have_a_page_and_settled_is_settled(store: Store) -> None:
    desk = StoreOwnDesk(store)
    for badge in ("Z1", "G1"):
        with pytest.raises(NotAllowedError):
            desk.view(badge)
    with pytest.raises(FindingSettledError):
        desk.dispute("W1", "f2", "不对")
    assert [one.finding_id for one in desk.view("W1").findings] == ["f2", "f1"]
    assert [one.finding_id for one in desk.view("H1").findings] == ["f3", "f2", "f1"]


class NoPapers:
    """Nothing is to be taken."""

    def papers(self, staff_id: str) -> tuple[()]:
        assert staff_id == CLERK.staff_id
        return ()

    def clock_doubted(self) -> bool:
        return False


PAGES: dict[str, tuple[Person, str]] = {"clerk": (CLERK, "作风纪律"), "head": (HEAD, "作风纪律")}


@pytest.mark.parametrize(("page", "size"), [(page, size) for page in PAGES for size in SIZES])
def test_a_finished_page_looks_as_it_was_approved(
    page: str, size: str, snap_compare: Any, request: pytest.FixtureRequest, store: Store
) -> None:
    person, words = PAGES[page]
    app = own_app(store, person)

    async def walk(pilot: Pilot[None]) -> None:
        await open_page(pilot, words)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        compare_twin(app, TWINS / f"{page}-{size}.txt", update=request.config.option.update_snapshots)

    assert snap_compare(app, terminal_size=SIZES[size], run_before=walk)
