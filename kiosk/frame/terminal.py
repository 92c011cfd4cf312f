"""The terminal as its screens see it: what they may ask of the app they run on, and no more."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.await_complete import AwaitComplete
    from textual.widget import AwaitMount

    from kiosk.desks.ports import RatingDesk, Services
    from kiosk.frame.trouble import Trouble
    from kiosk.settings.settings import Settings
    from kiosk.wording import Wording
    from scoring.clock import Clock


Door = Callable[["Services"], Screen[Any]]
"""Makes the screen behind a door of the home screen, once the services are open."""


MayLeave = Callable[[str], bool]
"""Whether a PIN is an administrator's; raises a `SignInError` after too many tries. May block; runs in a thread."""


class Terminal(Protocol):
    """What `KioskApp` offers to every screen. The lower part is Textual's own `App`."""

    settings: Settings
    clock: Clock
    """Hall time."""
    monotonic: Callable[[], float]
    """Seconds that never jump."""
    felt_at: float | None
    """When the touch that is being felt came, in monotonic seconds; None while none is."""
    new_id: Callable[[], str]
    """Makes an identifier; never the same twice."""
    seen: Callable[[], Awaitable[bool]]
    """Whether anybody can see it now: not a page in a browser that is hidden, asleep or cut off."""
    services: Services | None
    """What stands behind the screens; None until it has been opened."""
    progress: tuple[float, str] | None
    """How far opening the services is: a share from 0 to 1, and what is being done."""

    @property
    def words(self) -> Wording:
        """What all screens share, in the language chosen now; wings take their own words by it."""
        ...

    @property
    def desk(self) -> RatingDesk:
        """The rating desk, for screens that are only reached once the services are open."""
        ...

    def breakpoints_now(self) -> list[str]:
        """The classes that the present size gives a screen."""
        ...

    def wear(self, theme: str) -> None:
        """Draw everything in `theme`."""
        ...

    def open_door(self, name: str) -> None:
        """Open a door of the home screen."""
        ...

    def expect_somebody(self) -> None:
        """Somebody is meant to come: what is shown is cleared once nobody has touched it for long enough."""
        ...

    def go_on(self) -> None:
        """What interrupted is gone: what was typed before it came is felt where it was meant."""
        ...

    def go_blank(self) -> None:
        """Back to the first screen as if nobody had touched it."""
        ...

    def show_trouble(self, trouble: Trouble, error: BaseException, retry: Callable[[], object] | None = None) -> None:
        """Put an error on record and, in words, before the person."""
        ...

    def trouble_over(self, trouble: Trouble) -> None:
        """What was shown because of `trouble` goes."""
        ...

    # Textual's own.

    theme: str

    @property
    def is_running(self) -> bool:
        """Whether the app runs."""
        ...

    @property
    def screen(self) -> Screen[object]:
        """The uppermost screen."""
        ...

    def push_screen(self, screen: Screen[Any]) -> AwaitMount:
        """Put a screen on top."""
        ...

    def pop_screen(self) -> AwaitComplete:
        """Take the uppermost screen away."""
        ...

    def switch_screen(self, screen: Screen[Any]) -> AwaitComplete:
        """Put a screen in place of the uppermost one."""
        ...

    def call_later(self, callback: Callable[..., object], *args: Any) -> bool:
        """Call on the app's own turn."""
        ...
