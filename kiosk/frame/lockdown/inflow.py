"""How much may be on its way from the thread that reads keys to the app: more than anybody means, less than a jam.

A wedged key, a scanner gone mad, or a file written to the terminal sends faster than anything can be felt. What has no
room is dropped where it was read: kept, two hundred kilobytes of digits would stand still for minutes.
"""

from threading import Lock
from typing import Final

from textual import events
from textual.message import Message

WAYS_OUT: Final = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that always have room: whatever jams, an administrator can end the terminal."""

MOST_ON_THE_WAY: Final = 256
"""Touches read and not yet seen by the app: all the words a citizen may write, put in at once by an input method."""

_MOST_MOVES: Final = 8
"""The same for the pointer on its way; only where it comes to rest matters."""


class Inflow:
    """Counts touches between two threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._on_the_way = 0
        self._leaving = False
        self._pressed = False

    @property
    def full(self) -> bool:
        """Whether only a way out has room."""
        return self._on_the_way >= MOST_ON_THE_WAY

    def admits(self, message: Message) -> bool:
        """Whether `message` may be handed on; it counts as on its way then. Called by the thread that reads."""
        with self._lock:
            if not self._has_room(message):
                return False
            if isinstance(message, events.Key) and message.key in WAYS_OUT:
                self._leaving = True
            if isinstance(message, events.MouseDown | events.MouseUp):
                self._pressed = isinstance(message, events.MouseDown)
            self._on_the_way += 1
            return True

    def _has_room(self, message: Message) -> bool:
        if isinstance(message, events.Key) and message.key in WAYS_OUT:
            return not self._leaving
        if isinstance(message, events.MouseUp):
            return self._pressed or not self.full  # what was pressed must be let go
        if isinstance(message, events.MouseMove):
            return self._on_the_way < _MOST_MOVES
        return not self.full

    def seen(self, message: Message) -> None:
        """The app has taken `message` from its queue. Called by the app; what never came through here is let pass."""
        with self._lock:
            self._on_the_way = max(0, self._on_the_way - 1)
            if isinstance(message, events.Key) and message.key in WAYS_OUT:
                self._leaving = False
