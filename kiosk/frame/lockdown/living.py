"""An app that lives on: whatever raises, a person reads what happened, and the terminal is there for the next one."""

import sys
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from rich.console import RenderableType
from textual.app import App
from textual.driver import Driver
from textual.worker import WorkerFailed

from kiosk.frame.steady import Steady
from kiosk.log import LOG
from kiosk.wording import Language
from kiosk.wording.leave import LEAVE

_MOST_ERRORS: Final = 20
_WITHIN_SECONDS: Final = 10.0
"""So many errors in so short a time are no accident: the error screen itself is broken, and starting anew may help."""


class LivingApp(Steady, App[None], inherit_bindings=False):
    """Textual's app with errors that become screens. It prints no traceback: that would show a citizen's words."""

    language: Language = Language.ZH
    """What is spoken now; whoever dresses the app says what is spoken first."""

    def __init__(self, sheets: Sequence[Path], monotonic: Callable[[], float]) -> None:
        """`sheets` are the style sheets loaded at once; `monotonic` gives seconds that never jump."""
        self.monotonic = monotonic
        super().__init__(css_path=list(sheets))
        self._errors: deque[float] = deque(maxlen=_MOST_ERRORS)
        self._said_so = False
        """Whether the program is on its way to its end, with its last sentence said."""
        self.broken = False
        """Whether something has raised since the terminal was last blank: parts of it may be missing."""

    def show_broken(self, error: Exception) -> None:
        """Put something unforeseen, which is on record already, before the person."""
        raise NotImplementedError

    def _handle_exception(self, error: Exception) -> None:
        """Textual would end here."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        LOG.critical("something unforeseen", exc_info=cause)
        if self._exit:
            return
        self._errors.append(self.monotonic())
        if not self._may_live():
            super()._handle_exception(error)
            return
        self.broken = True
        # On the app's own turn: what raised may be in the middle of its own end.
        self.call_later(self.show_broken, cause)

    def _may_live(self) -> bool:
        """Whether there is a screen to say it on, and saying it has a point."""
        many = len(self._errors) == _MOST_ERRORS and self._errors[-1] - self._errors[0] < _WITHIN_SECONDS
        return self.is_running and bool(self._screen_stacks.get(self._current_mode)) and not many

    def _fatal_error(self) -> None:
        """End with a sentence instead of Textual's traceback; whoever started the program starts it again."""
        self._end_with_a_sentence()

    def _end_with_a_sentence(self) -> None:
        if not self._said_so:
            self._said_so = True
            self._return_code = 1
            self._exit_renderables.append(LEAVE[self.language].fell_over)
            self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """End in the same way when Textual itself gives up; what it has to say is a traceback too."""
        LOG.critical("the terminal stopped: %s", " ".join(type(one).__name__ for one in renderables))
        self._end_with_a_sentence()

    def get_driver_class(self) -> type[Driver]:
        """Our own wire where Textual would take its Linux one."""
        usual = super().get_driver_class()
        if sys.platform == "win32" or not usual.__module__.endswith(".linux_driver"):
            return usual
        from kiosk.frame.lockdown.driver import SteadyDriver  # noqa: PLC0415 - needs what only this platform has

        return SteadyDriver
