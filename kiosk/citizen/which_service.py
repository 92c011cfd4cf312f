"""Which service it was: asked of whoever said anything beside the level, of every level alike, and skipped with a key.

Only where neither the visit nor the window says so. With it, what was not told is known to be of one service.
"""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from textual import work
from textual.screen import Screen

from kiosk.citizen.numbered import Asking, NumberedScreen, Option
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.ports import ServiceCard
from kiosk.frame.commands import Command
from kiosk.frame.trouble import Trouble
from kiosk.settings.window_sizes import TINY
from kiosk.wording import Language, Wording

_OTHER: Final = "-other"
"""Value of the option that names no service; no service is called so."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody has said of a stored rating, and the store does not have yet."""

    rating_id: str
    codes: tuple[int, ...]
    words: str | None = None


class AskWhich(Asking):
    """One of the window's services, or none of them."""

    columns = 2

    def __init__(self, rating_id: str, services: Sequence[ServiceCard]) -> None:
        """Of the rating `rating_id`; `services` are those of its window, at least one."""
        self._rating_id = rating_id
        self._services = tuple(services)

    def prompt(self, words: Wording) -> str:
        """Which service."""
        return words.reasons.which

    def options(self, words: Wording) -> Sequence[Option]:
        """The services by title; the last one says nothing."""
        english = words.language is Language.EN
        named = [Option(one.service_id, one.name_en if english else one.name) for one in self._services]
        return [*named, Option(_OTHER, words.reasons.other)]

    def after(self, value: str) -> Screen[Any]:  # noqa: ARG002 - whatever it was, this is the end of the way
        """Thanks."""
        return ThanksScreen(self._rating_id)


class WhichServiceScreen(NumberedScreen):
    """What was said goes into the store with the answer, or without one; nobody has to answer."""

    smallest = TINY

    KEYS: ClassVar[tuple[Command, ...]] = (Command("escape", "skip", lambda words: words.reasons.skip),)

    def __init__(self, said: Said, services: Sequence[ServiceCard]) -> None:
        """Ask which of `services` it was, then store `said`."""
        super().__init__(AskWhich(said.rating_id, services))
        self._said = said
        self._sending = False

    def state(self) -> str:
        """What was typed so far, or how to choose."""
        typed = self.words.notice.typed.format(typed=self._typed)
        return typed if self._typed else self.words.reasons.which_hint

    def offered(self) -> Iterator[Command]:
        """There is no other way out than to leave it open."""
        return (command for command in super().offered() if command.action != "home")

    def taken(self, value: str) -> None:
        """It was this one; then thanks."""
        self._send_once(value, self._thank)

    def action_skip(self) -> None:
        """It is not said; what was said before is stored."""
        self._send_once(_OTHER, self._thank)

    def left_alone(self) -> None:
        """Whoever ticked something meant it: store it, then forget them."""
        self._send_once(_OTHER, self.kiosk.go_blank)

    def idle_limit(self) -> float | None:
        """Never while it is on its way."""
        return None if self._sending else super().idle_limit()

    def _thank(self) -> None:
        self.kiosk.switch_screen(self.asking.after(""))

    def _send_once(self, value: str, then: Callable[[], None]) -> None:
        if not self._sending:
            self._sending = True
            self.storing(self._send(None if value == _OTHER else value, then))

    @work(group="which", exit_on_error=False)
    async def _send(self, service_id: str | None, then: Callable[[], None]) -> None:
        """Put it into the ledger, then do what comes next."""
        desk, said = self.kiosk.desk, self._said
        try:
            await asyncio.to_thread(desk.add_reasons, said.rating_id, said.codes, said.words, service_id)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._send(service_id, then)))
            return
        then()
