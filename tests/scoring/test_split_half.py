"""The line of halves: sure winners stay first, lucky ones do not, and a unit's halves are its people's."""

from hypothesis import given
from hypothesis import strategies as st

from scoring.ledger.store import Store
from scoring.ranks.split_halves import Entrant, split_halves
from scoring.rules.ratings.levels import LEVEL_POINTS
from scoring.standings import SubjectKind, board
from scoring.standings.split_half import split_half
from tests.scoring.halls import at, period_of, rated_often, took

ALPHA = (0.1, 0.1, 0.4, 1.4, 3.0)
COUNTS = st.tuples(*[st.integers(0, 60)] * 5)


def entrants(*names: str) -> list[Entrant]:
    return [Entrant(name, 60.0, ((name, 0.4),)) for name in names]


def test_a_sure_first_stays_and_a_lucky_one_does_not() -> None:
    sure = split_halves(entrants("A", "B"), {"A": (0, 0, 0, 10, 400), "B": (80, 60, 60, 100, 100)}, ALPHA, LEVEL_POINTS)
    assert sure is not None
    assert (sure.first, sure.times, sure.of, sure.others) == ("A", 50, 50, 0)
    alike = dict.fromkeys("ABCDEF", (1, 2, 6, 20, 71))
    lucky = split_halves(entrants(*"ABCDEF"), alike, ALPHA, LEVEL_POINTS)
    assert lucky is not None
    assert lucky.times < 30
    assert lucky.others >= 3


@given(st.dictionaries(st.sampled_from("ABCD"), COUNTS, min_size=2))
def test_the_same_seed_gives_the_same_whatever_the_order(counts: dict[str, tuple[int, ...]]) -> None:
    line = entrants(*sorted(counts))
    found = split_halves(line, counts, ALPHA, LEVEL_POINTS, seed=5)
    backwards = dict(reversed(counts.items()))
    assert found == split_halves(line, backwards, ALPHA, LEVEL_POINTS, seed=5)
    assert found is not None
    assert 0 <= found.times <= found.of == 50
    assert found.times == found.of or found.others


def test_who_is_alone_has_no_line() -> None:
    assert split_halves(entrants("A"), {"A": (0, 0, 0, 0, 9)}, ALPHA, LEVEL_POINTS) is None
    assert split_halves([], {}, ALPHA, LEVEL_POINTS) is None


def test_every_board_has_its_line(hall: Store) -> None:
    assert split_half(board(period_of(hall), SubjectKind.STAFF)) is None
    papers = [*took("W1", ("4", "6"), 1), *took("W2", ("4", "6")), *took("W4", ("4", "5"))]
    hall.ledger.append_all([*papers, *rated_often("A01", "W1", (0, 0, 5, 60, 400), at(2))])
    hall.ledger.append_all([*rated_often("A02", "W2", (200, 100, 100, 20, 20), at(8))])
    hall.ledger.append_all([*rated_often("B01", "W4", (90, 90, 90, 20, 20), at(2))])
    period = period_of(hall)
    for kind, first in ((SubjectKind.STAFF, "W1"), (SubjectKind.WINDOW, "A01"), (SubjectKind.UNIT, "U1")):
        whole = board(period, kind)
        found = split_half(whole)
        assert found is not None, kind
        assert (found.first, found.times) == (first, 50)
        assert found == split_half(whole)
