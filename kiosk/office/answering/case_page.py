"""One matter, told in full, with what a person can do about it by key; apart from the screen that shows it."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from kiosk.office.listing.page import PageAct
from kiosk.views.lines import Line
from kiosk.wording.office import OfficeWords

Facts = TypeVar("Facts")


class CasePage(Generic[Facts]):
    """What is read, how it is told, what can be done. Subclasses give all of it."""

    def title(self, facts: Facts | None, words: OfficeWords) -> str:
        """What the banner says; before the first look there are no facts."""
        raise NotImplementedError

    def read(self) -> Facts:
        """Ask the desk; runs in a thread."""
        raise NotImplementedError

    def lines(self, facts: Facts, words: OfficeWords) -> Sequence[Line]:
        """All of it."""
        raise NotImplementedError

    def acts(self, facts: Facts) -> Sequence[PageAct]:
        """What can be done now."""
        raise NotImplementedError

    def state(self, facts: Facts, words: OfficeWords) -> tuple[str, bool]:
        """What the line of state says first, and whether it warns."""
        raise NotImplementedError
