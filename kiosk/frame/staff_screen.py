"""What the screens of staff share: Chinese only, large type at a key, and signed out when left alone."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widget import Widget

from kiosk.frame.banner import Banner
from kiosk.frame.screen import HallScreen
from kiosk.frame.setback import Setback, SetbackScreen
from kiosk.log import LOG
from kiosk.wording import Language, Wording, wording

SIGN_OUT_SECONDS = 180.0
"""After this long without a touch a person is signed out."""


class StaffScreen(HallScreen):
    """A screen for somebody who has signed in, or is about to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f3", "app.switch_contrast", show=False)]

    @property
    def words(self) -> Wording:
        """Chinese, whatever language a citizen chose before."""
        return wording(Language.ZH)

    def compose(self) -> ComposeResult:
        """Banner, body and key bar, with another banner where a screen has its own."""
        for part in super().compose():
            yield (self.own_banner() or part) if isinstance(part, Banner) else part

    def own_banner(self) -> Widget | None:
        """What stands in place of the hall's banner; None leaves it."""
        return None

    async def speak(self) -> None:
        """The language of the citizen screens does not matter here."""

    def idle_limit(self) -> float | None:
        """Three minutes."""
        return SIGN_OUT_SECONDS

    def set_back(self, setback: Setback, error: BaseException, retry: Callable[[], object]) -> None:
        """Put an error on record and, in words, before the person; `retry` is called when they ask for it."""
        LOG.error("%s: %s", setback.value, error, exc_info=error)
        self.kiosk.push_screen(SetbackScreen(setback, error, retry))

    def action_sign_out(self) -> None:
        """Back to the first screen, blank."""
        self.kiosk.go_blank()
