"""The error screen: what happened, that nothing was lost, what to do. Never a traceback."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import ClassVar, assert_never

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from kiosk.errors import KioskError
from kiosk.screens.base import CitizenScreen
from kiosk.text import clip
from kiosk.widgets.keybar import KeyHint
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.shape import TroubleWords
from scoring.errors import ScoringError

_DETAIL_CELLS = 200
"""Most of an error's own message that is shown."""


class Trouble(Enum):
    """What went wrong, as far as a person at the screen is concerned."""

    STARTING = "starting"
    """The services could not be opened."""
    UNREACHABLE = "unreachable"
    """Something needed for a screen could not be read."""
    UNSAVED = "unsaved"
    """A level was not stored."""
    EXTRA = "extra"
    """The level is stored, its reasons or words are not."""
    BROKEN = "broken"
    """Anything unforeseen."""

    def told(self, words: TroubleWords) -> tuple[str, str]:
        """What happened, and what of it is safe."""
        match self:
            case Trouble.STARTING:
                return words.starting, words.starting_kept
            case Trouble.UNREACHABLE:
                return words.unreachable, words.unreachable_kept
            case Trouble.UNSAVED:
                return words.unsaved, words.unsaved_kept
            case Trouble.EXTRA:
                return words.extra_unsaved, words.extra_kept
            case Trouble.BROKEN:
                return words.broken, words.broken_kept
            case _:
                assert_never(self)


def detail_of(error: BaseException) -> str:
    """What staff are told: the message of an error made for people, else only the error's kind (data may be in it)."""
    if isinstance(error, KioskError | ScoringError):
        return clip(str(error), _DETAIL_CELLS)
    return type(error).__name__


class TroubleScreen(CitizenScreen):
    """Offers trying again where that makes sense, and the way home."""

    CSS_PATH = "trouble.tcss"

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
        what, kept = self._trouble.told(words)
        with Vertical(id="message"):
            yield Prose(what, id="what")
            yield Prose(kept, id="kept")
            yield Prose(words.retry_or_desk if self._retry else words.home_or_desk, id="todo")
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

    async def action_retry(self) -> None:
        """Try again what failed."""
        if self._retry:
            await self.kiosk.pop_screen()
            self._retry()

    def action_home(self) -> None:
        """Back to the blank screen."""
        if self._trouble is not Trouble.STARTING:
            self.kiosk.go_blank()
