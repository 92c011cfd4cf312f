"""`python -m tests.benchmarks`: ratios against a floor in the same run, printed, never asserted.

Absolute times depend on the machine; a ratio inside one run hardly does. Results are recorded in `RESULTS.md` beside
this file.
"""

import gc
import sys
from collections.abc import Callable

from kiosk.frame.lockdown.leftovers import COLLECT_EVERY
from tests.benchmarks.appends import appends
from tests.benchmarks.attempt import attempts
from tests.benchmarks.bank import bank_loading, book_loading
from tests.benchmarks.board import score_board
from tests.benchmarks.frames import first_frame
from tests.benchmarks.keys import keys
from tests.benchmarks.live import live_board
from tests.benchmarks.measure import Row
from tests.benchmarks.memory import idle_memory
from tests.benchmarks.papers import many_papers
from tests.benchmarks.proofs import proofs
from tests.benchmarks.ranks import ranks
from tests.benchmarks.roster import roster_import

BENCHMARKS: dict[str, Callable[[], list[Row]]] = {
    "frame": first_frame,
    "append": appends,
    "keys": keys,
    "attempt": attempts,
    "bank": bank_loading,
    "book": book_loading,
    "papers": many_papers,
    "board": score_board,
    "live": live_board,
    "memory": idle_memory,
    "proofs": proofs,
    "ranks": ranks,
    "roster": roster_import,
}


def main() -> None:
    """Run the named benchmarks, or all."""
    gc.set_threshold(COLLECT_EVERY)  # as the program has it
    names = sys.argv[1:] or list(BENCHMARKS)
    print(f"{'what':<44} {'ours':>12} {'floor':>12} {'ratio':>7}  aim")
    for name in names:
        for row in BENCHMARKS[name]():
            print(f"{row.what:<44} {row.ours:>12} {row.floor:>12} {row.ratio:>7}  {row.aim}", flush=True)


if __name__ == "__main__":
    main()
