"""The guarded way out of the program: the administrator's PIN."""

import asyncio
from collections.abc import Callable
from typing import ClassVar, cast

from rich.text import Text
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from kiosk.frame.steady import Steady
from kiosk.frame.terminal import MayLeave, Terminal
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.text.widget_text import safe
from kiosk.widgets.field import MASK
from kiosk.widgets.keypad import ERASE, Keypad
from kiosk.widgets.tile import Tile
from kiosk.wording.leave import LEAVE, LeaveWords
from kiosk.wording.shape import Language
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

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("f2", "speak", show=False),
    ]

    def __init__(self, may_leave: MayLeave, *, tapped: bool = False) -> None:
        """`may_leave` checks a PIN; where it is `tapped` there are keys for it."""
        super().__init__()
        self._may_leave = may_leave
        self._tapped = tapped
        self._told: Callable[[LeaveWords], str] = lambda words: words.keys
        self._turn = asyncio.Lock()
        self._granted = False

    @property
    def _words(self) -> LeaveWords:
        return LEAVE[self._language]

    @property
    def _language(self) -> Language:
        return cast("Terminal", self.app).words.language

    def compose(self) -> ComposeResult:
        """Prompt, PIN and answer."""
        with Vertical(id="leave"):
            yield Static(self._words.prompt, id="prompt")
            pin = PinInput(password=True, max_length=64, select_on_focus=False)
            pin.cursor_blink = False
            yield pin
            if self._tapped:
                yield Keypad("W", self._words.erase)
                with Horizontal(id="leave-ways"):
                    yield Tile("send", self._words.send)
                    yield Tile("back", self._words.back)
            yield Static(safe(self._told(self._words)), id="answer")

    async def action_speak(self) -> None:
        """The other language; what was typed stays."""
        await self.run_action("app.switch_language")
        self.query_one("#prompt", Static).update(self._words.prompt)
        self._say(self._told)

    def _say(self, told: Callable[[LeaveWords], str]) -> None:
        self._told = told
        self.query_one("#answer", Static).update(safe(told(self._words)))

    @on(Tile.Pressed)
    async def tapped(self, event: Tile.Pressed) -> None:
        """Type a tapped key, or go a tapped way."""
        pin = self.query_one(Input)
        match event.tile.value:
            case "send":
                await pin.action_submit()
            case "back":
                self.dismiss(False)
            case value if value == ERASE:
                pin.action_delete_left()
            case character:
                pin.insert_text_at_cursor(character)

    @on(Input.Submitted)
    def check(self, event: Input.Submitted) -> None:
        """Check the PIN; an Enter with nothing before it is no wrong one."""
        if event.value:
            self._say(lambda words: words.checking)
            self._check(event.value)
            event.input.clear()

    @work(group="leave", exit_on_error=False)
    async def _check(self, pin: str) -> None:
        """Leave, or say that the PIN is wrong; one after the other, however slowly they are checked."""
        try:
            async with self._turn:
                granted = self._granted = self._granted or await asyncio.to_thread(self._may_leave, pin)
        except SignInError as error:
            refused = error  # the name of a caught error is gone when the language changes
            self._say(lambda _: detail_of(refused, self._language))
        except Exception as error:
            LOG.error("a PIN could not be checked", exc_info=error)
            self._say(lambda words: words.unchecked)
        else:
            if not granted:
                self._say(lambda words: words.wrong)
            elif self.is_current:
                self.dismiss(True)
