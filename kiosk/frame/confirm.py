"""Asks once before something that cannot be taken back."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked."""

    question: str
    notes: Sequence[str]
    """What it means, the most important first."""
    yes: str
    no: str | None
    """None where there is nothing to choose."""


class ConfirmScreen(HallScreen):
    """Two ways, neither chosen beforehand. The second half of the double tap that opened it is not an answer."""

    CSS_PATH = "confirm.tcss"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "yes", lambda words: words.common.enter),
        Command("escape", "no", lambda words: words.help.back),
    )

    def __init__(
        self,
        asking: Callable[[Wording], Asking],
        on_yes: Callable[[], object],
        *,
        banner: Callable[[Wording], Widget] | None = None,
    ) -> None:
        """Ask.

        Args:
            asking: says it in the language chosen.
            on_yes: is called after this screen has gone.
            banner: the running test's; with it nobody is signed out.
        """
        super().__init__()
        self._asking = asking
        self._on_yes = on_yes
        self._banner = banner

    def own_banner(self) -> Widget | None:
        """The running test's banner."""
        return self._banner(self.words) if self._banner else None

    def idle_limit(self) -> float | None:
        """A running test is never cleared away."""
        return None if self._banner else super().idle_limit()

    def compose_body(self) -> ComposeResult:
        """The question and what it means on one plane, the two ways below."""
        asking = self._asking(self.words)
        with Vertical(id="message"):
            yield Prose(asking.question, id="what")
            for note in asking.notes:
                yield Prose(note)
        with Horizontal(id="ways"):
            yield Tile("yes", asking.yes, id="yes")
            if asking.no is not None:
                yield Tile("no", asking.no, id="no")

    def offered(self) -> Iterator[Command]:
        """The two ways in the words of what is asked."""
        for command in super().offered():
            match command.action:
                case "yes":
                    yield command.saying(lambda words: self._asking(words).yes)
                case "no":
                    if self._asking(self.words).no is not None:
                        yield command.saying(lambda words: self._asking(words).no or "")
                case _:
                    yield command

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action(event.tile.value)

    def action_yes(self) -> None:
        """Do it."""
        self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
        self._on_yes()

    def action_no(self) -> None:
        """Leave everything as it is; where there is nothing to choose, it is the same way."""
        if self._asking(self.words).no is None:
            self.action_yes()
        else:
            self.kiosk.pop_screen()
