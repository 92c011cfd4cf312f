"""Which services a duty leader is offered first: those of the window, then those that are done most."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.desks.staff.nearest import nearest_first
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.widgets.tile import Tile
from quiz.model.source import Here
from scoring.events.organisation import WindowRegistered
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.read.case_mix import ServiceCount
from scoring.services.ratings import Ratings
from tests.kiosk.leader.patrol import enter, leader_app, patrolled, sees
from tests.quiz.shipped import shipped

GUIDES = [shipped().bank.guides[name] for name in ("S01", "S02", "S03", "S04", "S05")]
HERE = Here.model_construct(windows=("A01",))  # type: ignore[call-arg]  # what it rests on is no matter here


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with patrolled(tmp_path / "hall.db") as made:
        yield made


def test_first_what_the_roster_says_then_the_book_then_what_is_done_most() -> None:
    guides = [one.model_copy(update={"here": HERE}) if one.id == "S04" else one for one in GUIDES]
    counts = [
        ServiceCount("A01", "W1", "S03", 5, 2),
        ServiceCount("A02", "W2", "S02", 5, 9),
        ServiceCount("A01", None, "S03", 1, 1),
    ]
    order = nearest_first(guides, "A01", ("S05",), counts)
    assert [one.id for one in order] == ["S05", "S04", "S03", "S02", "S01"]
    assert [one.id for one in nearest_first(guides, "B01", (), ())] == [one.id for one in GUIDES]


async def test_without_a_keyboard_the_windows_own_services_are_the_first_tiles(store: Store) -> None:
    known = {"window_id": "A01", "unit_id": "U1", "name": "一号"}
    store.ledger.append(WindowRegistered(**known, services=("S31",)))
    Ratings(store).give("A01", 5, channel=Channel.HALL, service_id="S20")
    app = leader_app(StorePatrolDesk(store, lambda: shipped().bank))
    app.settings = replace(app.settings, keyboard=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        await pilot.press("1", "d", "1", "enter", "t")
        await sees(pilot, "没有一次说清的是哪个事项", "S31", "S20")
        tiles = [one.value for one in pilot.app.screen.query(Tile) if one.display]
        assert tiles[:3] == ["S31", "S20", "S01"]
