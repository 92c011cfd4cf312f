"""Everything that could make two pictures of one screen differ is stopped here."""

import logging
import os
from collections.abc import Iterator

import pytest
from textual.widgets import Input, TextArea

from tests.kiosk.settling import settle_by_the_loop
from tests.quick import quick_pins


@pytest.fixture(autouse=True)
def still_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colours, themes or drivers from outside, and no blinking cursors. Clocks and ids stand in `fakes.make_app`.

    PINs are hashed quickly.
    """
    for name in list(os.environ):
        if name == "NO_COLOR" or (name.startswith("TEXTUAL") and name != "TEXTUAL_SNAPSHOT_TEMPDIR"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _self: None)
    settle_by_the_loop(monkeypatch)
    quick_pins(monkeypatch)


@pytest.fixture(autouse=True)
def nothing_unforeseen(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A terminal lives on after an error of its own; a test that did not expect one must not."""
    yield
    if request.node.get_closest_marker("breaks") is None:
        records = [*caplog.get_records("setup"), *caplog.get_records("call")]
        found = [record for record in records if record.name == "kiosk" and record.levelno >= logging.CRITICAL]
        assert not found, found[0].exc_info
