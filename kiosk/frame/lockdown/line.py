"""What a person does, felt one thing after the other: a key pressed while another is being stored waits its turn.

Textual hands a key to the part that has the focus, and that part's messages to the screen around it, each through a
queue of its own: in a burst (a scanner, a slow disk) an Enter could overtake the digit before it. Here the next touch
is only handed on once everything the one before has led to is done.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Final

from textual.message_pump import MessagePump

MOST_WAITING: Final = 64
"""Touches that may wait; what comes beyond is dropped. More than a visit number from a scanner, less than a jam."""

MOST_ALIKE: Final = 8
"""Equal keys that may wait in a row where nothing is written: a key held down is not meant a hundred times."""

_LOOK_SECONDS: Final = 0.02
"""How often to look whether a part that has not answered is still there."""

_LOOKS: Final = 50
"""A part that has not answered after so many looks is waited for no longer."""

Step = Callable[[], Awaitable[None]]
"""One touch, handed on; done when what it led to is done."""


class Line:
    """Steps in the order they were put, one at a time."""

    def __init__(self, on_error: Callable[[Exception], None]) -> None:
        """`on_error` is told of a step that failed; the next one is done all the same."""
        self._on_error = on_error
        self._waiting: deque[tuple[str, Step]] = deque()
        self._worker: asyncio.Task[None] | None = None
        self._round = 0

    @property
    def idle(self) -> bool:
        """Whether everything has been done."""
        return self._worker is None

    def __len__(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def round(self) -> int:
        """Another number after every `clear`: a step that waits for something gives up when it sees one."""
        return self._round

    def put(self, step: Step, key: str = "") -> None:
        """Do `step` after everything put before it; beyond `MOST_WAITING` it is dropped.

        With a `key` also beyond `MOST_ALIKE` of that key in a row.
        """
        if len(self._waiting) >= MOST_WAITING or (key and self._repeats(key)):
            return
        self._waiting.append((key, step))
        self._start()

    def _repeats(self, key: str) -> bool:
        last = list(self._waiting)[-MOST_ALIKE:]
        return len(last) == MOST_ALIKE and all(waiting == key for waiting, _ in last)

    def put_first(self, steps: Sequence[Step]) -> None:
        """Do `steps` before everything that waits."""
        self._waiting.extendleft(("", step) for step in reversed(steps))
        self._start()

    def clear(self) -> None:
        """Forget what waits: it was meant by somebody who has gone."""
        self._waiting.clear()
        self._round += 1

    def _start(self) -> None:
        if self._worker is None and self._waiting:
            self._worker = asyncio.get_running_loop().create_task(self._work())

    async def _work(self) -> None:
        try:
            while self._waiting:
                try:
                    _, step = self._waiting.popleft()
                    await step()
                except Exception as error:
                    self._on_error(error)
        finally:
            self._worker = None


async def settled(*parts: MessagePump) -> None:
    """Wait until these parts of a screen, from the innermost outwards, have dealt with everything sent to them."""
    for part in parts:
        done = asyncio.Event()
        if not (part.is_running and part.call_later(done.set)):
            continue
        # A part that is taken away meanwhile never answers, and has nothing left to do.
        for _ in range(_LOOKS):
            with suppress(TimeoutError):
                await asyncio.wait_for(done.wait(), _LOOK_SECONDS)
            if done.is_set() or not part.is_running:
                break
