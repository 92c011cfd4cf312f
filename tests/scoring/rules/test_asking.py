"""The test of asking: against a count of all ways, blind to how often a person asks, and careful with many people."""

from itertools import combinations
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.ratings.asking import FEWEST, Asked, Suspicion, chance, pooled, suspicions
from scoring.rules.ratings.rates import Rate


def rates(most: int) -> st.SearchStrategy[Rate]:
    return st.integers(0, most).flatmap(lambda n: st.builds(Rate, st.integers(0, n), st.just(n)))


@given(st.builds(Asked, rates(8), rates(6)))
def test_the_chance_is_the_share_of_all_ways_to_ask_blindly(asked: Asked) -> None:
    bad, good = asked.bad.denominator, asked.good.denominator
    found = chance(asked)
    if min(bad, good) < FEWEST:
        assert found is None
        return
    visits = [True] * bad + [False] * good
    ways = [
        sum(visits[i] for i in chosen)
        for chosen in combinations(range(bad + good), asked.bad.numerator + asked.good.numerator)
    ]
    assert found == pytest.approx(sum(one <= asked.bad.numerator for one in ways) / len(ways))


@pytest.mark.parametrize("seen", [0, 40, 71, 76, 80])
def test_many_visits_are_counted_as_exactly(seen: int) -> None:
    ways = [comb(80, k) * comb(420, 399 + seen - k) for k in range(81)]
    exact = sum(ways[: seen + 1]) / sum(ways)
    assert chance(Asked(Rate(399, 420), Rate(seen, 80))) == pytest.approx(exact, rel=1e-12, abs=0)


def test_one_who_never_asks_the_unhappy_is_clear_and_one_who_rarely_asks_anybody_is_not() -> None:
    people = {
        "chooses": Asked(Rate(400, 420), Rate(2, 80)),
        "lazy": Asked(Rate(42, 420), Rate(8, 80)),
        "keen": Asked(Rate(420, 420), Rate(80, 80)),
        "new": Asked(Rate(3, 3), Rate(0, 2)),
        "rather": Asked(Rate(399, 420), Rate(71, 80)),
        **{f"other-{n}": Asked(Rate(399, 420), Rate(76, 80)) for n in range(40)},
    }
    found = suspicions(people)
    assert found["chooses"] is Suspicion.CLEAR
    assert found["rather"] is Suspicion.LOOK
    assert found["new"] is Suspicion.UNKNOWN
    assert {found[one] for one in ("lazy", "keen", *(f"other-{n}" for n in range(40)))} == {Suspicion.NONE}
    assert suspicions({"rather": people["rather"]})["rather"] is Suspicion.CLEAR  # nobody else to be held against
    with pytest.raises(RuleError):
        suspicions(people, 0)


@given(st.dictionaries(st.text(max_size=2), st.builds(Asked, rates(60), rates(60)), max_size=8))
def test_who_is_clear_among_many_would_be_clear_among_fewer(people: dict[str, Asked]) -> None:
    found = suspicions(people)
    assert found.keys() == people.keys()
    for name, one in found.items():
        assert (one is Suspicion.UNKNOWN) == (chance(people[name]) is None)
        if one is Suspicion.CLEAR:
            assert suspicions({name: people[name]})[name] is Suspicion.CLEAR
    together = pooled(one.good for one in people.values())
    assert together.denominator == sum(one.good.denominator for one in people.values())
