"""Everything that could make two pictures of one screen differ is stopped here."""

import os

import pytest
from textual.widgets import Input, TextArea

from tests.kiosk.settling import settle_by_the_loop


@pytest.fixture(autouse=True)
def still_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """No colours, themes or drivers from outside, and no blinking cursors. Clocks and ids stand in `fakes.make_app`."""
    for name in list(os.environ):
        if name == "NO_COLOR" or (name.startswith("TEXTUAL") and name != "TEXTUAL_SNAPSHOT_TEMPDIR"):
            monkeypatch.delenv(name)
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _self: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _self: None)
    settle_by_the_loop(monkeypatch)
