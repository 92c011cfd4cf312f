"""The order of the whole file: places from 1 without a gap, each once, ascending along every chain.

So the last entries of a terminal cannot be cut off together with its head, unless they were the last of the file.
"""

from collections.abc import Iterator
from typing import Any

from scoring.errors.fault import Fault, Flaw
from scoring.ledger.checks.stored import number, shown


class Order:
    """The places seen while reading along the chains."""

    def __init__(self) -> None:
        self._seen: dict[bytes, set[int]] = {}
        self._last: dict[tuple[bytes, bytes], int] = {}

    def check(self, row: Any) -> Iterator[Fault]:
        """The next entry of a chain."""
        chain = row.hall_id, row.terminal_id
        last = self._last.get(chain, 0)
        place = number(row.lamport)
        if number(row.seq) is None:
            return  # stands nowhere in its chain, and is named for that
        if place is None and row.lamport is None and not last:
            return  # from before there was an order
        seen = self._seen.setdefault(row.hall_id, set())
        terminal, seq = shown(row.terminal_id), number(row.seq)
        if place is None or place <= last:
            yield Fault(terminal, seq, Flaw.OUT_OF_ORDER, shown(row.lamport or b""))
        elif place in seen:
            yield Fault(terminal, seq, Flaw.TWICE, str(place))
        if place is not None:
            seen.add(place)
            self._last[chain] = max(last, place)

    def check_gaps(self) -> Iterator[Fault]:
        """After the last entry: the first place of each run where nothing stands."""
        for seen in self._seen.values():
            missing = sorted(place + 1 for place in seen | {0} if place + 1 not in seen and place < max(seen))
            for place in missing:
                yield Fault("", None, Flaw.GAP, str(place))
