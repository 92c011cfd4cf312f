"""Whether a blueprint can be filled from what is written in the bank, whatever the seed.

On some days and in some places fewer questions may be asked; `quiz.review.lint.whole_bank.undrawable` looks at today.
"""

from collections.abc import Iterator, Sequence

from quiz.bank.reading.tree import Fault, Tree
from quiz.drawing.quotas import Quotas
from quiz.model.blueprint import Blueprint
from quiz.model.causes.papers import PaperUnfilled, PartUnfilled, QuotasEntangled, QuotasUnfilled
from quiz.model.errors import QuotasEntangledError
from quiz.model.item import Item


def fill_faults(tree: Tree, blueprint: Blueprint, items: Sequence[Item]) -> tuple[Fault, ...]:
    """Parts with too few candidates; failing those, parts that together want more different items than there are."""
    candidates = [[item.id for item in items if part.where.accepts(item)] for part in blueprint.parts]
    short = tuple(
        tree.fault(("parts", number, "count"), PartUnfilled(part.title, part.count, len(fitting)))
        for number, (part, fitting) in enumerate(zip(blueprint.parts, candidates, strict=True))
        if len(fitting) < part.count
    )
    if short:
        return short
    if clashing := tuple(_quota_faults(tree, blueprint, items)):
        return clashing
    placed = _most_placed([part.count for part in blueprint.parts], candidates)
    if placed == blueprint.count:
        return ()
    return (tree.fault(("parts",), PaperUnfilled(blueprint.count, placed)),)


def _quota_faults(tree: Tree, blueprint: Blueprint, items: Sequence[Item]) -> Iterator[Fault]:
    """Quotas that nothing in the bank can keep, part by part; between parts the drawing finds out."""
    for number, part in enumerate(blueprint.parts):
        if not part.quotas:
            continue
        fitting = {item.id: item for item in items if part.where.accepts(item)}
        try:
            clash = Quotas(part, fitting).clash()
        except QuotasEntangledError as error:
            yield tree.fault(("parts", number, "quotas"), QuotasEntangled(error.title, error.quotas))
            continue
        if clash:
            found = tuple(str(sum(map(quota.accepts, fitting.values()))) for quota in clash)
            told = tuple(quota.written() for quota in clash)
            yield tree.fault(("parts", number, "quotas"), QuotasUnfilled(part.title, part.count, told, found))


def _most_placed(counts: Sequence[int], candidates: Sequence[Sequence[str]]) -> int:
    """The greatest number of places filled with different items: bipartite matching by augmenting paths."""
    holder: dict[str, int] = {}

    def place(part: int, tried: set[str]) -> bool:
        for item in candidates[part]:
            if item not in tried:
                tried.add(item)
                if item not in holder or place(holder[item], tried):
                    holder[item] = part
                    return True
        return False

    return sum(place(part, set()) for part, count in enumerate(counts) for _ in range(count))
