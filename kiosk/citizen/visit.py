"""The number of the visit that is about to be rated (办件编号), so that one service is rated once (一次一评)."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from textual import work
from textual.screen import Screen

from kiosk.citizen.number_screen import NumberScreen
from kiosk.frame.trouble import Trouble
from kiosk.wording import Wording
from kiosk.wording.citizen import VisitWords

Told = Callable[[Wording], str]
"""A sentence, in whichever language."""

_LEAST = 4
"""Shorter numbers would be hit by chance."""


@dataclass(frozen=True, slots=True)
class VisitTurn:
    """What a visit has one turn at: its rating, or a survey."""

    told: Callable[[Wording], VisitWords]
    refused: Callable[[str], Told | None]
    """What is told about a visit whose turn it is not; None where it is. May block, and runs in a thread."""
    then: Callable[[str], Screen[Any] | None]
    """What is gone on with in this place, of a visit whose turn it is; None goes back to where it was asked for."""


class VisitScreen(NumberScreen):
    """Typed, tapped or read by a scanner, which types and presses Enter. A visit whose turn it is not is told why."""

    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
    longest = 40

    def __init__(self, turn: VisitTurn) -> None:
        """For one `turn`; without a number the screen just goes."""
        super().__init__()
        self._turn = turn

    def told(self, words: Wording) -> VisitWords:
        """The words about visits."""
        return self._turn.told(words)

    def accepts(self, number: str) -> bool:
        """Whether it is long enough to be one."""
        return sum(character.isalnum() for character in number) >= _LEAST

    def taken(self, number: str) -> None:
        """Ask whether it has had its turn already."""
        self.storing(self._look_up(number))

    def without(self) -> None:
        """Back to the levels."""
        self.kiosk.pop_screen()

    @work(group="visit", exclusive=True, exit_on_error=False)
    async def _look_up(self, number: str) -> None:
        try:
            refused = await asyncio.to_thread(self._turn.refused, number)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.UNREACHABLE, error, lambda: self.storing(self._look_up(number)))
            return
        if refused is not None:
            self.refuse(refused)
        elif (following := self._turn.then(number)) is not None:
            self.kiosk.switch_screen(following)
        else:
            self.kiosk.pop_screen()
