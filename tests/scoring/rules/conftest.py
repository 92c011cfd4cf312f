"""Every test fits for itself."""

import pytest

from scoring.rules.ratings import prior


@pytest.fixture(autouse=True)
def no_prior_of_another_test() -> None:
    """A prior kept from an earlier test would hide that the fit has changed since, as it does under mutation."""
    prior._fit.cache_clear()
