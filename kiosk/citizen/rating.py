"""The rating: five equal tiles, one tap stores a level."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from kiosk.citizen.at_window import AtWindowScreen
from kiosk.desks.ports import RatingDesk
from kiosk.frame.commands import Command, digits
from kiosk.frame.trouble import Trouble
from kiosk.settings.settings import Asking
from kiosk.settings.theme_names import CONTRAST
from kiosk.settings.window_sizes import SMALLEST
from kiosk.text.large.faces import face
from kiosk.text.widget_text import safe
from kiosk.widgets.equals import Equals, Shape
from kiosk.widgets.large_text import LargeText
from kiosk.widgets.large_tile import LargeTile
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile

if TYPE_CHECKING:
    from kiosk.wording import Wording
    from scoring.services.bring_in.visit_ends import EndedVisit  # loads the database, which the first frame must not

LEVELS = (5, 4, 3, 2, 1)

_SEEN: Final = 4
"""Characters of a visit's number that are shown: enough to know it again, too few to use it."""

ASKED_SECONDS: Final = 45.0
"""Whoever is asked unbidden puts papers away first: more time than after a touch, and nothing here is private."""

_NARROWEST_FIVE: Final = 64
"""Cells in which five tiles stand beside each other, their names in ordinary type at least."""


@dataclass(slots=True)
class _Tap:
    """A level on its way into the ledger. Its id stays the same however often storing is tried."""

    rating_id: str
    level: int
    visit: str | EndedVisit | None = None
    slip: bool = False
    """Whether the level takes the place of one that the rating has already."""
    stored: bool = False


