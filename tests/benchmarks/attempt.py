"""A whole attempt at service level, against the bare commits it needs and against naming questions at every look."""

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import process_time
from types import MappingProxyType

from quiz.bank.load import bundled_bank_path, load_bank
from quiz.model.bank import Bank
from quiz.model.item import Item
from quiz.review.apart import kept_apart
from quiz.service import Tests
from scoring.clock import hall_day
from scoring.events.attempts import SubmitReason
from scoring.events.campaigns import MAX_ATTEMPTS, CampaignOpened, PaperScheduled, Weights
from scoring.events.organisation import Role, StaffEnrolled
from scoring.ledger.private import seal
from scoring.ledger.store import Store
from tests.benchmarks.appends import small_hall
from tests.benchmarks.measure import Row, alternating, on_disk

PAPER = "monthly"
_ROUNDS = 15


class _NamedAnew(Item):
    """A question that is serialised and hashed whenever somebody asks for its name, as all once were."""

    def digest(self) -> str:
        self.__dict__.pop("_digest", None)
        return super().digest()


def attempts() -> list[Row]:
    """CPU of starting, answering 20 questions one by one, and handing in; disk waits are left out."""
    bank = load_bank(bundled_bank_path()).bank
    with on_disk() as folder:
        store = small_hall(Path(folder))
        turns, old = _turns(store, bank), _anew(bank)
        rooms = Tests(store, lambda: bank), Tests(store, lambda: old)  # one a program, as a terminal has it
        raw = sqlite3.connect(Path(folder) / "raw.sqlite3", isolation_level=None)
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE answer (position INTEGER, response TEXT, at TEXT)")
        mine, before, bare = alternating(
            _ROUNDS,
            partial(_cpu, lambda: _taken(rooms[0], next(turns))),
            partial(_cpu, lambda: _taken(rooms[1], next(turns))),
            partial(_cpu, lambda: _commits(raw, 2 * bank.blueprints[PAPER].count + 2)),
        )
        raw.close()
        store.close()
    items = tuple(bank.items.values())
    once, load = alternating(5, partial(_cpu, lambda: kept_apart(items)), partial(_cpu, _loaded))
    return [
        _row("once a bank: what gives what away / loading it", once, load, ""),
        _row("attempt of 20 answers / its bare commits", mine, bare, "<= 4"),
        _row("attempt of 20 answers / naming anew", mine, before, "<= 0.3"),
    ]


def _loaded() -> object:
    return load_bank(bundled_bank_path())


def _cpu(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _taken(room: Tests, staff_id: str) -> None:
    sitting = room.start(staff_id, PAPER)
    for place in sitting.attempt.paper.items:
        sitting.show(place.position, place.position * 1000)
        sitting.answer(place.position, sitting.item(place.position).key, place.position * 1000 + 500)
    sitting.submit(SubmitReason.CLERK, 30_000)


def _commits(raw: sqlite3.Connection, count: int) -> None:
    for position in range(count):
        raw.execute("INSERT INTO answer VALUES (?, '[\"A\"]', '2026-07-14T09:41:00.000000Z')", (position,))


def _turns(store: Store, bank: Bank) -> Iterator[str]:
    """Clerks in turn, each as often as an attempt is allowed; their paper is scheduled for today."""
    today = hall_day(store.clock())
    weights = Weights(knowledge=40, satisfaction=40, discipline=20)
    store.ledger.append(CampaignOpened(campaign_id="C", title="C", first_day=today, last_day=today, weights=weights))
    plan = bank.blueprints[PAPER]
    store.ledger.append(
        PaperScheduled(
            campaign_id="C",
            paper_id=PAPER,
            title=plan.title,
            deadline=today,
            seconds_allowed=plan.seconds_allowed,
            maximum=str(plan.maximum),
            attempts_allowed=MAX_ATTEMPTS,
        )
    )
    clerks = [f"C{number}" for number in range(2 * (_ROUNDS + 1) // MAX_ATTEMPTS + 1)]
    for clerk in clerks:
        name = seal("某人", about="name")
        event = StaffEnrolled(staff_id=clerk, unit_id="U", role=Role.CLERK, name=name.sealed)
        store.ledger.append(event, secrets=(name,))
    return itertools.chain.from_iterable([clerk] * MAX_ATTEMPTS for clerk in clerks)


def _anew(bank: Bank) -> Bank:
    items = {name: _NamedAnew.model_construct(**dict(item)) for name, item in bank.items.items()}
    return replace(bank, items=MappingProxyType(items))


def _row(what: str, mine: float, floor: float, aim: str) -> Row:
    return Row(what, f"{mine * 1000:.1f} ms", f"{floor * 1000:.1f} ms", f"{mine / floor:.2f}", aim)
