"""What the screens for the public share: two languages, and blank again soon after the last touch."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from kiosk.frame.keybar import KeyHint
from kiosk.frame.screen import HallScreen


class CitizenScreen(HallScreen):
    """A screen that anybody may stand before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l,L,f2", "app.switch_language", show=False),
        Binding("h,H,f3", "app.switch_contrast", show=False),
    ]

    def idle_limit(self) -> float | None:
        """As this terminal's settings say."""
        return self.kiosk.settings.idle_seconds

    def common_hints(self) -> tuple[KeyHint, ...]:
        """Language and large type."""
        common = self.words.common
        return (
            KeyHint("L", common.other_language, "app.switch_language"),
            KeyHint("H", common.large, "app.switch_contrast"),
        )
