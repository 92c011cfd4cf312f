"""A hall with one clerk and one paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.clerk.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path / "hall.sqlite3")
    made.people()
    made.schedule()
    yield made
    made.store.close()
