"""What happens at the moment the services are open."""

import pytest

from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.home import HomeScreen
from kiosk.settings.settings import TerminalKind
from tests.kiosk.fakes import make_app, settings
from tests.kiosk.pilots import arrive
from tests.kiosk.screen_text import screen_text


async def test_an_error_of_a_screen_that_hears_of_it_is_shown_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def breaks(_: HomeScreen) -> None:
        raise LookupError("nobody at home")

    monkeypatch.setattr(HomeScreen, "services_ready", breaks)
    async with make_app(shown=settings(TerminalKind.HALL)).run_test() as pilot:
        await arrive(pilot, ErrorScreen)
        assert "LookupError" in screen_text(pilot.app)
        assert "nobody at home" not in screen_text(pilot.app)
    assert "nobody at home" in caplog.text
