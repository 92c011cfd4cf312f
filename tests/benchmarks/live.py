"""What a board costs that somebody leaves open while a citizen rates every second: processor time of the whole app."""

import asyncio
from pathlib import Path
from statistics import median
from time import process_time

from kiosk.desks.on_store import StoreScoreDesk
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.services.ratings import Ratings
from tests.benchmarks.hall_of import hall_of
from tests.benchmarks.measure import Row, on_disk
from tests.kiosk.office.office import enter, office_app

PEOPLE = 500
SECONDS = 15
SIZE = (160, 45)


def live_board() -> list[Row]:
    """Looks, reads, works out and paints once a second; a second without a rating beside it."""
    with on_disk() as folder:
        store = hall_of(Path(folder), PEOPLE, 1_000_000)
        busy, idle = asyncio.run(_watch(store))
        store.close()
    return [
        Row(
            f"live board, {PEOPLE} people, a rating a second",
            f"{busy * 100:.1f} %",
            f"{idle * 100:.1f} %",
            "",
            "<= 5 % of a core",
        )
    ]


async def _watch(store: Store) -> tuple[float, float]:
    """Processor seconds a second, medians: with a rating every second, and without any."""
    ratings = Ratings(store)
    app = office_app(StoreScoreDesk(store), clock=store.clock)
    async with app.run_test(size=SIZE) as pilot:
        await enter(pilot)
        await asyncio.sleep(2)
        busy = []
        for number in range(SECONDS):
            ratings.give(f"A{number * 7 % 300:04}", 1 + number % 5, channel=Channel.WINDOW)
            busy.append(await _second())
        idle = [await _second() for _ in range(5)]
    return median(busy), median(idle)


async def _second() -> float:
    before = process_time()
    await asyncio.sleep(1)
    return process_time() - before
