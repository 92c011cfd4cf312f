"""The call back: the number that was left, the neutral words to say, and one digit for what it found.

The number is on this screen alone and nowhere else in the program's memory once the screen has gone.
"""

import asyncio
from collections.abc import Callable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.frame.commands import Command, digits
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.office.listing.page import Says
from kiosk.office.screen import OfficeScreen
from kiosk.text.clean import clean
from kiosk.views.answering import script
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording.answering import said_state
from kiosk.wording.office import office_words
from scoring.errors.facts import FactsError
from scoring.read.followups import FollowUpRecord
from scoring.rules.answering.followup_steps import Outcome

_OUTCOMES: Final = (*Outcome,)
_LEFT_SECONDS: Final = 300.0
"""A citizen's number does not stand on a screen that nobody looks at: five minutes, a call's time."""


class CallScreen(OfficeScreen):
    """One number, one call."""

    CSS_PATH = ["../screen.tcss", "call.tcss"]  # noqa: RUF012 - Textual's own name for it
    drops_echo = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits((1, 2, 3), "found({key})", lambda words: office_words(words).answering.call),
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    def __init__(
        self,
        number: str,
        record: FollowUpRecord,
        put_down: Callable[[Outcome], FollowUpRecord],
        then: Callable[[FollowUpRecord], None],
    ) -> None:
        """`put_down` stores what the call found; `then` is called after this screen has gone."""
        super().__init__()
        self._number = number
        self._record = record
        self._put_down = put_down
        self._then = then
        self._told: Says = lambda _: ""

    def place(self) -> str:
        """The call."""
        return self.said.answering.call

    def compose_body(self) -> ComposeResult:
        """The number, what to say, what not to, what it found."""
        words = self.said.answering
        with Vertical(id="left"):
            yield Prose(clean(f"{words.call_number}  {self._number}"), id="number")
            yield Prose(script(self._record, self.said.language), id="script")
            yield Prose(words.call_rules, id="rules")
            yield Prose(words.call_outcome, id="asks")
            with Horizontal(id="ways"):
                for digit, outcome in enumerate(_OUTCOMES, start=1):
                    tile = Tile(f"found({digit})", f"{digit}  {said_state(outcome, self.said.language)}")
                    tile.can_focus = False
                    yield tile
            yield Prose(clean(self._told(self.said)), id="told")

    def on_mount(self) -> None:
        """There is nothing to read."""
        self.remove_class("-message")

    def on_unmount(self) -> None:
        """Forget the number."""
        self._number = ""

    def idle_limit(self) -> float | None:
        """A call's time."""
        return _LEFT_SECONDS

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Put the tapped outcome down."""
        await self.run_action(event.tile.value)

    def action_found(self, digit: int) -> None:
        """Put down what the call found, once."""
        if self.waits_for is None and self.in_front():
            self.storing(self.run_worker(self._store(_OUTCOMES[digit - 1]), group="call", exit_on_error=False))

    async def _store(self, outcome: Outcome) -> None:
        self._say(lambda words: words.lists.working)
        try:
            made = await asyncio.to_thread(self._put_down, outcome)
        except Exception as error:
            refused = error  # the name of a caught error is gone when the language changes
            if not isinstance(error, FactsError):  # what was made for people is no fault of the program
                LOG.error("a call was refused", exc_info=error)
            self._say(lambda words: words.lists.refused.format(detail=detail_of(refused, words.language)))
            return
        self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
        self._then(made)

    def _say(self, told: Says) -> None:
        self._told = told
        if line := self.query_one_optional("#told", Prose):
            line.update(clean(told(self.said)))

    def action_back(self) -> None:
        """Nothing is put down; that somebody looked is on record."""
        self.kiosk.pop_screen()
