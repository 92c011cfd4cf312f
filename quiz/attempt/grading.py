"""Marks of a whole attempt, computed from the raw responses: once on submission, again whenever somebody asks."""

from collections.abc import Mapping

from quiz.attempt.state import Attempt
from quiz.marking import mark
from quiz.model.item import Item
from scoring.events.attempts import ItemMark
from scoring.exact import to_ratio


def grade(attempt: Attempt, items: Mapping[str, Item]) -> tuple[ItemMark, ...]:
    """Mark every position of the paper.

    Args:
        attempt: open or submitted; stored marks are not looked at, so grading again proves them.
        items: item id → content, at least every item of the paper.

    Returns:
        One mark a position, in order; earned = share × maximum, exact.
    """
    marks = []
    for place in attempt.paper.items:
        result = mark(items[place.item_id], attempt.response(place.position))
        marks.append(
            ItemMark(
                position=place.position,
                item_id=place.item_id,
                earned=to_ratio(result.share * place.marks),
                maximum=to_ratio(place.marks),
                told_all=result.told_all,
            )
        )
    return tuple(marks)
