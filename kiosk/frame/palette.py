"""Finding a command of a staff screen by typing: Textual's palette over what the screen offers."""

from functools import partial
from typing import ClassVar

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.types import IgnoreReturnCallbackType
from textual.widgets.option_list import Option

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.steady import Steady
from kiosk.text.clean import clean
from kiosk.text.widget_text import safe


class ScreenCommands(Provider):
    """The commands of the screen the palette lies over; those that need a digit are left to the digit."""

    def _acts(self) -> list[tuple[Command, str, str, IgnoreReturnCallbackType]]:
        screen = self.screen
        if not isinstance(screen, HallScreen):
            return []
        return [
            (
                command,
                clean(command.says(screen.words)),
                clean(command.key_words(screen.words)),
                partial(screen.run_action, command.action),
            )
            for command in screen.offered()
            if "{key}" not in command.action and command.action not in {"app.help", "app.palette"}
        ]

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for _, says, key, act in self._acts():
            yield DiscoveryHit(f"{says}   {key}", act, text=says)

    async def search(self, query: str) -> Hits:
        """Those that match, best first."""
        matcher = self.matcher(query)
        for _, says, key, act in self._acts():
            if score := matcher.match(f"{says} {key}"):
                yield Hit(score, f"{says}   {key}", act, text=says)


class Palette(Steady, CommandPalette):
    """Textual's palette in the hall's words and planes."""

    DEFAULT_CSS: ClassVar[str] = """
    Palette SearchIcon { display: none; }
    """

    def __init__(self, screen: HallScreen) -> None:
        """`screen` is the one it lies over."""
        super().__init__(providers=[ScreenCommands], placeholder=screen.words.help.search_hint)
        self._none = screen.words.help.no_match

    def _start_no_matches_countdown(self, search_value: str) -> None:
        """Say that nothing matches, in our words: Textual's own are English. The name is private; a test holds it."""
        self._stop_no_matches_countdown()
        if search_value:
            self._no_matches_timer = self.set_timer(self._NO_MATCHES_COUNTDOWN, self._say_none)

    def _say_none(self) -> None:
        self.query_one(CommandList).add_option(Option(safe(self._none), disabled=True, id=self._NO_MATCHES))
        self._list_visible = True

    def _action_command_list(self, action: str) -> None:
        """Move in the list once it is laid out: Textual looks up lines there are none of yet, and raises.

        The name is private; a test holds it.
        """
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
