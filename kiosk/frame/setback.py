"""The error screen of the clerk's way: what happened, that nothing was lost, what to do."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from kiosk.frame.keybar import KeyHint
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import detail_of
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import test as words


class Setback(Enum):
    """What could not be done."""

    SAVE = "save"
    """A step of a running test did not reach the ledger."""
    SIGN_IN = "sign_in"
    """Badge and PIN could not be checked."""
    READ = "read"
    """Papers or a result could not be read."""
    START = "start"
    """A paper could not be begun or gone on with."""

    @property
    def told(self) -> tuple[str, str]:
        """What happened, and what of it is safe."""
        return {
            Setback.SAVE: (words.TROUBLE_SAVE, words.TROUBLE_SAVE_KEPT),
            Setback.SIGN_IN: (words.TROUBLE_SIGN_IN, words.TROUBLE_SIGN_IN_KEPT),
            Setback.READ: (words.TROUBLE_READ, words.TROUBLE_READ_KEPT),
            Setback.START: (words.TROUBLE_START, words.TROUBLE_START_KEPT),
        }[self]


class SetbackScreen(HallScreen):
    """Offers trying again; the other way out signs the person out. It waits for as long as it takes."""

    CSS_PATH = "setback.tcss"
    drops_echo = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "retry", show=False),
        Binding("escape", "give_up", show=False),
    ]

    def __init__(self, setback: Setback, error: BaseException, retry: Callable[[], object]) -> None:
        """`retry` is called after this screen has gone."""
        super().__init__()
        self._setback = setback
        self._error = error
        self._retry = retry

    def compose_body(self) -> ComposeResult:
        """The message on one plane, the ways out below."""
        what, kept = self._setback.told
        with Vertical(id="message"):
            yield Prose(what, id="what")
            yield Prose(kept)
            yield Prose(words.TROUBLE_TODO)
            yield Prose(words.TROUBLE_DETAIL.format(detail=detail_of(self._error)), id="detail")
        with Horizontal(id="ways"):
            yield Tile("retry", words.RETRY)
            yield Tile("give_up", words.GIVE_UP)

    def hints(self) -> Sequence[KeyHint]:
        """The same ways as keys."""
        return KeyHint("Enter", words.RETRY, "retry"), KeyHint("Esc", words.GIVE_UP, "give_up")

    async def speak(self) -> None:
        """Staff screens are Chinese only."""

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_retry(self) -> None:
        """Try again what failed."""
        self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
        self._retry()

    def action_give_up(self) -> None:
        """Back to the first screen."""
        self.kiosk.go_blank()
