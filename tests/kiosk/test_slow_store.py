"""Keys typed as fast as a burst arrives: the same is stored and shown whether the store takes 0, 50 or 500 ms.

Every screen that stores has a walk here (`test_every_screen_that_stores_is_walked`). A walk is typed
patiently, each key after the one before it was done, and in one burst: the same must come of both.
"""

import asyncio
import json
import re
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from sqlalchemy import text
from textual.events import Key
from textual.keys import _character_to_key

from kiosk.desks.on_store import StoreRatingDesk
from kiosk.desks.staff.own import StoreOwnDesk
from kiosk.desks.staff.patrols import StorePatrolDesk
from kiosk.frame.app import KioskApp
from kiosk.own.page import OwnPageScreen
from kiosk.settings.settings import TerminalKind
from quiz.survey.keeping import questions_of
from quiz.survey.read import read_survey
from scoring.events.identity import PinReason
from scoring.events.organisation import Role, WindowRegistered
from scoring.events.ratings import Channel
from scoring.ledger.store import Store
from scoring.services.credentials import Credentials, PinSetting
from scoring.surveys.desk import Answers, Surveys
from tests.kiosk.clerk.halls import BADGE, Hall
from tests.kiosk.fakes import HandClock, make_app, settings
from tests.kiosk.fakes import services as services_of
from tests.kiosk.leader.patrol import NOW, hall_of, leader_app
from tests.kiosk.office.answering.inboxes import PEOPLE, hall
from tests.kiosk.office.answering.test_inbox import answered
from tests.kiosk.office.room.rooms import enrol_more, room_app
from tests.kiosk.office.room.test_room import disputed
from tests.kiosk.own.test_own_page import CLERK
from tests.kiosk.pilots import Kiosk, kiosk, ready, until
from tests.kiosk.screen_text import screen_text
from tests.quiz.bank.samples import HEALTHY, load_files
from tests.quiz.shipped import shipped
from tests.scoring.halls import FakeClock, enrolled, found, july, open_at

LONG = pytest.mark.long
ROOT = Path(__file__).parents[2]
SLIP, OWN = "739512", "907162"


@dataclass(frozen=True)
class Walk:
    """A way over screens that store."""

    make: Callable[[Path, ExitStack], tuple[KioskApp, Store]]
    """The terminal and its store, in a folder of their own."""
    door: str | None
    keys: Sequence[str]
    screens: frozenset[str]
    """Files of `kiosk/` whose storing is walked over."""


def small_hall(folder: Path, stack: ExitStack) -> Store:
    store = stack.enter_context(closing(open_at(folder / "hall.db", FakeClock(NOW))))
    store.ledger.append_all([*hall_of(), enrolled("H1", "U1", Role.HEAD, "户政负责人")])
    return store


