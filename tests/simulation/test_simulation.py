"""A small share of what `python -m tests.simulation` runs whole."""

from scoring.rules.ratings.abuse.flag import Kind
from tests.simulation.abuse import honest
from tests.simulation.abuse import planted as made
from tests.simulation.asking import choosers, innocents
from tests.simulation.loop import loops
from tests.simulation.ranking import equal_halls, planted


def test_equal_halls_have_no_sure_winner_and_a_clear_one_is_found() -> None:
    best, worst, covered = equal_halls(60, 8, 200, seed=1)
    assert best.share <= 0.15
    assert worst.share <= 0.15
    assert covered.share >= 0.85
    assert planted(30, 8, 400, 0.5, seed=1).share >= 0.9


def test_who_leaves_out_the_unhappy_is_shown_and_others_rarely() -> None:
    shown = [one.share for one in choosers(25, seed=1) if one.what.endswith("shown")]
    assert min(shown) >= 0.7
    person, hall, *_ = innocents(25, seed=1)
    assert person.share <= 0.06
    assert hall.share <= 0.2


def test_the_loop_finds_a_planted_cause() -> None:
    shares = [one.share for one in loops(60, 1, rates=(0.15,))]
    for three, first, possible in (shares[:3], shares[3:]):
        assert three >= 0.8
        assert first <= three
        assert abs(three - possible) <= 0.1


def test_made_ratings_are_found_and_citizens_are_not_asked_about() -> None:
    alarms = {kind: months for kind, _, months, _ in honest(2, seed=1)}
    assert alarms[Kind.HOURS] == 0
    assert sum(alarms.values()) <= 2
    scores = made(2, seed=2, kinds=(Kind.HOURS, Kind.BURST, Kind.EVEN))
    assert {one.plant.what for one in scores if one.found == one.months} >= {
        "3 in the evenings, at one window",
        "15 within ten minutes, once",
        "well-behaved: set proportions, human pauses, 100% of a person's",
    }
    assert all(one.right <= one.flags and one.hit <= one.made for one in scores)
