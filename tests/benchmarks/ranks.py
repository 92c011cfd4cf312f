"""What the largest hall's evidence costs: ranges of ranks, halves, funnel, trends."""

from pathlib import Path

from kiosk.desks.office.analysis import StoreAnalysisDesk
from scoring.standings import SubjectKind
from scoring.standings.funnels import board_funnel
from scoring.standings.rank_intervals import rank_intervals
from scoring.standings.split_half import split_half
from scoring.standings.trends import board_trends
from tests.benchmarks.hall_of import hall_of
from tests.benchmarks.measure import Row, cpu_seconds, on_disk

PEOPLE = 2_000
RATINGS = 1_000_000


def ranks() -> list[Row]:
    """Processor time of each part, the board being read; the floor is the board itself."""
    with on_disk() as folder:
        store = hall_of(Path(folder), PEOPLE, RATINGS)
        desk = StoreAnalysisDesk(store)
        floor = cpu_seconds(lambda: desk.board(SubjectKind.STAFF))
        whole = desk.board(SubjectKind.STAFF)
        assert whole is not None
        parts = {
            "ranges of ranks": lambda: rank_intervals(whole),
            "halves": lambda: split_half(whole),
            "funnel": lambda: board_funnel(whole),
            "trends": lambda: board_trends(whole.period, SubjectKind.STAFF),
        }
        found = {name: min(cpu_seconds(part) for _ in range(3)) for name, part in parts.items()}
        store.close()
    return [_row(f"{name}, {PEOPLE:,} people", seconds, floor) for name, seconds in found.items()]


def _row(what: str, mine: float, floor: float) -> Row:
    aim = "<= 2 s" if what.startswith("ranges") else ""
    return Row(what, f"{mine * 1000:.0f} ms", f"{floor * 1000:.0f} ms", f"{mine / floor:.2f}", aim)
