from decimal import Decimal
from fractions import Fraction
from math import hypot, inf
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.rules.errors import RuleError
from scoring.rules.normal import Z95
from scoring.rules.ranking import Candidate, Place, Unplaced, indistinguishable, ranked

SCORES = st.integers(0, 10000).map(lambda cents: Decimal(cents) / 100)
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        subject=st.text("ABCDEFGH", min_size=1, max_size=4),
        score=st.none() | SCORES,
        sd=st.sampled_from([0.0, 0.5, 1.0, 2.0, 8.0]),
        ratings=st.integers(0, 20),
    ),
    max_size=15,
    unique_by=lambda one: one.subject,
)


def one(subject: str, score: str | None, sd: float = 1.0, ratings: int = 50) -> Candidate:
    return Candidate(subject, None if score is None else Decimal(score), sd, ratings)


def labels(places: tuple[Place, ...]) -> list[tuple[str, str | None]]:
    return [(place.subject, place.label) for place in places]


def test_bands_share_a_rank_and_the_next_rank_skips_as_in_sport() -> None:
    # With sd 1 each, a difference is inside its interval up to 1.96·√2 = 2.77.
    places = ranked([one("c", "90.00"), one("a", "93.36"), one("d", "88.00"), one("b", "92.08"), one("e", "80.00")], 5)
    assert labels(places) == [("a", "1="), ("b", "1="), ("c", "3="), ("d", "3="), ("e", "5")]
    assert [place.rank for place in places] == [1, 1, 3, 3, 5]


def test_a_band_is_measured_from_its_opener_not_from_neighbour_to_neighbour() -> None:
    # Each is within 2.77 of the next, but c is 4 below a and opens a band of its own.
    assert labels(ranked([one("a", "94"), one("b", "92"), one("c", "90")], 5)) == [("a", "1="), ("b", "1="), ("c", "3")]


def test_a_band_ends_at_the_first_who_differs_though_an_unsure_one_below_does_not() -> None:
    places = ranked([one("a", "94", 0.1), one("b", "92", 0.1), one("c", "91", 5.0)], 5)
    assert labels(places) == [("a", "1"), ("b", "2="), ("c", "2=")]


def test_among_equal_scores_the_surest_opens_the_band() -> None:
    places = ranked([one("a", "94", 5.0), one("b", "94", 0.1), one("c", "92", 0.1)], 5)
    assert labels(places) == [("b", "1="), ("a", "1="), ("c", "3")]


def test_exact_scores_share_a_rank_only_when_they_are_equal() -> None:
    places = ranked([one("a", "90.01", 0), one("b", "90.00", 0), one("c", "90.00", 0)], 0)
    assert labels(places) == [("a", "1"), ("b", "2="), ("c", "2=")]


def test_too_few_ratings_and_undefined_scores_come_after_without_a_rank() -> None:
    places = ranked(
        [one("u", None), one("few", "99", ratings=4), one("a", "70"), one("both", None, ratings=0)], minimum_ratings=5
    )
    assert labels(places) == [("a", "1"), ("few", None), ("both", None), ("u", None)]
    assert [place.unplaced for place in places] == [None, Unplaced.TOO_FEW, Unplaced.UNDEFINED, Unplaced.UNDEFINED]


def test_a_place_shows_the_score_it_was_given_for_with_or_without_a_rank() -> None:
    places = ranked([one("u", None), one("few", "99", ratings=4), one("a", "70"), one("b", "60.5")], 5)
    assert [(place.subject, place.score) for place in places] == [
        ("a", Decimal(70)),
        ("b", Decimal("60.5")),
        ("few", Decimal(99)),
        ("u", None),
    ]


def test_nobody_shares_a_rank_they_do_not_have() -> None:
    places = ranked([one("u", None), one("v", None), one("few", "99", ratings=4), one("less", "99", ratings=3)], 5)
    assert [place.shared for place in places] == [False] * 4


def test_exactly_the_minimum_of_ratings_is_enough() -> None:
    assert ranked([one("a", "70", ratings=5)], 5)[0].rank == 1


