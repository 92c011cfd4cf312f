"""Reading something large anew only when the files behind it have changed."""

import os
from collections.abc import Callable, Hashable
from pathlib import Path
from threading import Lock
from typing import TypeVar

T = TypeVar("T")


def fresh(load: Callable[[], T], stamp: Callable[[], Hashable]) -> Callable[[], T]:
    """`load` with its result kept as long as `stamp` stays; who asks while it runs waits for that result."""
    lock = Lock()
    kept: list[tuple[Hashable, T]] = []

    def loaded() -> T:
        with lock:
            now = stamp()
            if not kept or kept[0][0] != now:
                kept[:] = [(now, load())]
            return kept[0][1]

    return loaded


def stamp_of(folder: Path) -> Hashable:
    """Names, sizes and times of all files below a folder; empty where there is none."""
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                seen = os.stat(os.path.join(place, name))  # noqa: PTH116, PTH118 - asked for every notice
            except OSError:
                continue
            found.append((place, name, seen.st_size, seen.st_mtime_ns))
    return tuple(sorted(found))
