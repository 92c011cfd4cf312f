"""All or nothing: the key earns everything, anything else nothing."""

from fractions import Fraction

from quiz.model.item import Item, Response
from quiz.model.vocabulary import ItemType


def all_or_nothing(item: Item, response: Response) -> Fraction:
    """Mark by comparing with the key: in order for `ordering`, as a set for everything else.

    Returns:
        1 or 0.
    """
    same = response == item.key if item.type is ItemType.ORDERING else set(response) == set(item.key)
    return Fraction(int(same))
