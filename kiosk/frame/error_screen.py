"""The error screen: what happened, that nothing was lost, what to do. Never a traceback."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble, detail_of
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile


class ErrorScreen(HallScreen):
    """Offers trying again where that makes sense, and the way out.

    Somebody who has signed in is waited for as long as it takes: a running test stands still behind this screen.
    """

    CSS_PATH = "error_screen.tcss"
    drops_echo = True
    interrupts = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "retry", lambda words: words.trouble.retry),
        Command("escape", "home", lambda words: words.common.home),
        Command("ctrl+q", "app.quit", lambda words: words.trouble.leave, "Ctrl+Q"),
    )

    def __init__(self, trouble: Trouble, error: BaseException, retry: Callable[[], object] | None) -> None:
        """`retry` is called after this screen has gone."""
        super().__init__()
        self.trouble = trouble
        """What went wrong."""
        self._error = error
        self._retry = retry

    def compose_body(self) -> ComposeResult:
        """The message on one plane, the ways out below."""
        words = self.words.trouble
        what, kept, todo = self.trouble.told(words, again=self._retry is not None)
        with Vertical(id="message"):
            yield Prose(what, id="what")
            yield Prose(kept, id="kept")
            yield Prose(todo, id="todo")
            yield Prose(words.staff_detail.format(detail=detail_of(self._error, self.words.language)), id="detail")
        with Horizontal(id="ways"):
            for command in self.offered():
                if command.action in {"retry", "home", "app.quit"}:
                    yield Tile(command.action, command.says(self.words), id=command.action.removeprefix("app."))

    def offered(self) -> Iterator[Command]:
        """Trying again where it can be tried; no way home where there is none, but the administrator's way out."""
        for command in super().offered():
            match command.action:
                case "retry":
                    if self._retry:
                        yield command
                case "home":
                    if self.trouble.for_staff:
                        yield command.saying(lambda words: words.trouble.give_up)
                    elif not self.trouble.lasts:
                        yield command
                case "app.quit":
                    if self.trouble.lasts:
                        yield command
                case _:
                    yield command

    def idle_limit(self) -> float | None:
        """A terminal that is not in order keeps saying so; staff are waited for."""
        waits = self.trouble.lasts or self.trouble.for_staff
        return None if waits else super().idle_limit()

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_retry(self) -> None:
        """Try again what failed, once this screen has gone."""
        if self._retry:
            self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
            self.kiosk.call_later(self._retry)
            self.kiosk.call_later(self.kiosk.go_on)
            self._retry = None

    def action_home(self) -> None:
        """Back to the blank screen."""
        if not self.trouble.lasts:
            self.kiosk.go_blank()
