"""Everything that can be done on the screen below, key by key."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.views.lines import Gap, Grid, Title
from kiosk.widgets.facts import Facts
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording import Wording


class HelpScreen(HallScreen):
    """A list of keys and what they do. It is left as soon as the screen it tells of would be."""

    CSS_PATH = "help.tcss"
    drops_echo = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("escape,enter,space,question_mark,f1", "back", lambda words: words.help.back),
        Command("ctrl+q", "app.quit", lambda words: words.trouble.leave, "Ctrl+Q"),
        Command("pagedown", "scroll(1)", lambda words: words.common.next_page, on_bar=False),
        Command("pageup", "scroll(-1)", lambda words: words.common.previous_page, on_bar=False),
    )

    def __init__(self, below: HallScreen) -> None:
        """`below` is what the help is about."""
        super().__init__()
        self._below = below

    @property
    def words(self) -> Wording:
        """The language of the screen it tells of."""
        return self._below.words

    def own_banner(self) -> Widget | None:
        """A running test keeps its clock in sight."""
        return self._below.own_banner()

    def compose_body(self) -> ComposeResult:
        """One table."""
        with Scrolled(id="list"):
            yield Facts(tuple(self._lines()))

    def _lines(self) -> Iterator[Title | Gap | Grid]:
        words = self.words.help
        told: dict[str, str] = {}
        for command in self._below.offered():
            told.setdefault(command.key_words(self.words), command.says(self.words))
        yield Title(words.title)
        yield Gap()
        yield Grid((words.keys, words.acts), tuple(told.items()))

    def offered(self) -> Iterator[Command]:
        """No help about the help."""
        shown = self.kiosk.settings
        for command in super().offered():
            # Where there are keys everybody who may know knows them; without any this is the door.
            hidden = command.action == "app.quit" and (shown.keyboard or not shown.locked)
            if command.action != "app.help" and not hidden:
                yield command

    def place(self) -> str:
        """Where the person is."""
        return self._below.place()

    def idle_limit(self) -> float | None:
        """As long as the screen it tells of."""
        return self._below.idle_limit()

    def left_alone(self) -> None:
        """What the screen below would do."""
        self._below.left_alone()

    def action_scroll(self, step: int) -> None:
        """A page on or back."""
        if shown := self.query_one_optional(Scrolled):  # none while the screen is being composed again
            shown.by_pages(step)

    def action_back(self) -> None:
        """Back to what the help is about."""
        self.kiosk.pop_screen()
