"""The error screen: what happened, that nothing was lost, what to do. Never a traceback."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from kiosk.frame.citizen_screen import CitizenScreen
from kiosk.frame.keybar import KeyHint
from kiosk.frame.trouble import Trouble
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile


class TroubleScreen(CitizenScreen):
    """Offers trying again where that makes sense, and the way home."""

    CSS_PATH = "error_screen.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "retry", show=False),
        Binding("escape", "home", show=False),
    ]

    def __init__(self, trouble: Trouble, detail: str, retry: Callable[[], object] | None) -> None:
        """`retry` is called after this screen has gone."""
        super().__init__()
        self._trouble = trouble
        self._detail = detail
        self._retry = retry

    def compose_body(self) -> ComposeResult:
        """The message on one plane, the ways out below."""
        words = self.words.trouble
        what, kept, todo = self._trouble.told(words, again=self._retry is not None)
        with Vertical(id="message"):
            yield Prose(what, id="what")
            yield Prose(kept, id="kept")
            yield Prose(todo, id="todo")
            yield Prose(words.staff_detail.format(detail=self._detail), id="detail")
        with Horizontal(id="ways"):
            if self._retry:
                yield Tile("retry", words.retry, id="retry")
            if self._trouble is not Trouble.STARTING:
                yield Tile("home", self.words.common.home, id="home")

    def hints(self) -> Sequence[KeyHint]:
        """The same ways as keys."""
        retry = (KeyHint("Enter", self.words.trouble.retry, "retry"),) if self._retry else ()
        home = (KeyHint("Esc", self.words.common.home, "home"),) if self._trouble is not Trouble.STARTING else ()
        return (*retry, *home, *self.common_hints())

    def idle_limit(self) -> float | None:
        """A terminal that cannot start keeps saying so."""
        return None if self._trouble is Trouble.STARTING else super().idle_limit()

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_retry(self) -> None:
        """Try again what failed, once this screen has gone."""
        if self._retry:
            self.kiosk.pop_screen()
            self.kiosk.call_later(self._retry)
            self._retry = None

    def action_home(self) -> None:
        """Back to the blank screen."""
        if self._trouble is not Trouble.STARTING:
            self.kiosk.go_blank()
