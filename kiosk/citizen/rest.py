"""A window's screen at rest: it asks when a visit of the window is reported to have ended, and only then."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.worker import Worker

from kiosk.citizen.at_window import AtWindowScreen
from kiosk.desks.ports import RatingDesk
from kiosk.frame.commands import Command
from kiosk.log import LOG
from kiosk.settings.window_sizes import SMALLEST
from kiosk.widgets.large_text import LargeText
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile

if TYPE_CHECKING:
    from scoring.services.bring_in.visit_ends import EndedVisit  # loads the database, which the first frame must not

LOOK_SECONDS: Final = 1.0
"""How often it looks whether a visit has ended."""


class RestScreen(AtWindowScreen):
    """Whoever wants to rate without having been asked may. No key makes the terminal ask, and none keeps it from it."""

    CSS_PATH = "rest.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("enter", "rate", lambda words: words.rest.door),
        Command("r", "receipt", lambda words: words.receipt.offer, rank=1),
    )

    def __init__(self, window_id: str) -> None:
        """At the window `window_id`."""
        super().__init__(window_id)
        self._looking: Worker[None] | None = None
        self._failed = False

    def compose_body(self) -> ComposeResult:
        """The window large, what it is, what will happen here, and a door for whoever does not want to wait."""
        yield LargeText(self.window_id, share=3, id="large")
        yield Prose(self._about(), id="subject")
        yield Prose("\n".join(self.words.rest.note), id="note")
        with Horizontal(id="ways"):
            yield Tile("rate", self.words.rest.door, id="rate")

    def offered(self) -> Iterator[Command]:
        """A receipt is typed where there is room."""
        narrow = self.app.size.width < SMALLEST[0]
        yield from (one for one in super().offered() if not (narrow and one.action == "receipt"))

    def on_mount(self) -> None:
        """Look from now on."""
        super().on_mount()
        self.set_interval(LOOK_SECONDS, self.look)

    def say(self) -> None:
        """Whose window it is, or how far the terminal is."""
        if subject := self.query_one_optional("#subject", Prose):
            subject.update(self._about())
        self.show_place()

    def _about(self) -> str:
        return "     ".join(self.about_window()) if self.kiosk.services else self.waiting()

    def look(self) -> None:
        """Look whether a visit has ended, unless somebody is doing something here, or it is being looked."""
        busy = self._looking is not None and not self._looking.is_finished
        if self.card and self.kiosk.services and self.in_front() and not busy:
            self._looking = self._look(self.kiosk.services.rating, self.card.window_id)

    @work(group="ended", exit_on_error=False)
    async def _look(self, desk: RatingDesk, window_id: str) -> None:
        try:
            visit = await asyncio.to_thread(desk.ended, window_id)
            self._failed = False
        except Exception as error:
            if not self._failed:  # once: it is tried again every second
                LOG.warning("whether a visit has ended cannot be read", exc_info=error)
            self._failed = True
            return
        # Whoever is asked is asked once: not by a page that nobody can see.
        if visit is not None and self.in_front() and await self.kiosk.seen() and self.in_front():
            self.storing(self._ask(desk, visit))

    @work(group="asking", exit_on_error=False)
    async def _ask(self, desk: RatingDesk, visit: EndedVisit) -> None:
        """Note that this visit is asked about, so that no other terminal asks too; then ask."""
        try:
            first = await asyncio.to_thread(desk.ask, visit)
        except Exception as error:
            LOG.warning("a visit that has ended is not asked about", exc_info=error)
            return
        if first:
            self.kiosk.expect_somebody()
            self._rate(visit)

    @on(Tile.Pressed)
    def rate_pressed(self) -> None:
        """Rate without having been asked."""
        self.action_rate()

    def action_rate(self) -> None:
        """Rate without having been asked."""
        if self.kiosk.services and self.in_front():
            self._rate()

    def _rate(self, visit: EndedVisit | None = None) -> None:
        from kiosk.citizen.rating import RatingScreen  # noqa: PLC0415 - not needed for the first frame

        self.kiosk.push_screen(RatingScreen(self.window_id, visit))

    def action_receipt(self) -> None:
        """Check a receipt."""
        if self.kiosk.services:
            self.kiosk.open_door("receipt")
