"""The number of the visit that is about to be rated (办件编号), so that one service is rated once (一次一评)."""

import asyncio
from collections.abc import Callable

from textual import work

from kiosk.citizen.number_screen import NumberScreen
from kiosk.frame.trouble import Trouble
from kiosk.wording import Wording
from kiosk.wording.citizen import VisitWords

_LEAST = 4
"""Shorter numbers would be hit by chance."""


class VisitScreen(NumberScreen):
    """Typed, tapped or read by a scanner, which types and presses Enter. A visit that was rated already is told so."""

    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
    longest = 40

    def __init__(self, then: Callable[[str], None]) -> None:
        """`then` gets the number of a visit that nobody rated yet; without one the screen just goes."""
        super().__init__()
        self._then = then

    def told(self, words: Wording) -> VisitWords:
        """The words about visits."""
        return words.visit

    def known(self, number: str) -> bool:
        """Whether the visit has had its turn; may block, and runs in a thread."""
        return self.kiosk.desk.rated(number)

    def go_on(self, number: str) -> None:
        """Hand over the number of a visit that has its turn now, and go."""
        self._then(number)
        self.kiosk.pop_screen()

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
            known = await asyncio.to_thread(self.known, number)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.UNREACHABLE, error, lambda: self.storing(self._look_up(number)))
            return
        if known:
            self.refuse(lambda words: self.told(words).taken)
        else:
            self.go_on(number)
