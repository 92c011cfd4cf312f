"""Pages: what is drawn before anybody knows how much room there is."""

import pytest
from textual.app import App, ComposeResult

from kiosk.widgets.pages import Pages
from kiosk.widgets.tile import Tile


class Shelf(App[None]):
    """Forty tiles."""

    def compose(self) -> ComposeResult:
        """One widget alone."""
        yield Pages([Tile(str(number), str(number)) for number in range(40)], cell=(34, 3), columns=3)


async def test_the_first_frame_has_a_page_and_not_everything_squeezed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pages, "on_resize", lambda _self, _event: None)  # as before the first one has come
    async with Shelf().run_test(size=(80, 24)) as pilot:
        shown = pilot.app.query_one(Pages).shown
        assert 2 <= len(shown) <= 12
        assert {part.size.height for part in shown} == {3}
        assert len({part.region.x for part in shown}) == 2
