"""Names that would crash a screen, colour it or turn it round change nothing but themselves."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len
from sqlalchemy import select

from kiosk.desks.ports import Person
from kiosk.office.events import EventsScreen
from kiosk.office.explain import ExplainScreen
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.text.clean import clean
from scoring.events.campaigns import CampaignOpened
from scoring.events.organisation import Role, StaffAssigned, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Submission
from scoring.ledger.private import erase
from scoring.tables.keys import table
from scoring.tables.organisation import Staff
from tests.kiosk.office.office import desk_of, enter, new_store, office_app, sees, story
from tests.kiosk.pilots import Kiosk, arrive, until
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import CAMPAIGN, FIRST, LAST, at, enrolled, found, rated_often, scheduled, took, weights

NASTY = (
    "李[/red]四",
    "王[A]五[B]",
    "[@click=app.quit]点我[/]",
    "赵\x1b[2J\x1b]0;x\x07六\x9b31m",
    "\u202e钱七\u2066\u200b",
    "很" * 200,
    "孙😀👩‍👩‍👧八",
    "𠮷𡈽𪚥",
    "Ë" + "\u0301" * 40,
    "{name} {0} %s",
)


def hall() -> Iterator[Submission]:
    """Units, windows, clerks and a campaign under such names, with everything a screen can show."""
    for number, name in enumerate(NASTY):
        yield Submission(UnitRegistered(unit_id=f"U{number}", name=name[:60]), at=at(1))
        yield Submission(WindowRegistered(window_id=f"A{number}", unit_id=f"U{number}", name=name[:60]), at=at(1))
        yield enrolled(f"W{number}", f"U{number}", Role.CLERK, name)
        duty = StaffAssigned(
            assignment_id=f"D{number}",
            staff_id=f"W{number}",
            window_id=f"A{number}",
            first_day=FIRST,
            last_day=LAST,
        )
        yield Submission(duty, at=at(1))
    campaign = CampaignOpened(
        campaign_id=CAMPAIGN, title=NASTY[0] + NASTY[3], first_day=FIRST, last_day=LAST, weights=weights(40, 40, 20)
    )
    yield Submission(campaign, at=at(1))
    yield Submission(scheduled().model_copy(update={"title": NASTY[2] + NASTY[4]}), at=at(1))
    for number in range(len(NASTY)):
        yield from rated_often(f"A{number}", f"W{number}", (1, 0, 1, 2, 9), at(2))
        yield from took(f"W{number}", ("4", "5"))
        yield found(f"F{number}", 1, staff_id=f"W{number}", window_id=f"A{number}", unit_id=f"U{number}")


def calm(pilot: Kiosk) -> None:
    """No control, override or invisible sign on the screen, and no row that is too long."""
    shown = screen_text(pilot.app)
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u200b", "\x00"}
    assert all(cell_len(row) <= pilot.app.size.width for row in shown.splitlines())


@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["narrow", "wide"])
async def test_names_stand_on_every_board_as_they_are(path: Path, size: tuple[int, int]) -> None:
    store = new_store(path, hall)
    person = Person("G1", NASTY[0], NASTY[1], "admin")
    async with office_app(desk_of(store), person=person).run_test(size=size) as pilot:
        await enter(pilot)
        for board, prefix in (("1", "W"), ("2", "A"), ("3", "U")):
            await pilot.press(board)
            table_ = pilot.app.screen.query_one(ScoreTable)
            await until(pilot, lambda table_=table_, prefix=prefix: (table_.pointed or "").startswith(prefix))  # type: ignore[misc]
            for _ in NASTY:
                number = int((table_.pointed or "")[1:])
                await sees(pilot, clean(NASTY[number])[:2])
                calm(pilot)
                await pilot.press("down")
        await pilot.press("slash", *"red")
        await sees(pilot, "筛选「red」 1/10")
        calm(pilot)
    store.close()


@pytest.mark.parametrize("number", [0, 3, 5])
@pytest.mark.parametrize("size", [(80, 24), (160, 45)], ids=["narrow", "wide"])
async def test_names_stand_behind_a_score_as_they_are(path: Path, size: tuple[int, int], number: int) -> None:
    store = new_store(path, hall)
    async with office_app(desk_of(store)).run_test(size=size) as pilot:
        await enter(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, ScoresScreen)
        screen.query_one(ScoreTable).point_at(f"W{number}")
        await pilot.press("enter")
        await arrive(pilot, ExplainScreen)
        await sees(pilot, f"得分由来  W{number} {clean(NASTY[number])[:4]}")
        for page in "234":
            await pilot.press(page)
            await pilot.pause()
            calm(pilot)
        await pilot.press("v")
        await arrive(pilot, EventsScreen)
        await sees(pilot, "账本")
        for kind in "123":
            await pilot.press(kind)
            await pilot.pause()
            calm(pilot)
    store.close()


async def test_an_erased_name_is_said_to_be_erased(path: Path) -> None:
    store = new_store(path, story)
    with store.writing() as connection:
        staff = table(Staff)
        ref = connection.execute(select(staff.c.name_ref).where(staff.c.staff_id == "W1")).scalar_one()
        assert erase(connection, store.hall_id, ref)
    async with office_app(desk_of(store)).run_test(size=(160, 45)) as pilot:
        await enter(pilot)
        await sees(pilot, "姓名已删除", "W1")
        await pilot.press("enter")
        await sees(pilot, "得分由来  W1 姓名已删除")
    store.close()
