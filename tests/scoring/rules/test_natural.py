"""Windows, badges and units are listed as people count: 2 before 10."""

from pathlib import Path
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from scoring.events.organisation import Role, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Submission
from scoring.read.organisation import staff, units, windows
from scoring.rules.natural import natural_key
from scoring.rules.ranking import Candidate, ranked
from tests.scoring.halls import FakeClock, enrolled, open_at

IN_ORDER = ["1", "2", "3", "10", "11", "20", "100", "A1", "A01", "A2", "A10", "A10B2", "A10B10", "B1", "W0101", "W1000"]

texts = st.text(alphabet="AB0129-_ 窗", max_size=8)


def test_numbers_are_sorted_by_their_value_and_letters_as_ever() -> None:
    jumbled = IN_ORDER.copy()
    Random(7).shuffle(jumbled)
    assert sorted(jumbled, key=natural_key) == sorted(IN_ORDER, key=natural_key)
    order = [one for one in sorted(jumbled, key=natural_key) if one != "A01"]
    assert order == [one for one in IN_ORDER if one != "A01"]


@given(st.integers(0, 10**30), st.integers(0, 10**30), st.sampled_from(["", "A", "窗"]))
def test_of_two_numbers_behind_the_same_letters_the_smaller_comes_first(one: int, other: int, letters: str) -> None:
    first, second = natural_key(f"{letters}{one}"), natural_key(f"{letters}{other}")
    assert (first < second) is (one < other)


@given(texts, texts)
def test_any_two_texts_have_an_order_and_only_equal_ones_are_equal(one: str, other: str) -> None:
    first, second = natural_key(one), natural_key(other)
    assert (first < second) + (second < first) + (one == other) == 1


def test_an_endless_number_is_sorted_as_well() -> None:
    assert natural_key("9" * 10_000) < natural_key("1" + "0" * 10_000)


def test_everything_with_a_number_is_read_in_that_order(tmp_path: Path) -> None:
    store = open_at(tmp_path / "hall.db", FakeClock())
    numbers = ["10", "2", "1", "11", "A10", "A2"]
    store.ledger.append_all([Submission(UnitRegistered(unit_id=f"U{one}", name="单位")) for one in numbers])
    store.ledger.append_all([Submission(WindowRegistered(window_id=one, unit_id="U1", name="窗口")) for one in numbers])
    store.ledger.append_all([enrolled(f"W{one}", "U1", Role.CLERK, "某人") for one in numbers])
    wanted = ["1", "2", "10", "11", "A2", "A10"]
    with store.reading() as connection:
        assert [one.window_id for one in windows(connection, store.hall_id)] == wanted
        assert [one.unit_id for one in units(connection, store.hall_id)] == [f"U{one}" for one in wanted]
        assert [one.staff_id for one in staff(connection, store.hall_id)] == [f"W{one}" for one in wanted]
    store.close()


def test_equal_scores_are_listed_in_that_order() -> None:
    rows = [Candidate(name, None, 0.0, 0) for name in ("10", "2", "1")]
    assert [place.subject for place in ranked(rows, 5)] == ["1", "2", "10"]
