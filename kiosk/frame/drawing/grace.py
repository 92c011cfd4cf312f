"""A screen that has to fetch what it shows is drawn once: until then the picture before it stays, for a moment.

Fetching before the screen is there would freeze the terminal where the store is slow. So the screen is there at once,
and what is typed goes to it; only its picture waits, and no longer than nobody notices.
"""

from contextlib import ExitStack
from typing import Any, Final

from textual.app import App
from textual.worker import Worker

GRACE_SECONDS: Final = 0.15
"""The picture waits so long at most; a healthy store needs a tenth of it. Then the screen says that it is reading."""


class Grace:
    """Holds back what a terminal paints while workers fetch. Every hold ends by itself."""

    def __init__(self) -> None:
        self._held: dict[Worker[Any], ExitStack] = {}

    def until(self, worker: Worker[Any], app: App[Any]) -> None:
        """Paint nothing until `worker` has ended, or the grace is over."""
        held = ExitStack()
        held.enter_context(app.batch_update())
        self._held[worker] = held

        def over() -> None:
            self._let_go(held, app)

        app.set_timer(GRACE_SECONDS, over)

    def look(self, worker: Worker[Any], app: App[Any]) -> None:
        """Paint what a worker brought, once it has ended."""
        if worker.is_finished and (held := self._held.pop(worker, None)):
            self._let_go(held, app)

    def _let_go(self, held: ExitStack, app: App[Any]) -> None:
        held.close()
        if app.screen_stack:
            app.screen.check_idle()  # which paints, where something waits to be painted
