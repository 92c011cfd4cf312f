from fractions import Fraction

from hypothesis import given

from scoring.events.campaigns import CampaignOpened
from scoring.rules.ratings.levels import LEVEL_POINTS, Counts, mean_points
from tests.scoring.rules.halls import POINTS, ROWS


def test_a_campaign_that_sets_no_points_gives_the_levels_the_default_ones() -> None:
    assert CampaignOpened.model_fields["level_points"].default == LEVEL_POINTS


def test_a_mean_worked_out_by_hand() -> None:
    assert mean_points((1, 0, 1, 2, 4)) == Fraction(0 + 60 + 160 + 400, 8)
    assert mean_points((1, 0, 0, 0, 1), (10, 20, 30, 40, 50)) == 30


def test_without_ratings_there_is_no_mean() -> None:
    assert mean_points((0, 0, 0, 0, 0)) is None


@given(ROWS, POINTS)
def test_a_mean_lies_within_the_points(row: Counts, points: tuple[int, ...]) -> None:
    mean = mean_points(row, points)
    assert (mean is None) == (not any(row))
    assert mean is None or points[0] <= mean <= points[-1]
