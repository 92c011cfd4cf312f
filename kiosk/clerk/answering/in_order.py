"""Steps one after the other: what a person does on a running test, in the order they did it."""

import asyncio
from collections.abc import Awaitable, Callable

Step = Callable[[], Awaitable[None]]
"""One thing to do; the next one waits until it is done."""


class InOrder:
    """A line of steps with one worker. A key pressed while a step is being stored waits; it is never lost or moved."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Step] = asyncio.Queue()
        self._busy = False
        self._closed = False

    @property
    def idle(self) -> bool:
        """Whether everything has been done."""
        return not self._busy and self._waiting.empty()

    def put(self, step: Step) -> None:
        """Do `step` after everything put before it."""
        self._waiting.put_nowait(step)

    def close(self) -> None:
        """Do nothing more after the present step."""
        self._closed = True

    async def run(self) -> None:
        """Do steps until the line is closed; an error ends it and is the caller's."""
        while not self._closed:
            step = await self._waiting.get()
            self._busy = True
            await step()
            self._busy = False
