from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.desks.on_store import StoreScoreDesk
from scoring.ledger.store import Store
from tests.kiosk.office.office import desk_of, new_store, story


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "hall.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The story, on a file."""
    opened = new_store(path, story)
    yield opened
    opened.close()


@pytest.fixture
def desk(store: Store) -> StoreScoreDesk:
    return desk_of(store)
