"""What a benchmark reports."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

_PLACE: Final = Path(".benchmarks")


@dataclass(frozen=True)
class Row:
    """One measured ratio."""

    what: str
    ours: str
    floor: str
    ratio: str
    aim: str


def on_disk() -> TemporaryDirectory[str]:
    """A folder for stores: on the disk of the checkout, because where programs keep scratch files is often memory.

    Git sees nothing of it, not even what a measurement that was killed leaves behind.
    """
    _PLACE.mkdir(exist_ok=True)
    return TemporaryDirectory(dir=_PLACE)


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one run."""
    start = perf_counter()
    work()
    return perf_counter() - start


def cpu_seconds(work: Callable[[], object]) -> float:
    """Processor time of one run: for work that waits for nothing, whatever else the machine does meanwhile."""
    start = process_time()
    work()
    return process_time() - start


def alternating(rounds: int, *works: Callable[[], float]) -> list[float]:
    """Medians of several measurements taken in turn, so that a noisy minute meets all of them; the first is dropped."""
    results: list[list[float]] = [[] for _ in works]
    for number in range(rounds + 1):
        for result, work in zip(results, works, strict=True):
            value = work()
            if number:
                result.append(value)
    return [median(result) for result in results]
