"""Reading something large at most once, however many threads ask for it at the same time."""

from collections.abc import Callable
from threading import Lock
from typing import TypeVar

T = TypeVar("T")


def once(load: Callable[[], T]) -> Callable[[], T]:
    """`load` with its result kept: who asks while it runs waits for that result. A failure is not kept."""
    lock = Lock()
    kept: list[T] = []

    def loaded() -> T:
        with lock:
            if not kept:
                kept.append(load())
            return kept[0]

    return loaded
