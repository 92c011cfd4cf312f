"""What screens may ask for: small protocols, so that a screen can be tried without a database behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Only for types: the bank loads pydantic, and the first frame must not wait for that.
    from quiz.guide import Guide
    from quiz.sheet import Sheet


@dataclass(frozen=True, slots=True)
class WindowCard:
    """A window as a citizen may see it: never with its past scores (no hints)."""

    window_id: str
    name: str
    unit: str
    staff_id: str | None = None
    staff_name: str | None = None


@dataclass(frozen=True, slots=True)
class ReasonCard:
    """A reason a citizen may tick under a level (评价原因)."""

    code: int
    text: str
    text_en: str
    core: bool
    """Core reasons are shown first."""


class RatingDesk(Protocol):
    """Takes citizens' ratings. Every call returns only after the ledger has it; calls may block and run in a worker."""

    def windows(self) -> Sequence[WindowCard]:
        """All windows in order of their ids."""
        ...

    def window(self, window_id: str) -> WindowCard:
        """One window with who is on duty now."""
        ...

    def reasons(self, level: int) -> Sequence[ReasonCard]:
        """Reasons in force for a level, core ones first."""
        ...

    def give(self, rating_id: str, window_id: str, level: int, visit: str | None = None) -> None:
        """Store a level. The same `rating_id` twice is one rating (double taps are harmless)."""
        ...

    def add_reasons(self, rating_id: str, codes: Sequence[int], words: str | None) -> None:
        """Add reasons of the rating's level and optional words of at most 150 characters."""
        ...


class NoticeDesk(Protocol):
    """Tells citizens what a service takes. Calls may block, because the bank may have to be read first."""

    def guides(self) -> Sequence[Guide]:
        """The guides in force today, in order of their numbers."""
        ...

    def sheet(self, service: str, answers: Mapping[str, str]) -> Sheet:
        """The 一次性告知单 of a service for the citizen who gave these answers."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that stands behind the screens, opened after the first frame."""

    rating: RatingDesk
