"""Pages: what is drawn before anybody knows how much room there is."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from kiosk.widgets.pages import Pages


class Shelf(App[None]):
    """Forty parts."""

    def compose(self) -> ComposeResult:
        """One widget alone."""
        yield Pages([Static(str(number)) for number in range(40)], cell=(34, 3), columns=3)


async def test_the_first_frame_has_a_page_and_not_everything_squeezed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pages, "fit", lambda _self: None)  # as before anybody has said how much room there is
    async with Shelf().run_test(size=(80, 24)) as pilot:
        pages = pilot.app.query_one(Pages)
        assert 2 <= len(pages.shown) <= 12
        assert pages.styles.grid_size_columns == 2
