"""The end of the citizen's way: thanks, for a few seconds."""

import asyncio
from enum import Enum, auto
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.log import LOG
from kiosk.settings.window_sizes import TINY
from kiosk.text.widget_text import safe
from kiosk.widgets.large_text import LargeText


class Stored(Enum):
    """What the store has of this person."""

    RATING = auto()
    ANSWERS = auto()
    NOTHING = auto()


class ThanksScreen(HallScreen):
    """Says what is stored, shows nothing of it but a rating's receipt, and makes room for the next person."""

    CSS_PATH = "thanks.tcss"
    smallest = TINY

    KEYS: ClassVar[tuple[Command, ...]] = (Command("enter,escape,space", "leave", lambda words: words.common.home),)

    _leaving: Timer | None = None

    def __init__(self, rating_id: str | None = None, stored: Stored = Stored.RATING) -> None:
        """`rating_id` is the rating whose receipt is shown, if it is one that people are thanked for."""
        super().__init__()
        self._stored = stored
        self._rating_id = rating_id
        self._receipt = ""

    def compose_body(self) -> ComposeResult:
        """Thanks, what was done, the receipt, and that the screen goes."""
        words = self.words.thanks
        with Vertical(id="message"):
            yield LargeText(words.thanks, share=3, id="thanks")
            yield Static(safe(self._said()), id="stored")
            yield Static(self._told(), id="receipt")
            yield Static(safe(words.leaving), id="leaving")

    def _said(self) -> str:
        """That it is stored; never of what is not."""
        match self._stored:
            case Stored.RATING:
                return self.words.thanks.stored
            case Stored.ANSWERS:
                return self.words.survey.stored
            case Stored.NOTHING:
                return ""

    def on_mount(self) -> None:
        """Fetch the receipt; the thanks do not wait for it."""
        if self._rating_id is not None:
            self._fetch(self._rating_id)

    @work(group="receipt", exit_on_error=False)
    async def _fetch(self, rating_id: str) -> None:
        try:
            self._receipt = await asyncio.to_thread(self.kiosk.desk.receipt, rating_id)
        except Exception as error:
            LOG.warning("a receipt cannot be shown", exc_info=error)  # the rating is stored all the same
            return
        if told := self.query_one_optional("#receipt", Static):
            told.update(self._told())

    def _told(self) -> Content:
        """The code, for whoever wants to write it down; nothing of the rating."""
        return safe(self.words.thanks.receipt.format(code=self._receipt)) if self._receipt else Content("")

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


def say_thanks(screen: HallScreen, rating_id: str | None = None, stored: Stored = Stored.RATING) -> None:
    """The citizen's way is complete: thanks in place of `screen`, with the receipt of a rating."""
    screen.kiosk.switch_screen(ThanksScreen(rating_id, stored))
