"""One hall for all tests of the bulletin: it is read and never changed."""

from collections.abc import Iterator

import pytest

from kiosk.desks.bulletins import BulletinFacts
from scoring.ledger.store import Store
from tests.kiosk.bulletin.hall import facts_of, happened
from tests.scoring.halls import FakeClock, at, open_at


@pytest.fixture(scope="session")
def july_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The hall, on disk."""
    store = open_at(tmp_path_factory.mktemp("july") / "hall.sqlite3", FakeClock(at(31, 18)))
    store.ledger.append_all([*happened()])
    yield store
    store.close()


@pytest.fixture(scope="session")
def facts(july_store: Store) -> BulletinFacts:
    return facts_of(july_store)
