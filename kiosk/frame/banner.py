"""The plane at the top: whose hall, which place, what time.

Our own instead of Textual's `Header`, which leaks one instance per pushed screen and opens the command palette.
"""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from kiosk.text.clean import clean, clip
from kiosk.wording import Wording
from scoring.clock import Clock

_GAP = 3
"""Fewest cells between two parts of the banner."""

_PLACE_CELLS = 24
"""As much of the place stays whole: a name, a badge and the space between them."""


def banner_parts(width: int, hall: str, place: str, time: str) -> tuple[str, str, str]:
    """The three parts, cut so that they stand apart in `width` cells.

    The place gives way first, down to its first 24 cells, then the hall, then the rest of the place.
    """
    hall, place = clean(hall), clean(place)
    room = width - cell_len(time) - _GAP
    kept = min(cell_len(place), _PLACE_CELLS)
    hall = clip(hall, max(0, room - (kept + _GAP if kept else 0)))
    room -= cell_len(hall) + _GAP
    return hall, clip(place, room) if room >= cell_len("..") else "", time


class Banner(Widget):
    """Hall, place and clock in one row. The clock is read once a second and drawn when its text changes."""

    DEFAULT_CSS = """
    Banner {
        dock: top;
        width: 1fr;
        height: 3;
        padding: 0 3;
        background: $bar;
        color: $bar-ink;
        content-align: left middle;
        text-wrap: nowrap;
    }
    """

    def __init__(self, hall: str, *, clock: Clock, words: Wording, place: str = "") -> None:
        super().__init__(markup=False)
        self._hall = hall
        self._clock = clock
        self._words = words
        self._place = place
        self._time = words.clock(clock())

    def on_mount(self) -> None:
        """Start looking at the clock."""
        self.set_interval(1.0, self._tick)

    def speak(self, words: Wording, place: str) -> None:
        """Say place and time in other words."""
        self._words, self._place = words, place
        self._time = words.clock(self._clock())
        self.refresh()

    def show_place(self, place: str) -> None:
        """Say which window, paper or page this is."""
        if place != self._place:
            self._place = place
            self.refresh()

    def _tick(self) -> None:
        """Draw again if the minute has changed."""
        time = self._words.clock(self._clock())
        if time != self._time:
            self._time = time
            self.refresh()

    def render(self) -> Content:
        """Hall at the left, place in the middle, time at the right."""
        width = self.content_size.width
        hall, place, time = banner_parts(width, self._hall, self._place, self._time)
        free = width - cell_len(hall) - cell_len(place) - cell_len(time)
        left = max(_GAP, (width - cell_len(place)) // 2 - cell_len(hall)) if place else 0
        left = min(left, max(0, free - _GAP))
        return Content.assemble(
            (hall, "bold"),
            " " * left,
            (place, "$bar-quiet"),
            " " * max(0, free - left),
            (time, "$bar-quiet"),
        )
