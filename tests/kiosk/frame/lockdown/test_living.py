"""Whatever raises becomes a screen that a person can read, and the terminal serves the next one."""

import asyncio
from collections.abc import Callable

import pytest
from textual.app import ComposeResult
from textual.widgets import Static

from kiosk.citizen.rating import RatingScreen
from kiosk.citizen.reasons import ReasonsScreen
from kiosk.frame.app import KioskApp
from kiosk.frame.error_screen import ErrorScreen
from kiosk.frame.help import HelpScreen
from kiosk.frame.keybar import KeyBar
from kiosk.frame.screen import HallScreen
from kiosk.widgets.tile import Tile
from kiosk.wording import Language
from kiosk.wording.leave import LEAVE
from tests.kiosk.fakes import FakeDesk, make_app
from tests.kiosk.pilots import Kiosk, arrive, ready, until
from tests.kiosk.screen_text import screen_text

pytestmark = pytest.mark.breaks
WORDS = "张三的留言"


def stumble(*_: object) -> None:
    raise ValueError(WORDS)


class Unmade(HallScreen):
    """Cannot be composed, while it holds a citizen's words."""

    def compose_body(self) -> ComposeResult:
        yield Static(str(int(WORDS)))


def while_composed(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.push_screen(Unmade())


def in_an_action(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RatingScreen, "action_home", stumble)
    app.screen.call_later(app.screen.run_action, "home")


def in_a_part(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tile, "action_press", stumble)
    app.screen.query(Tile).first().call_later(stumble)


def while_drawn(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app.screen.query(Tile).first(), "render", stumble)
    app.screen.query(Tile).first().refresh()


def in_a_timer(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.set_timer(0.001, stumble)


def in_the_app(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.call_later(stumble)


def of_the_bar(app: KioskApp, monkeypatch: pytest.MonkeyPatch) -> None:
    app.screen.query_one(KeyBar).call_next(stumble)


async def told(pilot: Kiosk) -> None:
    """Wait for the error screen."""
    while not isinstance(pilot.app.screen, ErrorScreen):  # noqa: ASYNC110 - the pilot waits for every part, also dead ones
        await asyncio.sleep(0.01)
    await arrive(pilot, ErrorScreen)


@pytest.mark.parametrize(
    "break_it", [while_composed, in_an_action, in_a_part, while_drawn, in_a_timer, in_the_app, of_the_bar]
)
async def test_any_error_becomes_a_screen_and_the_next_citizen_can_rate(
    break_it: Callable[[KioskApp, pytest.MonkeyPatch], None],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    desk = FakeDesk()
    app = make_app(desk)
    async with app.run_test() as pilot:
        await ready(pilot)
        blank = screen_text(app)
        break_it(app, monkeypatch)
        await told(pilot)
        assert "这个画面出了问题" in screen_text(app)
        assert WORDS not in screen_text(app)
        monkeypatch.undo()
        await pilot.press("escape")
        await until(pilot, lambda: screen_text(app) == blank)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", 4)]
    assert app.return_code in {None, 0}
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ValueError]
    assert capsys.readouterr().err == ""


async def test_an_error_over_an_error_in_the_help_and_at_the_language_leave_a_terminal_that_rates(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = FakeDesk()
    app = make_app(desk)
    async with app.run_test() as pilot:
        await ready(pilot)
        blank = screen_text(app)
        for owner, name, key in ((HelpScreen, "compose_body", "question_mark"), (RatingScreen, "speak", "l")):
            with monkeypatch.context() as patch:
                patch.setattr(owner, name, stumble)
                await pilot.press(key)
                await told(pilot)
            for _ in range(3):
                app.screen.call_next(stumble)
                app.call_later(stumble)
            await pilot.press("f2")
            await told(pilot)
            assert WORDS not in screen_text(app)
            await pilot.press("escape")
            await until(pilot, lambda: screen_text(app) == blank)
        await pilot.press("4")
        await arrive(pilot, ReasonsScreen)
        assert list(desk.given.values()) == [("A03", 4)]
    assert {record.exc_info[0] for record in caplog.records if record.exc_info} == {ValueError}
    assert capsys.readouterr().err == ""


async def test_an_error_screen_that_cannot_be_drawn_ends_the_program_with_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = make_app()

    async def run() -> None:
        async with app.run_test() as pilot:
            await ready(pilot)
            monkeypatch.setattr(ErrorScreen, "compose_body", stumble)
            for _ in range(40):
                app.call_later(stumble)
            await until(pilot, lambda: not app.is_running or app.return_code == 1)

    with pytest.raises(ValueError, match=WORDS):
        await run()
    assert "".join(capsys.readouterr().err.split()) == LEAVE[Language.ZH].fell_over
    assert app.return_code == 1
