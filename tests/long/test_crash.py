"""Crash campaign: 1,000 runs with kills, full disks, torn files, set clocks and more; what was confirmed is there.

`CAMPAIGN_RUNS` and `CAMPAIGN_SEED` change how many and which; results of a whole one stand in RESULTS.md.
"""

import os

import pytest

from tests.long.campaign.campaign import SERIES, series

RUNS = int(os.environ.get("CAMPAIGN_RUNS", "1000"))
SEED = int(os.environ.get("CAMPAIGN_SEED", "1"))


@pytest.mark.long
@pytest.mark.parametrize("number", range(RUNS // SERIES))
def test_no_confirmed_act_is_lost_or_doubled_and_every_failure_is_a_sentence(number: int) -> None:
    result = series(SEED, number)
    assert result["faults"] == []
    assert result["runs"] == SERIES
    assert result["confirmed"] > SERIES, "the series must have had something to lose"
