"""What a terminal's settings mean for what stands behind its screens."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk import hall
from kiosk.settings import TerminalKind
from tests.kiosk.fakes import NOON, settings


@pytest.mark.parametrize("region", [None, "安阳"])
def test_papers_are_drawn_for_the_halls_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, region: str | None
) -> None:
    asked: dict[str, Any] = {}

    def test_room(*_: object, **given: object) -> object:
        asked.update(given)
        return object()

    monkeypatch.setattr(hall, "TestRoom", test_room)
    shown = replace(settings(TerminalKind.HALL), region=region)
    opened = hall.open_hall(shown, tmp_path, clock=lambda: NOON, demo_seed=None, progress=lambda _done, _words: None)
    opened.store.close()
    assert asked == {"region": region}
