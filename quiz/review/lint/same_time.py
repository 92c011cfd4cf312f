"""Whether two items can ever stand on one paper."""

from quiz.model.item import Item


def same_time(one: Item, other: Item) -> bool:
    """Whether there is a day on which both hold. A question and the one that replaces it may share every word."""
    return all(
        earlier.effective_until is None or later.effective_from < earlier.effective_until
        for earlier, later in ((one, other), (other, one))
    )