def test_the_interval_of_a_difference_closes_at_its_end() -> None:
    surer = one("a", "93.00", 0.6)
    assert indistinguishable(surer, one("b", "91.05", 0.8))  # √(0.6² + 0.8²) = 1, so up to 1.95996
    assert not indistinguishable(surer, one("b", "91.04", 0.8))


def test_an_undefined_score_cannot_be_compared() -> None:
    with pytest.raises(RuleError, match="undefined"):
        indistinguishable(one("a", "90"), one("b", None))


@pytest.mark.parametrize(("sd", "ratings"), [(-1.0, 5), (float("nan"), 5), (1.0, -1)])
def test_impossible_candidates_are_refused(sd: float, ratings: int) -> None:
    with pytest.raises(RuleError, match="at least 0"):
        one("a", "90", sd, ratings)


@given(CANDIDATES, st.integers(0, 20), st.randoms(use_true_random=False))
def test_the_order_of_input_plays_no_part(candidates: list[Candidate], minimum: int, shuffler: Random) -> None:
    shuffled = list(candidates)
    shuffler.shuffle(shuffled)
    assert ranked(shuffled, minimum) == ranked(candidates, minimum)


@given(CANDIDATES, st.integers(0, 20))
def test_everyone_is_placed_once_and_ranked_exactly_when_fit_for_it(candidates: list[Candidate], minimum: int) -> None:
    by_subject = {candidate.subject: candidate for candidate in candidates}
    places = ranked(candidates, minimum)
    assert sorted(place.subject for place in places) == sorted(by_subject)
    for place in places:
        candidate = by_subject[place.subject]
        assert (place.rank is not None) == (candidate.score is not None and candidate.ratings >= minimum)
        assert (place.unplaced is None) == (place.rank is not None)
    unranked = [place.rank is None for place in places]
    assert unranked == sorted(unranked)


@given(CANDIDATES)
def test_bands_are_what_the_rule_says(candidates: list[Candidate]) -> None:
    by_subject = {candidate.subject: candidate for candidate in candidates}
    placed = [place for place in ranked(candidates, 0) if place.rank is not None]
    scores = [Fraction(place.score) for place in placed if place.score is not None]
    assert scores == sorted(scores, reverse=True)
    opener: Candidate | None = None
    for position, place in enumerate(placed, start=1):
        candidate = by_subject[place.subject]
        same_rank = [other for other in placed if other.rank == place.rank]
        assert place.shared == (len(same_rank) > 1)
        if place.rank == position:
            assert opener is None or not indistinguishable(opener, candidate)
            opener = candidate
        else:
            assert opener is not None
            assert indistinguishable(opener, candidate)


@given(CANDIDATES, SCORES)
def test_with_exact_scores_a_rank_is_one_more_than_the_number_ahead(
    candidates: list[Candidate], score: Decimal
) -> None:
    exact = [Candidate(c.subject, c.score, 0.0, 50) for c in candidates if c.score is not None]
    field = [*exact, Candidate("me", score, 0.0, 50)]
    mine = next(place for place in ranked(field, 5) if place.subject == "me")
    assert mine.rank == 1 + sum(c.score is not None and c.score > score for c in exact)


EXACT = st.fractions(0, 100, max_denominator=300) | SCORES | st.integers(0, 100)


@given(EXACT, EXACT, st.floats(0, 20), st.floats(0, 20))
def test_two_are_told_apart_exactly_as_fractions_would(
    first: Fraction | Decimal | int, second: Fraction | Decimal | int, sd: float, other: float
) -> None:
    apart = abs(Fraction(first) - Fraction(second)) > Z95 * hypot(sd, other)
    assert indistinguishable(Candidate("a", first, sd, 9), Candidate("b", second, other, 9)) is not apart


def test_without_any_certainty_nobody_can_be_told_apart() -> None:
    assert indistinguishable(one("a", "0", inf), one("b", "100"))


@given(st.lists(EXACT, min_size=2, max_size=12))
def test_scores_of_every_exact_kind_are_put_in_one_order(scores: list[Fraction | Decimal | int]) -> None:
    places = ranked([Candidate(str(number), score, 0.0, 9) for number, score in enumerate(scores)], 0)
    assert [Fraction(place.score or 0) for place in places] == sorted([Fraction(one) for one in scores], reverse=True)
