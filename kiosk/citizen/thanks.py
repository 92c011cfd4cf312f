"""The end of the citizen's way: thanks, for a few seconds."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Static

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.settings.window_sizes import TINY
from kiosk.text.widget_text import safe
from kiosk.widgets.large_text import LargeText


class ThanksScreen(HallScreen):
    """Says that the rating is stored, shows nothing of it, and makes room for the next person."""

    CSS_PATH = "thanks.tcss"
    smallest = TINY

    KEYS: ClassVar[tuple[Command, ...]] = (Command("enter,escape,space", "leave", lambda words: words.common.home),)

    _leaving: Timer | None = None

    def compose_body(self) -> ComposeResult:
        """Three lines."""
        words = self.words.thanks
        with Vertical(id="message"):
            yield LargeText(words.thanks, share=3, id="thanks")
            yield Static(safe(words.stored), id="stored")
            yield Static(safe(words.leaving), id="leaving")

    def on_screen_resume(self) -> None:
        """Leave by itself; counted anew when something that lay over this screen is gone."""
        self._leaving = self.set_timer(self.kiosk.settings.thanks_seconds, self.action_leave)

    def on_screen_suspend(self) -> None:
        """Wait while something lies over this screen."""
        if self._leaving:
            self._leaving.stop()

    def on_click(self, event: events.Click) -> None:
        """A tap anywhere leaves at once."""
        event.stop()
        self.action_leave()

    def action_leave(self) -> None:
        """Back to the blank screen."""
        if self.in_front():
            self.kiosk.go_blank()


def say_thanks(screen: HallScreen) -> None:
    """The citizen's way is complete: thanks in place of `screen`."""
    screen.kiosk.switch_screen(ThanksScreen())
