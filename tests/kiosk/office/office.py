"""An office terminal on a real store: the small hall of the scoring tests, a month under way."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.desks.on_store import StoreScoreDesk
from kiosk.desks.ports import CoverageDesk, Person, ScoreDesk
from kiosk.frame.app import KioskApp
from kiosk.office.score_table import ScoreTable
from kiosk.office.scores import ScoresScreen
from kiosk.settings.settings import TerminalKind
from quiz.model.bank import Bank, assemble
from quiz.review.coverage.coverage import coverage
from quiz.review.coverage.model import Coverage
from scoring.clock import Clock
from scoring.events.ratings import ReasonsAdded
from scoring.ledger.ledger import Submission
from scoring.ledger.store import Store
from scoring.ledger.witness import ChainHead
from tests.kiosk.fakes import make_app, settings
from tests.kiosk.pilots import Kiosk, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.scoring.halls import (
    FakeClock,
    at,
    found,
    open_at,
    opened,
    organisation,
    rated,
    rated_often,
    reversed_,
    took,
    voided,
)

NOW = at(14, 9, 41)
ADMIN = Person("G1", "王主任", "公安户政", "admin")


def story() -> Iterator[Submission]:
    """Half a month: clerks well rated and badly, rated too rarely, not tested, fined, pardoned; one rating voided."""
    yield from organisation()
    yield from opened()
    yield from rated_often("A01", "W1", (0, 1, 3, 20, 60), at(2))
    yield from rated_often("A02", "W2", (2, 4, 10, 30, 34), at(3))
    yield from rated_often("A01", "W3", (1, 1, 2, 8, 9), at(9))
    yield from rated_often("B01", "W4", (0, 0, 0, 1, 2), at(8))
    yield rated("mistaken", "A01", 1, "W1", at(10, 9, 30))
    yield voided("mistaken", at(10, 11))
    yield rated("ticked", "A01", 5, "W1", at(13, 16, 5))
    yield Submission(ReasonsAdded(rating_id="ticked", codes=(510, 517)), at=at(13, 16, 6))
    yield from took("W1", ("3", "11/2"))
    yield from took("W1", ("4", "6"), number=2)
    yield from took("W2", ("2", "19/6"))
    yield from took("W4", ("4", "3"))
    yield found("F1", 1, staff_id="W2", window_id="A02", unit_id="U1")
    yield found("F2", 2, staff_id="W2", window_id="A02", unit_id="U1", day=7)
    yield found("F3", 1, staff_id="W1", window_id="A01", unit_id="U1", day=7)
    yield reversed_("F3")


def nothing() -> Iterator[Submission]:
    """A hall without anybody."""
    return iter(())


Story = Callable[[], Iterable[Submission]]


def new_store(path: Path, told: Story | Iterator[Submission] = nothing, now: datetime = NOW) -> Store:
    """A store that holds this story at `path`. A story that can be told again is written once a process, and copied."""
    if not callable(told):
        store = open_at(path, FakeClock(now))
        store.ledger.append_all([*told])
        return store
    for ending, content in _written(told, now):
        path.with_name(path.name + ending).write_bytes(content)
    return open_at(path, FakeClock(now))


@cache
def _written(told: Story, now: datetime) -> tuple[tuple[str, bytes], ...]:
    """The database and what stands beside it: what is behind its name, and content."""
    with TemporaryDirectory() as folder:
        store = open_at(Path(folder) / "hall", FakeClock(now))
        store.ledger.append_all([*told()])
        store.close()
        return tuple((path.name.removeprefix("hall"), path.read_bytes()) for path in Path(folder).iterdir())


@dataclass
class FakeCoverage:
    """Counts a bank; fails as often as it is told to."""

    bank: Bank = field(default_factory=lambda: assemble((), (), ()))
    failures: list[Exception] = field(default_factory=list)

    def coverage(self) -> Coverage:
        if self.failures:
            raise self.failures.pop(0)
        return coverage(self.bank)


def office_app(
    desk: ScoreDesk, *, clock: Clock = lambda: NOW, person: Person = ADMIN, counted: CoverageDesk | None = None
) -> KioskApp:
    """A terminal whose scores door leads straight to the boards, as if `person` had just signed in."""
    behind = counted or FakeCoverage()
    return make_app(
        shown=settings(TerminalKind.DEMO),
        clock=clock,
        doors={"scores": lambda _: ScoresScreen(desk, person, behind)},
    )


HEAD = ChainHead("T1", 5312, "9f2c41d07be3" + "0" * 52)


class PicturedDesk(StoreScoreDesk):
    """A desk whose head of the ledger can be drawn: the real one is another in every run, as salts are."""

    def head(self) -> ChainHead | None:
        return HEAD if super().head() else None


def desk_of(store: Store) -> StoreScoreDesk:
    return PicturedDesk(store)


async def enter(pilot: Kiosk) -> None:
    """Through the door, until the boards have been read."""
    await ready(pilot)
    kiosk(pilot).open_door("scores")
    await sees(pilot, "更新于")


async def sees(pilot: Kiosk, *words: str) -> None:
    """Wait until the screen shows all these words."""
    try:
        await until(pilot, lambda: all(word in screen_text(pilot.app) for word in words))
    except AssertionError:
        shown = screen_text(pilot.app)
        raise AssertionError(f"not seen: {[word for word in words if word not in shown]} on\n{shown}") from None


def row_of(pilot: Kiosk, word: str) -> str:
    """The first row of the screen that holds `word`."""
    return next(row for row in screen_text(pilot.app).splitlines() if word in row)


def table_row(pilot: Kiosk, word: str) -> str:
    """The row of the table that holds `word`, as it is drawn, without what stands beside the table."""
    place = pilot.app.screen.query_one(ScoreTable).region
    strips = pilot.app.screen._compositor.render_strips()[place.y : place.bottom]
    return next(row for row in (strip.crop(place.x, place.right).text for strip in strips) if word in row)
