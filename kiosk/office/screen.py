"""What the administrator's screens share: the night theme, room for a panel beside a table, a long patience."""

from typing import Final

from textual import events, on

from kiosk.frame.audience import STAFF
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import detail_of
from kiosk.settings.theme_names import CONTRAST, NIGHT
from kiosk.wording.office import OfficeWords, office_words

LEFT_SECONDS: Final = 900.0
"""Scores and tables are watched rather than touched, so their reader is signed out later: after 15 minutes."""


def failed(words: OfficeWords, error: BaseException) -> str:
    """That scores cannot be read, and what to tell whoever maintains the terminal."""
    detail = detail_of(error, words.language)
    return f"{words.board.failed}\n{words.board.failed_detail.format(detail=detail)}"


class OfficeScreen(HallScreen):
    """Under the night theme while it is open, unless large type is on."""

    audience = STAFF

    # From 120 columns there is room for a panel beside the table. The names are Textual's own, hence noqa.
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (120, "-wide"), (150, "-huge")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall"), (44, "-high")]  # noqa: RUF012

    def __init__(self) -> None:
        super().__init__()
        self._worn_before: str | None = None

    def on_mount(self) -> None:
        """Put the night theme on, and say that something is being read until there is something to show."""
        self.add_class("-message")
        if self.kiosk.theme not in {CONTRAST, NIGHT}:
            self._worn_before = self.kiosk.theme
            self.kiosk.wear(NIGHT)

    def on_unmount(self) -> None:
        """Take the night theme off again, unless somebody has done so already."""
        if self._worn_before is not None and self.kiosk.theme == NIGHT and self.kiosk.is_running:
            self.kiosk.wear(self._worn_before)

    @property
    def said(self) -> OfficeWords:
        """The wing's words in the language chosen now."""
        return office_words(self.words)

    def usual_theme(self) -> str:
        """The night theme."""
        return NIGHT

    def idle_limit(self) -> float | None:
        """A quarter of an hour."""
        return LEFT_SECONDS

    @on(events.DescendantFocus)
    @on(events.DescendantBlur)
    def offer_other_keys(self) -> None:
        """What can be done may have changed with the focus: in a field, letters are no keys."""
        self.call_next(self.show_hints)

    def on_resize(self) -> None:
        """Other keys have room now."""
        self.call_after_refresh(self.show_hints)  # only then has the screen the class of its width
