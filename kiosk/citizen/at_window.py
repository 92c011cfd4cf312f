"""What the screens of one window share: whose window it is, and that this may not be known yet."""

import asyncio

from textual import work

from kiosk.desks.ports import RatingDesk, WindowCard
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.settings.window_sizes import TINY
from kiosk.views.window_names import unit_name, window_name
from scoring.errors.unknown import UnknownWindowError


class AtWindowScreen(HallScreen):
    """Fetches the window's card when it can. Subclasses say what is known."""

    smallest = TINY

    def __init__(self, window_id: str) -> None:
        """About the window `window_id`; who is on duty there is fetched."""
        super().__init__()
        self.window_id = window_id
        self.card: WindowCard | None = None

    def say(self) -> None:
        """Bring what is shown up to what is known."""
        raise NotImplementedError

    def place(self) -> str:
        """The window, in the banner too: the contrast theme has no room for it below."""
        return f"{self.card.window_id} {self._named[0]}  {self._named[1]}" if self.card else ""

    @property
    def _named(self) -> tuple[str, str]:
        """Window and unit in the language that is spoken, once they are known."""
        if self.card is None:
            return "", ""
        return window_name(self.card, self.words.language), unit_name(self.card, self.words.language)

    def about_window(self) -> list[str]:
        """Window with unit, and clerk, as far as they are known."""
        if self.card is None:
            return []
        words = self.words.rating
        window, unit = self._named
        parts = [words.window.format(number=self.card.window_id, window=window, unit=unit)]
        return [*parts, words.clerk.format(name=self.card.staff_name)] if self.card.staff_name else parts

    def on_mount(self) -> None:
        """Fetch the card where the services are already open."""
        self.services_ready()

    def services_ready(self) -> None:
        """Fetch who is on duty, and say that a tap counts now."""
        self.say()
        if self.kiosk.services and self.card is None:
            self._fetch_card(self.kiosk.services.rating)

    def services_coming(self) -> None:
        """Say how far the terminal is."""
        self.say()

    def become_blank(self) -> None:
        """Whoever is on duty may have changed."""
        super().become_blank()
        if self.kiosk.services:
            self._fetch_card(self.kiosk.services.rating)

    @work(group="card", exclusive=True, exit_on_error=False)
    async def _fetch_card(self, desk: RatingDesk) -> None:
        """Show the window and who is on duty."""
        try:
            self.card = await asyncio.to_thread(desk.window, self.window_id)
        except Exception as error:
            own = isinstance(error, UnknownWindowError) and self.window_id == self.kiosk.settings.window_id
            trouble = Trouble.WINDOW if own else Trouble.UNREACHABLE
            self.kiosk.show_trouble(trouble, error, lambda: self._fetch_card(desk))
            return
        self.kiosk.trouble_over(Trouble.WINDOW)
        self.say()
