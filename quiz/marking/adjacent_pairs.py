"""Part marks for ordering: which step follows which."""

from fractions import Fraction
from itertools import pairwise

from quiz.model.item import Item, Response


def adjacent_pairs(item: Item, response: Response) -> Fraction:
    """Mark an ordering by the share of the key's neighbours that are neighbours in the response.

    A key of n steps has n − 1 pairs (a, b) of a step and the next one. A pair counts when b comes *directly*
    after a in the response; "somewhere later" would give a random order half of the marks. Where in the response
    the pair stands does not matter, so one misplaced step does not spoil the rest. A response that stops early
    earns the pairs it contains. A key of a single step has no pairs and is marked all or nothing.

    Returns:
        An exact share from 0 to 1; 1 only for the key itself.
    """
    pairs = list(pairwise(item.key))
    if not pairs:
        return Fraction(int(response == item.key))
    followed = set(pairwise(response))
    return Fraction(sum(pair in followed for pair in pairs), len(pairs))
