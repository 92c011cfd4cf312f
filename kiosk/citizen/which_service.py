"""Which service it was: asked of whoever said anything beside the level, of every level alike, and skipped with a key.

Only where neither the visit nor the window says so. With it, what was not told is known to be of one service.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from textual.screen import Screen

from kiosk.citizen.numbered import Option, Storing
from kiosk.citizen.thanks import ThanksScreen
from kiosk.desks.ports import RatingDesk, ServiceCard
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


class AskWhich(Storing):
    """One of the window's services, or none of them."""

    columns = 2
    smallest = TINY

    def __init__(self, said: Said, services: Sequence[ServiceCard]) -> None:
        """Ask which of `services` it was, at least one; then `said` is stored with the answer."""
        self._said = said
        self._services = tuple(services)

    def prompt(self, words: Wording) -> str:
        """Which service."""
        return words.reasons.which

    def hint(self, words: Wording) -> str:
        """That it may stay open."""
        return words.reasons.which_hint

    def skip(self, words: Wording) -> str:
        """That it stays open."""
        return words.reasons.skip

    def options(self, words: Wording) -> Sequence[Option]:
        """The services by title; the last one says nothing."""
        english = words.language is Language.EN
        named = [Option(one.service_id, one.name_en if english else one.name) for one in self._services]
        return [*named, Option(_OTHER, words.reasons.other)]

    def store(self, desk: RatingDesk, value: str | None) -> None:
        """The reasons and words, with the service where one was named."""
        service_id = None if value == _OTHER else value
        desk.add_reasons(self._said.rating_id, self._said.codes, self._said.words, service_id)

    def after(self, value: str) -> Screen[Any]:  # noqa: ARG002 - whatever it was, this is the end of the way
        """Thanks."""
        return ThanksScreen(self._said.rating_id)
