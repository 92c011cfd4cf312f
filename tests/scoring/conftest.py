"""A store on a real file, with a clock that tests move."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.ledger.store import Store
from tests.scoring.halls import FakeClock, open_at, opened, organisation


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hall.db"


@pytest.fixture
def store(path: Path, clock: FakeClock) -> Iterator[Store]:
    """An empty store on a file."""
    opened_store = open_at(path, clock)
    yield opened_store
    opened_store.close()


@pytest.fixture
def hall(store: Store) -> Store:
    """A store that holds the small hall and its campaign, and no ratings yet."""
    store.ledger.append_all([*organisation(), *opened()])
    return store
