"""For the few property tests that need more or fewer examples than the others, in every profile alike."""

from hypothesis import settings


def times(factor: float) -> settings:
    """A decorator: so many times the examples of the profile in force, at least one; say beside it why."""
    return settings(max_examples=max(1, round(settings().max_examples * factor)))
