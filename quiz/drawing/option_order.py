"""In which order options and checklist lines are shown, so that their order says nothing about the key."""

from typing import assert_never

from quiz.drawing.seeded import Lots, lot
from quiz.model.item import Item
from quiz.model.vocabulary import Facet, ItemType


def option_order(item: Item, seed: str, *, shuffle: bool) -> tuple[str, ...]:
    """Ids of an item's options in the order to show them.

    Args:
        item: the question.
        seed: the paper's seed.
        shuffle: whether single and multiple choices are shuffled; else they keep the author's order. Steps to be
            ordered and checklist lines are always shuffled: a file's order may be the key's, and a guide names
            what is required before what is not.

    Returns:
        Empty for true/false and number questions.
    """
    match item.type:
        case ItemType.SINGLE | ItemType.MULTIPLE:
            ids = tuple(option.id for option in item.options)
            return _shuffled(item, seed, ids) if shuffle else ids
        case ItemType.ORDERING:
            return _steps(item, seed)
        case ItemType.TELL:
            return _lines(item, seed)
        case ItemType.TRUE_FALSE | ItemType.NUMBER:
            return ()
        case _:
            assert_never(item.type)


def _shuffled(item: Item, seed: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=Lots(seed, "options", item.digest()).of))


def _steps(item: Item, seed: str) -> tuple[str, ...]:
    """Shuffled, and turned by one place should the lots have put them in key order."""
    shown = _shuffled(item, seed, tuple(option.id for option in item.options))
    return shown if shown != item.key else (*shown[1:], shown[0])


def _lines(item: Item, seed: str) -> tuple[str, ...]:
    """Facet by facet as a clerk says them; inside a facet groups and single lines shuffled, groups kept together.

    A group belongs to the facet of its first line.
    """
    blocks: dict[tuple[str, str], list[str]] = {}
    facets: dict[tuple[str, str], Facet] = {}
    for element in item.elements:
        block = ("line", element.id) if element.group is None else ("group", element.group)
        blocks.setdefault(block, []).append(element.id)
        facets.setdefault(block, element.facet)
    digest = item.digest()
    order = sorted(blocks, key=lambda block: lot(seed, "blocks", digest, *block))
    return tuple(
        line
        for facet in Facet
        for block in order
        if facets[block] is facet
        for line in _shuffled(item, seed, tuple(blocks[block]))
    )
