"""Halls with one clerk and one paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kiosk.clerk.bank import bank_of, long_checklist
from tests.kiosk.clerk.halls import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    made = Hall(tmp_path / "hall.sqlite3")
    made.people()
    made.schedule()
    yield made
    made.store.close()


@pytest.fixture
def long_hall(tmp_path: Path) -> Iterator[Hall]:
    """The same, with a first question that needs several pages at 80 columns."""
    made = Hall(tmp_path / "long.sqlite3", bank=bank_of(long_checklist()))
    made.people()
    made.schedule()
    yield made
    made.store.close()
