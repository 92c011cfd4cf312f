"""Somebody else of the window's unit, who stands in without the roster knowing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult

from kiosk.desks.ports import Person
from kiosk.desks.staff.ports import PatrolDesk
from kiosk.frame.commands import Command, digits
from kiosk.leader.screen import LeaderScreen
from kiosk.text.clean import clean
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.leader import leader_words
from kiosk.wording.staff import staff_words
from scoring.read.organisation import StaffRecord
from scoring.services.patrol_route import Stop


class OthersScreen(LeaderScreen):
    """A tile a person; the first nine have digits."""

    CSS_PATH = "finding.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, 10), "take({key})", lambda words: leader_words(words).finding.choose),
        Command("pagedown", "turn(1)", lambda words: words.common.next_page, rank=1),
        Command("pageup", "turn(-1)", lambda words: words.common.previous_page, rank=2),
        Command("escape", "back", lambda words: staff_words(words).back),
    )

    def __init__(self, desk: PatrolDesk, person: Person, stop: Stop, then: Callable[[StaffRecord], None]) -> None:
        """`then` is called with whoever was chosen, after this screen has gone."""
        super().__init__(desk, person)
        self._stop = stop
        self._then = then

    def compose_body(self) -> ComposeResult:
        """The question and the people."""
        words = self.said.finding
        window = self._stop.window
        yield Prose(words.whose.format(window=window.window_id, name=clean(window.unit_name)), id="whose")
        yield Prose(words.who if self._stop.others else words.no_others, id="prompt")
        keys = [*"123456789", *("" for _ in self._stop.others)]
        tiles = [
            Tile(one.staff_id, f"{key}  {clean(one.name or one.staff_id)}", lines=(one.staff_id,))
            for key, one in zip(keys, self._stop.others, strict=False)
        ]
        yield Pages(tiles, cell=(22, 3), columns=4, gap_rows=1, tallest=5, id="items")

    def offered(self) -> Iterator[Command]:
        """The digits there are people for."""
        last = min(9, len(self._stop.others))
        for command in super().offered():
            if command.action != "take({key})":
                yield command
            elif last:
                yield replace(command, shown="1" if last == 1 else f"1-{last}")

    @on(Tile.Pressed)
    def pressed(self, event: Tile.Pressed) -> None:
        """Take the tapped person."""
        self._take(next(one for one in self._stop.others if one.staff_id == event.tile.value))

    def action_take(self, digit: int) -> None:
        """Take the person with this digit."""
        if digit <= len(self._stop.others):
            self._take(self._stop.others[digit - 1])

    def _take(self, who: StaffRecord) -> None:
        if self.in_front():
            self.kiosk.pop_screen()
            self._then(who)

    def action_turn(self, step: int) -> None:
        """Another page."""
        if pages := self.query_one_optional(Pages):
            pages.turn(step)

    def action_back(self) -> None:
        """Back to the window."""
        self.kiosk.pop_screen()
