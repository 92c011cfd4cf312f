"""The address of the hall's published guide as a code for telephones, drawn in half blocks: black on white, always."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.widgets.prose import Prose

QUIET_ZONE = 2
"""Light modules around the code; telephones want some, and four would not fit the smallest screen."""


def code_rows(link: str) -> tuple[str, ...]:
    """The code of an address, two rows of modules in each row of the terminal, light ones drawn.

    Light ones, because the ink of the style is white and its ground black: a telephone reads dark on light.
    """
    import segno  # noqa: PLC0415 - only whoever asks for a code needs it

    modules = segno.make(link, error="l", micro=False).matrix_iter(border=QUIET_ZONE)
    rows = [[not dark for dark in row] for row in modules]
    if len(rows) % 2:
        rows.append([True] * len(rows[0]))
    blocks = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
    return tuple(
        "".join(blocks[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


class CodeScreen(HallScreen):
    """One code and the address in letters, for whoever's telephone reads none."""

    CSS_PATH = "code.tcss"

    KEYS: ClassVar[tuple[Command, ...]] = (Command("escape,enter,backspace,q", "back", lambda words: words.help.back),)

    def __init__(self, link: str, seconds: float, *, served: bool = False) -> None:
        """`seconds` is how long it stays for whoever fetches a telephone; `served` by the hall's own machine."""
        super().__init__()
        self._served = served
        self._link = link
        self._seconds = seconds

    def compose_body(self) -> ComposeResult:
        """The code, what it is for, the address."""
        with Horizontal(id="pair"):
            yield Static(Content("\n".join(code_rows(self._link))), id="code")
            with Vertical(id="side"):
                words = self.words.bring
                yield Prose(words.code_served if self._served else words.code_about, id="about")
                yield Prose(self._link, id="link")

    def idle_limit(self) -> float | None:
        """As long as the notice below."""
        return self._seconds

    def action_back(self) -> None:
        """Back to the notice."""
        if self.in_front():
            self.kiosk.pop_screen()
