"""Who stands before a screen: what they can do on every screen of theirs, and how long it waits for them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kiosk.frame.commands import Command
from kiosk.settings.settings import Settings

SIGN_OUT_SECONDS: Final = 180.0
"""After this long without a touch somebody who has signed in is signed out."""


@dataclass(frozen=True, slots=True)
class Audience:
    """What all screens for the same people share."""

    keys: tuple[Command, ...]
    idle: Callable[[Settings], float]
    """Seconds after the last touch until the screen is cleared."""


CITIZENS: Final = Audience(
    keys=(
        Command("l,f2", "app.switch_language", lambda words: words.common.other_language),
        Command("h,f3", "app.switch_contrast", lambda words: words.common.elder),
    ),
    idle=lambda settings: settings.idle_seconds,
)
"""Anybody: blank again soon after the last touch."""

STAFF: Final = Audience(
    keys=(
        Command("f2", "app.switch_language", lambda words: words.common.other_language, on_bar=False),
        Command("f3", "contrast", lambda words: words.common.large, rank=2),
        Command("ctrl+p", "app.palette", lambda words: words.help.search, "Ctrl+P", on_bar=False),
        Command("ctrl+q", "app.quit", lambda words: words.trouble.leave, "Ctrl+Q", on_bar=False),
    ),
    idle=lambda _settings: SIGN_OUT_SECONDS,
)
"""Somebody who has signed in, or is about to. Letters may be typed here, so the keys are others."""
