"""A test room over a store on a file: one paper of 18 questions of every type, two attempts, ten minutes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quiz.model.bank import Bank, assemble
from quiz.service import Tests
from scoring.ledger.store import Store
from tests.quiz.builders import hall_bank, hall_blueprint
from tests.scoring.halls import FakeClock, Terms, at, open_at, opened, organisation

BANK = assemble((), hall_bank().items, (hall_blueprint(),))
TERMS = Terms(maximum="179/2")

Restart = Callable[..., Tests]
"""Throws every object away and opens the file anew, as after a crash; takes another bank if there is one."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hall.db"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(at(6))


@pytest.fixture
def stores(path: Path, clock: FakeClock) -> Iterator[list[Store]]:
    """Every store opened so far, the newest last."""
    first = open_at(path, clock)
    first.ledger.append_all([*organisation(), *opened(TERMS)])
    opened_ = [first]
    yield opened_
    for store in opened_:
        store.close()


@pytest.fixture
def store(stores: list[Store]) -> Store:
    return stores[0]


@pytest.fixture
def room(store: Store) -> Tests:
    return Tests(store, lambda: BANK)


@pytest.fixture
def restart(stores: list[Store], path: Path, clock: FakeClock) -> Restart:
    def again(bank: Bank = BANK) -> Tests:
        stores[-1].close()
        stores.append(open_at(path, clock))
        return Tests(stores[-1], lambda: bank)

    return again
