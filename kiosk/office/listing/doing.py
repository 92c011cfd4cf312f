"""Carrying something out for a page: in a thread, what is pressed meanwhile waits, what came of it is said."""

import asyncio
from collections.abc import Callable

from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.office.listing.page import Result, Says
from kiosk.office.screen import OfficeScreen
from kiosk.text.clean import clean
from kiosk.widgets.prose import Prose
from scoring.errors.facts import FactsError


class Doing:
    """Says things in the screen's `#told`, and does things for its page."""

    def __init__(self, screen: OfficeScreen, look_again: Callable[[], None]) -> None:
        """`look_again` reads what the screen shows once more."""
        self._screen = screen
        self._look_again = look_again
        self._told: Says = lambda _: ""

    def tell(self, told: Says, *, warns: bool = False) -> None:
        """Say it above the line of state, until something else is done."""
        self._told = told
        if said := self._screen.query_one_optional("#told", Prose):
            said.update(clean(told(self._screen.said)))
            said.set_class(warns, "-warns")
        self._screen.set_class(bool(told(self._screen.said)), "-told")

    def speak(self) -> None:
        """Say it again in the language chosen now."""
        self._screen.query_one("#told", Prose).update(clean(self._told(self._screen.said)))

    def carry_out(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Do something in a thread; what is pressed meanwhile waits."""
        self._screen.storing(self._screen.run_worker(self._do(act, then), group="act", exit_on_error=False))

    async def _do(self, act: Callable[[], Result], then: Callable[[Result], None]) -> None:
        self.tell(lambda words: words.lists.working)
        try:
            result = await asyncio.to_thread(act)
        except Exception as error:
            refused = error  # the name of a caught error is gone when the language changes
            if not isinstance(error, FactsError):  # what was made for people is no fault of the program
                LOG.error("refused on the screen", exc_info=error)
            self.tell(lambda words: words.lists.refused.format(detail=detail_of(refused, words.language)), warns=True)
            return
        self.tell(lambda _: "")
        then(result)
        if self._screen.is_attached:
            self._look_again()