def citizen(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = small_hall(folder, stack)
    place = replace(settings(), window_id="A01", keyboard=True, locked=True)
    behind = services_of(StoreRatingDesk(store, Channel.WINDOW, lambda: shipped().bank))
    return make_app(shown=place, clock=lambda: NOW, open_services=lambda: behind), store


def where_two_are_done(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    app, store = citizen(folder, stack)
    store.ledger.append(WindowRegistered(window_id="A01", unit_id="U1", name="一号", services=("S05", "S06")))
    return app, store


def clerk(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    hall = Hall(folder / "hall.db")
    stack.enter_context(closing(hall.store))
    hall.people()
    hall.schedule()
    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    Credentials(hall.store, quick).set_pins({BADGE: SLIP}, PinSetting("G1", PinReason.RESET, one_time=True))
    return hall.app(), hall.store


def patrol(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = small_hall(folder, stack)
    bank = load_files(folder / "bank", HEALTHY).bank
    return leader_app(StorePatrolDesk(store, lambda: bank)), store


def own(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = small_hall(folder, stack)
    store.ledger.append_all([found(name, 1, staff_id="W1", window_id="A01", unit_id="U1") for name in ("f1", "f2")])
    doors = {"patrol": lambda _: OwnPageScreen(StoreOwnDesk(store), CLERK)}
    shown = replace(settings(TerminalKind.DEMO), keyboard=True)
    return make_app(shown=shown, clock=lambda: NOW, doors=doors), store


def called(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = stack.enter_context(hall(folder / "hall.db"))
    answered(store)
    return room_app(store, folder, person=PEOPLE["G2"]), store


def office(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = small_hall(folder, stack)
    enrol_more(store)
    store.ledger.append_all(
        [found("F1", 1, staff_id="W2", window_id="A02", unit_id="U1"), disputed("F1", "W2", "不对")]
    )
    return room_app(store, folder), store


def forms(folder: Path, stack: ExitStack) -> tuple[KioskApp, Store]:
    store = stack.enter_context(hall(folder / "hall.db"))
    asks = read_survey(ROOT / "question_bank/surveys/service-month.yaml").healthy
    assert asks is not None
    Surveys(store).open("m7", questions_of(asks), (july(1), july(31)), "G2")
    Surveys(store).answer("m7", Answers({"overall": 1}, {"words": "窗口太少"}), Channel.PAPER, answer_id="w1", by="G2")
    return room_app(store, folder, person=PEOPLE["G2"]), store


WALKS: dict[str, Walk] = {
    "citizens rate one after the other": Walk(
        citizen,
        None,
        (
            "2",
            "1",
            "3",
            "enter",
            "enter",
            "4",
            "w",
            *"abc",
            "enter",
            "escape",
            "5",
            "escape",
            "enter",
            "1",
            "2",
            "w",
            "escape",
        ),
        frozenset({"citizen/rating.py", "citizen/reasons.py", "citizen/comment.py"}),
    ),
    "citizens leave numbers": Walk(
        citizen,
        None,
        (
            *("1", "p", *"13800138000", "enter", "2", "enter", "enter"),
            *("v", *"bj20260714-0000042", "enter", "4", "escape", "enter"),
            *("r", *"0" * 16, "enter", "escape"),
        ),
        frozenset({"citizen/contact.py", "citizen/visit.py", "citizen/receipt.py"}),
    ),
    "citizens say which service it was": Walk(
        where_two_are_done,
        None,
        ("1", "2", "enter", "1", "enter", "4", "w", *"abc", "enter", "2", "enter", "5", "1", "enter", "escape"),
        frozenset({"citizen/numbered.py"}),
    ),
    "a clerk gets a PIN, sits a test and hands it in": Walk(
        clerk,
        None,
        (
            *("2", *BADGE, "enter", *SLIP, "enter", *OWN, "enter", *OWN, "enter"),
            *(
                "1",
                "enter",
                "1",
                "space",
                "2",
                "down",
                "space",
                "n",
                "2",
                "f",
                "n",
                "1",
                "3",
                "n",
                "2",
                "escape",
                "enter",
            ),
            *("1", "n", "2", "1", "n", "3", "0", "b", "r", "s", "enter", "escape"),
        ),
        frozenset(
            {"frame/sign_in.py", "frame/new_pin.py", "clerk/papers.py", "clerk/before_start.py", "clerk/question.py"}
            | {"clerk/review.py", "clerk/answering/sitting.py"}
        ),
    ),
    "a duty leader walks": Walk(
        patrol,
        "patrol",
        (
            *("enter", "1", "b", "2", *"note", "enter", "u", "enter", "down", "1", "e", "1", "enter"),
            *("1", "d", "1", "enter", "t", *"s05", "enter"),
            *("enter", "enter", "s", "enter", "d", "1", "enter", "escape"),
        ),
        frozenset({"leader/route.py", "leader/note.py", "leader/service.py", "leader/days.py"}),
    ),
    "somebody disputes two findings": Walk(
        own,
        "patrol",
        ("1", *"abc", "enter", "1", *"def", "enter"),
        frozenset({"own/page.py", "own/dispute.py"}),
    ),
    "the office decides, opens a month and gives a PIN": Walk(
        office,
        "scores",
        ("2", "f", "r", *"abc", "enter", "escape", "4", "n", "enter", "escape", "3", "r", "enter", "e", "escape"),
        frozenset({"office/listing/doing.py", "office/listing/form.py", "office/screen.py", "office/live.py"}),
    ),
}

WALKS["a citizen is called twice"] = Walk(
    called, "scores", ("8", "enter", "c", "3", "c", "1", "escape"), frozenset({"office/answering/call_screen.py"})
)

WALKS["forms of a survey are typed in"] = Walk(
    forms,
    "scores",
    (*("1", "m", "p"), *"5431", "enter", *"22", "backspace", *"312", "enter", *"55", "escape"),
    frozenset({"office/surveys/paper_screen.py"}),
)

NO_KEYS = frozenset({"citizen/survey/handing_in.py", "citizen/rest.py", "citizen/notice/notice.py"})
"""Store without a key, when they open or a visit ends, or hand to a printer: walked over by tests of their own."""

Outcome = tuple[list[tuple[str, dict[str, Any]]], str]
"""What is stored, and what is shown."""

_RECEIPT = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")
"""Of a rating whose id is made anew each time."""
_RANDOM = re.compile(r"[0-9a-f]{32,64}|[0-9a-f]{8}-[0-9a-f-]{27}|t-[0-9a-f]{12}")


def stored(store: Store) -> list[tuple[str, dict[str, Any]]]:
    """Every entry in order, without what is drawn anew each time: places and digests of texts, identifiers."""
    with store.reading() as connection:
        rows = connection.execute(text("SELECT kind, payload FROM ledger ORDER BY lamport")).all()
        texts = connection.execute(text("SELECT about, text FROM private_text ORDER BY about, text")).all()
    names: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        return names.setdefault(match[0], f"#{len(names)}")

    entries = [(str(row.kind), json.loads(_RANDOM.sub(named, row.payload))) for row in rows]
    for _, payload in entries:
        payload.pop("elapsed_ms", None)  # whoever types ahead of a slow store is quicker
    return [*entries, *(("text", {str(row.about): row.text}) for row in texts)]


def pressed(key: str) -> tuple[str, str | None]:
    """A key's name and character."""
    if len(key) == 1:
        return _character_to_key(key), key
    return key, " " if key == "space" else None


def slow(monkeypatch: pytest.MonkeyPatch, milliseconds: int) -> None:
    """Everything that is asked of a desk takes so much longer."""
    before = asyncio.to_thread

    async def later(call: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        def slowly() -> Any:
            time.sleep(milliseconds / 1000)
            return call(*args, **kwargs)

        return await before(slowly)

    if milliseconds:
        monkeypatch.setattr(asyncio, "to_thread", later)


async def walked(walk: Walk, folder: Path, *, patiently: bool) -> Outcome:
    """What is stored and shown at the end of a walk."""
    folder.mkdir()  # noqa: ASYNC240 - before anything runs
    with ExitStack() as stack:
        app, store = walk.make(folder, stack)
        async with app.run_test(size=(120, 40)) as pilot:
            await ready(pilot)
            if walk.door is not None:
                kiosk(pilot).open_door(walk.door)
                await still(pilot)
            hands = kiosk(pilot).monotonic
            assert isinstance(hands, HandClock)
            for key in walk.keys:
                hands.pass_by(0.5)  # long enough to be no double tap
                app.post_message(Key(*pressed(key)))
                if patiently:
                    await still(pilot)
            await still(pilot)
            return stored(store), f"{type(app.screen).__name__}\n{_RECEIPT.sub('', screen_text(app))}"


async def still(pilot: Kiosk) -> None:
    """Until everything that was pressed has been felt and nothing is being read or stored."""
    app = kiosk(pilot)

    def quiet() -> bool:
        return app.line.idle and all(worker.is_finished or worker.group == "steps" for worker in app.workers)

    for _ in range(2):
        await until(pilot, quiet, seconds=60)
    steps = getattr(app.screen, "_steps", None)
    if steps is not None:
        await until(pilot, lambda: steps.idle)


@pytest.mark.parametrize(
    "milliseconds",
    [pytest.param(0, marks=LONG), 50, pytest.param(500, marks=LONG)],
    ids=lambda milliseconds: f"{milliseconds}ms",
)
@pytest.mark.parametrize("name", WALKS)
async def test_the_same_comes_of_it_however_slow_the_store_is(
    name: str, milliseconds: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name not in _patient:
        _patient[name] = await walked(WALKS[name], tmp_path / "patient", patiently=True)
    slow(monkeypatch, milliseconds)
    entries, shown = await walked(WALKS[name], tmp_path / "burst", patiently=False)
    for entry, expected in zip_longest(entries, _patient[name][0]):
        assert entry == expected
    assert shown == _patient[name][1]


_patient: dict[str, Outcome] = {}
"""What came of each walk with nothing to wait for."""


def test_every_screen_that_stores_is_walked() -> None:
    kiosk_ = ROOT / "kiosk"
    stores = re.compile(r"\.storing\(")
    found_ = {
        path.relative_to(kiosk_).as_posix() for path in kiosk_.rglob("*.py") if stores.search(path.read_text("utf-8"))
    }
    assert found_ - NO_KEYS <= frozenset().union(*(walk.screens for walk in WALKS.values()))