class RatingScreen(AtWindowScreen):
    """Asks once, hints at nothing, and moves on when the ledger has the level.

    While a tap is being stored further taps do nothing, and the screen waits even if the citizen has gone.
    """

    CSS_PATH = "rating.tcss"
    drops_echo = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(LEVELS, "rate({key})", lambda words: words.rating.rate),
        Command("v", "visit", lambda words: words.rating.visit),
        Command("r", "receipt", lambda words: words.receipt.offer, rank=1),
        Command("escape", "home", lambda words: words.common.home),
    )

    def __init__(self, window_id: str, visit: EndedVisit | None = None) -> None:
        """Rate the window `window_id`; of the `visit` that has just ended there, if the terminal asks unbidden."""
        super().__init__(window_id)
        self.unbidden = visit is not None
        self._tap: _Tap | None = None
        self._visit: str | EndedVisit | None = visit
        """Its number, or what is known of it where its end was reported."""
        self._slip: str | None = None
        """The rating whose level is being chosen again."""

    def compose_body(self) -> ComposeResult:
        """Prompt, whom it is about, the five tiles, and what happens with the rating."""
        words = self.words.rating
        yield LargeText(words.prompt, id="prompt")
        yield Static(self._subject(), id="subject")
        yield Equals(LargeText(words.ask, share=3, id="ask"), *self._tiles(), shape=self._shape, id="levels")
        yield Prose(self._note(), id="note")

    def _tiles(self) -> Iterator[LargeTile]:
        """One a level, all of one size and one ink."""
        words = self.words.rating
        for level in LEVELS:
            yield LargeTile(
                str(level),
                words.large[5 - level],
                number=level,
                family=words.large,
                picture=partial(face, level),
                id=f"level-{level}",
            )

    def _shape(self, size: Size) -> Shape:
        """Five beside each other; two beside each other in large type; one column on a small screen."""
        if size.width < _NARROWEST_FIVE:
            return Shape(1, gap_rows=1 if size.height >= 5 * 3 + 4 else 0)
        if self.kiosk.theme == CONTRAST:
            return Shape(2, gap=2, gap_rows=1 if size.height >= 3 * 6 + 2 else 0)
        return Shape(5, gap=2 if size.width > 100 else 1, widest=44, highest=40)

    def offered(self) -> Iterator[Command]:
        """No way back where there is nowhere to go; a receipt is checked where a terminal begins."""
        first = self.app.screen_stack[0] is self
        left_out = {"home"} if first and self._slip is None else set()
        if self._slip or self.app.size.width < SMALLEST[0]:
            left_out |= {"visit", "receipt"}
        if not first:
            left_out.add("receipt")
        if not self._takes_numbers:
            left_out.add("visit")
        yield from (command for command in super().offered() if command.action not in left_out)

    @property
    def _takes_numbers(self) -> bool:
        """Whether a visit's number may be typed.

        Not where its end is reported: whoever typed it before that, the window say, would keep its citizen from being
        asked.
        """
        return not self.unbidden and self.kiosk.settings.asking is not Asking.VISIT

    def idle_limit(self) -> float | None:
        """Never while a tap is on its way: whether it was stored must be known first."""
        return None if self._tap else ASKED_SECONDS if self.unbidden else super().idle_limit()

    def become_blank(self) -> None:
        """Forget the tap."""
        self._tap = self._visit = self._slip = None
        super().become_blank()
        self.say()
        self.call_next(self.show_hints)

    @on(Tile.Pressed)
    def rate_pressed(self, event: Tile.Pressed) -> None:
        """A tap is a rating."""
        self.action_rate(int(event.tile.value))

    def action_rate(self, level: int) -> None:
        """Store a level, unless one is being stored already."""
        if self._tap is None and self.kiosk.services:
            slip = self._slip is not None
            self._tap = _Tap(self._slip or self.kiosk.new_id(), level, self._visit, slip)
            self.say()
            self.storing(self._store(self.kiosk.services.rating, self._tap))

    def action_home(self) -> None:
        """Leave without rating."""
        if self._tap is None:
            self._not_rated()
            self.kiosk.go_blank()

    def left_alone(self) -> None:
        """Whoever stood here has gone without a level."""
        self._not_rated()
        super().left_alone()

    def _not_rated(self) -> None:
        """Count a visit that was not rated: one whose window or number somebody had chosen. A mere touch is none."""
        chosen = self._visit is not None or self.window_id != self.kiosk.settings.window_id
        if chosen and self._slip is None and self.card and self.kiosk.services:
            desk = self.kiosk.services.rating
            self.app.run_worker(asyncio.to_thread(desk.unanswered, self.window_id), exit_on_error=False)

    @work(group="rating", exit_on_error=False)
    async def _store(self, desk: RatingDesk, tap: _Tap) -> None:
        """Put the level into the ledger, then ask for reasons."""
        try:
            if not tap.stored:
                if tap.slip:
                    await asyncio.to_thread(desk.correct, tap.rating_id, tap.level)
                else:
                    await asyncio.to_thread(desk.give, tap.rating_id, self.window_id, tap.level, tap.visit)
                tap.stored = True
            reasons = await asyncio.to_thread(desk.reasons, tap.level)
        except Exception as error:
            trouble = Trouble.EXTRA if tap.stored else Trouble.UNSAVED
            self.kiosk.show_trouble(trouble, error, lambda: self.storing(self._store(desk, tap)))
            return
        self._tap = self._slip = None
        self.say()
        from kiosk.citizen.reasons import Given, ReasonsScreen  # noqa: PLC0415 - not needed for the first frame

        given = Given(tap.level, lambda: self._choose_again(tap.rating_id))
        await self.kiosk.push_screen(ReasonsScreen(tap.rating_id, reasons, given))

    def _choose_again(self, rating_id: str) -> None:
        """The level was a slip: the next one tapped takes its place."""
        self._slip = rating_id
        self.say()
        self.call_next(self.show_hints)

    def action_visit(self) -> None:
        """Take the number of the visit first."""
        if self._tap is None and self._slip is None and self.kiosk.services and self._takes_numbers:
            from kiosk.citizen.visit import VisitScreen, VisitTurn  # noqa: PLC0415 - not needed for the first frame

            turn = VisitTurn(lambda words: words.visit, self._refused, self._rate_visit)
            self.kiosk.push_screen(VisitScreen(turn))

    def _refused(self, number: str) -> Callable[[Wording], str] | None:
        """Why this visit is not rated; for a thread. Without its number the citizen still rates."""
        if self.kiosk.desk.rated(number):
            return lambda words: words.visit.taken
        return (lambda words: words.visit.early) if self.kiosk.desk.awaited(number) else None

    def action_receipt(self) -> None:
        """Check a receipt."""
        if self._tap is None and self.kiosk.services:
            self.kiosk.open_door("receipt")

    def _rate_visit(self, number: str) -> None:
        """This visit is rated next."""
        self._visit = number
        self.say()

    def say(self) -> None:
        """Bring subject, note and tiles up to what is going on."""
        subject, note = self.query_one_optional("#subject", Static), self.query_one_optional("#note", Prose)
        if subject is None or note is None:
            return  # the screen is being composed again, in words that are true then
        subject.update(self._subject())
        note.update(self._note())
        for tile in self.query(Tile):
            tile.set_class(self._tap is not None and tile.value == str(self._tap.level), "-held")
        self.show_place()

    def _subject(self) -> Content:
        """Window, unit and clerk, as far as they are known."""
        words, parts = self.words.rating, self.about_window()
        if parts and isinstance(self._visit, str):
            parts.append(words.of_visit.format(last=self._visit[-_SEEN:]))
        return safe("     ".join(parts))

    def _note(self) -> str:
        """What happens with the rating, or what the screen is busy with."""
        if self.kiosk.services is None:
            return self.waiting()
        words = self.words.rating
        return words.saving if self._tap else words.again if self._slip else words.privacy
