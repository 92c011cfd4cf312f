"""The guarded way out of the program: the administrator's PIN."""

import asyncio
from typing import ClassVar

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kiosk.frame.steady import Steady
from kiosk.frame.terminal import MayLeave
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.widgets.field import MASK
from kiosk.wording import leave
from scoring.errors import SignInError


class PinInput(Input):
    """Masks with a plain character: terminals disagree about the width of Textual's bullet.

    The name is Textual's and private; a test holds what it does.
    """

    @property
    def _value(self) -> Text:
        return Text(MASK * len(self.value), no_wrap=True, overflow="ignore", end="")


class LeaveDialog(Steady, ModalScreen[bool]):
    """Answers True when the program may end."""

    CSS_PATH = "leave.tcss"

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(False)", show=False)]

    def __init__(self, may_leave: MayLeave) -> None:
        super().__init__()
        self._may_leave = may_leave

    def compose(self) -> ComposeResult:
        """Prompt, PIN and answer."""
        with Vertical(id="leave"):
            yield Static(leave.PROMPT, id="prompt")
            pin = PinInput(password=True, max_length=64, select_on_focus=False)
            pin.cursor_blink = False
            yield pin
            yield Static(f"Enter  {leave.SEND}     Esc  {leave.BACK}", id="answer")

    @on(Input.Submitted)
    def check(self, event: Input.Submitted) -> None:
        """Check the PIN; one at a time."""
        self.query_one("#answer", Static).update(leave.CHECKING)
        self._check(event.value)
        event.input.clear()

    @work(group="leave", exclusive=True, exit_on_error=False)
    async def _check(self, pin: str) -> None:
        """Leave, or say that the PIN is wrong."""
        try:
            granted, refusal = await asyncio.to_thread(self._may_leave, pin), leave.WRONG
        except SignInError as error:
            granted, refusal = False, detail_of(error)
        except Exception as error:
            LOG.error("a PIN could not be checked", exc_info=error)
            granted, refusal = False, leave.UNCHECKED
        if granted:
            self.dismiss(True)
        else:
            self.query_one("#answer", Static).update(refusal)
